import { type DayMark, type MarkVerdict, markMessage } from '../../shared/history/day-mark.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { knownKeys, signerWith, signingKey, verifySignature } from '../certificates/signing-key.ts';
import type { Db } from '../database/open.ts';
import { fileIdOf } from '../database/written-mark.ts';

/**
 * The last entry of a day, or of the days before it, signed with the key that signs the school's certificates; unsigned
 * while the school has none. Null in an empty history.
 */
export function readDayMark(db: Db, date: LocalDate): DayMark | null {
  const last = db
    .prepare<[string], { entryId: number; hash: string }>(
      `SELECT id AS entryId, hash FROM history
        WHERE id = (SELECT max(id) FROM history WHERE at < date(?, '+1 day'))`,
    )
    .get(date);
  if (!last) return null;
  const key = signingKey(db);
  if (!key) return { date, ...last, signed: null };
  const signature = signerWith(db, key)(markMessage(fileIdOf(db), { date, ...last }));
  return { date, ...last, signed: { keyId: key.keyId, signature: Buffer.from(signature).toString('base64url') } };
}

/** Whether the history still stands where a printed mark says it stood. */
export function judgeMark(db: Db, mark: DayMark): MarkVerdict {
  if (mark.signed && !isOurs(db, mark)) return 'foreign';
  const hash = db.prepare<[number], string>('SELECT hash FROM history WHERE id = ?').pluck().get(mark.entryId);
  if (hash === undefined) return 'gone';
  return hash === mark.hash ? 'holds' : 'differs';
}

function isOurs(db: Db, mark: DayMark): boolean {
  const { keyId = '', signature = '' } = mark.signed ?? {};
  const message = markMessage(fileIdOf(db), mark);
  return knownKeys(db).some(
    (key) => key.keyId === keyId && verifySignature(key.publicKey, message, Buffer.from(signature, 'base64url')),
  );
}
