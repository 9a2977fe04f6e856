import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Db } from '../../electron/database/open.ts';

export const RELEASES = path.resolve('test/fixtures/releases');

/** What a frozen file holds: its doors, its format, and of each table the columns, the number of rows and their sum. */
export interface Contents {
  login: string;
  password: string;
  recoveryCode: string;
  format: number;
  rows: Record<string, { columns: string[]; count: number; sum: string }>;
}

/** @param columns as a frozen file had them; columns that came later are left out. All that there are when left out. */
export function rowsOf(db: Db, columns?: Readonly<Record<string, readonly string[]>>): Contents['rows'] {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  const known = columns ? tables.filter((table) => table in columns) : tables;
  return Object.fromEntries(
    known.map((table) => {
      const of = [
        ...(columns?.[table] ??
          db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)),
      ];
      const rows = db
        .prepare(`SELECT ${of.map((name) => `"${name}"`).join(', ')} FROM "${table}"`)
        .raw()
        .all();
      const texts = rows.map((row) => JSON.stringify(row)).toSorted();
      return [
        table,
        { columns: of, count: rows.length, sum: createHash('sha256').update(texts.join('\n')).digest('hex') },
      ];
    }),
  );
}
