import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface KeyRow {
  keyRow: number;
  /** The 32 bytes in base64url. */
  publicKey: string;
  madeAt: LocalDateTime;
}
const KEYS = 'SELECT id AS keyRow, public_key AS publicKey, made_at AS madeAt FROM signing_key';

/** All keys that ever signed, the one that signs now last. */
export const listKeys = (db: Db): KeyRow[] => db.prepare<[], KeyRow>(`${KEYS} ORDER BY id`).all();

/** In PKCS #8; for signing only, never for an answer. */
export const privateKeyOf = (db: Db, keyRow: number): string | undefined =>
  db.prepare<[number], { key: string }>('SELECT private_key AS key FROM signing_secret WHERE key_id = ?').get(keyRow)
    ?.key;

export function insertKey(
  db: Db,
  key: { publicKey: string; privateKey: string; madeAt: LocalDateTime; by: number },
): number {
  const { privateKey, ...open } = key;
  const { lastInsertRowid } = db
    .prepare('INSERT INTO signing_key (public_key, made_at, made_by) VALUES (@publicKey, @madeAt, @by)')
    .run(open);
  db.prepare('INSERT INTO signing_secret (key_id, private_key) VALUES (?, ?)').run(lastInsertRowid, privateKey);
  return Number(lastInsertRowid);
}
