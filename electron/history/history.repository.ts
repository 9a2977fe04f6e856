import { MOST_LETTERS_OF_EDIT, SAID_EDITS } from '../../shared/history/said-edits.ts';
import type { Row } from '../database/capture.ts';
import type { StoredEntry } from '../database/history.ts';
import { laterAbout } from '../database/history-about.ts';
import type { Db } from '../database/open.ts';

export type ListedEntry = Pick<
  StoredEntry,
  'id' | 'at' | 'person_id' | 'person_name' | 'operation' | 'params' | 'undoes' | 'redacted'
> & {
  /** An entry exists that took this one back, whatever became of that. */
  takenBack: 0 | 1;
  /** It is not in force now: taken back, and that has not been taken back in its turn. */
  undone: 0 | 1;
};

const COLUMNS = `
  history.id, at, person_id, person_name, operation, params, undoes, redacted,
  EXISTS (SELECT 1 FROM history AS later WHERE later.undoes = history.id) AS takenBack,
  (WITH RECURSIVE chain (id) AS (
     SELECT id FROM history AS later WHERE later.undoes = history.id
     UNION ALL SELECT later.id FROM history AS later JOIN chain ON later.undoes = chain.id)
   SELECT count(*) % 2 FROM chain) AS undone`;
const EDIT = `CASE WHEN operation IN (SELECT value FROM json_each(@edits)) AND length(changes) < ${MOST_LETTERS_OF_EDIT}
  THEN changes END`;
const LISTED = `SELECT ${COLUMNS} FROM history`;

/** What a list of the history is narrowed to. */
export interface Wanted {
  limit: number;
  before?: number | undefined;
  personId?: number | undefined;
  cadetId?: number | undefined;
  cohortId?: number | undefined;
  room?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * Ways of narrowing, the one that leaves least first: numbers of entries, each found in an index alone, for in ten years
 * the entries themselves fill tens of thousands of pages.
 */
const NARROWED: readonly [given: readonly (keyof Wanted)[], ids: string][] = [
  [['cadetId'], "SELECT entry_id AS id FROM history_about WHERE kind = 'cadet' AND record_id = @cadetId"],
  [
    ['room'],
    `SELECT id FROM history WHERE operation >= @room || '.' AND operation < @room || '/'
     UNION ALL SELECT id FROM history
                WHERE operation = 'history.undo' AND json_extract(params, '$.operation') LIKE @room || '.%'`,
  ],
  [['personId'], 'SELECT id FROM history WHERE person_id = @personId'],
  [
    ['from', 'to'],
    `SELECT id FROM history WHERE at >= coalesce(@from, '') AND at < coalesce(date(@to, '+1 day'), '9999-12-31')`,
  ],
  [['cohortId'], "SELECT entry_id AS id FROM history_about WHERE kind = 'cohort' AND record_id = @cohortId"],
];

/** With the changes of an edit, where the list says them. */
export function listEntries(db: Db, wanted: Wanted): (ListedEntry & { edit: string | null })[] {
  const sets = NARROWED.flatMap(([given, ids]) => (given.some((key) => wanted[key] !== undefined) ? [ids] : []));
  const before = wanted.before === undefined ? '' : 'AND id < @before';
  const page = `
    SELECT id FROM (${sets[0] ?? 'SELECT id FROM history'})
     WHERE true ${before} ${sets
       .slice(1)
       .map((ids) => `AND id IN (${ids})`)
       .join(' ')}
     ORDER BY id DESC LIMIT @limit`;
  return db
    .prepare<Wanted & { edits: string }, ListedEntry & { edit: string | null }>(
      `SELECT ${COLUMNS}, ${EDIT} AS edit FROM (${page}) AS page CROSS JOIN history ON history.id = page.id ORDER BY page.id DESC`,
    )
    .all({ from: undefined, to: undefined, ...wanted, edits: JSON.stringify(Object.keys(SAID_EDITS)) });
}

export const lastEntriesOf = (db: Db, personId: number, limit: number): ListedEntry[] =>
  db
    .prepare<[number, number], ListedEntry>(`${LISTED} WHERE person_id = ? ORDER BY id DESC LIMIT ?`)
    .all(personId, limit);

export const findListed = (db: Db, id: number): ListedEntry | undefined =>
  db.prepare<[number], ListedEntry>(`${LISTED} WHERE id = ?`).get(id);

/** The entry of this number, or the nearest one before it. */
export const findNear = (db: Db, id: number): ListedEntry | undefined =>
  db.prepare<[number], ListedEntry>(`${LISTED} WHERE id <= ? ORDER BY id DESC LIMIT 1`).get(id);

export const findEntry = (db: Db, id: number): StoredEntry | undefined =>
  db.prepare<[number], StoredEntry>('SELECT * FROM history WHERE id = ?').get(id);

/** Later entries that may have changed this row, oldest first, read as far as somebody looks. */
export function* laterEntries(db: Db, id: number, table: string, row: Row): Generator<StoredEntry, void> {
  for (const later of laterAbout(db, id, table, row)) {
    const entry = findEntry(db, later);
    if (entry) yield entry;
  }
}

export const findUndoOf = (db: Db, id: number): { id: number; at: string; personName: string } | null =>
  db
    .prepare<[number], { id: number; at: string; personName: string }>(
      'SELECT id, at, person_name AS personName FROM history WHERE undoes = ?',
    )
    .get(id) ?? null;

export const isUndone = (db: Db, id: number): boolean => findUndoOf(db, id) !== null;

export const lastEntryId = (db: Db): number =>
  db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM history').pluck().get() ?? 0;

/** Surname and given name of the man a row is about; empty when there is none. */
export const findCadetName = (db: Db, cadetId: number): string =>
  db.prepare<[number], string>("SELECT surname || ' ' || given_name FROM cadet WHERE id = ?").pluck().get(cadetId) ??
  '';

export const listCadetNames = (db: Db, ids: readonly number[]): { id: number; name: string }[] =>
  db
    .prepare<[string], { id: number; name: string }>(
      `SELECT id, surname || ' ' || given_name AS name FROM cadet
        WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(ids));

export const listIntakes = (db: Db, ids: readonly number[]): { id: number; code: string }[] =>
  db
    .prepare<[string], { id: number; code: string }>(
      'SELECT id, code FROM cohort WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .all(JSON.stringify(ids));

/** All men with the newest intake first: few thousand in ten years. */
export const listMen = (db: Db): { id: number; name: string; intake: string }[] =>
  db
    .prepare<[], { id: number; name: string; intake: string }>(
      `SELECT cadet.id, surname || ' ' || given_name || coalesce(' ' || patronymic, '') AS name, cohort.code AS intake
         FROM cadet JOIN cohort ON cohort.id = cohort_id ORDER BY cohort.starts_on DESC, cadet.id`,
    )
    .all();
