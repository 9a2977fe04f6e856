import { addDays, type LocalDate } from '../kit/local-time.ts';
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
  return { owes, subjectMark: Math.round(counted.reduce((sum, mark) => sum + mark, 0) / sessions) as FiringMark };
}

export interface MakeupFacts {
  today: LocalDate;
  /** Days with lessons, in order. */
  lessonDays: readonly LocalDate[];
  /** Days on which a range is approved. */
  approvedDays: readonly LocalDate[];
  /** When the session was fired by the others; null when no day was held yet. */
  heldOn: LocalDate | null;
  /** Latest day on which one of them fired his other session. */
  firedOtherOn: LocalDate | null;
  minDaysBetween: number;
}

/**
 * The day to propose for those who still owe a session: after it was held, far enough from their other session; first
 * a day on which a range is approved already, else the first day with lessons. Null when nobody missed it or no day is left.
 */
export function makeupDay(facts: MakeupFacts): LocalDate | null {
  if (facts.heldOn === null) return null;
  const tomorrow = addDays(facts.today, 1);
  const afterHeld = addDays(facts.heldOn, 1);
  const apart = facts.firedOtherOn === null ? '' : addDays(facts.firedOtherOn, facts.minDaysBetween);
  const from = [tomorrow, afterHeld, apart].toSorted().at(-1) ?? tomorrow;
  const possible = facts.lessonDays.filter((date) => date >= from);
  return possible.find((date) => facts.approvedDays.includes(date)) ?? possible[0] ?? null;
}
