import { hourBudget } from '../../shared/cohorts/budget.ts';
import { courseOf } from '../../shared/cohorts/course.ts';
import { pullLever } from '../../shared/cohorts/levers.ts';
import { newIntakeNotices } from '../../shared/cohorts/new-intake.ts';
import type { cohortsOperations } from '../../shared/contract/cohorts.contract.ts';
import { isRealDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import { freezeRules } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { cohortDetail, readCourse, toCohortRow } from './cohort-detail.ts';
import { lessonsBeyond } from './cohort-lessons.repository.ts';
import { cohortSteps } from './cohort-steps.ts';
import {
  type CohortEntry,
  findCohort,
  insertCohort,
  keepRules,
  listCohorts,
  type PlannedDay,
  readRuleBook,
  saveDays,
  setExamsInside,
} from './cohorts.repository.ts';
import { moveStart } from './move-start.ts';

export const cohortsHandlers: HandlersOf<typeof cohortsOperations> = {
  'cohorts.list': ({ db, today }) => listCohorts(db).map((entry) => toCohortRow(entry, today)),

  'cohorts.get': ({ db, today }, { cohortId }) => cohortDetail(db, knownCohort(db, cohortId), today),

  'cohorts.steps': ({ db, today }, { cohortId }) => {
    if (cohortId !== null) knownCohort(db, cohortId);
    return cohortSteps(db, cohortId, today);
  },

  'cohorts.create': ({ db, tell }, { code, startsOn, arrivalDay }) => {
    if (!isRealDate(startsOn)) refuse('cohorts.noSuchDay', { day: startsOn });
    const others = listCohorts(db);
    const same = others.find((other) => other.code === code);
    if (same) refuse('cohorts.codeTaken', { code, startsOn: same.starts_on, endsOn: same.ends_on });
    const { rules, missing } = freezeRules(readRuleBook(db), startsOn);
    if (missing.length > 0) refuse('cohorts.rulesMissing', { startsOn, missing: missing.length });
    const course = courseOf(ruleValues(rules), { startsOn, arrivalDay, examsInside: true });
    const endsOn = course.days.at(-1)?.date ?? startsOn;
    const cohortId = insertCohort(db, { code, startsOn, endsOn, arrivalDay });
    keepRules(db, cohortId, rules);
    saveDays(db, cohortId, course.days.map(withoutNote));
    tell({ code, startsOn, endsOn });
    const beside = others.map((other) => ({ code: other.code, startsOn: other.starts_on, endsOn: other.ends_on }));
    return { cohortId, notices: newIntakeNotices(course, beside) };
  },

  'cohorts.setDays': ({ db, today, tell }, { cohortId, days }) => {
    const entry = knownCohort(db, cohortId);
    const { mostHours, budget } = readCourse(db, entry, today);
    for (const day of days) demandPossible(db, entry, day, mostHours);
    saveDays(db, cohortId, days);
    const first = days[0];
    tell({ code: entry.code, count: days.length, date: first?.date ?? '', kind: first?.kind ?? '' });
    return { budget: hourBudget(readCourse(db, entry, today).days, budget) };
  },

  'cohorts.pullLever': ({ db, today, tell }, { cohortId, lever }) => {
    const entry = knownCohort(db, cohortId);
    if (lever.kind === 'moveStart') return moveStart(db, entry, lever.startsOn, today, tell);
    const before = readCourse(db, entry, today);
    const pulled = pullLever(before, lever) ?? refuse('cohorts.leverGone', { lever: lever.kind });
    const planned = new Map(before.days.map((day) => [day.date, day as PlannedDay]));
    saveDays(
      db,
      cohortId,
      pulled.days.map((day) => ({ ...day, note: planned.get(day.date)?.note ?? null })),
    );
    setExamsInside(db, cohortId, pulled.examsInside);
    tell({ code: entry.code, lever: lever.kind, gain: pulled.gain });
    return { gain: pulled.gain, difference: pulled.difference };
  },
};

const withoutNote = (day: Omit<PlannedDay, 'note'>): PlannedDay => ({ ...day, note: null });

const knownCohort = (db: Db, cohortId: number): CohortEntry =>
  findCohort(db, cohortId) ?? refuse('cohorts.unknown', { cohortId });

/** A day of the course, with hours that fit its kind, and no lesson left without its hour. */
function demandPossible(db: Db, entry: CohortEntry, day: PlannedDay, mostHours: number): void {
  const { date, kind, lessonHours } = day;
  const outside = (one: LocalDate) => !isRealDate(one) || one < entry.starts_on || one > entry.ends_on;
  if (outside(date)) refuse('cohorts.dayOutside', { date, startsOn: entry.starts_on, endsOn: entry.ends_on });
  const fits = kind === 'training' ? lessonHours >= 1 && lessonHours <= mostHours : lessonHours === 0;
  if (!fits) refuse('cohorts.hoursDoNotFit', { date, kind, lessonHours, most: mostHours });
  const standing = lessonsBeyond(db, { cohortId: entry.id, date, hours: lessonHours, mostHours });
  if (standing) refuse('cohorts.lessonsStand', { date, hours: lessonHours, ...standing });
}
