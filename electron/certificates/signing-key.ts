import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import type { KnownKey, Verify } from '../../shared/certificates/judge-code.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { insertKey, type KeyRow, listKeys, privateKeyOf } from './keys.repository.ts';

/** How the 32 bytes of an Ed25519 key are wrapped as SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_ID_DIGITS = 8;

export interface SchoolKey extends KnownKey {
  keyRow: number;
  madeAt: LocalDateTime;
}

function asKey({ keyRow, publicKey, madeAt }: KeyRow): SchoolKey {
  const bytes = Buffer.from(publicKey, 'base64url');
  return { keyRow, madeAt, publicKey: bytes, keyId: hash('sha256', bytes).slice(0, KEY_ID_DIGITS) };
}

/** Keys that certificates of this file were signed with; the last one signs. */
export const knownKeys = (db: Db): SchoolKey[] => listKeys(db).map(asKey);
export const signingKey = (db: Db): SchoolKey | null => knownKeys(db).at(-1) ?? null;

/** The school's key; made here on first use (DOMAIN §7). For commands. */
export function demandKey({ db, now, person }: Pick<Context, 'db' | 'now' | 'person'>): SchoolKey {
  const present = signingKey(db);
  if (present) return present;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  insertKey(db, {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    madeAt: now,
    by: person.personId,
  });
  return demandKey({ db, now, person });
}

/** Signs with a key of the file; the private half is read, used and forgotten here. */
export function signerWith(db: Db, { keyRow }: SchoolKey): (message: Uint8Array) => Uint8Array {
  const pem = privateKeyOf(db, keyRow);
  if (pem === undefined) throw new Error(`the private half of key ${keyRow} is missing`);
  const key = createPrivateKey(pem);
  return (message) => sign(null, message, key);
}

const spki = (publicKey: Uint8Array): Buffer => Buffer.concat([SPKI_HEAD, publicKey]);

export const verifySignature: Verify = (publicKey, message, signature) =>
  verify(null, message, createPublicKey({ key: spki(publicKey), format: 'der', type: 'spki' }), signature);

/** What may be shown to anybody. */
export function publicView({ publicKey, madeAt }: SchoolKey) {
  const body = spki(publicKey).toString('base64');
  return {
    pem: `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`,
    fingerprint: (hash('sha256', publicKey).match(/.{4}/g) ?? []).join(' '),
    madeAt,
  };
}
