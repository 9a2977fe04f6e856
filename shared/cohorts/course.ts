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
    oathDay: rules['course.oathDay'],
    oathHours: rules['day.oathHours'],
  };
}

/** The terms its hours are weighed by. */
export function budgetTerms(rules: RuleValues, examsInside: boolean, nightHours = 0): BudgetTerms {
  return {
    fullDayHours: rules['day.lessonHours'],
    initialHours: rules['course.initialHours'],
    specialtyHours: rules['course.specialtyHours'],
    examsInside,
    examHoursOutside: rules['course.examHoursOutside'],
    nightHours,
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
    /** Hours of the programme's night exercises. */
    nightHours?: number;
  },
): Course {
  const terms = courseTerms(rules, given.startsOn, given.arrivalDay);
  return {
    days: given.days ?? layOutCourse(terms),
    terms,
    budget: budgetTerms(rules, given.examsInside, given.nightHours),
    mostHours: rules['day.slotStarts'].length,
    mostEveningHours: rules['day.eveningStarts'].length,
    sundayHours: rules['day.sundayHours'],
    changesFrom: given.changesFrom ?? given.startsOn,
  };
}
