import Database from 'better-sqlite3';
import { type CapturedTable, capturedTables, type Row, type RowChange, rowAsJson } from '../database/capture.ts';
import type { Db } from '../database/open.ts';

const { SqliteError } = Database;

/** Why a change could not be taken back: this row is no longer as that change left it. */
export class ChangedSince extends Error {
  readonly table: string;
  readonly row: Row;

  constructor(table: string, row: Row) {
    super(`${table} was changed since`);
    this.name = 'ChangedSince';
    this.table = table;
    this.row = row;
  }
}

/** A room's own rule, kept by the file itself, holds a row as it is; `code` is the refusal that says why. */
export class HeldByRule extends Error {
  readonly code: string;
  readonly row: Row;

  constructor(code: string, row: Row) {
    super(code);
    this.name = 'HeldByRule';
    this.code = code;
    this.row = row;
  }
}
const REFUSAL_CODE = /^[a-z]+\.[a-zA-Z]+$/;

/**
 * Takes a set of row changes back, last first. Every row must still be as the change left it, so that undo never
 * overwrites somebody's later work. Runs inside the caller's transaction.
 * @throws ChangedSince; HeldByRule where a trigger refuses with the code of a refusal
 */
export function takeBack(db: Db, changes: readonly RowChange[]): void {
  const tables = new Map(capturedTables(db).map((table) => [table.name, table]));
  const captured = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM captured');
  const before = captured.get()?.n ?? 0;
  // Backwards through the very states the change went through: the references held in each, so they hold again.
  for (const change of changes.toReversed()) {
    const table = tables.get(change.table);
    if (!table) throw new ChangedSince(change.table, change.after ?? change.before ?? {});
    if (change.after) demandUnchanged(db, table, change.after);
    try {
      putBack(db, table, change);
    } catch (error) {
      if (!(error instanceof SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
      if (error.code === 'SQLITE_CONSTRAINT_TRIGGER' && REFUSAL_CODE.test(error.message))
        throw new HeldByRule(error.message, change.after ?? change.before ?? {});
      // Rows added since lean on what is taken back.
      if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') throw whatLeans(db, table, change);
      // The place it came from is taken by now (a bunk, a number): somebody's later work stands in the way.
      throw new ChangedSince(change.table, change.before ?? change.after ?? {});
    }
  }
  // A cascade would take rows along that somebody added later: then more changed than was to be taken back.
  if ((captured.get()?.n ?? 0) - before !== changes.length)
    throw new ChangedSince(changes[0]?.table ?? '', changes[0]?.after ?? {});
}

function putBack(db: Db, table: CapturedTable, { before, after }: RowChange): void {
  if (before && after) restoreRow(db, table, before, after);
  else if (before) insertRow(db, table, before);
  else if (after) deleteRow(db, table, after);
}

/** The row that refers to what was to be taken back; the row itself where what it referred to is gone. */
function whatLeans(db: Db, table: CapturedTable, { before, after }: RowChange): ChangedSince {
  if (!after) return new ChangedSince(table.name, before ?? {});
  const columns = db
    .prepare<[string], { child: string; id: number; seq: number; from: string; to: string | null }>(
      `SELECT tables.name AS child, keys.id, keys.seq, keys."from", keys."to"
         FROM main.sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.type = 'table' AND keys."table" = ? ORDER BY tables.name, keys.id, keys.seq`,
    )
    .all(table.name);
  const references = Map.groupBy(columns, ({ child, id }) => `${child} ${id}`);
  for (const reference of references.values()) {
    const child = reference[0]?.child ?? '';
    const where = reference.map(({ from }) => `"${from}" = ?`).join(' AND ');
    const values = reference.map(({ to, seq }) => after[to ?? table.key[seq] ?? ''] ?? null);
    const leaning = db.prepare<unknown[], Row>(`SELECT * FROM "${child}" WHERE ${where} LIMIT 1`).get(...values);
    if (leaning) return new ChangedSince(child, leaning);
  }
  return new ChangedSince(table.name, after);
}

const whereKey = (table: CapturedTable): string => table.key.map((column) => `"${column}" = ?`).join(' AND ');
const keyOf = (table: CapturedTable, row: Row) => table.key.map((column) => row[column] ?? null);

function demandUnchanged(db: Db, table: CapturedTable, after: Row): void {
  const now = db
    .prepare<unknown[], { row: string }>(
      `SELECT ${rowAsJson(table, `"${table.name}"`)} AS row FROM "${table.name}" WHERE ${whereKey(table)}`,
    )
    .get(...keyOf(table, after));
  if (!now || JSON.stringify(JSON.parse(now.row)) !== JSON.stringify(after)) throw new ChangedSince(table.name, after);
}

function restoreRow(db: Db, table: CapturedTable, before: Row, after: Row): void {
  // A key that is written again, though the same, makes SQLite look through every table that refers to it.
  const changed = table.columns.filter((column) => before[column] !== after[column]);
  const set = changed.map((column) => `"${column}" = ?`).join(', ');
  const values = changed.map((column) => before[column] ?? null);
  db.prepare(`UPDATE "${table.name}" SET ${set} WHERE ${whereKey(table)}`).run(...values, ...keyOf(table, after));
}

function insertRow(db: Db, table: CapturedTable, row: Row): void {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const places = table.columns.map(() => '?').join(', ');
  const values = table.columns.map((column) => row[column] ?? null);
  db.prepare(`INSERT INTO "${table.name}" (${columns}) VALUES (${places})`).run(...values);
}

function deleteRow(db: Db, table: CapturedTable, row: Row): void {
  db.prepare(`DELETE FROM "${table.name}" WHERE ${whereKey(table)}`).run(...keyOf(table, row));
}
