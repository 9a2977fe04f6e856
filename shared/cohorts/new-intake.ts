import { addDays, type LocalDate, weekday } from '../kit/local-time.ts';
import type { Param } from '../kit/result.ts';
import { hourBudget } from './budget.ts';
import type { Course } from './levers.ts';

/** An intake as far as a new one beside it is concerned. */
export interface OtherIntake {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

export type IntakeNotice = { code: string; level: 'notice'; params: Record<string, Param> };

/** Further ahead a first day is a slip of the pen: 2072 for 2027. */
const MOST_DAYS_AHEAD = 2 * 366;

/** The last day on which an intake may be planned to begin. */
export const latestStart = (today: LocalDate): LocalDate => addDays(today, MOST_DAYS_AHEAD);

/** What the planner should know about a new intake that may be opened all the same. */
export function newIntakeNotices(course: Course, others: readonly OtherIntake[]): IntakeNotice[] {
  const first = course.days[0];
  const last = course.days.at(-1);
  if (!first || !last) return [];
  const notices: IntakeNotice[] = others
    .filter((other) => other.startsOn <= last.date && other.endsOn >= first.date)
    .map(({ code, startsOn, endsOn }) => notice('cohorts.overlaps', { code, startsOn, endsOn }));
  if (first.kind === 'rest' || first.kind === 'holiday') {
    notices.push(notice('cohorts.firstDayFree', { date: first.date, kind: first.kind }));
  }
  const { difference, availableHours, neededHours } = hourBudget(course.days, course.budget);
  if (difference < 0) notices.push(notice('cohorts.hoursShort', { short: -difference, availableHours, neededHours }));
  return notices;
}

const notice = (code: string, params: IntakeNotice['params']): IntakeNotice => ({ code, level: 'notice', params });

/**
 * A first day and a code for the next intake: the first Monday after today and after the last intake's end (from a
 * Monday the 40 days hold the most hours), and the next number of that year, `2027-02` after `2027-01`.
 */
export function suggestIntake(others: readonly OtherIntake[], today: LocalDate): { code: string; startsOn: LocalDate } {
  const after = others.reduce((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), today);
  const startsOn = addDays(after, 8 - weekday(after));
  return { startsOn, code: suggestCode(others, startsOn) };
}

/** The next free number of the year in which an intake starts. */
export function suggestCode(others: readonly OtherIntake[], startsOn: LocalDate): string {
  const year = startsOn.slice(0, 4);
  const numbers = others.map(({ code }) => Number(new RegExp(`^${year}-(\\d{1,3})$`).exec(code)?.[1] ?? 0));
  return `${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
