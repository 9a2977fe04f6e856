import type { ExamKind, MarkSource } from '../../shared/exams/exam-terms.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** A line of a sheet as the file has it; mark as text, results as JSON. */
export interface MarkRow {
  examId: number;
  cadetId: number;
  subjectCode: string;
  kind: ExamKind;
  mark: string | null;
  source: MarkSource | null;
  ticket: number | null;
  results: string;
  examiner: string | null;
  note: string | null;
  at: LocalDateTime;
  by: string;
}
const MARKS = `SELECT exam_id AS examId, cadet_id AS cadetId, subject_code AS subjectCode, exam_mark.kind, mark, source,
    ticket, results, examiner, note, at, full_name AS by
  FROM exam_mark JOIN person ON person.id = by`;

export const listMarks = (db: Db, cohortId: number): MarkRow[] =>
  db.prepare<[number], MarkRow>(`${MARKS} WHERE exam_id IN (SELECT id FROM exam WHERE cohort_id = ?)`).all(cohortId);
export const listSubjectMarks = (db: Db, cohortId: number, subjectCode: string): MarkRow[] =>
  db
    .prepare<[number, string], MarkRow>(
      `${MARKS} WHERE exam_id IN (SELECT id FROM exam WHERE cohort_id = ? AND subject_code = ?)`,
    )
    .all(cohortId, subjectCode);

/** Whose whole IIN it is, of the men of one intake. */
export const listIins = (db: Db, cohortId: number): Map<string, number> =>
  new Map(
    db
      .prepare<[number], { iin: string; cadetId: number }>(
        'SELECT iin, id AS cadetId FROM cadet WHERE cohort_id = ? AND iin IS NOT NULL',
      )
      .all(cohortId)
      .map(({ iin, cadetId }) => [iin, cadetId]),
  );

/** How many values each line of a sheet has had. */
export const countEntries = (db: Db, examId: number): Map<number, number> =>
  new Map(
    db
      .prepare<[number], { cadetId: number; n: number }>(
        'SELECT cadet_id AS cadetId, count(*) AS n FROM exam_mark_entry WHERE exam_id = ? GROUP BY cadet_id',
      )
      .all(examId)
      .map(({ cadetId, n }) => [cadetId, n]),
  );
export const hasEntries = (db: Db, examId: number): boolean =>
  db.prepare('SELECT 1 FROM exam_mark_entry WHERE exam_id = ? LIMIT 1').get(examId) !== undefined;

export type EntryRow = Omit<MarkRow, 'examId' | 'cadetId' | 'subjectCode' | 'kind'> & { undone: 0 | 1 };
export const listEntries = (db: Db, examId: number, cadetId: number): EntryRow[] =>
  db
    .prepare<[number, number], EntryRow>(
      `SELECT mark, source, ticket, results, examiner, note, undone, at, full_name AS by
         FROM exam_mark_entry JOIN person ON person.id = by WHERE exam_id = ? AND cadet_id = ? ORDER BY exam_mark_entry.id`,
    )
    .all(examId, cadetId);

export type MarkFields = Omit<MarkRow, 'by'> & { by: number };
/** Prepared once for a whole column. */
export function putMarks(db: Db, lines: readonly MarkFields[]): void {
  const put = db.prepare(
    `INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, ticket, results, examiner, note, at, by)
     VALUES (@examId, @cadetId, @subjectCode, @kind, @mark, @source, @ticket, @results, @examiner, @note, @at, @by)
     ON CONFLICT (exam_id, cadet_id) DO UPDATE SET mark = excluded.mark, source = excluded.source,
       ticket = excluded.ticket, results = excluded.results, examiner = excluded.examiner, note = excluded.note,
       revision = revision + 1, at = excluded.at, by = excluded.by`,
  );
  for (const line of lines) put.run(line);
}

export interface OverrideRow {
  examId: number;
  cadetId: number;
  reason: string;
  at: LocalDateTime;
  by: string;
}
export const listOverrides = (db: Db, of: { cohortId: number } | { examId: number }): OverrideRow[] =>
  db
    .prepare<[number], OverrideRow>(
      `SELECT exam_id AS examId, cadet_id AS cadetId, reason, at, full_name AS by
         FROM exam_admission JOIN person ON person.id = by
        WHERE ${'examId' in of ? 'exam_id = ?' : 'exam_id IN (SELECT id FROM exam WHERE cohort_id = ?)'} ORDER BY at`,
    )
    .all('examId' in of ? of.examId : of.cohortId);
export const insertOverride = (
  db: Db,
  row: { examId: number; cadetId: number; reason: string; at: LocalDateTime; by: number },
): void =>
  void db
    .prepare(
      'INSERT INTO exam_admission (exam_id, cadet_id, reason, at, by) VALUES (@examId, @cadetId, @reason, @at, @by)',
    )
    .run(row);
export const deleteOverride = (db: Db, examId: number, cadetId: number): void =>
  void db.prepare('DELETE FROM exam_admission WHERE exam_id = ? AND cadet_id = ?').run(examId, cadetId);

export interface ClosingRow {
  closingId: number;
  examId: number;
  closedAt: LocalDateTime;
  closedBy: string;
  reopenedAt: LocalDateTime | null;
  reopenedBy: string | null;
  reason: string | null;
}
const CLOSINGS = `SELECT exam_closing.id AS closingId, exam_id AS examId, closed_at AS closedAt, closer.full_name AS closedBy,
    reopened_at AS reopenedAt, opener.full_name AS reopenedBy, reason
  FROM exam_closing JOIN person AS closer ON closer.id = closed_by LEFT JOIN person AS opener ON opener.id = reopened_by`;
/** Oldest first. */
export const listClosings = (db: Db, of: { cohortId: number } | { examId: number }): ClosingRow[] =>
  db
    .prepare<[number], ClosingRow>(
      `${CLOSINGS} WHERE ${'examId' in of ? 'exam_id = ?' : 'exam_id IN (SELECT id FROM exam WHERE cohort_id = ?)'}
        ORDER BY exam_closing.id`,
    )
    .all('examId' in of ? of.examId : of.cohortId);
export const findClosing = (db: Db, closingId: number): ClosingRow | undefined =>
  db.prepare<[number], ClosingRow>(`${CLOSINGS} WHERE exam_closing.id = ?`).get(closingId);
export const closingContent = (db: Db, closingId: number): string =>
  db.prepare<[number], { content: string }>('SELECT content FROM exam_closing WHERE id = ?').get(closingId)?.content ??
  '';

/** Closes the sheet over the signatures that wait for it. */
export function insertClosing(db: Db, row: { examId: number; content: string; at: LocalDateTime; by: number }): number {
  const closingId = Number(
    db
      .prepare('INSERT INTO exam_closing (exam_id, content, closed_at, closed_by) VALUES (@examId, @content, @at, @by)')
      .run(row).lastInsertRowid,
  );
  db.prepare('UPDATE exam_signature SET closing_id = ? WHERE exam_id = ? AND closing_id IS NULL').run(
    closingId,
    row.examId,
  );
  return closingId;
}
export const reopenClosing = (
  db: Db,
  row: { closingId: number; at: LocalDateTime; by: number; reason: string },
): void =>
  void db
    .prepare('UPDATE exam_closing SET reopened_at = @at, reopened_by = @by, reason = @reason WHERE id = @closingId')
    .run(row);

export interface SignatureRow {
  personId: number;
  name: string;
  at: LocalDateTime;
  /** Null while the sheet is not closed over it. */
  closingId: number | null;
}
export const listSignatures = (db: Db, examId: number): SignatureRow[] =>
  db
    .prepare<[number], SignatureRow>(
      `SELECT person_id AS personId, full_name AS name, at, closing_id AS closingId
         FROM exam_signature JOIN person ON person.id = person_id WHERE exam_id = ? ORDER BY exam_signature.id`,
    )
    .all(examId);
export const insertSignature = (db: Db, row: { examId: number; personId: number; at: LocalDateTime }): void =>
  void db.prepare('INSERT INTO exam_signature (exam_id, person_id, at) VALUES (@examId, @personId, @at)').run(row);
export const deleteWaitingSignatures = (db: Db, examId: number): void =>
  void db.prepare('DELETE FROM exam_signature WHERE exam_id = ? AND closing_id IS NULL').run(examId);
