import type { BlankState } from '../../shared/certificates/certificate-terms.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface BlankRow {
  blankId: number;
  series: string;
  number: number;
  digits: number;
  state: BlankState;
  reason: string | null;
  on: LocalDate | null;
  by: string | null;
  certificateId: number | null;
  name: string | null;
}
const BLANKS = `SELECT this.id AS blankId, series, this.number, digits, this.reason, gone_on AS "on",
    person.full_name AS by, certificate.id AS certificateId, json_extract(content, '$.nameKk') AS name,
    coalesce(gone, iif(certificate.id IS NULL, 'free', 'issued')) AS state
  FROM certificate_blank AS this
  LEFT JOIN person ON person.id = this.gone_by LEFT JOIN certificate ON certificate.blank_id = this.id`;
const IN_ORDER = 'ORDER BY series, this.number';
const FREE = 'this.gone IS NULL AND certificate.id IS NULL';

export const listBlanks = (db: Db): BlankRow[] => db.prepare<[], BlankRow>(`${BLANKS} ${IN_ORDER}`).all();
export const findBlank = (db: Db, blankId: number): BlankRow | undefined =>
  db.prepare<[number], BlankRow>(`${BLANKS} WHERE this.id = ?`).get(blankId);
/** The next free ones in the order of their numbers. */
export const nextBlanks = (db: Db, count: number): BlankRow[] =>
  db.prepare<[number], BlankRow>(`${BLANKS} WHERE ${FREE} ${IN_ORDER} LIMIT ?`).all(count);
export const countFree = (db: Db): number =>
  db
    .prepare<[], { n: number }>(
      `SELECT count(*) AS n FROM certificate_blank AS this LEFT JOIN certificate ON certificate.blank_id = this.id
      WHERE ${FREE}`,
    )
    .get()?.n ?? 0;

/** The first of a span that the register has already. */
export const findInSpan = (db: Db, series: string, from: number, to: number): BlankRow | undefined =>
  db
    .prepare<[string, number, number], BlankRow>(
      `${BLANKS} WHERE series = ? AND this.number BETWEEN ? AND ? ${IN_ORDER}`,
    )
    .get(series, from, to);

export function insertBlanks(
  db: Db,
  blanks: { series: string; from: number; to: number; digits: number; receivedOn: LocalDate; basis: string | null },
): void {
  const { from, to, ...rest } = blanks;
  const insert = db.prepare(
    `INSERT INTO certificate_blank (series, number, digits, received_on, basis)
     VALUES (@series, @number, @digits, @receivedOn, @basis)`,
  );
  for (let number = from; number <= to; number += 1) insert.run({ ...rest, number });
}

export const setBlankAside = (
  db: Db,
  row: { blankId: number; as: 'spoiled' | 'lost'; on: LocalDate; by: number; reason: string },
): void =>
  void db
    .prepare(
      'UPDATE certificate_blank SET gone = @as, gone_on = @on, gone_by = @by, reason = @reason WHERE id = @blankId',
    )
    .run(row);
