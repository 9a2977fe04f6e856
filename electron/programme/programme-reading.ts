import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { type Absence, isAway } from '../../shared/programme/absences.ts';
import { windowDays } from '../../shared/programme/lesson-window.ts';
import { checkProgramme } from '../../shared/programme/programme-check.ts';
import { hoursOf, type ProgrammeFacts, plannedHours } from '../../shared/programme/programme-facts.ts';
import { PHASES, type Phase } from '../../shared/programme/programme-types.ts';
import { staffNeeds } from '../../shared/programme/staff-need.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { approvedKinds } from './plan-uses.repository.ts';
import {
  type CohortFacts,
  findCohort,
  frozenRules,
  lastProgrammeBefore,
  listKinds,
  listOrderRules,
  listSubjects,
  listTrainingDays,
  platoonFacts,
} from './programme.repository.ts';
import { listInstructors, listPlaces } from './staff.repository.ts';

/** @throws Refusal programme.unknownIntake */
export const demandCohort = (db: Db, cohortId: number): CohortFacts =>
  findCohort(db, cohortId) ?? refuse('programme.unknownIntake');

/** How many of the days he is there. */
const daysThere = (days: readonly { date: string }[], absences: readonly Absence[]): number =>
  days.filter(({ date }) => !isAway(absences, date)).length;

type Asking = Pick<Context, 'db' | 'today'>;

/** Everything the check looks at, read from the file. */
function readFacts({ db, today }: Asking, cohort: CohortFacts, platoons: number | undefined) {
  const rules = frozenRules(db, cohort.id);
  const days = listTrainingDays(db, cohort.id);
  const formed = platoonFacts(db, cohort.id, today);
  const facts: ProgrammeFacts = {
    programme: {
      subjects: listSubjects(db, cohort.id),
      kinds: listKinds(db, cohort.id),
      orderRules: listOrderRules(db, cohort.id),
    },
    demanded: {
      initial: rules['course.initialHours'],
      specialty: rules['course.specialtyHours'],
      subjects: rules['course.subjects'],
      rangeSessions: rules['range.sessions'],
      daysBetweenRange: rules['range.minDaysBetween'],
    },
    examsInsideHours: cohort.exams_inside_hours === 1,
    trainingDays: days.length,
    calendarHours: days.reduce((sum, day) => sum + day.hours, 0),
    eveningHours: days.reduce((sum, day) => sum + day.evening, 0),
    platoons: platoons ?? Math.max(1, formed.count),
    largestPlatoon: formed.largest,
    instructors: listInstructors(db)
      .filter((one) => one.active)
      .map((one) => ({
        name: one.fullName,
        subjects: one.subjects,
        maxHoursPerDay: one.maxHoursPerDay,
        availableDays: daysThere(days, one.absences),
      })),
    places: listPlaces(db).filter((place) => place.active),
  };
  return { facts, platoonsFormed: formed.count > 0 };
}

/** The programme of an intake with its sums, what the check finds, and how many instructors it needs. */
export function readProgramme(context: Asking, cohortId: number, platoons: number | undefined): ProgrammeView {
  const { db } = context;
  const cohort = demandCohort(db, cohortId);
  const { facts, platoonsFormed } = readFacts(context, cohort, platoons);
  const { programme, trainingDays, examsInsideHours } = facts;
  const begun = programme.subjects.length > 0;
  const kinds = listKinds(db, cohortId);
  const approved = approvedKinds(db, cohortId);
  const planned = (code: string, phase: Phase) => plannedHours(programme.kinds, code, phase, examsInsideHours);
  const total = (value: (code: string, phase: Phase) => number) => {
    const [initial, specialty] = PHASES.map((phase) =>
      programme.subjects.reduce((sum, subject) => sum + value(subject.code, phase), 0),
    ) as [number, number];
    return { initial, specialty };
  };
  const subjectOf = new Map(programme.subjects.map((subject) => [subject.code, subject]));
  return {
    cohortId,
    cohortCode: cohort.code,
    begun,
    beginsFrom: begun ? null : (lastProgrammeBefore(db, cohort)?.code ?? null),
    trainingDays,
    examsInsideHours,
    demanded: { initial: facts.demanded.initial, specialty: facts.demanded.specialty },
    totals: total((code, phase) => {
      const subject = subjectOf.get(code);
      return subject ? hoursOf(subject, phase) : 0;
    }),
    planned: total(planned),
    platoons: facts.platoons,
    platoonsFormed,
    subjects: programme.subjects.map((subject) => ({
      ...subject,
      planned: { initial: planned(subject.code, 'initial'), specialty: planned(subject.code, 'specialty') },
      instructors: facts.instructors.filter((one) => one.subjects.includes(subject.code)).length,
    })),
    kinds: kinds.map(({ cohortId: _, ...kind }) => ({
      ...kind,
      windowDays: windowDays(kind.window, trainingDays),
      approved: approved.has(kind.id),
    })),
    orderRules: listOrderRules(db, cohortId).map(({ cohortId: _, ...rule }) => rule),
    findings: begun ? checkProgramme(facts) : [],
    staff: begun ? staffNeeds(programme, facts.instructors, facts.platoons, trainingDays) : [],
  };
}
