import type { Statement } from 'better-sqlite3';
import type { Row, RowChange } from './capture.ts';
import type { Db } from './open.ts';

/** What entries can be found by: the man or the intake they are about. */
export type AboutKind = 'cadet' | 'cohort';
export type About = Record<AboutKind, Set<number>> & {
  /** Rows that belong to no man and no intake (an instructor, a place, a person): table to numbers. */
  row: Map<string, Set<number>>;
};

/** The number that stands for every row of a table whose rows have none. */
const NUMBERLESS = 0;

/** A reference of one table to another, column by column, and the reading of the row it leads to. */
interface Reference {
  table: string;
  from: string[];
  to: string[];
  parent: Statement<unknown[], Row> | null;
}

/** For each table the references that lead, directly or by others, to a man or an intake. */
type Ways = Map<string, Reference[]>;
const waysOf = new WeakMap<Db, Ways>();

const SUBJECTS: ReadonlySet<string> = new Set<AboutKind>(['cadet', 'cohort']);

/**
 * Whom and which intakes a set of changes is about: the references of every changed row are followed upwards. A row's
 * parent is taken from the changes where it is gone by now. Every parent is read once.
 */
export function aboutOf(db: Db, changes: readonly RowChange[]): About {
  const about: About = { cadet: new Set(), cohort: new Set(), row: new Map() };
  const ways = readWays(db);
  const gone = new Map<string, Row>();
  for (const { table, before, after } of changes)
    if (!after && before?.id !== undefined) gone.set(`${table} ${before.id}`, before);
  /** Rows that were followed, and whether they led to anybody. */
  const seen = new Map<string, boolean>();

  function follow(table: string, row: Row): boolean {
    let leads = SUBJECTS.has(table);
    if (leads) about[table as AboutKind].add(Number(row.id));
    for (const reference of ways.get(table) ?? []) {
      const values = reference.from.map((column) => row[column] ?? null);
      if (!values.includes(null)) leads = followUp(reference, values) || leads;
    }
    return leads;
  }
  function followUp(reference: Reference, values: readonly Row[string][]): boolean {
    const key = `${reference.table} ${values.join(' ')}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, false);
    const parent = findParent(db, reference, values) ?? gone.get(key);
    const isSubject = SUBJECTS.has(reference.table);
    if (!parent && isSubject) about[reference.table as AboutKind].add(Number(values[0]));
    const leads = parent ? follow(reference.table, parent) : isSubject;
    seen.set(key, leads);
    return leads;
  }
  for (const { table, before, after } of changes)
    for (const row of [before, after]) if (row && !follow(table, row)) keepRow(about, table, row);
  return about;
}

function keepRow({ row: rows }: About, table: string, { id }: Row): void {
  const numbers = rows.get(table) ?? new Set();
  rows.set(table, numbers.add(typeof id === 'number' ? id : NUMBERLESS));
}

/** Notes what an entry is about, so that it can be found. */
export function keepAbout(db: Db, entryId: number, about: About): void {
  const keep = db.prepare('INSERT OR IGNORE INTO history_about (kind, record_id, entry_id) VALUES (?, ?, ?)');
  const { row, ...subjects } = about;
  for (const [kind, ids] of [...Object.entries(subjects), ...row]) for (const id of ids) keep.run(kind, id, entryId);
}

/** Numbers of the later entries that may have changed this row, oldest first: those about its man, intake or itself. */
export function laterAbout(db: Db, entryId: number, table: string, row: Row): number[] {
  const { row: rows, cadet, cohort } = aboutOf(db, [{ table, before: null, after: row }]);
  const [kind, ids] =
    [['cadet', cadet] as const, ['cohort', cohort] as const].find(([, found]) => found.size > 0) ??
    ([table, rows.get(table) ?? new Set<number>()] as const);
  return db
    .prepare<[string, string, number], number>(
      `SELECT DISTINCT entry_id FROM history_about
        WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?)) AND entry_id > ? ORDER BY entry_id`,
    )
    .pluck()
    .all(kind, JSON.stringify([...ids]), entryId);
}

/** Numbers of the men or intakes that an entry is about. */
export const aboutEntry = (db: Db, entryId: number, kind: AboutKind): number[] =>
  db
    .prepare<[number, string], number>('SELECT record_id FROM history_about WHERE entry_id = ? AND kind = ?')
    .pluck()
    .all(entryId, kind);

/** Numbers of the entries that are about any of these men or intakes, oldest first. */
export const entriesAbout = (db: Db, kind: AboutKind, ids: readonly number[]): number[] =>
  db
    .prepare<[string, string], number>(
      `SELECT DISTINCT entry_id FROM history_about
        WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id`,
    )
    .pluck()
    .all(kind, JSON.stringify(ids));

/** The newest entry about a man or an intake: as long as it is the same one, nothing of his or its has changed. */
export const lastEntryAbout = (db: Db, kind: AboutKind, id: number): number =>
  db
    .prepare<[string, number], number | null>(
      'SELECT max(entry_id) FROM history_about WHERE kind = ? AND record_id = ?',
    )
    .pluck()
    .get(kind, id) ?? 0;

/** Every change of the file asks for parents, so the statement is kept. */
function findParent(db: Db, reference: Reference, values: readonly unknown[]): Row | undefined {
  const where = reference.to.map((column) => `"${column}" = ?`).join(' AND ');
  reference.parent ??= db.prepare<unknown[], Row>(`SELECT * FROM "${reference.table}" WHERE ${where}`);
  return reference.parent.get(...values);
}

function readWays(db: Db): Ways {
  const known = waysOf.get(db);
  if (known) return known;
  const references = readReferences(db);
  const leads = new Set<string>(SUBJECTS);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { table, reference } of references)
      if (!leads.has(table) && leads.has(reference.table)) {
        leads.add(table);
        grown = true;
      }
  }
  const ways: Ways = new Map();
  for (const { table, reference } of references)
    if (leads.has(reference.table)) ways.set(table, [...(ways.get(table) ?? []), reference]);
  waysOf.set(db, ways);
  return ways;
}

function readReferences(db: Db): { table: string; reference: Reference }[] {
  const rows = db
    .prepare<[], { name: string; id: number; target: string; column: string; to: string | null }>(
      `SELECT tables.name, keys.id, keys."table" AS target, keys."from" AS column, keys."to" AS "to"
         FROM main.sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.type = 'table' ORDER BY tables.name, keys.id, keys.seq`,
    )
    .all();
  const found = new Map<string, { table: string; reference: Reference }>();
  for (const { name, id, target, column, to } of rows) {
    const key = `${name} ${id}`;
    const one = found.get(key) ?? { table: name, reference: { table: target, from: [], to: [], parent: null } };
    one.reference.from.push(column);
    one.reference.to.push(to ?? 'id');
    found.set(key, one);
  }
  return [...found.values()];
}
