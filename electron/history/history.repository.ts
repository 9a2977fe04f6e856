import type { StoredEntry } from '../database/history.ts';
import type { Db } from '../database/open.ts';

export type ListedEntry = Pick<StoredEntry, 'id' | 'at' | 'person_name' | 'operation' | 'params' | 'undoes'> & {
  rows: number;
  /** An entry exists that took this one back, whatever became of that. */
  takenBack: 0 | 1;
  /** It is not in force now: taken back, and that has not been taken back in its turn. */
  undone: 0 | 1;
};

const LISTED = `
  SELECT id, at, person_name, operation, params, undoes, json_array_length(changes) AS rows,
         EXISTS (SELECT 1 FROM history AS later WHERE later.undoes = history.id) AS takenBack,
         (WITH RECURSIVE chain (id) AS (
            SELECT id FROM history AS later WHERE later.undoes = history.id
            UNION ALL SELECT later.id FROM history AS later JOIN chain ON later.undoes = chain.id)
          SELECT count(*) % 2 FROM chain) AS undone
  FROM history`;

export const listEntries = (db: Db, limit: number, before: number | null): ListedEntry[] =>
  db
    .prepare<[number | null, number], ListedEntry>(`${LISTED} WHERE id < coalesce(?, 9e15) ORDER BY id DESC LIMIT ?`)
    .all(before, limit);

export const lastEntriesOf = (db: Db, personId: number, limit: number): ListedEntry[] =>
  db
    .prepare<[number, number], ListedEntry>(`${LISTED} WHERE person_id = ? ORDER BY id DESC LIMIT ?`)
    .all(personId, limit);

export const findEntry = (db: Db, id: number): StoredEntry | undefined =>
  db.prepare<[number], StoredEntry>('SELECT * FROM history WHERE id = ?').get(id);

export const entriesAfter = (db: Db, id: number): StoredEntry[] =>
  db.prepare<[number], StoredEntry>('SELECT * FROM history WHERE id > ? ORDER BY id').all(id);

export const isUndone = (db: Db, id: number): boolean =>
  db.prepare<[number], { n: number }>('SELECT count(*) AS n FROM history WHERE undoes = ?').get(id)?.n !== 0;

/** Surname and given name of the man a row is about; empty when there is none. */
export const findCadetName = (db: Db, cadetId: number): string =>
  db
    .prepare<[number], { name: string }>("SELECT surname || ' ' || given_name AS name FROM cadet WHERE id = ?")
    .get(cadetId)?.name ?? '';
