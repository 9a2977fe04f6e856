import type { LocalDate } from '../kit/local-time.ts';
import type { RuleValues } from '../rules/rule-book.ts';
import type { BudgetTerms } from './budget.ts';
import { type CourseDay, type CourseTerms, layOutCourse } from './course-days.ts';
import type { Course } from './levers.ts';

/** The terms a course is laid out by, from the rule values it keeps. */
export function courseTerms(rules: RuleValues, startsOn: LocalDate, arrivalDay: boolean): CourseTerms {
  return {
    startsOn,
    days: rules['course.days'],
    lessonHours: rules['day.lessonHours'],
    holidays: { yearly: rules['holidays.yearly'], single: rules['holidays.single'] },
    arrivalDay,
  };
}

/** The terms its hours are weighed by. */
export function budgetTerms(rules: RuleValues, examsInside: boolean): BudgetTerms {
  return {
    fullDayHours: rules['day.lessonHours'],
    initialHours: rules['course.initialHours'],
    specialtyHours: rules['course.specialtyHours'],
    examsInside,
    examHoursOutside: rules['course.examHoursOutside'],
  };
}

/**
 * A course with everything its budget and levers need; the days as planned, or freshly laid out when none are given
 * (the form of a new intake). All its days may change unless `changesFrom` says from which on.
 */
export function courseOf(
  rules: RuleValues,
  given: {
    startsOn: LocalDate;
    arrivalDay: boolean;
    examsInside: boolean;
    days?: readonly CourseDay[];
    changesFrom?: LocalDate;
  },
): Course {
  const terms = courseTerms(rules, given.startsOn, given.arrivalDay);
  return {
    days: given.days ?? layOutCourse(terms),
    terms,
    budget: budgetTerms(rules, given.examsInside),
    mostHours: rules['day.slotStarts'].length,
    sundayHours: rules['day.sundayHours'],
    oathDay: rules['course.oathDay'],
    changesFrom: given.changesFrom ?? given.startsOn,
  };
}
