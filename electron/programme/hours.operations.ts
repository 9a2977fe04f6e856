import type { programmeOperations } from '../../shared/contract/programme.contract.ts';
import { defaultProgramme } from '../../shared/programme/default-programme.ts';
import { brokenTotal } from '../../shared/programme/locked-totals.ts';
import { RANGE_INTERVAL } from '../../shared/programme/order-rules.ts';
import { named } from '../../shared/programme/programme-facts.ts';
import type { Programme, Subject } from '../../shared/programme/programme-types.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  type CohortFacts,
  frozenRules,
  insertKind,
  insertOrderRule,
  insertSubject,
  lastProgrammeBefore,
  listKinds,
  listOrderRules,
  listSubjects,
  updateSubject,
} from './programme.repository.ts';
import { demandCohort, readProgramme } from './programme-reading.ts';

type Names = 'get' | 'begin' | 'saveHours' | 'moveHours' | 'saveSubject';

export const hoursHandlers: HandlersOf<Pick<typeof programmeOperations, `programme.${Names}`>> = {
  'programme.get': (context, { cohortId, platoons }) => readProgramme(context, cohortId, platoons),

  'programme.begin': ({ db, tell }, { cohortId, from }) => {
    const cohort = demandCohort(db, cohortId);
    if (listSubjects(db, cohortId).length > 0) refuse('programme.begunAlready', { cohort: cohort.code });
    const last = from === 'last' ? lastProgrammeBefore(db, cohort) : namedSource(db, cohort, from);
    const { subjects, kinds, orderRules } = last ? copyOf(db, last, cohort) : freshProgramme(db, cohort);
    for (const [position, subject] of subjects.entries()) insertSubject(db, cohortId, position, subject);
    for (const [position, kind] of kinds.entries()) insertKind(db, cohortId, position, kind);
    for (const rule of orderRules) insertOrderRule(db, cohortId, rule);
    const hours = subjects.reduce((sum, subject) => sum + subject.initialHours + subject.specialtyHours, 0);
    tell({ cohort: cohort.code, subjects: subjects.length, hours, from: last?.code ?? null });
    return { subjects: subjects.length, kinds: kinds.length, hours, from: last?.code ?? null };
  },

  'programme.saveHours': ({ db, tell }, { cohortId, hours }) => {
    const cohort = demandCohort(db, cohortId);
    const before = listSubjects(db, cohortId);
    const after = before.map((subject) => ({ ...subject, ...hours.find((one) => one.code === subject.code) }));
    for (const { code } of hours) demandSubject(before, code);
    saveSubjects(db, cohort, before, after);
    const changed = after.filter((subject, index) => !sameHours(subject, before[index]));
    tell({ cohort: cohort.code, subjects: changed.map((subject) => named(subject.names)) });
    return {};
  },

  'programme.moveHours': ({ db, tell }, { cohortId, phase, from, to, hours }) => {
    const cohort = demandCohort(db, cohortId);
    const before = listSubjects(db, cohortId);
    const giver = demandSubject(before, from);
    const taker = demandSubject(before, to);
    if (from === to) refuse('programme.sameSubject', { subject: named(giver.names) });
    const bucket = phase === 'initial' ? 'initialHours' : 'specialtyHours';
    if (giver[bucket] < hours) {
      refuse('programme.tooFewHours', { subject: named(giver.names), phase, has: giver[bucket], wanted: hours });
    }
    updateSubject(db, cohortId, { ...giver, [bucket]: giver[bucket] - hours });
    updateSubject(db, cohortId, { ...taker, [bucket]: taker[bucket] + hours });
    tell({ cohort: cohort.code, from: named(giver.names), to: named(taker.names), phase, hours });
    return {};
  },

  'programme.saveSubject': ({ db, tell }, { cohortId, ...subject }) => {
    const cohort = demandCohort(db, cohortId);
    const before = listSubjects(db, cohortId);
    demandSubject(before, subject.code);
    saveSubjects(
      db,
      cohort,
      before,
      before.map((one) => (one.code === subject.code ? subject : one)),
    );
    tell({ cohort: cohort.code, subject: named(subject.names) });
    return {};
  },
};

/** @throws Refusal programme.unknownIntake, programme.nothingToCopy */
function namedSource(db: Db, to: CohortFacts, from: 'default' | { cohortId: number }): CohortFacts | undefined {
  if (from === 'default') return undefined;
  const source = demandCohort(db, from.cohortId);
  return listSubjects(db, source.id).length > 0
    ? source
    : refuse('programme.nothingToCopy', { from: source.code, cohort: to.code });
}

/** Another intake's programme; the days between its live firings are at least those the new intake's rules ask for. */
function copyOf(db: Db, { id }: CohortFacts, to: CohortFacts): Programme {
  const least = frozenRules(db, to.id)['range.minDaysBetween'];
  const orderRules = listOrderRules(db, id).map((rule) =>
    rule.code === RANGE_INTERVAL ? { ...rule, minDays: Math.max(rule.minDays, least) } : rule,
  );
  return { subjects: listSubjects(db, id), kinds: listKinds(db, id), orderRules };
}

function freshProgramme(db: Db, cohort: CohortFacts): Programme {
  const rules = frozenRules(db, cohort.id);
  return defaultProgramme({
    examsInsideHours: cohort.exams_inside_hours === 1,
    examHoursOutside: rules['course.examHoursOutside'],
    daysBetweenRangeSessions: rules['range.minDaysBetween'],
  });
}

const sameHours = (one: Subject, other: Subject | undefined): boolean =>
  one.initialHours === other?.initialHours && one.specialtyHours === other.specialtyHours;

/** @throws Refusal programme.unknownSubject */
export const demandSubject = (subjects: readonly Subject[], code: string): Subject =>
  subjects.find((subject) => subject.code === code) ?? refuse('programme.unknownSubject', { code });

/** @throws Refusal programme.totalLocked when a bucket would leave the hours of the intake's rules */
function saveSubjects(db: Db, cohort: CohortFacts, before: readonly Subject[], after: readonly Subject[]): void {
  const rules = frozenRules(db, cohort.id);
  const demanded = { initial: rules['course.initialHours'], specialty: rules['course.specialtyHours'] };
  const broken = brokenTotal(before, after, demanded);
  if (broken) refuse('programme.totalLocked', { ...broken });
  for (const subject of after) updateSubject(db, cohort.id, subject);
}
