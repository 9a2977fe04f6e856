import { useTranslation } from 'react-i18next';
import type { CohortDetail } from '../../shared/contract/cohorts.contract.ts';
import { goTo, type ScreenName } from '../app/location.ts';
import { Figure } from '../components/Figure.tsx';
import { Status } from '../components/Status.tsx';
import classes from './IntakeCounts.module.css';

const PLACES = [
  ['applicants', 'admissions'],
  ['enrolled', 'admissions'],
  ['platoons', 'barracks'],
  ['bunksPlaced', 'barracks'],
  ['lessonBlocks', 'timetable'],
] as const satisfies readonly (readonly [keyof CohortDetail['counts'], ScreenName])[];

/** How far the intake is in the other rooms; each number opens the place where its names stand. */
export function IntakeCounts({ counts }: { counts: CohortDetail['counts'] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('cohorts.counts.title')}</h2>
      <ul className={classes.lines}>
        {PLACES.map(([key, screen]) => (
          <li key={key}>
            <span>{t(`cohorts.counts.${key}`)}</span>
            <Figure value={counts[key]} label={t(`cohorts.counts.${key}`)} onOpen={() => goTo(screen)} />
          </li>
        ))}
        <li>
          <span>{t('cohorts.counts.approvedVersion')}</span>
          {counts.approvedVersion === null ? (
            <span className="t2">{t('cohorts.counts.notApproved')}</span>
          ) : (
            <Status kind="good">{t('cohorts.counts.version', { version: counts.approvedVersion })}</Status>
          )}
        </li>
      </ul>
    </section>
  );
}
