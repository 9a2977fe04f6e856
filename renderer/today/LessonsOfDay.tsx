import { useTranslation } from 'react-i18next';
import type { TodayDay } from '../../shared/contract/today.contract.ts';
import { goTo } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Status } from '../components/Status.tsx';
import { LessonCell } from './LessonCell.tsx';
import classes from './LessonsOfDay.module.css';

/** Up to so many platoons stand side by side with whole names; more stand below one another, by their codes. */
const MOST_COLUMNS = 4;

/** The day's lessons, platoon by platoon or an instructor's own; hours without a lesson and without an instructor are told. */
export function LessonsOfDay({ day: { date, at, lessons } }: { day: TodayDay }) {
  const { t } = useTranslation();
  const mayPlan = useMay('timetable.write');
  const { lines, own, platoons, free, version } = lessons;
  const uncovered = lines.filter((line) => line.uncovered).length;
  return (
    <section className={classes.lessons}>
      <header>
        <h2>{t(own ? 'today.lessons.own' : 'today.lessons.title')}</h2>
        {!own && free > 0 && <Status kind="idle">{t('today.lessons.free', { count: free })}</Status>}
        {uncovered > 0 && (
          <button type="button" className={classes.cover} onClick={() => goTo('timetable', { tab: 'cover' })}>
            <Status kind="warn" soft>
              {t('today.lessons.uncovered', { count: uncovered })}
            </Status>
          </button>
        )}
      </header>
      {lines.length === 0 ? (
        <EmptyState
          text={t(version === null ? 'today.lessons.noPlan' : own ? 'today.lessons.noneOwn' : 'today.lessons.none')}
          action={
            version === null &&
            mayPlan && <Action onClick={() => goTo('timetable')}>{t('today.lessons.openPlan')}</Action>
          }
        />
      ) : (
        <Grid lines={lines} platoons={own ? [] : platoons} date={date} now={at.slice(11, 16)} />
      )}
    </section>
  );
}

type Line = TodayDay['lessons']['lines'][number];

interface GridProps {
  lines: readonly Line[];
  /** Empty: one man's lessons, which stand below one another. */
  platoons: readonly number[];
  date: string;
  now: string;
}

function Grid({ lines, platoons, date, now }: GridProps) {
  const { t } = useTranslation();
  const slots = [...new Set(lines.map(({ slot }) => slot))].toSorted((a, b) => a - b);
  const startOf = new Map(lines.map(({ slot, start }) => [slot, start]));
  const columns = platoons.length <= MOST_COLUMNS;
  const ranged = columns && platoons.length > 0;
  const spanOf = ({ slot, hours }: Line) => {
    const first = slots.indexOf(slot) + 2;
    return `${first} / ${first + slots.filter((one) => one >= slot && one < slot + hours).length}`;
  };
  const laneOf = ({ platoon }: Line) => {
    const lane = platoons.indexOf(platoon ?? 0);
    return lane === -1 ? 2 : lane + 2;
  };
  const lanes = Math.max(1, platoons.length);
  const place = (across: string | number, along: string | number) =>
    columns ? { gridColumn: across, gridRow: along } : { gridRow: across, gridColumn: along };
  const tracks = columns
    ? { gridTemplateColumns: `${ranged ? '5.75rem' : '3.25rem'} repeat(${lanes}, minmax(0, 1fr))` }
    : { gridTemplateColumns: `5rem repeat(${slots.length}, minmax(0, 1fr))` };
  return (
    <div className={columns ? classes.grid : `${classes.grid} ${classes.turned}`} style={tracks}>
      {platoons.length > 0 && (
        <span className={classes.head} style={{ gridColumn: 1, gridRow: 1 }} aria-hidden>
          {t(columns ? 'today.lessons.hour' : 'strength.platoonHead')}
        </span>
      )}
      {platoons.map((platoon, index) => (
        <span key={platoon} className={classes.head} style={place(index + 2, 1)} aria-hidden>
          {t('strength.platoon', { number: platoon })}
        </span>
      ))}
      {slots.map((slot, index) => (
        <span key={slot} className={`${classes.hour} tn`} style={place(1, index + 2)} aria-hidden>
          {ranged ? `${startOf.get(slot)}–${usualEnd(lines, slot)}` : startOf.get(slot)}
        </span>
      ))}
      {lines.map((line) => (
        <LessonCell
          key={line.key}
          line={line}
          date={date}
          now={now}
          brief={!columns}
          own={platoons.length === 0}
          timed={!ranged || line.end !== usualEnd(lines, line.slot)}
          style={place(laneOf(line), spanOf(line))}
        />
      ))}
    </div>
  );
}

/** When most of what begins in this hour ends: said once beside the hour, and in a lesson only where it differs. */
function usualEnd(lines: readonly Line[], slot: number): string {
  const ends = lines.filter((line) => line.slot === slot).map(({ end }) => end);
  const count = (end: string) => ends.filter((one) => one === end).length;
  return ends.toSorted((a, b) => count(b) - count(a) || a.localeCompare(b, 'en'))[0] ?? '';
}
