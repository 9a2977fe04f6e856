import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { RollPart } from '../../shared/rolls/roll-times.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  id: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Two people have closed it for good. */
  closed: 0 | 1;
}
export const findCohort = (db: Db, cohortId: number): CohortRow | undefined =>
  db
    .prepare<[number], CohortRow>(
      `SELECT id, starts_on AS startsOn, ends_on AS endsOn,
              EXISTS (SELECT 1 FROM intake_closing WHERE cohort_id = cohort.id AND reopened_at IS NULL) AS closed
         FROM cohort WHERE id = ?`,
    )
    .get(cohortId);

/** The instructor that a signed-in person is; undefined where nobody has said so. */
export const findOwnInstructor = (db: Db, personId: number): number | undefined =>
  db.prepare<[number], { id: number }>('SELECT id FROM instructor WHERE person_id = ? AND active = 1').get(personId)
    ?.id;

export const findDayHours = (db: Db, cohortId: number, date: LocalDate): number =>
  db
    .prepare<[number, string], { hours: number }>(
      'SELECT lesson_hours AS hours FROM cohort_day WHERE cohort_id = ? AND date = ?',
    )
    .get(cohortId, date)?.hours ?? 0;

export interface HealthRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoon: number | null;
  /** Tenge. */
  paid: number;
  fit: 0 | 1;
}
/** Enrolled men who are on the list on a day. */
export const listHealthMen = (db: Db, cohortId: number, on: LocalDate): HealthRow[] =>
  db
    .prepare<[number, string], HealthRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon.number AS platoon,
              (SELECT coalesce(sum(amount), 0) FROM payment WHERE cadet_id = cadet.id) AS paid,
              coalesce(medical_result IN ('fit', 'fitWithLimits'), 0) AS fit
         FROM cadet LEFT JOIN platoon ON platoon.id = platoon_id LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
        WHERE cadet.cohort_id = ? AND enrolment_order_id IS NOT NULL AND (off_from IS NULL OR off_from > ?)`,
    )
    .all(cohortId, on);

/** Rolls of a day that are closed. */
export const closedRolls = (db: Db, cohortId: number, date: LocalDate): RollPart[] =>
  db
    .prepare<[number, string], { part: RollPart }>(
      `SELECT part FROM roll JOIN roll_closing ON roll_closing.roll_id = roll.id
        WHERE cohort_id = ? AND date = ? AND reopened_at IS NULL`,
    )
    .all(cohortId, date)
    .map(({ part }) => part);

/** Reports of a day that are signed. */
export const signedReports = (db: Db, cohortId: number, date: LocalDate): RollPart[] =>
  db
    .prepare<[number, string], { part: RollPart }>(
      'SELECT part FROM strength_report WHERE cohort_id = ? AND date = ? AND revoked_at IS NULL',
    )
    .all(cohortId, date)
    .map(({ part }) => part);

/** Days from one on of which the kitchen has a list. */
export const toldDays = (db: Db, cohortId: number, from: LocalDate): LocalDate[] =>
  db
    .prepare<[number, string], { date: LocalDate }>(
      'SELECT DISTINCT date FROM meal_sheet WHERE cohort_id = ? AND date >= ?',
    )
    .all(cohortId, from)
    .map(({ date }) => date);

export interface OpenSheetRow {
  examId: number;
  subjectCode: string;
  platoon: number | null;
  date: LocalDate;
  until: string;
  /** Whether a person named in the commission by his login has to sign it, and whether this one is among them. */
  named: 0 | 1;
  mine: 0 | 1;
}
/** Exams that are over or under way and whose sheet is not closed. */
export const listOpenSheets = (db: Db, cohortId: number, now: LocalDateTime, personId: number): OpenSheetRow[] =>
  db
    .prepare<{ cohortId: number; now: string; personId: number }, OpenSheetRow>(
      `SELECT exam.id AS examId, subject_code AS subjectCode, platoon.number AS platoon, date, to_time AS until,
              EXISTS (SELECT 1 FROM exam_member WHERE exam_id = exam.id AND person_id IS NOT NULL) AS named,
              EXISTS (SELECT 1 FROM exam_member WHERE exam_id = exam.id AND person_id = @personId) AS mine
         FROM exam LEFT JOIN platoon ON platoon.id = platoon_id
        WHERE exam.cohort_id = @cohortId AND date || 'T' || from_time <= @now
          AND NOT EXISTS (SELECT 1 FROM exam_closing WHERE exam_id = exam.id AND reopened_at IS NULL)
        ORDER BY date, to_time`,
    )
    .all({ cohortId, now, personId });

/** Orders that are prepared and not signed, but for those this person prepared himself; the oldest first. */
export const listUnsignedOrders = (db: Db, cohortId: number, personId: number): number[] =>
  db
    .prepare<{ cohortId: number; personId: number }, number>(
      `SELECT id FROM leaving_order
        WHERE cohort_id = @cohortId AND signed_at IS NULL AND prepared_by <> @personId ORDER BY id`,
    )
    .pluck()
    .all({ cohortId, personId });
