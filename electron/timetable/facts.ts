import type { Names } from '../../shared/contract/values.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { AwaySpan } from '../../shared/programme/absences.ts';
import type { IntakeFacts, LessonKindFacts } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { type MakeupsBeside, readMakeups } from './makeup-hours.ts';
import {
  type DayRow,
  findCohort,
  listDays,
  listInstructors,
  listLessonKinds,
  listOrderRules,
  listOtherLessons,
  listPlacements,
  listPlaces,
  listPlans,
  listPlatoons,
  listSubjects,
  type PlanRow,
  type StoredPlacement,
} from './timetable.repository.ts';

/** An intake for planning, with the names that screens and papers show. */
export interface TimetableFacts extends IntakeFacts {
  cohort: { id: number; code: string };
  days: DayRow[];
  /** Starts of the lesson hours and their length in minutes. */
  hours: { starts: string[]; eveningStarts: string[]; minutes: number };
  subjects: { code: string; names: Names; initialHours: number; specialtyHours: number; maxHoursPerDay: number }[];
  lessonKinds: (LessonKindFacts & { names: Names })[];
  platoons: (IntakeFacts['platoons'][number] & { number: number })[];
  instructors: (IntakeFacts['instructors'][number] & { fullName: string })[];
  places: (IntakeFacts['places'][number] & { name: string })[];
  plans: PlanRow[];
  draft: { plan: PlanRow; placements: StoredPlacement[] } | null;
  /** Lost lessons that a make-up has taken something of (see makeup-hours.ts). */
  yielded: MakeupsBeside['yielded'];
}

/**
 * Reads all there is to know of an intake's timetable; the draft's locked cards are its locks.
 * @throws Refusal timetable.unknownIntake
 */
export function readFacts(db: Db, cohortId: number): TimetableFacts {
  const cohort = findCohort(db, cohortId) ?? refuse('timetable.unknownIntake', { cohortId });
  const days = listDays(db, cohortId);
  const lessonDays = days
    .filter((day) => day.lesson_hours > 0)
    .map((day) => ({ date: day.date, lessonHours: day.lesson_hours, eveningHours: day.evening_hours }));
  const plans = listPlans(db, cohortId);
  const draftPlan = plans.find((plan) => plan.version === 0);
  const draft = draftPlan ? { plan: draftPlan, placements: listPlacements(db, draftPlan.id) } : null;
  const lessonKinds = listLessonKinds(db, cohortId).map((row) => ({
    id: row.id,
    code: row.code,
    subjectCode: row.subject_code,
    names: namesOf(row),
    phase: row.phase,
    blockHours: row.block_hours,
    blockCount: row.block_count,
    placeType: row.place_type,
    flags: JSON.parse(row.flags) as string[],
    window: row.window_from === null || row.window_to === null ? null : { from: row.window_from, to: row.window_to },
  }));
  const beside = readMakeups(db, cohortId, lessonKinds, draft?.placements ?? []);
  const [first, last] = [lessonDays[0], lessonDays.at(-1)];
  return {
    cohort: { id: cohort.id, code: cohort.code },
    days,
    lessonDays,
    hours: {
      starts: keptRule(db, cohortId, 'day.slotStarts'),
      eveningStarts: keptRule(db, cohortId, 'day.eveningStarts'),
      minutes: keptRule(db, cohortId, 'day.lessonMinutes'),
    },
    dinnerAfter: keptRule(db, cohortId, 'day.dinnerAfter'),
    subjects: listSubjects(db, cohortId).map((row) => ({
      code: row.code,
      names: namesOf(row),
      initialHours: row.initial_hours,
      specialtyHours: row.specialty_hours,
      maxHoursPerDay: row.max_hours_per_day,
    })),
    lessonKinds,
    orderRules: listOrderRules(db, cohortId).map((row) => ({
      code: row.code,
      before: JSON.parse(row.before_codes) as string[],
      after: JSON.parse(row.after_codes) as string[],
      minDays: row.min_days,
    })),
    platoons: listPlatoons(db, cohortId).map(({ leaving, ...platoon }) => ({
      ...platoon,
      ...(leaving !== '[]' && { leaving: JSON.parse(leaving) as LocalDate[] }),
    })),
    instructors: listInstructors(db, cohortId).map((row) => ({
      id: row.id,
      fullName: row.full_name,
      maxHoursPerDay: row.max_hours_per_day,
      active: row.active === 1,
      subjects: JSON.parse(row.subjects) as string[],
      absences: JSON.parse(row.absences) as AwaySpan[],
    })),
    places: listPlaces(db, cohortId).map((row) => ({
      ...row,
      active: row.active === 1,
      absences: JSON.parse(row.absences) as AwaySpan[],
    })),
    otherLessons: first && last ? listOtherLessons(db, cohortId, first.date, last.date) : [],
    makeupHours: beside.makeupHours,
    yielded: beside.yielded,
    plans,
    draft,
    locked: draft?.placements.filter((placement) => placement.lock !== null) ?? [],
  };
}

const namesOf = (row: { name_kk: string; name_ru: string; name_en: string }): Names => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
});
