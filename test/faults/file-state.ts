import { isDeepStrictEqual } from 'node:util';
import { type CapturedTable, capturedTables, type Row, type RowChange } from '../../electron/database/capture.ts';
import type { Db } from '../../electron/database/open.ts';
import type { Acknowledged } from './workload.ts';

/** Rows of each table by their keys, and the newest history entry that they come from. */
export interface FileState {
  entry: number;
  tables: Map<string, Map<string, Row>>;
}

const keyOf = ({ key }: CapturedTable, row: Row): string => JSON.stringify(key.map((column) => row[column]));

export function readFileState(db: Db): FileState {
  const tables = new Map<string, Map<string, Row>>();
  for (const table of capturedTables(db)) {
    const rows = db.prepare<[], Row>(`SELECT * FROM "${table.name}"`).all();
    tables.set(table.name, new Map(rows.map((row) => [keyOf(table, row), row])));
  }
  const entry = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM history').pluck().get() ?? 0;
  return { entry, tables };
}

/**
 * What is wrong with a file after a fault, beginning from what it held before: SQLite's own checks, rows that are not
 * what the history says was done to them (half a write, or one without its entry), confirmed writes that are not there.
 */
export function faultsOfFile(db: Db, before: FileState, done: readonly Acknowledged[]): string[] {
  const faults: string[] = [];
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity_check: ${integrity}`);
  const dangling = (db.pragma('foreign_key_check') as unknown[]).length;
  if (dangling > 0) faults.push(`${dangling} dangling references`);
  const now = readFileState(db);
  const expected = replayed(db, before);
  for (const [name, rows] of now.tables) {
    if (!isDeepStrictEqual(rows, expected.get(name))) faults.push(`table ${name} is not what the history says`);
  }
  const operationOf = db.prepare<[number], string>('SELECT operation FROM history WHERE id = ?').pluck();
  for (const { operation, entry } of done) {
    if (operationOf.get(entry) !== operation) faults.push(`confirmed ${operation} (entry ${entry}) is not there`);
  }
  return faults;
}

/** The rows of before, and on them everything that the entries since say was changed. */
function replayed(db: Db, before: FileState): FileState['tables'] {
  const tables = new Map([...before.tables].map(([name, rows]) => [name, new Map(rows)]));
  const known = new Map(capturedTables(db).map((table) => [table.name, table]));
  const entries = db
    .prepare<[number], string>('SELECT changes FROM history WHERE id > ? ORDER BY id')
    .pluck()
    .all(before.entry);
  for (const change of entries.flatMap((text) => JSON.parse(text) as RowChange[])) {
    const table = known.get(change.table);
    const rows = tables.get(change.table);
    if (!table || !rows) continue;
    if (change.before) rows.delete(keyOf(table, change.before));
    if (change.after) rows.set(keyOf(table, change.after), change.after);
  }
  return tables;
}
