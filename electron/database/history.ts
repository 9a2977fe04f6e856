import { createHash } from 'node:crypto';
import type { Param } from '../../shared/kit/result.ts';
import type { RowChange } from './capture.ts';
import type { Db } from './open.ts';

/** One line of the history as it is stored. */
export interface StoredEntry {
  id: number;
  at: string;
  person_id: number | null;
  person_name: string;
  operation: string;
  params: string;
  changes: string;
  undoes: number | null;
  previous_hash: string;
  hash: string;
}

export interface NewEntry {
  at: string;
  personId: number | null;
  personName: string;
  operation: string;
  params: Record<string, Param>;
  changes: RowChange[];
  undoes: number | null;
}

const FIRST_HASH = '0'.repeat(64);

/** Adds an entry at the end of the chain; belongs in the transaction of the change itself (ARCHITECTURE, law 8). */
export function appendHistory(db: Db, entry: NewEntry): number {
  const last = db
    .prepare<[], { id: number; hash: string }>('SELECT id, hash FROM history ORDER BY id DESC LIMIT 1')
    .get();
  const stored = {
    id: (last?.id ?? 0) + 1,
    at: entry.at,
    person_id: entry.personId,
    person_name: entry.personName,
    operation: entry.operation,
    params: JSON.stringify(entry.params),
    changes: JSON.stringify(entry.changes),
    undoes: entry.undoes,
    previous_hash: last?.hash ?? FIRST_HASH,
  };
  db.prepare(
    `INSERT INTO history (id, at, person_id, person_name, operation, params, changes, undoes, previous_hash, hash)
     VALUES (@id, @at, @person_id, @person_name, @operation, @params, @changes, @undoes, @previous_hash, @hash)`,
  ).run({ ...stored, hash: hashOf(stored) });
  return stored.id;
}

/** SHA-256 over every stored field and the hash before it, in a fixed order. */
function hashOf(entry: Omit<StoredEntry, 'hash'>): string {
  const fields = [
    entry.previous_hash,
    entry.id,
    entry.at,
    entry.person_id,
    entry.person_name,
    entry.operation,
    entry.params,
    entry.changes,
    entry.undoes,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Walks the chain from the beginning; names the first entry that is missing, altered or out of place. */
export function verifyHistory(db: Db): { entries: number; intact: boolean; brokenAt: number | null } {
  let previous = FIRST_HASH;
  let expectedId = 1;
  for (const entry of db.prepare<[], StoredEntry>('SELECT * FROM history ORDER BY id').iterate()) {
    const { hash, ...rest } = entry;
    if (entry.id !== expectedId || entry.previous_hash !== previous || hash !== hashOf(rest)) {
      return { entries: expectedId - 1, intact: false, brokenAt: entry.id };
    }
    previous = hash;
    expectedId++;
  }
  return { entries: expectedId - 1, intact: true, brokenAt: null };
}
