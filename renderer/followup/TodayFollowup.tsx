import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Figure } from '../components/Figure.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Followup.module.css';

/** Military IDs of any intake that are past their last day; nothing while there is none. */
export function TodayFollowup() {
  const { t } = useTranslation();
  const mayRead = useMay('followup.read');
  const board = useOperation('followup.board', { cohortId: null }, { enabled: mayRead });
  const overdue = board.data?.counts.overdue ?? 0;
  if (overdue === 0) return null;
  return (
    <section>
      <h2>{t('followup.today.title')}</h2>
      <p className={classes.today}>
        <Status kind="bad">{t('followup.filter.overdue')}</Status>
        <Figure
          value={overdue}
          label={t('followup.filter.overdue')}
          onOpen={() => goTo('followup', { scope: 'all', filter: 'overdue' })}
        />
      </p>
    </section>
  );
}
