import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { LocalDate } from '../../shared/kit/local-time.ts';

/** Where the chain ends, as the program left it, and the day on which the whole of it was last found whole. */
export interface HistoryHead {
  entryId: number;
  hash: string;
  walkedOn: LocalDate | null;
}

/** Keys that seal the heads of open files; forgotten with the connection. */
const sealKeys = new WeakMap<Database.Database, Buffer>();

/**
 * Derives the key that seals the head of the history from the file's key. Whoever changes rows without that key, in a
 * decrypted copy or through SQL, can make the chain anew but not its seal.
 */
export function rememberSealKey(db: Database.Database, fileKey: Buffer): void {
  sealKeys.set(db, Buffer.from(hkdfSync('sha256', fileKey, '', 'sarbaz history head', 32)));
}

/** @throws Error when the connection was not opened with the file's key */
function sealOf(db: Database.Database, { entryId, hash, walkedOn }: HistoryHead): Buffer {
  const key = sealKeys.get(db);
  if (!key) throw new Error('the history can only be sealed through a connection that was opened with its key');
  return createHmac('sha256', key)
    .update(JSON.stringify([entryId, hash, walkedOn]))
    .digest();
}

/** The head, and whether its seal is ours; null where nothing was ever written. */
export function readHead(db: Database.Database): (HistoryHead & { sealed: boolean }) | null {
  const row = db
    .prepare<[], { entryId: number; hash: string; walkedOn: string | null; seal: string }>(
      'SELECT entry_id AS entryId, hash, walked_on AS walkedOn, seal FROM history_head',
    )
    .get();
  if (!row) return null;
  const { seal, ...head } = row;
  const found = Buffer.from(seal, 'base64');
  const right = sealOf(db, head);
  return { ...head, sealed: found.length === right.length && timingSafeEqual(found, right) };
}

/** Puts down the last entry under the seal of the file's key. */
export function writeHead(db: Database.Database, head: HistoryHead): void {
  db.prepare(
    `INSERT INTO history_head (id, entry_id, hash, walked_on, seal) VALUES (1, @entryId, @hash, @walkedOn, @seal)
     ON CONFLICT (id) DO UPDATE
       SET entry_id = excluded.entry_id, hash = excluded.hash, walked_on = excluded.walked_on, seal = excluded.seal`,
  ).run({ ...head, seal: sealOf(db, head).toString('base64') });
}
