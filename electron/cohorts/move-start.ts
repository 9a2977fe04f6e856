import { courseOf } from '../../shared/cohorts/course.ts';
import { pullLever } from '../../shared/cohorts/levers.ts';
import { latestStart } from '../../shared/cohorts/new-intake.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import { freezeRules } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { demandFit } from '../rules/demand-fit.ts';
import { readCourse } from './cohort-detail.ts';
import { standingLessons } from './cohort-lessons.repository.ts';
import {
  type CohortEntry,
  freshDay,
  keepRules,
  readRuleBook,
  removeDays,
  saveDays,
  setCourseDates,
} from './cohorts.repository.ts';

/**
 * Moves an intake that has not begun to another first day: the rule values of that day are kept anew and all days are
 * laid out again (single days set by hand go with them).
 */
export function moveStart(
  db: Db,
  entry: CohortEntry,
  startsOn: LocalDate,
  today: LocalDate,
  tell: Context['tell'],
): { gain: number; difference: number } {
  if (entry.starts_on <= today) refuse('cohorts.alreadyStarted', { code: entry.code, startsOn: entry.starts_on });
  if (startsOn <= today) refuse('cohorts.startInPast', { startsOn, today });
  if (startsOn > latestStart(today)) refuse('cohorts.tooFarAhead', { startsOn, latest: latestStart(today) });
  const standing = standingLessons(db, entry.id);
  if (standing) refuse('cohorts.lessonsStandAnywhere', { code: entry.code, ...standing });
  const { rules, missing } = freezeRules(readRuleBook(db), startsOn);
  if (missing.length > 0) refuse('cohorts.rulesMissing', { startsOn, missing: missing.length });
  const values = ruleValues(rules);
  demandFit(startsOn, values);
  const before = readCourse(db, entry, today);
  const fresh = courseOf(values, {
    startsOn: entry.starts_on,
    arrivalDay: before.terms.arrivalDay,
    examsInside: before.budget.examsInside,
    days: before.days,
  });
  const pulled =
    pullLever(fresh, { kind: 'moveStart', startsOn }) ?? refuse('cohorts.leverGone', { lever: 'moveStart' });
  keepRules(db, entry.id, rules);
  removeDays(db, entry.id);
  saveDays(db, entry.id, pulled.days.map(freshDay));
  setCourseDates(db, entry.id, startsOn, pulled.days.at(-1)?.date ?? startsOn);
  tell({ code: entry.code, lever: 'moveStart', gain: pulled.gain, startsOn });
  return { gain: pulled.gain, difference: pulled.difference };
}
