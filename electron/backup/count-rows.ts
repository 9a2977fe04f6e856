import type { Db } from '../database/open.ts';

/** Rows of each table; SQLite counts along the smallest index, so that ten years take some milliseconds. */
export type RowCounts = Record<string, number>;

export function countRows(db: Db): RowCounts {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((name) => [name, db.prepare<[], number>(`SELECT count(*) FROM main."${name}"`).pluck().get() ?? 0]),
  );
}
