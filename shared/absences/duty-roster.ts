import { addDays, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';
import { addMinutes, minuteOf } from '../presence/local-minutes.ts';
import type { Absence, Interval, LeaveNight } from '../presence/presence-facts.ts';

/** A daily duty takes a day and a night from the change of the guard on (rule book, duty.change, duty.hours). */
export interface DutyTimes {
  change: string;
  hours: number;
  /** Hours of rest that are due after it. */
  restHours: number;
}

/** The duty of a date: from the change of the guard on that day. */
export const dutyInterval = (
  date: LocalDate,
  { change, hours }: Pick<DutyTimes, 'change' | 'hours'>,
): { from: LocalDateTime; to: LocalDateTime } => ({
  from: `${date}T${change}`,
  to: addMinutes(`${date}T${change}`, hours * 60),
});

/** The rest that is due after a duty; no leave is taken away by it, but lessons and the next duty wait (DOMAIN §5). */
export const restAfter = (end: LocalDateTime, restHours: number): { from: LocalDateTime; to: LocalDateTime } => ({
  from: minuteOf(end),
  to: addMinutes(end, restHours * 60),
});

/** What is known of a man when the roster is written. */
export interface DutyMan {
  cadetId: number;
  absences: readonly Absence[];
  /** Approved nights of leave. */
  nights: readonly LeaveNight[];
  /** Dates of all his duties, before and after. */
  duties: readonly LocalDate[];
  list: { from: LocalDateTime; to: LocalDateTime };
}

/** Why a man cannot stand duty on a date. A night of leave is a clash to be settled by a person, not a bar. */
export const DUTY_BARS = ['notOnList', 'twice', 'twoNights', 'rest', 'absent'] as const;
export type DutyBar = (typeof DUTY_BARS)[number];

const meet = (one: Interval, { from, to }: { from: LocalDateTime; to: LocalDateTime }): boolean =>
  minuteOf(one.from) < to && (one.to === null || minuteOf(one.to) > from);

/** A date as every man is asked about it. */
interface DutyDay extends ReturnType<typeof dutyInterval> {
  date: LocalDate;
  /** A duty before the first or after the last of these dates is rested from, and rests nobody in time. */
  near: { first: LocalDate; last: LocalDate };
}

function dutyDay(date: LocalDate, times: DutyTimes): DutyDay {
  const reach = Math.ceil((times.hours + times.restHours) / 24) + 1;
  return { date, ...dutyInterval(date, times), near: { first: addDays(date, -reach), last: addDays(date, reach) } };
}

/** Why he cannot stand duty on that date; null when he can. Never two nights running, never in the rest after a duty (DOMAIN §5). */
export const dutyBar = (man: DutyMan, date: LocalDate, times: DutyTimes): DutyBar | null =>
  barOn(man, dutyDay(date, times), times);

function barOn(man: DutyMan, day: DutyDay, times: DutyTimes): DutyBar | null {
  const { date, from, to, near } = day;
  if (minuteOf(man.list.from) > from || minuteOf(man.list.to) < to) return 'notOnList';
  if (man.duties.includes(date)) return 'twice';
  const beside = man.duties.filter((one) => near.first <= one && one <= near.last);
  if (beside.includes(addDays(date, -1)) || beside.includes(addDays(date, 1))) return 'twoNights';
  const resting = (one: LocalDate, next: LocalDateTime): boolean =>
    restAfter(dutyInterval(one, times).to, times.restHours).to > next;
  if (beside.some((one) => (one < date ? resting(one, from) : resting(date, `${one}T${times.change}`)))) return 'rest';
  const kept = man.absences.some((one) => one.kind !== 'duty' && one.kind !== 'restriction' && meet(one, day));
  return kept ? 'absent' : null;
}

/** The approved night of leave that a duty on that date would cross; null when it crosses none. */
export const leaveCrossed = (man: DutyMan, date: LocalDate, times: DutyTimes): LeaveNight | null =>
  nightCrossed(man, dutyInterval(date, times));

const nightCrossed = ({ nights }: DutyMan, interval: ReturnType<typeof dutyInterval>): LeaveNight | null =>
  nights.find((night) => meet(night, interval)) ?? null;

/** A man who can stand duty, in the order in which it is fair to name him. */
export interface DutyCandidate {
  cadetId: number;
  duties: number;
  lastDuty: LocalDate | null;
  /** His leave of that night would have to go. */
  crosses: LeaveNight | null;
}

/**
 * Who is next: fewest duties first, then whose last duty lies longest back; among equals those whose leave it does not
 * cross, then as the list has them.
 */
export function dutyCandidates(men: readonly DutyMan[], date: LocalDate, times: DutyTimes): DutyCandidate[] {
  const day = dutyDay(date, times);
  return men
    .filter((man) => barOn(man, day, times) === null)
    .map((man) => ({
      cadetId: man.cadetId,
      duties: man.duties.length,
      lastDuty:
        man.duties
          .filter((one) => one < date)
          .toSorted()
          .at(-1) ?? null,
      crosses: nightCrossed(man, day),
    }))
    .toSorted(
      (a, b) =>
        a.duties - b.duties ||
        Number(a.crosses !== null) - Number(b.crosses !== null) ||
        (a.lastDuty ?? '').localeCompare(b.lastDuty ?? '', 'en'),
    );
}

/** Fills the posts of some days one day after another, always the fairest man; fewer names where nobody is left. */
export function proposeRoster(
  men: readonly DutyMan[],
  dates: readonly LocalDate[],
  posts: number,
  times: DutyTimes,
): { date: LocalDate; cadetIds: number[] }[] {
  const state = men.map((man) => ({ ...man, duties: [...man.duties] }));
  return dates.map((date) => {
    const chosen = dutyCandidates(state, date, times)
      .slice(0, posts)
      .map(({ cadetId }) => cadetId);
    for (const man of state) if (chosen.includes(man.cadetId)) man.duties.push(date);
    return { date, cadetIds: chosen };
  });
}
