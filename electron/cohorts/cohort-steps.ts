import type { z } from 'zod';
import type { cohortStep } from '../../shared/contract/cohorts.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import { freezeRules } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';
import { countCohort, countProgramme, countSchool } from './cohort-counts.repository.ts';
import { readKeptRules, readRuleBook } from './cohorts.repository.ts';

type Step = z.infer<typeof cohortStep>;

/**
 * The seven steps to an approved timetable (design, first start) with what is there of each. Instructors and places
 * are asked for by the intake's programme; before there is one, having any is the step.
 */
export function cohortSteps(db: Db, cohortId: number | null, today: LocalDate): Step[] {
  const book = cohortId === null ? freezeRules(readRuleBook(db), today).rules : readKeptRules(db, cohortId);
  const confirmed = book.filter((rule) => rule.orderNumber !== '').length;
  const school = countSchool(db);
  const rules = step('rules', confirmed, book.length);
  if (cohortId === null) {
    return [
      rules,
      step('programme', 0, null, false),
      step('people', school.instructors, null, school.instructors > 0),
      step('places', school.places, null, school.places > 0),
      step('cadets', 0, null, false),
      step('bunks', 0, null, false),
      step('timetable', 0, null, false),
    ];
  }
  const asked = ruleValues(book);
  const programme = countProgramme(db, cohortId);
  const counts = countCohort(db, cohortId, today);
  const hours = programme.initialHours + programme.specialtyHours;
  const programmeDone =
    programme.subjects === asked['course.subjects'] &&
    programme.initialHours === asked['course.initialHours'] &&
    programme.specialtyHours === asked['course.specialtyHours'];
  return [
    rules,
    step('programme', hours, asked['course.initialHours'] + asked['course.specialtyHours'], programmeDone),
    step('people', programme.subjectsTaught, programme.subjects || null),
    step('places', programme.placeTypesFound, programme.placeTypes || null),
    step('cadets', counts.enrolled, counts.applicants || null, counts.enrolled > 0),
    step('bunks', counts.bunksPlaced, counts.enrolled || null),
    step('timetable', counts.lessonBlocks, null, counts.approvedVersion !== null),
  ];
}

/** Done when all of what is asked for is there, unless said otherwise. */
const step = (key: Step['key'], count: number, of: number | null, done = of !== null && count >= of): Step => ({
  key,
  done,
  count,
  of,
});
