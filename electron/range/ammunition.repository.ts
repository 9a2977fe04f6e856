import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { EntryKind, SignatureRole } from '../../shared/range/range-terms.ts';
import type { Db } from '../database/open.ts';

export interface LotRow {
  lotId: number;
  calibre: string;
  number: string;
}
const LOTS = 'SELECT id AS lotId, calibre, number FROM ammunition_lot';
export const listLots = (db: Db): LotRow[] => db.prepare<[], LotRow>(`${LOTS} ORDER BY id DESC`).all();
export const findLot = (db: Db, lotId: number): LotRow | undefined =>
  db.prepare<[number], LotRow>(`${LOTS} WHERE id = ?`).get(lotId);
export const findLotByNumber = (db: Db, calibre: string, number: string): LotRow | undefined =>
  db.prepare<[string, string], LotRow>(`${LOTS} WHERE calibre = ? AND number = ?`).get(calibre, number);
export const insertLot = (db: Db, lot: Omit<LotRow, 'lotId'>): number =>
  Number(
    db.prepare('INSERT INTO ammunition_lot (calibre, number) VALUES (@calibre, @number)').run(lot).lastInsertRowid,
  );

export interface EntryRow {
  entryId: number;
  lotId: number;
  kind: EntryKind;
  quantity: number;
  date: LocalDate;
  dayId: number | null;
  cadetId: number | null;
  note: string | null;
  recordedAt: LocalDateTime;
  recordedBy: string;
}
const ENTRIES = `SELECT ammunition_entry.id AS entryId, lot_id AS lotId, kind, quantity, date, day_id AS dayId,
    cadet_id AS cadetId, note, recorded_at AS recordedAt, person.full_name AS recordedBy
  FROM ammunition_entry JOIN person ON person.id = recorded_by`;

export const listEntries = (db: Db, dayId: number): EntryRow[] =>
  db.prepare<[number], EntryRow>(`${ENTRIES} WHERE day_id = ? ORDER BY ammunition_entry.id`).all(dayId);
export const listEntriesOfMan = (db: Db, dayId: number, cadetId: number): EntryRow[] =>
  db
    .prepare<[number, number], EntryRow>(`${ENTRIES} WHERE day_id = ? AND cadet_id = ? ORDER BY ammunition_entry.id`)
    .all(dayId, cadetId);

export interface NewEntry {
  lotId: number;
  kind: EntryKind;
  quantity: number;
  date: LocalDate;
  dayId: number | null;
  cadetId: number | null;
  actId: number | null;
  note: string | null;
  at: LocalDateTime;
  by: number;
}
/** Prepared once: compiling the insert with its checks takes longer than running it. */
export function insertEntries(db: Db, entries: readonly NewEntry[]): void {
  const insert = db.prepare(
    `INSERT INTO ammunition_entry (lot_id, kind, quantity, date, day_id, cadet_id, act_id, note, recorded_at,
       recorded_by) VALUES (@lotId, @kind, @quantity, @date, @dayId, @cadetId, @actId, @note, @at, @by)`,
  );
  for (const entry of entries) insert.run(entry);
}

export interface StockRow {
  lotId: number;
  received: number;
  writtenOff: number;
  drawn: number;
  handedIn: number;
  used: number;
  firstReceived: LocalDate | null;
}
/** Sums of every lot's lines at the store. */
export const listStock = (db: Db): StockRow[] =>
  db
    .prepare<[], StockRow>(
      `SELECT lot_id AS lotId, sum(CASE kind WHEN 'received' THEN quantity ELSE 0 END) AS received,
              sum(CASE kind WHEN 'writtenOff' THEN quantity ELSE 0 END) AS writtenOff,
              sum(CASE kind WHEN 'drawn' THEN quantity ELSE 0 END) AS drawn,
              sum(CASE kind WHEN 'handedIn' THEN quantity ELSE 0 END) AS handedIn,
              sum(CASE WHEN kind IN ('fired', 'misfired', 'lost') THEN quantity ELSE 0 END) AS used,
              min(CASE kind WHEN 'received' THEN date END) AS firstReceived
         FROM ammunition_entry GROUP BY lot_id`,
    )
    .all();

export interface CardLineRow {
  date: LocalDate;
  kind: 'received' | 'writtenOff' | 'day';
  dayId: number | null;
  intake: string | null;
  session: number | null;
  in: number;
  out: number;
  fired: number;
  misfired: number;
  lost: number;
  note: string | null;
  person: string;
}
/** A lot's lines at the store: receipts and write-offs one by one, each day at the range as one. */
export const listCardLines = (db: Db, lotId: number): CardLineRow[] =>
  db
    .prepare<[number, number], CardLineRow>(
      `SELECT date, kind, NULL AS dayId, NULL AS intake, NULL AS session, first,
              CASE kind WHEN 'received' THEN quantity ELSE 0 END AS "in",
              CASE kind WHEN 'writtenOff' THEN quantity ELSE 0 END AS "out", 0 AS fired, 0 AS misfired, 0 AS lost,
              note, person
         FROM (SELECT entry.*, entry.id AS first, person.full_name AS person FROM ammunition_entry AS entry
                 JOIN person ON person.id = recorded_by WHERE lot_id = ? AND kind IN ('received', 'writtenOff'))
       UNION ALL
       SELECT range_day.date, 'day', range_day.id, cohort.code, range_day.session, min(entry.id),
              sum(CASE entry.kind WHEN 'handedIn' THEN quantity ELSE 0 END),
              sum(CASE entry.kind WHEN 'drawn' THEN quantity ELSE 0 END),
              sum(CASE entry.kind WHEN 'fired' THEN quantity ELSE 0 END),
              sum(CASE entry.kind WHEN 'misfired' THEN quantity ELSE 0 END),
              sum(CASE entry.kind WHEN 'lost' THEN quantity ELSE 0 END), NULL, max(person.full_name)
         FROM ammunition_entry AS entry JOIN range_day ON range_day.id = day_id
         JOIN cohort ON cohort.id = range_day.cohort_id JOIN person ON person.id = entry.recorded_by
        WHERE lot_id = ? GROUP BY range_day.id
        ORDER BY 1, 6`,
    )
    .all(lotId, lotId);

export interface ActRow {
  actId: number;
  number: string;
  date: LocalDate;
  rounds: number;
  cases: number;
  reason: string;
}
export const listActs = (db: Db, dayId: number): ActRow[] =>
  db
    .prepare<[number], ActRow>(
      'SELECT id AS actId, number, date, rounds, cases, reason FROM ammunition_act WHERE day_id = ? ORDER BY id',
    )
    .all(dayId);
export interface BookedActRow extends ActRow {
  kind: 'loss' | 'writeOff';
  dayId: number | null;
  dayDate: LocalDate | null;
  session: number | null;
  intake: string | null;
  range: string | null;
  recordedBy: string;
}
/** Acts of both kinds, newest first. */
export const listBookedActs = (db: Db): BookedActRow[] =>
  db
    .prepare<[], BookedActRow>(
      `SELECT act.id AS actId, act.kind, act.number, act.date, rounds, cases, reason, day_id AS dayId,
              range_day.date AS dayDate, session, cohort.code AS intake, firing_range.name AS range,
              person.full_name AS recordedBy
         FROM ammunition_act AS act JOIN person ON person.id = recorded_by
         LEFT JOIN range_day ON range_day.id = day_id LEFT JOIN cohort ON cohort.id = range_day.cohort_id
         LEFT JOIN firing_range ON firing_range.id = range_id
        ORDER BY act.date DESC, act.id DESC`,
    )
    .all();
/** The lots of acts: of a write-off the one it takes from, of a loss those drawn for its day. */
export const listActLots = (db: Db): { actId: number; lotId: number }[] =>
  db
    .prepare<[], { actId: number; lotId: number }>(
      `SELECT act_id AS actId, lot_id AS lotId FROM ammunition_entry WHERE act_id IS NOT NULL
       UNION SELECT act.id, lot_id FROM ammunition_act AS act
         JOIN ammunition_entry AS entry ON entry.day_id = act.day_id AND entry.kind = 'drawn'`,
    )
    .all();

/** Rounds of each calibre that are out for days of an intake which are not closed: at the point or in hands. */
export const listOutAtRange = (db: Db, cohortId: number): { calibre: string; rounds: number }[] =>
  db
    .prepare<[number], { calibre: string; rounds: number }>(
      `SELECT calibre, sum(CASE kind WHEN 'drawn' THEN quantity WHEN 'handedIn' THEN -quantity WHEN 'fired' THEN -quantity
                WHEN 'misfired' THEN -quantity WHEN 'lost' THEN -quantity ELSE 0 END) AS rounds
         FROM ammunition_entry JOIN ammunition_lot ON ammunition_lot.id = lot_id
         JOIN range_day ON range_day.id = day_id
        WHERE cohort_id = ? AND state <> 'closed' GROUP BY calibre`,
    )
    .all(cohortId);

export const actStands = (db: Db, number: string, date: LocalDate): boolean =>
  db.prepare('SELECT 1 FROM ammunition_act WHERE number = ? AND date = ?').get(number, date) !== undefined;
export const insertAct = (
  db: Db,
  act: Omit<ActRow, 'actId'> & { kind: 'loss' | 'writeOff'; dayId: number | null; at: LocalDateTime; by: number },
): number =>
  Number(
    db
      .prepare(
        `INSERT INTO ammunition_act (kind, day_id, number, date, rounds, cases, reason, recorded_at, recorded_by)
         VALUES (@kind, @dayId, @number, @date, @rounds, @cases, @reason, @at, @by)`,
      )
      .run(act).lastInsertRowid,
  );

export const deleteAct = (db: Db, actId: number): void =>
  void db.prepare('DELETE FROM ammunition_act WHERE id = ?').run(actId);

export interface SignatureRow {
  role: SignatureRole;
  personId: number;
  name: string;
  at: LocalDateTime;
}
export const listSignatures = (db: Db, dayId: number): SignatureRow[] =>
  db
    .prepare<[number], SignatureRow>(
      `SELECT ammunition_signature.role, person_id AS personId, full_name AS name, at
         FROM ammunition_signature JOIN person ON person.id = person_id WHERE day_id = ? ORDER BY at`,
    )
    .all(dayId);
export const insertSignature = (
  db: Db,
  signature: { dayId: number; role: SignatureRole; personId: number; at: LocalDateTime; sums: string },
): void =>
  void db.prepare('INSERT INTO ammunition_signature VALUES (@dayId, @role, @personId, @at, @sums)').run(signature);
export const removeSignatures = (db: Db, dayId: number): void =>
  void db.prepare('DELETE FROM ammunition_signature WHERE day_id = ?').run(dayId);

/** The earliest open day of the same intake before this one that is off balance; it blocks the next issue. */
export const findBlockingDay = (db: Db, dayId: number): { date: LocalDate } | undefined =>
  db
    .prepare<[number], { date: LocalDate }>(
      `SELECT earlier.date FROM range_day AS this
         JOIN range_day AS earlier ON earlier.cohort_id = this.cohort_id AND earlier.date < this.date
              AND earlier.state <> 'closed'
         JOIN range_day_balance ON day_id = earlier.id
        WHERE this.id = ? AND (at_point <> 0 OR in_hands <> 0 OR cases_short <> 0 OR lost_unacted <> 0)
        ORDER BY earlier.date LIMIT 1`,
    )
    .get(dayId);
