import type { Db } from '../database/open.ts';

export type Value = string | number | null;

/** A table as an export has it. */
export interface ExportedTable {
  name: string;
  columns: string[];
  rows: number;
}

/**
 * What stays behind: the private half of the key that signs certificates never leaves its file, and the seal of the
 * history's end is made with the file's own key, which the next file does not have.
 */
const LEFT_BEHIND = new Set(['signing_secret', 'history_head']);

/** Every table of the file that an export carries, by name, with its columns in their order. */
export function exportedTables(db: Db): Omit<ExportedTable, 'rows'>[] {
  return db
    .prepare<[], { name: string }>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
    .filter(({ name }) => !LEFT_BEHIND.has(name))
    .map(({ name }) => ({
      name,
      columns: db
        .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
        .all(name)
        .map((column) => column.name),
    }));
}

/** The table's rows one at a time, in the order in which they were written where the file keeps it. */
export function rowsOf(
  db: Db,
  { name, columns }: Omit<ExportedTable, 'rows'>,
): IterableIterator<Record<string, Value>> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const order = keepsOrder(db, name) ? 'ORDER BY rowid' : '';
  return db.prepare<[], Record<string, Value>>(`SELECT ${list} FROM main."${name}" ${order}`).iterate();
}

const keepsOrder = (db: Db, table: string): boolean =>
  db.prepare<[string], { wr: number }>("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?").get(table)
    ?.wr === 0;
