import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import { courseOf } from '../../shared/cohorts/course.ts';
import { pullLever } from '../../shared/cohorts/levers.ts';
import { latestStart, newIntakeNotices } from '../../shared/cohorts/new-intake.ts';
import type { cohortsOperations } from '../../shared/contract/cohorts.contract.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import { freezeRules } from '../../shared/rules/values-in-force.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { demandFit } from '../rules/demand-fit.ts';
import { planChange } from './change-days.ts';
import { cohortDetail, readCourse, toCohortRow } from './cohort-detail.ts';
import { unplaceLessons } from './cohort-lessons.repository.ts';
import { cohortSteps } from './cohort-steps.ts';
import {
  freshDay,
  insertCohort,
  keepRules,
  listCohorts,
  listDays,
  readRuleBook,
  saveDays,
  setExamsInside,
} from './cohorts.repository.ts';
import { copySettings, previewCopy } from './copy-intake.ts';
import { knownCohort } from './known-cohort.ts';
import { listLeaveNight } from './leave-nights.repository.ts';
import { moveStart } from './move-start.ts';

export const cohortsHandlers: HandlersOf<typeof cohortsOperations> = {
  'cohorts.list': ({ db, today }) => listCohorts(db).map((entry) => toCohortRow(entry, today)),

  'cohorts.get': ({ db, today }, { cohortId }) => cohortDetail(db, knownCohort(db, cohortId), today),

  'cohorts.leaveNight': ({ db }, { cohortId, date }) =>
    listLeaveNight(db, knownCohort(db, cohortId).id, date)
      .toSorted(byName)
      .map((man) => ({ cadetId: man.id, name: fullName(man), platoon: man.platoon })),

  'cohorts.steps': ({ db, today }, { cohortId }) => {
    if (cohortId !== null) knownCohort(db, cohortId);
    return cohortSteps(db, cohortId, today);
  },

  'cohorts.create': (context, { code, startsOn, arrivalDay, copyFrom }) => {
    const { db, today, tell } = context;
    if (startsOn > latestStart(today)) refuse('cohorts.tooFarAhead', { startsOn, latest: latestStart(today) });
    const others = listCohorts(db);
    const same = others.find((other) => other.code === code);
    if (same) refuse('cohorts.codeTaken', { code, startsOn: same.starts_on, endsOn: same.ends_on });
    const { rules, missing } = freezeRules(readRuleBook(db), startsOn);
    if (missing.length > 0) refuse('cohorts.rulesMissing', { startsOn, missing: missing.length });
    const values = ruleValues(rules);
    // An undo in the rule book asks for nothing: it may have left values that do not fit together.
    demandFit(startsOn, values);
    const course = courseOf(values, { startsOn, arrivalDay, examsInside: true });
    const endsOn = course.days.at(-1)?.date ?? startsOn;
    const cohortId = insertCohort(db, { code, startsOn, endsOn, arrivalDay });
    keepRules(db, cohortId, rules);
    saveDays(db, cohortId, course.days.map(freshDay));
    const earlier = copyFrom === null ? null : knownCohort(db, copyFrom);
    if (earlier) copySettings(context, earlier, knownCohort(db, cohortId));
    tell({ code, startsOn, endsOn, copiedFrom: earlier?.code ?? null });
    const beside = others.map((other) => ({ code: other.code, startsOn: other.starts_on, endsOn: other.ends_on }));
    return { cohortId, notices: newIntakeNotices(course, beside) };
  },

  'cohorts.previewCopy': ({ db, today }, { fromId, to }) =>
    previewCopy(db, knownCohort(db, fromId), 'cohortId' in to ? knownCohort(db, to.cohortId) : to, today),

  'cohorts.copySettings': (context, { cohortId, fromId }) => {
    const from = knownCohort(context.db, fromId);
    const to = knownCohort(context.db, cohortId);
    const copied = copySettings(context, from, to);
    context.tell({ code: to.code, from: from.code, ...copied });
    return copied;
  },

  'cohorts.previewDays': ({ db, today }, { cohortId, days }) =>
    planChange(db, knownCohort(db, cohortId), days, today).effects,

  'cohorts.setDays': ({ db, today, tell }, { cohortId, days }) => {
    const entry = knownCohort(db, cohortId);
    const { changed, toTray, effects } = planChange(db, entry, days, today);
    saveDays(db, cohortId, changed);
    unplaceLessons(db, toTray);
    const first = days[0];
    tell({
      code: entry.code,
      count: days.length,
      date: first?.date ?? '',
      kind: first?.kind ?? '',
      toTray: toTray.length,
    });
    return effects;
  },

  'cohorts.pullLever': ({ db, today, tell }, { cohortId, lever }) => {
    const entry = knownCohort(db, cohortId);
    if (lever.kind === 'moveStart') return moveStart(db, entry, lever.startsOn, today, tell);
    const before = readCourse(db, entry, today);
    const pulled = pullLever(before, lever) ?? refuse('cohorts.leverGone', { lever: lever.kind });
    const planned = new Map(listDays(db, cohortId).map((day) => [day.date, day]));
    saveDays(
      db,
      cohortId,
      pulled.days.map((day) => ({ ...freshDay(day), note: planned.get(day.date)?.note ?? null })),
    );
    setExamsInside(db, cohortId, pulled.examsInside);
    tell({ code: entry.code, lever: lever.kind, gain: pulled.gain });
    return { gain: pulled.gain, difference: pulled.difference };
  },
};
