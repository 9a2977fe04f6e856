import { useTranslation } from 'react-i18next';
import type { CohortDetail } from '../../shared/contract/cohorts.contract.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import { DayRibbon } from './DayRibbon.tsx';
import { keptRule } from './kept-rule.ts';
import classes from './TodayRibbon.module.css';

/** The course at a glance under the day on Today; a day opens on the intake's own screen. Nothing for whoever may not see it. */
export function TodayRibbon({ cohortId }: { cohortId: number }) {
  const mayRead = useMay('intake.read');
  const { data } = useOperation('cohorts.get', { cohortId }, { enabled: mayRead });
  if (!data) return null;
  return (
    <>
      <EndOfIntake intake={data} />
      <DayRibbon
        compact
        days={data.calendar}
        mostHours={keptRule(data, 'day.slotStarts').length}
        onOpen={(dates) => goTo('intake', { day: dates.join(',') })}
      />
    </>
  );
}

/** Once the course is over: that the intake is closed, or that it still has to be. */
function EndOfIntake({ intake: { code, state, closedAt } }: { intake: CohortDetail }) {
  const { t } = useTranslation();
  const mayRead = useMay('orders.read');
  if (state !== 'ended') return null;
  return (
    <p className={`body13 ${classes.end}`}>
      {closedAt === null ? (
        <Status kind="wait">{t('cohorts.closing.today')}</Status>
      ) : (
        <Status kind="idle">{t('cohorts.closing.strip', { code, at: closedAt.slice(0, 10) })}</Status>
      )}
      {mayRead && (
        <Action size="xs" quiet onClick={() => goTo('intake', { tab: 'closing' })}>
          {t('cohorts.closing.stripOpen')}
        </Action>
      )}
    </p>
  );
}
