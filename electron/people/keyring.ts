import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2';
import { z } from 'zod';
import { ROLES } from '../../shared/people/roles.ts';
import { refuse } from '../host/refusal.ts';

/** The library's enums exist for the compiler only; these are their values. */
const ARGON2ID = 2 as Algorithm.Argon2id;
const ARGON2_VERSION_13 = 1 as Version.V0x13;

const FORMAT = 'sarbaz-keyring/1';
const KEY_BYTES = 32;

/** Cost of one guess of a password: memory in KiB and passes over it (argon2id). */
export interface KeyCost {
  memoryKiB: number;
  passes: number;
}
export const KEY_COST: KeyCost = { memoryKiB: 64 * 1024, passes: 3 };

const base64 = z.base64();
const entrySchema = z.object({
  personId: z.int().positive(),
  login: z.string(),
  fullName: z.string(),
  role: z.enum(ROLES),
  /** Only in marked sample files, where the password is no secret. */
  samplePassword: z.string().optional(),
  memoryKiB: z.int().min(1024),
  passes: z.int().min(1),
  salt: base64,
  nonce: base64,
  wrapped: base64,
  tag: base64,
});
const keyringSchema = z.object({
  format: z.literal(FORMAT),
  fileId: z.string(),
  people: z.array(entrySchema),
});
/** The file's key, wrapped once for each person's password. */
export type Keyring = z.infer<typeof keyringSchema>;
export type KeyringEntry = z.infer<typeof entrySchema>;

/** `school.sarbaz` → `school.keyring`, beside it. */
export const keyringFile = (file: string): string =>
  path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.keyring`);

export const newKeyring = (): Keyring => ({ format: FORMAT, fileId: randomUUID(), people: [] });
export const newFileKey = (): Buffer => randomBytes(KEY_BYTES);

/**
 * Reads the keyring; when it is damaged, the one before it. The checksum tells damage from a wrong password.
 * @throws Refusal session.keyringDamaged (neither can be read), session.noKeyring
 */
export function readKeyring(file: string): Keyring {
  const place = keyringFile(file);
  const previous = `${place}.previous`;
  if (!existsSync(place) && !existsSync(previous))
    refuse('session.keyringDamaged', { file: path.basename(place), detail: 'missing' });
  return (
    parseKeyring(place) ??
    parseKeyring(previous) ??
    refuse('session.keyringDamaged', { file: path.basename(place), detail: 'checksum' })
  );
}

/** Of which file a keyring is, where that can be read; by it copies of two schools on one drive are told apart. */
export function fileIdBeside(file: string): string | null {
  return parseKeyring(keyringFile(file))?.fileId ?? null;
}

function parseKeyring(place: string): Keyring | null {
  try {
    const { checksum, ...body } = JSON.parse(readFileSync(place, 'utf8')) as { checksum: unknown };
    const keyring = keyringSchema.parse(body);
    return checksum === checksumOf(keyring) ? keyring : null;
  } catch {
    return null; // missing, cut short or edited: all the same to the caller
  }
}

const checksumOf = (keyring: Keyring): string => createHash('sha256').update(JSON.stringify(keyring)).digest('hex');

/**
 * Writes a keyring aside, flushed, together with the last good one as `.previous`: everything that a full drive could
 * refuse. What it returns puts both in their places, which needs no room, once the file has taken its own change.
 */
export function stageKeyring(file: string, keyring: Keyring): () => void {
  const place = keyringFile(file);
  const ordered = keyringSchema.parse(keyring);
  const places: [aside: string, place: string][] = [[`${place}.new`, place]];
  if (parseKeyring(place)) {
    const previous = `${place}.previous`;
    copyFileSync(place, `${previous}.new`);
    places.unshift([`${previous}.new`, previous]);
  }
  writeFlushed(`${place}.new`, `${JSON.stringify({ ...ordered, checksum: checksumOf(ordered) }, null, 1)}\n`);
  return () => {
    for (const [aside, final] of places) renameSync(aside, final);
    flushFolder(path.dirname(place));
  };
}

/** Replaces the keyring in one step and keeps the last good one as `.previous`. */
export function writeKeyring(file: string, keyring: Keyring): void {
  stageKeyring(file, keyring)();
}

function writeFlushed(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Without this a new name may be forgotten with the current. Windows knows no such thing, and keeps names by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file's keyring beside a copy of it; nothing where it has none. */
export function copyKeyringTo(file: string, target: string): void {
  if (existsSync(keyringFile(file))) copyFileSync(keyringFile(file), keyringFile(target));
}

async function wrappingKey(password: string, salt: Buffer, cost: KeyCost): Promise<Buffer> {
  return hashRaw(password.normalize('NFC'), {
    algorithm: ARGON2ID,
    version: ARGON2_VERSION_13,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: 1,
    outputLen: KEY_BYTES,
    salt,
  });
}

/** Binds a wrapped key to its file and person, so that an entry moved elsewhere no longer opens. */
const boundTo = (fileId: string, personId: number): Buffer => Buffer.from(`${fileId}:${personId}`);

/** Wraps the file's key with a person's password (argon2id, AES-256-GCM). */
export async function wrapKey(
  fileId: string,
  person: Pick<KeyringEntry, 'personId' | 'login' | 'fullName' | 'role' | 'samplePassword'>,
  password: string,
  key: Buffer,
  cost: KeyCost,
): Promise<KeyringEntry> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(password, salt, cost), nonce);
  cipher.setAAD(boundTo(fileId, person.personId));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    ...person,
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The file's key, or null when the password is not this person's. */
export async function unwrapKey(fileId: string, entry: KeyringEntry, password: string): Promise<Buffer | null> {
  const key = await wrappingKey(password, Buffer.from(entry.salt, 'base64'), entry);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(entry.nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(boundTo(fileId, entry.personId));
  decipher.setAuthTag(Buffer.from(entry.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(entry.wrapped, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}
