import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from '../database/open.ts';

/** Rows of each table; SQLite counts along the smallest index. */
export type RowCounts = Record<string, number>;

/** So often a count is begun anew when something was written meanwhile; then all is counted at once. */
const TRIES = 5;

export function countRows(db: Db): RowCounts {
  return Object.fromEntries(tablesOf(db).map((name) => [name, countTable(db, name)]));
}

/**
 * Rows of each table as they stand when this is over, one table at a time with other work between them: all tables of
 * ten years take 80 ms together. Whoever goes on without waiting for anything else finds the file as it was counted.
 * @returns null when the file was closed meanwhile
 */
export async function countRowsInTurns(db: Db): Promise<RowCounts | null> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = changesOf(db);
    const rows: RowCounts = {};
    for (const name of tablesOf(db)) {
      rows[name] = countTable(db, name);
      await turn();
      if (!db.open) return null;
    }
    if (changesOf(db) === before) return rows;
  }
  return countRows(db);
}

const tablesOf = (db: Db): string[] =>
  db
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();

const countTable = (db: Db, name: string): number =>
  db.prepare<[], number>(`SELECT count(*) FROM main."${name}"`).pluck().get() ?? 0;

/** Rows that this connection, which has the file to itself, has changed since it was opened. */
const changesOf = (db: Db): number => db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
