import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { LeavingPaper } from '../../shared/orders/leaving.ts';
import type { Db } from '../database/open.ts';

export interface ClosingRow {
  id: number;
  closedAt: LocalDateTime;
  closedBy: string;
  witness: string;
  /** JSON: code of a point to its number. */
  seen: string;
  reopenedAt: LocalDateTime | null;
  reopenedBy: string | null;
  reopenedWitness: string | null;
  reason: string | null;
}

/** Every closing of an intake, the newest first. */
export const listClosings = (db: Db, cohortId: number): ClosingRow[] =>
  db
    .prepare<[number], ClosingRow>(
      `SELECT intake_closing.id, closed_at AS closedAt, closer.full_name AS closedBy, second.full_name AS witness, seen,
              reopened_at AS reopenedAt, opener.full_name AS reopenedBy, beside.full_name AS reopenedWitness, reason
         FROM intake_closing JOIN person AS closer ON closer.id = closed_by JOIN person AS second ON second.id = witness
         LEFT JOIN person AS opener ON opener.id = reopened_by LEFT JOIN person AS beside ON beside.id = reopened_witness
        WHERE cohort_id = ? ORDER BY intake_closing.id DESC`,
    )
    .all(cohortId);

export const insertClosing = (
  db: Db,
  closing: { cohortId: number; seen: string; at: LocalDateTime; by: number; witness: number },
): void =>
  void db
    .prepare(
      `INSERT INTO intake_closing (cohort_id, seen, closed_at, closed_by, witness)
       VALUES (@cohortId, @seen, @at, @by, @witness)`,
    )
    .run(closing);

export const reopenClosing = (
  db: Db,
  closing: { id: number; at: LocalDateTime; by: number; witness: number; reason: string },
): void =>
  void db
    .prepare(
      `UPDATE intake_closing SET reopened_at = @at, reopened_by = @by, reopened_witness = @witness, reason = @reason
        WHERE id = @id`,
    )
    .run(closing);

export interface LeavingRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoon: number | null;
  enrolled: 0 | 1;
  refused: 0 | 1;
  /** Number of the signed order; the rest of it is null without one. */
  orderNumber: string | null;
  paper: LeavingPaper | null;
  offFrom: LocalDate | null;
  certificate: 0 | 1;
  reference: 0 | 1;
  room: string | null;
  bunk: number | null;
}

/** Every man of an intake with what he leaves by; only signed orders take anybody off the list. */
export const listLeaving = (db: Db, cohortId: number): LeavingRow[] =>
  db
    .prepare<[number], LeavingRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon.number AS platoon,
              enrolment_order_id IS NOT NULL AS enrolled, refused_on IS NOT NULL AS refused,
              leaving_order.number AS orderNumber, paper, off_from AS offFrom,
              EXISTS (SELECT 1 FROM certificate WHERE cadet_id = cadet.id AND state IN ('valid', 'revoked')) AS certificate,
              EXISTS (SELECT 1 FROM study_reference WHERE cadet_id = cadet.id) AS reference,
              barracks_room.name AS room, bunk.number AS bunk
         FROM cadet LEFT JOIN platoon ON platoon.id = platoon_id
         LEFT JOIN leaving_standing ON leaving_standing.cadet_id = cadet.id
         LEFT JOIN leaving_order ON leaving_order.id = order_id AND signed_at IS NOT NULL
         LEFT JOIN bunk_place ON bunk_place.cadet_id = cadet.id LEFT JOIN bunk ON bunk.id = bunk_id
         LEFT JOIN barracks_room ON barracks_room.id = room_id
        WHERE cadet.cohort_id = ?`,
    )
    .all(cohortId);

export const listSheets = (
  db: Db,
  cohortId: number,
): { subject: string; platoon: number | null; date: LocalDate; closed: 0 | 1 }[] =>
  db
    .prepare<[number], { subject: string; platoon: number | null; date: LocalDate; closed: 0 | 1 }>(
      `SELECT subject_code AS subject, platoon.number AS platoon, date,
              EXISTS (SELECT 1 FROM exam_closing WHERE exam_id = exam.id AND reopened_at IS NULL) AS closed
         FROM exam LEFT JOIN platoon ON platoon.id = platoon_id WHERE exam.cohort_id = ? ORDER BY date, from_time`,
    )
    .all(cohortId);

export const listRangeDays = (
  db: Db,
  cohortId: number,
): { date: LocalDate; session: number; closed: 0 | 1; offBalance: 0 | 1 }[] =>
  db
    .prepare<[number], { date: LocalDate; session: number; closed: 0 | 1; offBalance: 0 | 1 }>(
      `SELECT date, session, state = 'closed' AS closed,
              (at_point <> 0 OR in_hands <> 0 OR cases_short <> 0 OR lost_unacted <> 0) AS offBalance
         FROM range_day JOIN range_day_balance ON day_id = range_day.id WHERE cohort_id = ? ORDER BY date, session`,
    )
    .all(cohortId);

/** Nights of leave that are approved or wait for a decision and end after a moment. */
export const listNights = (
  db: Db,
  cohortId: number,
  now: LocalDateTime,
): { cadetId: number; night: LocalDate; until: LocalDateTime; waiting: 0 | 1 }[] =>
  db
    .prepare<[number, string], { cadetId: number; night: LocalDate; until: LocalDateTime; waiting: 0 | 1 }>(
      `SELECT cadet_id AS cadetId, night, until_at AS "until", state = 'waiting' AS waiting
         FROM leave_night JOIN cadet ON cadet.id = cadet_id
        WHERE cohort_id = ? AND until_at > ? AND state IN ('waiting', 'approved') ORDER BY night, cadet_id`,
    )
    .all(cohortId, now);
