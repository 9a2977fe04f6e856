import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface OrderRow {
  id: number;
  number: string;
  date: LocalDate;
  men: number;
}

const ORDER = `SELECT id, number, date, (SELECT count(*) FROM cadet WHERE enrolment_order_id = school_order.id) AS men
                 FROM school_order WHERE kind = 'enrolment'`;

/** Enrolment orders of an intake, newest first. */
export const enrolmentOrders = (db: Db, cohortId: number): OrderRow[] =>
  db.prepare<[number], OrderRow>(`${ORDER} AND cohort_id = ? ORDER BY date DESC, id DESC`).all(cohortId);

export const findOrder = (db: Db, id: number): OrderRow | undefined =>
  db.prepare<[number], OrderRow>(`${ORDER} AND id = ?`).get(id);

/** The enrolment order with this number and date, of whatever intake. */
export const orderNumbered = (db: Db, number: string, date: LocalDate): (OrderRow & { intake: string }) | undefined =>
  db
    .prepare<[string, LocalDate], OrderRow & { intake: string }>(
      `SELECT school_order.id, number, date, cohort.code AS intake,
              (SELECT count(*) FROM cadet WHERE enrolment_order_id = school_order.id) AS men
         FROM school_order JOIN cohort ON cohort.id = cohort_id
        WHERE kind = 'enrolment' AND number = ? AND date = ?`,
    )
    .get(number, date);

/** The signed order on leaving with this number and date: the school has one book of orders. */
export const leavingOrderNumbered = (db: Db, number: string, date: LocalDate): { intake: string } | undefined =>
  db
    .prepare<[string, LocalDate], { intake: string }>(
      `SELECT code AS intake FROM leaving_order JOIN cohort ON cohort.id = cohort_id
        WHERE leaving_order.number = ? AND leaving_order.date = ?`,
    )
    .get(number, date);

/** Writes the order and puts the men into it. */
export function enrolByOrder(
  db: Db,
  order: { cohortId: number; number: string; date: LocalDate; basis: string },
  cadetIds: readonly number[],
): number {
  const orderId = Number(
    db
      .prepare(
        `INSERT INTO school_order (cohort_id, kind, number, date, basis)
         VALUES (@cohortId, 'enrolment', @number, @date, @basis)`,
      )
      .run(order).lastInsertRowid,
  );
  const enrol = db.prepare('UPDATE cadet SET enrolment_order_id = ? WHERE id = ?');
  for (const cadetId of cadetIds) enrol.run(orderId, cadetId);
  return orderId;
}

export interface ImportBatch {
  cohortId: number;
  fileName: string;
  sha256: string;
  importedAt: LocalDateTime;
  importedBy: string;
  rowCount: number;
}

export const insertImport = (db: Db, batch: ImportBatch): number =>
  Number(
    db
      .prepare(
        `INSERT INTO import_batch (cohort_id, file_name, sha256, imported_at, imported_by, row_count)
         VALUES (@cohortId, @fileName, @sha256, @importedAt, @importedBy, @rowCount)`,
      )
      .run(batch).lastInsertRowid,
  );

/** When this very file was last imported into the intake. */
export const lastImportOf = (db: Db, cohortId: number, sha256: string) =>
  db
    .prepare<[number, string], { at: LocalDateTime; by: string; men: number }>(
      `SELECT imported_at AS at, imported_by AS by, row_count AS men FROM import_batch
        WHERE cohort_id = ? AND sha256 = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(cohortId, sha256);
