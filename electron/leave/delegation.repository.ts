import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface DelegationRow {
  id: number;
  from: string;
  to: string;
  fromDate: LocalDate;
  toDate: LocalDate;
  orderNumber: string;
}

/** Delegations that have not been ended, the newest first. */
export const listDelegations = (db: Db): DelegationRow[] =>
  db
    .prepare<[], DelegationRow>(
      `SELECT d.id, giver.full_name AS "from", taker.full_name AS "to", from_date AS fromDate, to_date AS toDate,
              order_no AS orderNumber
         FROM delegation AS d
         JOIN person AS giver ON giver.id = from_person_id
         JOIN person AS taker ON taker.id = to_person_id
        WHERE ended_at IS NULL ORDER BY from_date DESC, d.id DESC`,
    )
    .all();

/** By which delegation a person stands in on a day. */
export const delegationOf = (
  db: Db,
  personId: number,
  day: LocalDate,
): { id: number; orderNumber: string } | undefined =>
  db
    .prepare<[number, string, string], { id: number; orderNumber: string }>(
      `SELECT id, order_no AS orderNumber FROM delegation
        WHERE to_person_id = ? AND from_date <= ? AND to_date >= ? AND ended_at IS NULL ORDER BY id DESC`,
    )
    .get(personId, day, day);

export const findPersonName = (db: Db, id: number): string | undefined =>
  db.prepare<[number], { name: string }>('SELECT full_name AS name FROM person WHERE id = ? AND active = 1').get(id)
    ?.name;

export const insertDelegation = (
  db: Db,
  one: { fromId: number; toId: number; fromDate: LocalDate; toDate: LocalDate; orderNumber: string; at: LocalDateTime },
): number =>
  Number(
    db
      .prepare(
        `INSERT INTO delegation (from_person_id, to_person_id, from_date, to_date, order_no, made_at)
         VALUES (@fromId, @toId, @fromDate, @toDate, @orderNumber, @at)`,
      )
      .run(one).lastInsertRowid,
  );

export const endDelegation = (db: Db, id: number, at: LocalDateTime): number =>
  db.prepare('UPDATE delegation SET ended_at = ? WHERE id = ? AND ended_at IS NULL').run(at, id).changes;
