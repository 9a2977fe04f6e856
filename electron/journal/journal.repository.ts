import type { DayKind } from '../../shared/cohorts/course-days.ts';
import type { Mark } from '../../shared/journal/journal-facts.ts';
import { byKazakhName } from '../../shared/kit/kazakh.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Phase } from '../../shared/programme/programme-types.ts';
import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  id: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

export const findCohort = (db: Db, id: number): CohortRow | undefined =>
  db
    .prepare<[number], CohortRow>('SELECT id, code, starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?')
    .get(id);

export interface DayRow {
  date: LocalDate;
  kind: DayKind;
  lessonHours: number;
}

export const listDays = (db: Db, cohortId: number): DayRow[] =>
  db
    .prepare<[number], DayRow>(
      'SELECT date, kind, lesson_hours AS lessonHours FROM cohort_day WHERE cohort_id = ? ORDER BY date',
    )
    .all(cohortId);

interface NamedRow {
  nameKk: string;
  nameRu: string;
  nameEn: string;
}
const NAMES = (table: string) => `${table}.name_kk AS nameKk, ${table}.name_ru AS nameRu, ${table}.name_en AS nameEn`;

export interface KindRow extends NamedRow {
  id: number;
  subjectCode: string;
  phase: Phase;
  hours: number;
}

export const listKinds = (db: Db, cohortId: number): KindRow[] =>
  db
    .prepare<[number], KindRow>(
      `SELECT id, subject_code AS subjectCode, phase, block_hours AS hours, ${NAMES('lesson_kind')}
       FROM lesson_kind WHERE cohort_id = ? ORDER BY position, id`,
    )
    .all(cohortId);

export interface SubjectRow extends NamedRow {
  code: string;
  initialHours: number;
  specialtyHours: number;
}

export const listSubjects = (db: Db, cohortId: number): SubjectRow[] =>
  db
    .prepare<[number], SubjectRow>(
      `SELECT code, initial_hours AS initialHours, specialty_hours AS specialtyHours, ${NAMES('subject')}
       FROM subject WHERE cohort_id = ? ORDER BY position, code`,
    )
    .all(cohortId);

export const listPlatoons = (db: Db, cohortId: number): { id: number; number: number }[] =>
  db
    .prepare<[number], { id: number; number: number }>(
      'SELECT id, number FROM platoon WHERE cohort_id = ? ORDER BY number',
    )
    .all(cohortId);

export interface PlaceRow {
  id: number;
  name: string;
  capacity: number;
}
export const listPlaces = (db: Db): PlaceRow[] =>
  db.prepare<[], PlaceRow>('SELECT id, name, capacity FROM place ORDER BY id').all();

export interface InstructorRow {
  id: number;
  name: string;
  active: 0 | 1;
  subjects: string;
}
export const listInstructors = (db: Db): InstructorRow[] =>
  db
    .prepare<[], InstructorRow>(
      `SELECT id, full_name AS name, active,
              (SELECT json_group_array(subject_code) FROM instructor_subject WHERE instructor_id = instructor.id)
                AS subjects
       FROM instructor ORDER BY id`,
    )
    .all()
    .toSorted(byKazakhName);

/** The newest approved timetable; undefined while nothing is approved. */
export const newestPlan = (db: Db, cohortId: number): { id: number; version: number } | undefined =>
  db
    .prepare<[number], { id: number; version: number }>(
      'SELECT id, version FROM plan WHERE cohort_id = ? AND version > 0 ORDER BY version DESC LIMIT 1',
    )
    .get(cohortId);

/** The draft of the timetable; undefined while there is none. */
export const draftPlan = (db: Db, cohortId: number): number | undefined =>
  db.prepare<[number], { id: number }>('SELECT id FROM plan WHERE cohort_id = ? AND version = 0').get(cohortId)?.id;

export interface AwayRow {
  instructorId: number;
  from: LocalDate;
  to: LocalDate;
  /** Lesson hours of each of these days, the last not included; null for whole days. */
  fromSlot: number | null;
  toSlot: number | null;
}

/** When instructors are away. */
export const listAway = (db: Db): AwayRow[] =>
  db
    .prepare<[], AwayRow>(
      `SELECT instructor_id AS instructorId, from_date AS "from", to_date AS "to", from_slot AS fromSlot,
              to_slot AS toSlot FROM instructor_absence`,
    )
    .all();

/** Kinds of lesson that are asked for, as a list in JSON; null: all. */
type KindsAsked = string | null;
const ASKED = '(:kinds IS NULL OR lesson_kind_id IN (SELECT value FROM json_each(:kinds)))';

export const listPlanned = (db: Db, planId: number, kinds: KindsAsked = null): PlacedLesson[] =>
  db
    .prepare<[{ planId: number; kinds: KindsAsked }], PlacedLesson>(
      `SELECT platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex, date, slot,
              place_id AS placeId, instructor_id AS instructorId
       FROM placement WHERE plan_id = :planId AND ${ASKED} ORDER BY date, slot, platoon_id`,
    )
    .all({ planId, kinds });

export interface ManRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number | null;
  enrolledOn: LocalDate;
  /** The first day off the list, by an order of expulsion. */
  leftOn: LocalDate | null;
  stays: string;
}

/** Enrolled men with their platoons over time, the earliest first. */
export const listMen = (db: Db, cohortId: number): ManRow[] =>
  db
    .prepare<[number], ManRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId, date AS enrolledOn,
              off_from AS leftOn,
              (SELECT json_group_array(json_object('from', from_date, 'platoonId', stay.platoon_id) ORDER BY from_date)
                 FROM platoon_stay AS stay WHERE stay.cadet_id = cadet.id) AS stays
       FROM cadet JOIN school_order ON school_order.id = enrolment_order_id
       LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
       WHERE cadet.cohort_id = ?`,
    )
    .all(cohortId);

export const cohortOfCadet = (db: Db, cadetId: number): number | undefined =>
  db
    .prepare<[number], { id: number }>(
      'SELECT cohort_id AS id FROM cadet WHERE id = ? AND enrolment_order_id IS NOT NULL',
    )
    .get(cadetId)?.id;

interface WrittenSeat {
  platoonId: number | null;
  lessonKindId: number;
  blockIndex: number | null;
  date: LocalDate;
  slot: number;
  hours: number;
  placeId: number;
  instructorId: number;
}

export interface ReportRow extends WrittenSeat {
  id: number;
  makeupId: number | null;
  state: 'held' | 'notHeld' | 'reopened';
  topic: string | null;
  reason: string | null;
  men: string;
  guests: string;
  writtenAt: LocalDateTime;
  writtenBy: string;
}

export const listReports = (db: Db, cohortId: number, kinds: KindsAsked = null): ReportRow[] =>
  db
    .prepare<[{ cohortId: number; kinds: KindsAsked }], ReportRow>(
      `SELECT report.id, platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex,
              makeup_id AS makeupId, date, slot, hours, place_id AS placeId, instructor_id AS instructorId, state, topic,
              reason, men, guests, written_at AS writtenAt, person.full_name AS writtenBy
       FROM lesson_report AS report JOIN person ON person.id = written_by
       WHERE cohort_id = :cohortId AND ${ASKED} ORDER BY date, slot, report.id`,
    )
    .all({ cohortId, kinds });

export const listMarks = (db: Db, cohortId: number): (Mark & { reportId: number })[] =>
  db
    .prepare<[number], Mark & { reportId: number }>(
      `SELECT report_id AS reportId, cadet_id AS cadetId, kind, lesson_mark.reason, lesson_mark.hours, note
       FROM lesson_mark JOIN lesson_report ON lesson_report.id = report_id
       WHERE cohort_id = ? ORDER BY report_id, cadet_id`,
    )
    .all(cohortId);

export interface MakeupRow extends WrittenSeat {
  id: number;
  men: string;
}

export const listMakeups = (db: Db, cohortId: number): MakeupRow[] =>
  db
    .prepare<[number], MakeupRow>(
      `SELECT id, platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex, date, slot, hours,
              place_id AS placeId, instructor_id AS instructorId,
              (SELECT json_group_array(cadet_id ORDER BY cadet_id) FROM makeup_man WHERE makeup_id = makeup.id) AS men
       FROM makeup WHERE cohort_id = ? ORDER BY date, slot, id`,
    )
    .all(cohortId);

export const cohortOfMakeup = (db: Db, makeupId: number): number | undefined =>
  db.prepare<[number], { id: number }>('SELECT cohort_id AS id FROM makeup WHERE id = ?').get(makeupId)?.id;

export interface GuestRow {
  platoonId: number;
  lessonKindId: number;
  blockIndex: number;
  cadetId: number;
}
export const listGuests = (db: Db, cohortId: number): GuestRow[] =>
  db
    .prepare<[number], GuestRow>(
      `SELECT platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex, cadet_id AS cadetId
       FROM lesson_guest JOIN platoon ON platoon.id = platoon_id WHERE cohort_id = ?`,
    )
    .all(cohortId);
