import { hourBudget } from '../../shared/cohorts/budget.ts';
import { courseOf } from '../../shared/cohorts/course.ts';
import { holidayOf } from '../../shared/cohorts/course-days.ts';
import { courseProgress } from '../../shared/cohorts/course-progress.ts';
import { type Course, offerLevers } from '../../shared/cohorts/levers.ts';
import type { CohortDay, CohortDetail, CohortRow } from '../../shared/contract/cohorts.contract.ts';
import { addDays, daysBetween, type LocalDate } from '../../shared/kit/local-time.ts';
import { RULE_KEYS } from '../../shared/rules/rule-facts.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import type { Db } from '../database/open.ts';
import { countCohort } from './cohort-counts.repository.ts';
import { listDayLessons, nightHours, standingLessons } from './cohort-lessons.repository.ts';
import { type CohortEntry, listDays, readKeptRules } from './cohorts.repository.ts';
import { countLeaveNights } from './leave-nights.repository.ts';

/** An intake in a list, with where it stands today. */
export const toCohortRow = (entry: CohortEntry, today: LocalDate): CohortRow => ({
  id: entry.id,
  code: entry.code,
  startsOn: entry.starts_on,
  endsOn: entry.ends_on,
  days: daysBetween(entry.starts_on, entry.ends_on) + 1,
  ...courseProgress(entry.starts_on, entry.ends_on, today),
  closedAt: entry.closed_at,
});

/** The intake as its rules and levers see it; levers change days from tomorrow on. */
export const readCourse = (db: Db, entry: CohortEntry, today: LocalDate): Course =>
  courseOf(ruleValues(readKeptRules(db, entry.id)), {
    startsOn: entry.starts_on,
    arrivalDay: entry.arrival_day === 1,
    examsInside: entry.exams_inside_hours === 1,
    days: listDays(db, entry.id),
    nightHours: nightHours(db, entry.id),
    changesFrom: addDays(today, 1),
  });

/** The first day the start may still be moved to; null once the course has begun or lessons stand on its days. */
export function earliestStart(db: Db, entry: CohortEntry, today: LocalDate): LocalDate | null {
  return entry.starts_on > today && !standingLessons(db, entry.id) ? addDays(today, 1) : null;
}

/** Everything the intake's screen shows. */
export function cohortDetail(db: Db, entry: CohortEntry, today: LocalDate): CohortDetail {
  const rules = readKeptRules(db, entry.id);
  const course = readCourse(db, entry, today);
  return {
    ...toCohortRow(entry, today),
    examsInsideHours: course.budget.examsInside,
    nightHours: course.budget.nightHours,
    calendar: calendarOf(db, entry, course),
    budget: hourBudget(course.days, course.budget),
    levers: offerLevers(course, earliestStart(db, entry, today)),
    rules: RULE_KEYS.flatMap((key) => {
      const rule = rules.find((one) => one.key === key);
      return rule ? [{ ...rule, value: rule.value as CohortDetail['rules'][number]['value'] }] : [];
    }),
    counts: countCohort(db, entry.id, today),
  };
}

function calendarOf(db: Db, entry: CohortEntry, course: Course): CohortDay[] {
  const onLeave = new Map(countLeaveNights(db, entry.id).map(({ night, men }) => [night, men]));
  const lessons = new Map(listDayLessons(db, entry.id).map((day) => [day.date, day]));
  return listDays(db, entry.id).map((day, index) => {
    const number = index + 1;
    const standing = lessons.get(day.date);
    const marks: CohortDay['marks'] = [];
    if (standing?.range) marks.push('range');
    if (standing?.exam) marks.push('exam');
    if (day.kind === 'oath') marks.push('oath');
    return {
      ...day,
      number,
      holiday: holidayOf(day.date, course.terms.holidays)?.names ?? null,
      marks,
      lessons: standing?.lessons ?? 0,
      onLeave: onLeave.get(day.date) ?? 0,
    };
  });
}
