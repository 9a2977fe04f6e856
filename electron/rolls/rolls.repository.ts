import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import type { RollPart } from '../../shared/rolls/roll-times.ts';
import type { SettlementWord } from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';

export interface RollRow {
  id: number;
  date: LocalDate;
  part: RollPart;
  at: LocalDateTime;
  /** Cadets in the order of the sheet. */
  numbering: number[];
  openedAt: LocalDateTime;
  openedBy: string;
}

const ROLL = `
  SELECT roll.id, date, part, at, numbering, opened_at AS openedAt, full_name AS openedBy
    FROM roll JOIN person ON person.id = opened_by WHERE cohort_id = ?`;
type StoredRoll = Omit<RollRow, 'numbering'> & { numbering: string };
const fromStored = (row: StoredRoll): RollRow => ({ ...row, numbering: JSON.parse(row.numbering) as number[] });

export function findRoll(db: Db, cohortId: number, date: LocalDate, part: RollPart): RollRow | null {
  const row = db
    .prepare<[number, string, string], StoredRoll>(`${ROLL} AND date = ? AND part = ?`)
    .get(cohortId, date, part);
  return row ? fromStored(row) : null;
}

export const listRolls = (db: Db, cohortId: number): RollRow[] =>
  db.prepare<[number], StoredRoll>(`${ROLL} ORDER BY at DESC`).all(cohortId).map(fromStored);

export function insertRoll(
  db: Db,
  roll: Omit<RollRow, 'id' | 'openedBy'> & { cohortId: number; openedBy: number },
): void {
  db.prepare(
    `INSERT INTO roll (cohort_id, date, part, at, numbering, opened_at, opened_by)
     VALUES (@cohortId, @date, @part, @at, @numbering, @openedAt, @openedBy)`,
  ).run({ ...roll, numbering: JSON.stringify(roll.numbering) });
}

export function setNumbering(db: Db, rollId: number, numbering: readonly number[]): void {
  db.prepare('UPDATE roll SET numbering = ? WHERE id = ?').run(JSON.stringify(numbering), rollId);
}

export interface MarkRow {
  id: number;
  cadetId: number;
  mark: Whereabouts | null;
  said: Whereabouts;
  saidAt: LocalDateTime | null;
  way: 'hand' | 'sheet';
  note: string | null;
  at: LocalDateTime;
  by: string;
  personId: number;
  settledWord: SettlementWord | null;
  settledWhere: Whereabouts | null;
  settledSince: LocalDateTime | null;
  settledNote: string | null;
  settledAt: LocalDateTime | null;
  settledBy: string | null;
}

/** The newest word about each man of a roll, a mark taken off among them. */
export const listMarks = (db: Db, rollId: number): MarkRow[] =>
  db
    .prepare<[number], MarkRow>(
      `SELECT roll_mark.id, roll_mark.cadet_id AS cadetId, mark, said, said_at AS saidAt, way, roll_mark.note,
              roll_mark.at, marker.full_name AS by, marker.id AS personId, word AS settledWord,
              "where" AS settledWhere, roll_settlement.at AS settledSince, roll_settlement.note AS settledNote,
              settled_at AS settledAt, settler.full_name AS settledBy
         FROM roll_mark
         JOIN person AS marker ON marker.id = by
         LEFT JOIN roll_settlement ON mark_id = roll_mark.id
         LEFT JOIN person AS settler ON settler.id = settled_by
        WHERE roll_id = ?
          AND roll_mark.id = (SELECT max(id) FROM roll_mark AS newest
                               WHERE newest.roll_id = roll_mark.roll_id AND newest.cadet_id = roll_mark.cadet_id)`,
    )
    .all(rollId);

export interface NewMark {
  rollId: number;
  cadetId: number;
  mark: Whereabouts | null;
  said: Whereabouts;
  saidAt: LocalDateTime | null;
  way: 'hand' | 'sheet';
  note: string | null;
  at: LocalDateTime;
  by: number;
}

export function insertMark(db: Db, mark: NewMark): void {
  db.prepare(
    `INSERT INTO roll_mark (roll_id, cadet_id, mark, said, said_at, way, note, at, by)
     VALUES (@rollId, @cadetId, @mark, @said, @saidAt, @way, @note, @at, @by)`,
  ).run(mark);
}

export interface NewSettlement {
  markId: number;
  word: SettlementWord;
  where: Whereabouts;
  at: LocalDateTime;
  note: string | null;
  settledAt: LocalDateTime;
  settledBy: number;
}

export function insertSettlement(db: Db, settlement: NewSettlement): void {
  db.prepare(
    `INSERT INTO roll_settlement (mark_id, word, "where", at, note, settled_at, settled_by)
     VALUES (@markId, @word, @where, @at, @note, @settledAt, @settledBy)`,
  ).run(settlement);
}

/** What a closing froze: number of the cadet and his name, column by column. */
export type SeenColumns = Record<Whereabouts, [cadetId: number, name: string][]>;

export interface ClosingRow {
  id: number;
  rollId: number;
  seen: SeenColumns;
  closedAt: LocalDateTime;
  closedBy: string;
  reopenedAt: LocalDateTime | null;
  reopenedBy: string | null;
  reason: string | null;
}

const CLOSING = `
  SELECT roll_closing.id, roll_id AS rollId, seen, closed_at AS closedAt, closer.full_name AS closedBy,
         reopened_at AS reopenedAt, opener.full_name AS reopenedBy, reason
    FROM roll_closing
    JOIN person AS closer ON closer.id = closed_by
    LEFT JOIN person AS opener ON opener.id = reopened_by`;
type StoredClosing = Omit<ClosingRow, 'seen'> & { seen: string };
const withSeen = (row: StoredClosing): ClosingRow => ({ ...row, seen: JSON.parse(row.seen) as SeenColumns });

/** The last closing of a roll, opened again or not. */
export function findLastClosing(db: Db, rollId: number): ClosingRow | null {
  const row = db
    .prepare<[number], StoredClosing>(`${CLOSING} WHERE roll_id = ? ORDER BY roll_closing.id DESC LIMIT 1`)
    .get(rollId);
  return row ? withSeen(row) : null;
}

/** The closings of an intake's rolls that stand. */
export const listStandingClosings = (db: Db, cohortId: number): ClosingRow[] =>
  db
    .prepare<[number], StoredClosing>(
      `${CLOSING} JOIN roll ON roll.id = roll_id WHERE cohort_id = ? AND reopened_at IS NULL`,
    )
    .all(cohortId)
    .map(withSeen);

/** How many men each roll of an intake marked. */
export const countMarked = (db: Db, cohortId: number): Map<number, number> =>
  new Map(
    db
      .prepare<[number], { rollId: number; men: number }>(
        `SELECT roll_id AS rollId, count(*) AS men FROM roll_mark AS word JOIN roll ON roll.id = roll_id
          WHERE cohort_id = ? AND mark IS NOT NULL
            AND word.id = (SELECT max(id) FROM roll_mark WHERE roll_id = word.roll_id AND cadet_id = word.cadet_id)
          GROUP BY roll_id`,
      )
      .all(cohortId)
      .map(({ rollId, men }) => [rollId, men]),
  );

export function insertClosing(
  db: Db,
  closing: { rollId: number; seen: SeenColumns; closedAt: LocalDateTime; closedBy: number },
): void {
  db.prepare(
    'INSERT INTO roll_closing (roll_id, seen, closed_at, closed_by) VALUES (@rollId, @seen, @closedAt, @closedBy)',
  ).run({ ...closing, seen: JSON.stringify(closing.seen) });
}

export function reopenClosing(
  db: Db,
  reopening: { id: number; reopenedAt: LocalDateTime; reopenedBy: number; reason: string },
): void {
  db.prepare(
    'UPDATE roll_closing SET reopened_at = @reopenedAt, reopened_by = @reopenedBy, reason = @reason WHERE id = @id',
  ).run(reopening);
}
