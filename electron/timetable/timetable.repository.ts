import type { DayKind } from '../../shared/cohorts/course-days.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { OtherLesson, PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  id: number;
  code: string;
  starts_on: LocalDate;
}

export const findCohort = (db: Db, id: number): CohortRow | undefined =>
  db.prepare<[number], CohortRow>('SELECT id, code, starts_on FROM cohort WHERE id = ?').get(id);

export const cohortOfPlatoon = (db: Db, platoonId: number): number | undefined =>
  db.prepare<[number], { cohort_id: number }>('SELECT cohort_id FROM platoon WHERE id = ?').get(platoonId)?.cohort_id;

export interface DayRow {
  date: LocalDate;
  kind: DayKind;
  lesson_hours: number;
  evening_hours: number;
}

export const listDays = (db: Db, cohortId: number): DayRow[] =>
  db
    .prepare<[number], DayRow>(
      'SELECT date, kind, lesson_hours, evening_hours FROM cohort_day WHERE cohort_id = ? ORDER BY date',
    )
    .all(cohortId);

interface NamedRow {
  name_kk: string;
  name_ru: string;
  name_en: string;
}

export interface SubjectRow extends NamedRow {
  code: string;
  initial_hours: number;
  specialty_hours: number;
  max_hours_per_day: number;
}

export const listSubjects = (db: Db, cohortId: number): SubjectRow[] =>
  db
    .prepare<[number], SubjectRow>(
      `SELECT code, name_kk, name_ru, name_en, initial_hours, specialty_hours, max_hours_per_day
       FROM subject WHERE cohort_id = ? ORDER BY position, code`,
    )
    .all(cohortId);

export interface LessonKindRow extends NamedRow {
  id: number;
  code: string;
  subject_code: string;
  phase: 'initial' | 'specialty';
  block_hours: number;
  block_count: number;
  place_type: string;
  flags: string;
  window_from: number | null;
  window_to: number | null;
}

export const listLessonKinds = (db: Db, cohortId: number): LessonKindRow[] =>
  db
    .prepare<[number], LessonKindRow>(
      `SELECT kind.id, kind.code, subject_code, phase, block_hours, block_count, place_type, flags, window_from,
              window_to, kind.name_kk, kind.name_ru, kind.name_en
       FROM lesson_kind AS kind
       JOIN subject ON subject.cohort_id = kind.cohort_id AND subject.code = subject_code
       WHERE kind.cohort_id = ? ORDER BY subject.position, kind.position, kind.id`,
    )
    .all(cohortId);

export interface OrderRuleRow {
  code: string;
  before_codes: string;
  after_codes: string;
  min_days: number;
}

export const listOrderRules = (db: Db, cohortId: number): OrderRuleRow[] =>
  db
    .prepare<[number], OrderRuleRow>(
      'SELECT code, before_codes, after_codes, min_days FROM order_rule WHERE cohort_id = ? ORDER BY id',
    )
    .all(cohortId);

export interface PlatoonRow {
  id: number;
  number: number;
  /** Men placed in it, those an order strikes off among them. */
  size: number;
  /** For each of those, the first day without him, in order: JSON. */
  leaving: string;
}

export const listPlatoons = (db: Db, cohortId: number): PlatoonRow[] =>
  db
    .prepare<[number], PlatoonRow>(
      `SELECT id, number, (SELECT count(*) FROM cadet WHERE platoon_id = platoon.id) AS size,
              (SELECT json_group_array(off_from ORDER BY off_from) FROM struck_off JOIN cadet ON cadet.id = cadet_id
                WHERE platoon_id = platoon.id) AS leaving
       FROM platoon WHERE cohort_id = ? ORDER BY number`,
    )
    .all(cohortId);

export interface InstructorRow {
  id: number;
  full_name: string;
  max_hours_per_day: number;
  active: 0 | 1;
  subjects: string;
  absences: string;
}

/** Instructors in service, and those out of service whom a plan of the intake still names. */
export const listInstructors = (db: Db, cohortId: number): InstructorRow[] =>
  db
    .prepare<[number], InstructorRow>(
      `SELECT id, full_name, max_hours_per_day, active,
              (SELECT json_group_array(subject_code ORDER BY subject_code) FROM instructor_subject
               WHERE instructor_id = instructor.id) AS subjects,
              (SELECT json_group_array(json_object('from', from_date, 'to', to_date, 'hours',
                 iif(from_slot IS NULL, NULL, json_object('from', from_slot, 'to', to_slot)))) FROM instructor_absence
               WHERE instructor_id = instructor.id) AS absences
       FROM instructor
       WHERE active = 1 OR id IN (SELECT instructor_id FROM placement JOIN plan ON plan.id = plan_id WHERE cohort_id = ?)
       ORDER BY id`,
    )
    .all(cohortId);

export interface PlaceRow {
  id: number;
  name: string;
  type: string;
  capacity: number;
  active: 0 | 1;
  absences: string;
}

/** Places in use, and those out of use that a plan of the intake still names. */
export const listPlaces = (db: Db, cohortId: number): PlaceRow[] =>
  db
    .prepare<[number], PlaceRow>(
      `SELECT id, name, type, capacity, active,
              (SELECT json_group_array(json_object('from', from_date, 'to', to_date, 'hours',
                 iif(from_slot IS NULL, NULL, json_object('from', from_slot, 'to', to_slot)))) FROM place_absence
               WHERE place_id = place.id) AS absences
       FROM place
       WHERE active = 1 OR id IN (SELECT place_id FROM placement JOIN plan ON plan.id = plan_id WHERE cohort_id = ?)
       ORDER BY id`,
    )
    .all(cohortId);

/**
 * Lessons of other intakes within a span of days, from the newest approved plan of each, else from its draft, and their
 * make-ups.
 */
export const listOtherLessons = (db: Db, cohortId: number, from: LocalDate, to: LocalDate): OtherLesson[] =>
  db
    .prepare<[{ cohortId: number; from: LocalDate; to: LocalDate }], OtherLesson>(
      `SELECT platoon_id AS platoonId, date, slot, block_hours AS hours, place_id AS placeId,
              instructor_id AS instructorId
       FROM placement
       JOIN plan ON plan.id = plan_id
       JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
       WHERE plan.cohort_id <> @cohortId AND date BETWEEN @from AND @to
         AND version = (SELECT max(version) FROM plan AS newest WHERE newest.cohort_id = plan.cohort_id)
       UNION ALL
       SELECT coalesce(platoon_id, 0), date, slot, hours, place_id, instructor_id
       FROM makeup
       WHERE cohort_id <> @cohortId AND date BETWEEN @from AND @to
         AND NOT EXISTS (SELECT 1 FROM lesson_report WHERE makeup_id = makeup.id AND state = 'notHeld')
       ORDER BY date, slot, platoonId`,
    )
    .all({ cohortId, from, to });

export interface MakeupRow {
  id: number;
  lessonKindId: number;
  date: LocalDate;
  slot: number;
  hours: number;
  placeId: number;
  instructorId: number;
  /** Platoons whose men are there, as JSON. */
  platoonIds: string;
}

/** Make-ups of the intake whose page nobody has written yet: their hour is taken. */
export const listPlannedMakeups = (db: Db, cohortId: number): MakeupRow[] =>
  db
    .prepare<[number], MakeupRow>(
      `SELECT id, lesson_kind_id AS lessonKindId, date, slot, hours, place_id AS placeId,
              instructor_id AS instructorId,
              (SELECT json_group_array(DISTINCT coalesce(makeup.platoon_id, cadet.platoon_id))
               FROM makeup AS one LEFT JOIN makeup_man ON makeup_id = one.id LEFT JOIN cadet ON cadet.id = cadet_id
               WHERE one.id = makeup.id AND coalesce(makeup.platoon_id, cadet.platoon_id) IS NOT NULL) AS platoonIds
       FROM makeup
       WHERE cohort_id = ? AND NOT EXISTS (SELECT 1 FROM lesson_report WHERE makeup_id = makeup.id)
       ORDER BY date, slot, id`,
    )
    .all(cohortId);

/** Lessons of the timetable that were not held, where they stood. */
export const listLostLessons = (db: Db, cohortId: number): Omit<PlacedLesson, 'placeId' | 'instructorId'>[] =>
  db
    .prepare<[number], Omit<PlacedLesson, 'placeId' | 'instructorId'>>(
      `SELECT platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex, date, slot
       FROM lesson_report WHERE cohort_id = ? AND state = 'notHeld' AND platoon_id IS NOT NULL AND makeup_id IS NULL`,
    )
    .all(cohortId);

export interface PlanRow {
  id: number;
  version: number;
  made_at: LocalDateTime;
  approved_at: LocalDateTime | null;
  approved_by: string | null;
  placements: number;
}

const PLAN = `
  SELECT plan.id, version, made_at, approved_at, person.full_name AS approved_by,
         (SELECT count(*) FROM placement WHERE plan_id = plan.id) AS placements
  FROM plan LEFT JOIN person ON person.id = approved_by`;

/** The draft (version 0) first, then the approved versions. */
export const listPlans = (db: Db, cohortId: number): PlanRow[] =>
  db.prepare<[number], PlanRow>(`${PLAN} WHERE cohort_id = ? ORDER BY version`).all(cohortId);

export interface StoredPlacement extends PlacedLesson {
  lock: 'mine' | 'generator' | null;
}

const PLACEMENT = `
  SELECT platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex, date, slot,
         place_id AS placeId, instructor_id AS instructorId, lock
  FROM placement`;

export const listPlacements = (db: Db, planId: number): StoredPlacement[] =>
  db
    .prepare<[number], StoredPlacement>(
      `${PLACEMENT} WHERE plan_id = ? ORDER BY platoon_id, date, slot, lesson_kind_id, block_index`,
    )
    .all(planId);

export function insertPlan(
  db: Db,
  plan: { cohortId: number; version: number; madeAt: LocalDateTime; approvedBy: number | null },
): number {
  const approvedAt = plan.version === 0 ? null : plan.madeAt;
  return Number(
    db
      .prepare(
        `INSERT INTO plan (cohort_id, version, made_at, approved_at, approved_by)
         VALUES (@cohortId, @version, @madeAt, @approvedAt, @approvedBy)`,
      )
      .run({ ...plan, approvedAt }).lastInsertRowid,
  );
}

export const copyPlacements = (db: Db, fromPlan: number, toPlan: number): number =>
  db
    .prepare(
      `INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id, lock)
       SELECT ?, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id, lock
       FROM placement WHERE plan_id = ?`,
    )
    .run(toPlan, fromPlan).changes;

/** Adds the lesson, or moves it when it already stands; its lock stays as given. */
export const savePlacement = (db: Db, planId: number, placement: StoredPlacement): void =>
  void db
    .prepare(
      `INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id, lock)
       VALUES (@planId, @platoonId, @lessonKindId, @blockIndex, @date, @slot, @placeId, @instructorId, @lock)
       ON CONFLICT DO UPDATE SET date = @date, slot = @slot, place_id = @placeId, instructor_id = @instructorId,
         lock = @lock`,
    )
    .run({ ...placement, planId });

type Key = Pick<PlacedLesson, 'platoonId' | 'lessonKindId' | 'blockIndex'>;
const WHERE_KEY = 'plan_id = ? AND platoon_id = ? AND lesson_kind_id = ? AND block_index = ?';

export const deletePlacement = (db: Db, planId: number, key: Key): void =>
  void db
    .prepare(`DELETE FROM placement WHERE ${WHERE_KEY}`)
    .run(planId, key.platoonId, key.lessonKindId, key.blockIndex);

export const setLock = (db: Db, planId: number, key: Key, lock: StoredPlacement['lock']): void =>
  void db
    .prepare(`UPDATE placement SET lock = ? WHERE ${WHERE_KEY}`)
    .run(lock, planId, key.platoonId, key.lessonKindId, key.blockIndex);
