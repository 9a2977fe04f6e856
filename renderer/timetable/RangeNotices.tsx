import { IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { useCallScope } from '../app/call-scope.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { findingText } from '../range/day-words.ts';
import classes from './ApprovalStrip.module.css';

type Day = OutputOf<'rangeDay.beside'>[number];
type Finding = Day['findings'][number];

/** Of what the board may change about a range day where it stands. */
const OF_BOARD: readonly string[] = ['notInTimetable', 'otherPlace', 'lessonsLost'];

/** Range days that stand otherwise than the board: when, and whose leave and meals it would touch if the day followed. */
export function RangeNotices({ board }: { board: Board }) {
  const mayRead = useMay('range.read');
  // An older version is only looked at; nothing of today follows from it.
  const counts = board.version === 0 || board.version === board.versions.at(-1)?.version;
  const { cohortId, version } = board;
  const { data = [] } = useOperation('rangeDay.beside', { cohortId, version }, { enabled: mayRead && counts });
  return data.map((day) => <RangeNotice key={day.dayId} day={day} />);
}

function RangeNotice({ day }: { day: Day }) {
  const { t } = useTranslation();
  const inTrial = useCallScope() !== null;
  const { dayId, session, departsAt, follows, findings } = day;
  const own = findings.filter(({ code }) => OF_BOARD.includes(code));
  if (!follows && own.length === 0) return null;
  const of = { session, day: departsAt, platoons: day.platoons.map(({ platoon }) => platoon).join(', ') };
  const absent = own.some(({ code }) => code === 'notInTimetable');
  return (
    <div className={`${classes.strip} is-warn`} role="status">
      <span className={classes.text}>
        {follows ? (
          <>
            <b>{t('timetable.rangeDay.moved', { ...of, plan: follows.from })}</b>{' '}
            {follows.findings.length > 0
              ? t('timetable.rangeDay.follows', { effects: effectsOf(follows.findings) })
              : t('timetable.rangeDay.nothing')}
          </>
        ) : (
          <b>
            {absent
              ? t('timetable.rangeDay.absent', of)
              : t('timetable.rangeDay.other', { ...of, effects: effectsOf(own) })}
          </b>
        )}
      </span>
      {!inTrial && (
        <Action
          size="xs"
          icon={IconTarget}
          onClick={() => goTo('range', { tab: 'days', day: `${dayId}`, part: 'plan' })}
        >
          {t('timetable.rangeDay.open')}
        </Action>
      )}
    </div>
  );
}

const effectsOf = (findings: readonly Finding[]): string => findings.map(findingText).join('; ');
