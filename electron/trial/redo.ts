import { type CapturedTable, capturedTables, type Row, type RowChange } from '../database/capture.ts';
import type { Db } from '../database/open.ts';

/**
 * Makes row changes that were captured on this very state once more, in their order, without asking the rules again.
 * A row that a cascade has taken along already is simply not there any more.
 */
export function redo(db: Db, changes: readonly RowChange[]): void {
  const statements = statementsOf(db);
  for (const { table, before, after } of changes) {
    const of = statements.get(table);
    if (!of) throw new Error(`no table ${table}`);
    if (before && after) of.update().run(...values(of.table.columns, after), ...values(of.table.key, before));
    else if (after) of.insert().run(...values(of.table.columns, after));
    else if (before) of.remove().run(...values(of.table.key, before));
  }
}

const values = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? null);

interface TableStatements {
  table: CapturedTable;
  insert: () => Statement;
  update: () => Statement;
  remove: () => Statement;
}
type Statement = ReturnType<typeof statement>;
const statement = (db: Db, sql: string) => db.prepare<Row[string][]>(sql);

/** Prepared once for each open file. */
const prepared = new WeakMap<Db, Map<string, TableStatements>>();

function statementsOf(db: Db): Map<string, TableStatements> {
  const known = prepared.get(db);
  if (known) return known;
  const made = new Map(capturedTables(db).map((table) => [table.name, prepareFor(db, table)]));
  prepared.set(db, made);
  return made;
}

function prepareFor(db: Db, table: CapturedTable): TableStatements {
  const quoted = table.columns.map((column) => `"${column}"`);
  const where = table.key.map((column) => `"${column}" = ?`).join(' AND ');
  const once = (sql: string) => {
    let made: Statement | null = null;
    return () => {
      made ??= statement(db, sql);
      return made;
    };
  };
  return {
    table,
    insert: once(`INSERT INTO "${table.name}" (${quoted.join(', ')}) VALUES (${quoted.map(() => '?').join(', ')})`),
    update: once(`UPDATE "${table.name}" SET ${quoted.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`),
    remove: once(`DELETE FROM "${table.name}" WHERE ${where}`),
  };
}
