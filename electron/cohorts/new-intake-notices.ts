import type { z } from 'zod';
import { hourBudget } from '../../shared/cohorts/budget.ts';
import type { Course } from '../../shared/cohorts/levers.ts';
import type { finding } from '../../shared/contract/values.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { CohortEntry } from './cohorts.repository.ts';

type Finding = z.infer<typeof finding>;

/** What the planner should know about an intake that was opened all the same. */
export function noticesOf(
  course: Course,
  startsOn: LocalDate,
  endsOn: LocalDate,
  others: readonly CohortEntry[],
): Finding[] {
  const notices: Finding[] = others
    .filter((other) => other.starts_on <= endsOn && other.ends_on >= startsOn)
    .map((other) => ({
      code: 'cohorts.overlaps',
      level: 'notice',
      params: { code: other.code, startsOn: other.starts_on, endsOn: other.ends_on },
    }));
  const first = course.days[0];
  if (first && (first.kind === 'rest' || first.kind === 'holiday')) {
    notices.push({ code: 'cohorts.firstDayFree', level: 'notice', params: { date: startsOn, kind: first.kind } });
  }
  const { difference, availableHours, neededHours } = hourBudget(course.days, course.budget);
  if (difference < 0) {
    const params = { short: -difference, availableHours, neededHours };
    notices.push({ code: 'cohorts.hoursShort', level: 'notice', params });
  }
  return notices;
}
