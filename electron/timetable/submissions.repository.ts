import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

interface SubmissionRow {
  at: LocalDateTime;
  by: string;
  state: string;
}

interface OpenSubmissionRow extends SubmissionRow {
  cohortId: number;
  cohortCode: string;
  version: number;
  draftId: number;
}

export const findSubmission = (db: Db, cohortId: number, version: number): SubmissionRow | undefined =>
  db
    .prepare<[number, number], SubmissionRow>(
      `SELECT submitted_at AS at, full_name AS by, state FROM plan_submission
       JOIN person ON person.id = submitted_by WHERE cohort_id = ? AND version = ?`,
    )
    .get(cohortId, version);

/** Requests whose version has not been approved, with the draft they are about. */
export const listOpenSubmissions = (db: Db): OpenSubmissionRow[] =>
  db
    .prepare<[], OpenSubmissionRow>(
      `SELECT asked.cohort_id AS cohortId, cohort.code AS cohortCode, asked.version, submitted_at AS at,
              full_name AS by, state, plan.id AS draftId
       FROM plan_submission AS asked
       JOIN cohort ON cohort.id = asked.cohort_id
       JOIN person ON person.id = submitted_by
       JOIN plan ON plan.cohort_id = asked.cohort_id AND plan.version = 0
       WHERE asked.version = 1 + (SELECT max(version) FROM plan AS made WHERE made.cohort_id = asked.cohort_id)
       ORDER BY submitted_at, asked.cohort_id`,
    )
    .all();

/** Asks for approval of a version; asked again, the latest counts. */
export const saveSubmission = (
  db: Db,
  asked: { cohortId: number; version: number; at: LocalDateTime; personId: number; state: string },
): void =>
  void db
    .prepare(
      `INSERT INTO plan_submission (cohort_id, version, submitted_at, submitted_by, state)
       VALUES (@cohortId, @version, @at, @personId, @state)
       ON CONFLICT DO UPDATE SET submitted_at = @at, submitted_by = @personId, state = @state`,
    )
    .run(asked);
