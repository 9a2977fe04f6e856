import { useTranslation } from 'react-i18next';
import { ADMISSION_GROUPS } from '../../shared/admissions/groups.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Figure } from '../components/Figure.tsx';
import classes from './TodayScreen.module.css';

/** Before the first day: how far the applicants are, by the list's own heaps. Each number opens its men. */
export function BeforeCourse({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayRead = useMay('admissions.read');
  const { data } = useOperation('admissions.list', { cohortId }, { enabled: mayRead });
  if (!data || data.applicants.length === 0) return null;
  const groups = ADMISSION_GROUPS.filter((group) => data.counts[group] > 0);
  return (
    <section className={classes.before}>
      <h2>{t('today.applicants')}</h2>
      <div className={classes.heaps}>
        {groups.map((group) => {
          const name = t(`admissions.groups.${group}`);
          return (
            <span key={group}>
              <Figure size="l" value={data.counts[group]} label={name} onOpen={() => goTo('admissions', { group })} />
              <span className="meta t2">{name}</span>
            </span>
          );
        })}
      </div>
    </section>
  );
}
