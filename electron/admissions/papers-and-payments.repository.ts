import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { DocumentKind } from '../../shared/rules/documents.ts';
import type { Db } from '../database/open.ts';

export interface PaymentRow {
  id: number;
  cadetId: number;
  amount: number;
  paidOn: LocalDate | null;
  receipt: string | null;
  source: 'own' | 'state';
  returnBasis: string | null;
}

const PAYMENT =
  'SELECT id, cadet_id AS cadetId, amount, paid_on AS paidOn, receipt, source, return_basis AS returnBasis FROM payment';

export const paymentsOf = (db: Db, cadetId: number): PaymentRow[] =>
  db.prepare<[number], PaymentRow>(`${PAYMENT} WHERE cadet_id = ? ORDER BY paid_on, id`).all(cadetId);

/** Every payment of an intake's men, by the day. */
export const paymentsOfIntake = (db: Db, cohortId: number): PaymentRow[] =>
  db
    .prepare<[number], PaymentRow>(
      `${PAYMENT} WHERE cadet_id IN (SELECT id FROM cadet WHERE cohort_id = ?) ORDER BY paid_on, id`,
    )
    .all(cohortId);

export const findPayment = (db: Db, id: number): PaymentRow | undefined =>
  db.prepare<[number], PaymentRow>(`${PAYMENT} WHERE id = ?`).get(id);

/** `amount` in whole tenge, below 0 for money given back. */
export const insertPayment = (db: Db, payment: Omit<PaymentRow, 'id'>): number =>
  Number(
    db
      .prepare(
        `INSERT INTO payment (cadet_id, amount, paid_on, receipt, source, return_basis)
         VALUES (@cadetId, @amount, @paidOn, @receipt, @source, @returnBasis)`,
      )
      .run(payment).lastInsertRowid,
  );

export const deletePayment = (db: Db, id: number): void => void db.prepare('DELETE FROM payment WHERE id = ?').run(id);

export const documentsOf = (db: Db, cadetId: number): { kind: DocumentKind; receivedOn: LocalDate }[] =>
  db
    .prepare<[number], { kind: DocumentKind; receivedOn: LocalDate }>(
      'SELECT kind, received_on AS receivedOn FROM cadet_document WHERE cadet_id = ? ORDER BY received_on, kind',
    )
    .all(cadetId);

/** @returns 1 when the paper was not on file before */
export const addDocument = (db: Db, cadetId: number, kind: DocumentKind, receivedOn: LocalDate): number =>
  db
    .prepare('INSERT INTO cadet_document (cadet_id, kind, received_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(cadetId, kind, receivedOn).changes;

/** @returns 1 when the paper was on file */
export const removeDocument = (db: Db, cadetId: number, kind: DocumentKind): number =>
  db.prepare('DELETE FROM cadet_document WHERE cadet_id = ? AND kind = ?').run(cadetId, kind).changes;
