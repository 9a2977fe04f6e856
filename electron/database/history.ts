import { hash as digest, randomBytes } from 'node:crypto';
import type { Param } from '../../shared/kit/result.ts';
import type { RowChange } from './capture.ts';
import { aboutOf, keepAbout } from './history-about.ts';
import { readHead, writeHead } from './history-head.ts';
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
  salt: string;
  /** JSON of the digests of what stood in params and changes; null while both stand there. */
  redacted: string | null;
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

export const FIRST_HASH = '0'.repeat(64);
const SALT_BYTES = 12;
/** The operation of an entry that says from which entries personal data was taken out. */
export const REDACTION = 'history.redact';

/** Adds an entry at the end of the chain; belongs in the transaction of the change itself. */
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
    salt: randomBytes(SALT_BYTES).toString('base64url'),
    redacted: null,
    previous_hash: last?.hash ?? FIRST_HASH,
  };
  const hash = hashOf(stored);
  db.prepare(
    `INSERT INTO history (id, at, person_id, person_name, operation, params, changes, undoes, salt, previous_hash, hash)
     VALUES (@id, @at, @person_id, @person_name, @operation, @params, @changes, @undoes, @salt, @previous_hash, @hash)`,
  ).run({ ...stored, hash });
  keepAbout(db, stored.id, aboutOf(db, entry.changes));
  // A head that does not stand where the chain ends is a break; writing on must not cover it.
  const head = readHead(db);
  if (last ? head?.sealed && head.entryId === last.id && head.hash === last.hash : !head)
    writeHead(db, { entryId: stored.id, hash, walkedOn: head?.walkedOn ?? null });
  return stored.id;
}

const salted = (salt: string, text: string): string => digest('sha256', `${salt}\n${text}`);

/** Digests of an entry's two texts; of a redacted entry those that were kept. */
function digestsOf({ params, changes, salt, redacted }: Omit<StoredEntry, 'hash'>): unknown[] {
  if (redacted !== null) return JSON.parse(redacted) as unknown[];
  return [salted(salt, params), salted(salt, changes)];
}

/**
 * SHA-256 over the hash before it and every stored field in a fixed order; params and changes by their salted digests,
 * so that the chain still fits when personal data has been taken out of them.
 */
export function hashOf(entry: Omit<StoredEntry, 'hash'>): string {
  const { previous_hash, id, at, person_id, person_name, operation, undoes } = entry;
  const [params, changes] = digestsOf(entry);
  return digest(
    'sha256',
    JSON.stringify([previous_hash, id, at, person_id, person_name, operation, undoes, params, changes]),
  );
}

/**
 * Takes params, changes and salt out of entries, so that nothing said in them can be read or guessed any more, and adds
 * an entry that names them: the chain stays whole, and a text blanked without being named is a break. Belongs in
 * the caller's transaction. Who acted, when and what kind of act it was stay.
 * @param match numbers of entries (`entriesAbout`), or what tells whether an entry is meant
 * @returns how many entries were blanked now; those blanked before are left alone
 */
export function redactHistory(
  db: Db,
  match: ReadonlySet<number> | ((entry: StoredEntry) => boolean),
  by: Pick<NewEntry, 'at' | 'personId' | 'personName'>,
): number {
  const find = db.prepare<[number], StoredEntry>('SELECT * FROM history WHERE id = ?');
  const isMeant = (entry: StoredEntry): boolean =>
    entry.redacted === null && entry.operation !== REDACTION && (typeof match === 'function' ? match(entry) : true);
  const all =
    typeof match === 'function'
      ? db.prepare<[], StoredEntry>('SELECT * FROM history WHERE redacted IS NULL ORDER BY id').iterate()
      : [...match].toSorted((a, b) => a - b).flatMap((id) => find.get(id) ?? []);
  const ids: number[] = [];
  for (const entry of all) if (isMeant(entry)) ids.push(entry.id);
  if (ids.length === 0) return 0;
  const blank = db.prepare(
    "UPDATE history SET params = '{}', changes = '[]', salt = '', redacted = @digests WHERE id = @id",
  );
  for (const id of ids) {
    const entry = find.get(id);
    if (entry) blank.run({ id, digests: JSON.stringify(digestsOf(entry)) });
  }
  appendHistory(db, {
    ...by,
    operation: REDACTION,
    params: { count: ids.length, entries: stretchesOf(ids) },
    changes: [],
    undoes: null,
  });
  return ids.length;
}

/** 1, 2, 3, 7 → "1-3", "7". */
function stretchesOf(ids: readonly number[]): string[] {
  const stretches: [number, number][] = [];
  for (const id of ids) {
    const last = stretches.at(-1);
    if (last && last[1] === id - 1) last[1] = id;
    else stretches.push([id, id]);
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
}

/** The numbers that an entry about blanked ones names. */
export function namedBlank({ params }: Pick<StoredEntry, 'params'>): number[] {
  const { entries } = JSON.parse(params) as { entries?: string[] };
  return (entries ?? []).flatMap((stretch) => {
    const [from = 0, to = from] = stretch.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
