import { daysBetween, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';
import { roundHalfUp, sumOf } from '../kit/rounding.ts';
import type { FiringMark } from './card.ts';

/** What a man fired in one session; where he fired twice, the later mark counts. */
export interface FiredSession {
  session: number;
  mark: FiringMark;
}

export interface FiringStanding {
  /** Sessions still owed, in their order. */
  owes: number[];
  /** The mark that the firing subject takes from the range; null while a session is owed. */
  subjectMark: FiringMark | null;
}

/**
 * What exams need of the range: who owes a session is not admitted to them (DOMAIN §7). Mark of the subject: the mean
 * rounded half up; a 2 in any session keeps it at 2 [D].
 * @param sessions how many the rule book asks for (range.sessions)
 */
export function firingStanding(sessions: number, fired: readonly FiredSession[]): FiringStanding {
  const marks = new Map(fired.map(({ session, mark }) => [session, mark]));
  const numbers = Array.from({ length: sessions }, (_, index) => index + 1);
  const owes = numbers.filter((session) => !marks.has(session));
  if (owes.length > 0 || sessions === 0) return { owes, subjectMark: null };
  const counted = numbers.map((session) => marks.get(session) ?? 2);
  if (counted.includes(2)) return { owes, subjectMark: 2 };
  return { owes, subjectMark: roundHalfUp(sumOf(counted), sessions) as FiringMark };
}

/** An approved window of a range, as clock times. */
export interface ApprovedWindow {
  rangeId: number;
  date: LocalDate;
  from: string;
  to: string;
}

export interface MakeupFacts {
  today: LocalDate;
  /** Days with lessons, in order. */
  lessonDays: readonly LocalDate[];
  /** Approved windows of ranges in use, in order. */
  windows: readonly ApprovedWindow[];
  /** When ranges are taken, by days of any intake. */
  taken: readonly { rangeId: number; from: LocalDateTime; to: LocalDateTime }[];
  /** When the session was fired by the others; null when no day was held yet. */
  heldOn: LocalDate | null;
  /** Days on which they fired or will fire their other sessions. */
  otherDates: readonly LocalDate[];
  minDaysBetween: number;
}

/** A day to propose; the window in which a range is approved and free on it, null where that is still to be asked for. */
export interface MakeupProposal {
  date: LocalDate;
  window: ApprovedWindow | null;
}

/**
 * The day to propose for those who still owe a session: after it was held, far enough from their other sessions; first
 * in an approved window that nobody has taken, else on the first day with lessons. Null when nobody missed it or no day
 * is left.
 */
export function makeupDay(facts: MakeupFacts): MakeupProposal | null {
  const { today, heldOn, otherDates, minDaysBetween, taken } = facts;
  if (heldOn === null) return null;
  const possible = facts.lessonDays.filter(
    (date) =>
      date > today &&
      date > heldOn &&
      otherDates.every((other) => Math.abs(daysBetween(other, date)) >= minDaysBetween),
  );
  const isFree = ({ rangeId, date, from, to }: ApprovedWindow) =>
    !taken.some((one) => one.rangeId === rangeId && one.from < `${date}T${to}` && `${date}T${from}` < one.to);
  const window = facts.windows.find((one) => possible.includes(one.date) && isFree(one));
  const date = window?.date ?? possible[0];
  return date === undefined ? null : { date, window: window ?? null };
}
