import type { Db } from './open.ts';

/** Every row a transaction touched, as it was and as it is: `before` null = added, `after` null = removed. */
export interface RowChange {
  table: string;
  before: Row | null;
  after: Row | null;
}
export type Row = Record<string, string | number | null>;

/**
 * History describes the changes and is not described by itself; an act of a trial has not been done; a picture is named in
 * the row that shows it by its sum, and would only make the history heavy; earlier marks of an exam are written by the
 * file itself from rows that are captured, and an undo adds to them instead of taking any away; the private half of the
 * key that signs certificates stands in its own table and nowhere else.
 */
const NOT_CAPTURED = new Set([
  'history',
  'history_about',
  'history_head',
  'trial_act',
  'photo',
  'exam_mark_entry',
  'signing_secret',
]);

/** Names of the tables whose rows are captured, with their columns and the columns of the primary key. */
export interface CapturedTable {
  name: string;
  columns: string[];
  key: string[];
}

/** Tables whose changes go into the history, with their columns and key. */
export function capturedTables(db: Db): CapturedTable[] {
  const columns = db
    .prepare<[], { table: string; name: string; pk: number }>(
      `SELECT s.name AS "table", c.name, c.pk FROM main.sqlite_schema s, pragma_table_info(s.name) c
       WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' ORDER BY s.rowid, c.cid`,
    )
    .all();
  const tables = new Map<string, CapturedTable>();
  for (const { table, name, pk } of columns) {
    if (NOT_CAPTURED.has(table)) continue;
    const known = tables.get(table) ?? { name: table, columns: [], key: [] };
    tables.set(table, known);
    known.columns.push(name);
    if (pk > 0) known.key.push(name);
  }
  return [...tables.values()];
}

/** The SQL that turns a row (`NEW`, `OLD` or a table's name) into one JSON object. */
export function rowAsJson(table: CapturedTable, alias: string): string {
  return `json_object(${table.columns.map((column) => `'${column}', ${alias}."${column}"`).join(', ')})`;
}

/**
 * Lets the connection write down every changed row by itself (temporary triggers), so that no handler can
 * forget the history of what it did. Tables hold no BLOBs: JSON could not carry them.
 */
export function installCapture(db: Db): void {
  db.exec('CREATE TEMP TABLE captured (id INTEGER PRIMARY KEY, tbl TEXT NOT NULL, before TEXT, after TEXT)');
  for (const table of capturedTables(db)) {
    const { name } = table;
    if (table.key.length === 0) throw new Error(`table ${name} has no primary key`);
    const write = (event: string, before: string, after: string) =>
      db.exec(
        `CREATE TEMP TRIGGER "capture_${name}_${event}" AFTER ${event} ON main."${name}" BEGIN
           INSERT INTO captured (tbl, before, after) VALUES ('${name}', ${before}, ${after});
         END`,
      );
    write('INSERT', 'NULL', rowAsJson(table, 'NEW'));
    write('UPDATE', rowAsJson(table, 'OLD'), rowAsJson(table, 'NEW'));
    write('DELETE', rowAsJson(table, 'OLD'), 'NULL');
  }
}

/** Stops writing down what changes, for rows that come with a history of their own. */
export function uninstallCapture(db: Db): void {
  const triggers = db.prepare<[], { name: string }>("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER temp."${name}"`);
  db.exec('DROP TABLE temp.captured');
}

/** Takes what was captured since the last call; updates that changed nothing are left out. */
export function drainCapture(db: Db): RowChange[] {
  const changes = capturedAfter(db, 0);
  db.exec('DELETE FROM captured');
  return changes;
}

/** Where the capture stands now, for `capturedAfter`. */
export const captureMark = (db: Db): number =>
  db.prepare<[], { mark: number }>('SELECT coalesce(max(id), 0) AS mark FROM captured').get()?.mark ?? 0;

/** What was captured after a mark, left where it is; updates that changed nothing are left out. */
export function capturedAfter(db: Db, mark: number): RowChange[] {
  return db
    .prepare<[number], { tbl: string; before: string | null; after: string | null }>(
      'SELECT tbl, before, after FROM captured WHERE id > ? ORDER BY id',
    )
    .all(mark)
    .filter((row) => row.before !== row.after)
    .map((row) => ({
      table: row.tbl,
      before: row.before === null ? null : (JSON.parse(row.before) as Row),
      after: row.after === null ? null : (JSON.parse(row.after) as Row),
    }));
}
