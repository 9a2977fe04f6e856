import { IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { FindingCode } from '../../shared/leave/eligibility.ts';
import { useCallScope } from '../app/call-scope.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import strip from './ApprovalStrip.module.css';
import classes from './LeaveClashStrip.module.css';

/** What a lesson of the evening or a march to the range takes from a leave that was approved before. */
const OF_THE_PLAN: readonly FindingCode[] = ['eveningLesson', 'earlyDeparture'];

/** How many men's approved leave the plan crosses now; it opens their names, and leads to where the leave is decided. */
export function LeaveClashStrip({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const inTrial = useCallScope() !== null;
  const isAsked = useMay('leave.read') && !inTrial;
  const clashes = useOperation('leave.clashes', { cohortId }, { enabled: isAsked, keep: true });
  const crossed = (clashes.data ?? []).filter(({ findings }) =>
    findings.some(({ code }) => OF_THE_PLAN.includes(code)),
  );
  if (!isAsked || crossed.length === 0) return null;
  const men = Map.groupBy(crossed, ({ cadetId }) => cadetId);
  return (
    <div className={`${strip.strip} is-warn`}>
      <details className={`${strip.text} ${classes.who}`}>
        <summary>{t('timetable.leaveClash.title', { count: men.size })}</summary>
        <ul>
          {[...men].map(([cadetId, rows]) => (
            <li key={cadetId}>
              {rows[0]?.name} <span className="tn">{nightsOf(rows)}</span>
            </li>
          ))}
        </ul>
      </details>
      <Action size="xs" icon={IconDoorExit} onClick={() => goTo('leave', { part: 'requests', tab: 'waiting' })}>
        {t('timetable.leaveClash.toLeave')}
      </Action>
    </div>
  );
}

/** '29.01.2027 +2': the first of a man's nights, and how many more. */
function nightsOf(rows: readonly LeaveRow[]): string {
  const nights = rows.flatMap((row) => row.nights.map(({ night }) => night)).toSorted();
  return `${formatDate(nights[0] ?? '')}${nights.length > 1 ? ` +${nights.length - 1}` : ''}`;
}
