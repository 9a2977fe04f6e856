import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { ReportPart } from '../../shared/strength/report.ts';
import type { Db } from '../database/open.ts';

/** First and last day of an intake. */
export const findCourse = (db: Db, id: number): { startsOn: LocalDate; endsOn: LocalDate } | undefined =>
  db
    .prepare<[number], { startsOn: LocalDate; endsOn: LocalDate }>(
      'SELECT starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?',
    )
    .get(id);

/** What is written beside the absences of an intake: the post of a duty, the number of an order, or words. */
export const listAbsenceNotes = (db: Db, cohortId: number): { id: number; note: string | null }[] =>
  db
    .prepare<[number], { id: number; note: string | null }>(
      `SELECT absence.id, coalesce(duty_post.name, '№ ' || order_no, note) AS note
         FROM absence
         JOIN cadet ON cadet.id = cadet_id
         LEFT JOIN duty_post ON duty_post.id = post_id
        WHERE cohort_id = ?`,
    )
    .all(cohortId);

/** Men by establishment of the platoons that stand. */
export const listEstablishment = (db: Db, cohortId: number): { platoon: number; men: number | null }[] =>
  db
    .prepare<[number], { platoon: number; men: number | null }>(
      `SELECT platoon.number AS platoon, men
         FROM platoon
         LEFT JOIN platoon_establishment AS stated
           ON stated.cohort_id = platoon.cohort_id AND stated.platoon = platoon.number
        WHERE platoon.cohort_id = ? ORDER BY platoon.number`,
    )
    .all(cohortId);

export function setEstablishment(db: Db, cohortId: number, platoon: number, men: number | null): void {
  if (men === null)
    db.prepare('DELETE FROM platoon_establishment WHERE cohort_id = ? AND platoon = ?').run(cohortId, platoon);
  else
    db.prepare(
      `INSERT INTO platoon_establishment (cohort_id, platoon, men) VALUES (?, ?, ?)
       ON CONFLICT (cohort_id, platoon) DO UPDATE SET men = excluded.men`,
    ).run(cohortId, platoon, men);
}

/** Which report is meant: of this intake, this day, this part of it. */
export interface WhichReport {
  cohortId: number;
  date: LocalDate;
  part: ReportPart;
}

export interface SignedRow {
  reportId: number;
  date: LocalDate;
  part: ReportPart;
  signedAt: LocalDateTime;
  signedBy: string;
  /** JSON of the sheet. */
  content: string;
  revokedAt: LocalDateTime | null;
  revokedBy: string | null;
  reason: string | null;
}

const SIGNED = `
  SELECT strength_report.id AS reportId, date, part, frozen_at AS signedAt, signer.full_name AS signedBy, content,
         revoked_at AS revokedAt, revoker.full_name AS revokedBy, reason
    FROM strength_report
    JOIN person AS signer ON signer.id = signed_by
    LEFT JOIN person AS revoker ON revoker.id = revoked_by
   WHERE cohort_id = @cohortId`;

/** Every signature of one report, the newest first. */
export const listSignatures = (db: Db, which: WhichReport): SignedRow[] =>
  db
    .prepare<WhichReport, SignedRow>(`${SIGNED} AND date = @date AND part = @part ORDER BY strength_report.id DESC`)
    .all(which);

/** The signatures of an intake that stand, from a day on. */
export const listStanding = (db: Db, cohortId: number, from: LocalDate): SignedRow[] =>
  db
    .prepare<{ cohortId: number; from: LocalDate }, SignedRow>(`${SIGNED} AND revoked_at IS NULL AND date >= @from`)
    .all({ cohortId, from });

export interface NewSignature extends WhichReport {
  at: LocalDateTime;
  frozenAt: LocalDateTime;
  signedBy: number;
  content: string;
}

export const insertSignature = (db: Db, signature: NewSignature): number =>
  Number(
    db
      .prepare(
        `INSERT INTO strength_report (cohort_id, date, part, at, frozen_at, signed_by, content)
         VALUES (@cohortId, @date, @part, @at, @frozenAt, @signedBy, @content)`,
      )
      .run(signature).lastInsertRowid,
  );

export function revokeSignature(
  db: Db,
  revoked: { reportId: number; revokedAt: LocalDateTime; revokedBy: number; reason: string },
): void {
  db.prepare(
    `UPDATE strength_report SET revoked_at = @revokedAt, revoked_by = @revokedBy, reason = @reason
      WHERE id = @reportId`,
  ).run(revoked);
}
