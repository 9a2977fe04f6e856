import type { DatedThresholds, NormUnit, NormWay } from '../../shared/exams/norms.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface NormRow {
  normId: number;
  subjectCode: string;
  kk: string;
  ru: string;
  en: string;
  unit: NormUnit;
  better: NormWay;
  retired: 0 | 1;
}
export const listNorms = (db: Db): NormRow[] =>
  db
    .prepare<[], NormRow>(
      `SELECT id AS normId, subject_code AS subjectCode, name_kk AS kk, name_ru AS ru, name_en AS en, unit, better, retired
         FROM norm ORDER BY subject_code, id`,
    )
    .all();

export function putNorm(db: Db, norm: Omit<NormRow, 'normId'>, normId: number | null): number {
  if (normId === null)
    return Number(
      db
        .prepare(
          `INSERT INTO norm (subject_code, name_kk, name_ru, name_en, unit, better, retired)
           VALUES (@subjectCode, @kk, @ru, @en, @unit, @better, @retired)`,
        )
        .run(norm).lastInsertRowid,
    );
  db.prepare(
    `UPDATE norm SET subject_code = @subjectCode, name_kk = @kk, name_ru = @ru, name_en = @en, unit = @unit,
       better = @better, retired = @retired WHERE id = @normId`,
  ).run({ ...norm, normId });
  return normId;
}

export interface NormTableRow extends DatedThresholds {
  normId: number;
  orderNumber: string;
}
/** Newest first. */
export const listNormTables = (db: Db): NormTableRow[] =>
  db
    .prepare<[], NormTableRow>(
      `SELECT norm_id AS normId, in_force_from AS inForceFrom, order_number AS orderNumber, five, four, three
         FROM norm_table ORDER BY norm_id, in_force_from DESC`,
    )
    .all();
export const putNormTable = (db: Db, table: NormTableRow): void =>
  void db
    .prepare(
      `INSERT INTO norm_table (norm_id, in_force_from, order_number, five, four, three)
       VALUES (@normId, @inForceFrom, @orderNumber, @five, @four, @three)
       ON CONFLICT (norm_id, in_force_from) DO UPDATE SET order_number = excluded.order_number, five = excluded.five,
         four = excluded.four, three = excluded.three`,
    )
    .run(table);
export const deleteNormTable = (db: Db, normId: number, inForceFrom: LocalDate): void =>
  void db.prepare('DELETE FROM norm_table WHERE norm_id = ? AND in_force_from = ?').run(normId, inForceFrom);

/** Days of exams whose sheet was ever closed over a norm. */
export const listNormUses = (db: Db): { normId: number; date: LocalDate; closed: 0 | 1 }[] =>
  db
    .prepare<[], { normId: number; date: LocalDate; closed: 0 | 1 }>(
      `SELECT norm_id AS normId, date, EXISTS (SELECT 1 FROM exam_closing WHERE exam_closing.exam_id = exam.id) AS closed
         FROM exam_norm JOIN exam ON exam.id = exam_norm.exam_id`,
    )
    .all();
