import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2';
import { z } from 'zod';
import { PIN_TRIES, pinPauseSeconds } from '../../shared/people/pin.ts';
import { refuse } from '../host/refusal.ts';
import type { KeyCost, Keyring, KeyringEntry } from './keyring.ts';
import { writeMachineFile } from './machine-file.ts';

/** The library's enums exist for the compiler only; these are their values. */
const ARGON2ID = 2 as Algorithm.Argon2id;
const ARGON2_VERSION_13 = 1 as Version.V0x13;
const HASH_BYTES = 32;

const entrySchema = z.object({
  fileId: z.string(),
  personId: z.int().positive(),
  /** Of the password that stood when the PIN was set: another password kills it. */
  passwordMark: z.string(),
  memoryKiB: z.int().min(1024),
  passes: z.int().min(1),
  salt: z.base64(),
  hash: z.base64(),
  wrong: z.int().min(0),
  /** Local date-time text of the last wrong one. */
  wrongAt: z.string().nullable(),
});
const pinsSchema = z.object({ format: z.literal('sarbaz-pins/1'), pins: z.array(entrySchema) });
type PinEntry = z.infer<typeof entrySchema>;

/**
 * PINs of this computer, for a change of shift at an open file. They lie beside this computer's settings and not in the
 * school's file, wrap no key and open nothing: on another computer, or for a closed file, they are worth nothing.
 */
export interface Pins {
  folder: string;
  keyring: Keyring;
}

const placeOf = (folder: string): string => path.join(folder, 'pins.json');

/** A file that cannot be read counts as empty: the PINs are then set anew with the password. */
function readPins(folder: string): PinEntry[] {
  const place = placeOf(folder);
  if (!existsSync(place)) return [];
  try {
    return pinsSchema.parse(JSON.parse(readFileSync(place, 'utf8'))).pins;
  } catch {
    return [];
  }
}

function writePins(folder: string, pins: PinEntry[]): void {
  writeMachineFile(placeOf(folder), `${JSON.stringify({ format: 'sarbaz-pins/1', pins }, null, 1)}\n`);
}

const markOf = ({ salt, wrapped }: KeyringEntry): string =>
  createHash('sha256').update(`${salt}:${wrapped}`).digest('base64');

/** The hash is bound to its file and person, so that an entry moved elsewhere no longer fits. */
const hashOf = (fileId: string, personId: number, pin: string, salt: Buffer, cost: KeyCost): Promise<Buffer> =>
  hashRaw(`${fileId}:${personId}:${pin}`, {
    algorithm: ARGON2ID,
    version: ARGON2_VERSION_13,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: 1,
    outputLen: HASH_BYTES,
    salt,
  });

/** The entry that still counts: set for this file, by the password that stands now. */
function livePin({ folder, keyring }: Pins, personId: number): PinEntry | undefined {
  const holder = keyring.people.find((one) => one.personId === personId);
  const pin = readPins(folder).find((one) => one.fileId === keyring.fileId && one.personId === personId);
  return holder && pin?.passwordMark === markOf(holder) ? pin : undefined;
}

/** Who of the file's people has a PIN at this computer. */
export const holdersOfPins = (pins: Pins): number[] =>
  pins.keyring.people.map(({ personId }) => personId).filter((personId) => livePin(pins, personId) !== undefined);

const others = ({ folder, keyring }: Pins, personId: number): PinEntry[] =>
  readPins(folder).filter((one) => one.fileId !== keyring.fileId || one.personId !== personId);

/** Sets a person's PIN in place of an earlier one of his. */
export async function setPin(pins: Pins, personId: number, pin: string, cost: KeyCost): Promise<void> {
  const { folder, keyring } = pins;
  const holder = keyring.people.find((one) => one.personId === personId);
  if (!holder) refuse('session.unknownPerson', { login: String(personId) });
  const salt = randomBytes(16);
  const hash = await hashOf(keyring.fileId, personId, pin, salt, cost);
  const entry: PinEntry = {
    fileId: keyring.fileId,
    personId,
    passwordMark: markOf(holder),
    ...cost,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
    wrong: 0,
    wrongAt: null,
  };
  writePins(folder, [...others(pins, personId), entry]);
}

/** Whether there was one. */
export function removePin(pins: Pins, personId: number): boolean {
  const had = livePin(pins, personId) !== undefined;
  writePins(pins.folder, others(pins, personId));
  return had;
}

/** After a password all tries are free again. */
export function forgetWrongPins(pins: Pins, personId: number): void {
  const pin = livePin(pins, personId);
  if (pin && pin.wrong > 0) writePins(pins.folder, [...others(pins, personId), { ...pin, wrong: 0, wrongAt: null }]);
}

/**
 * Lets a PIN pass or refuses it. Each try is written down before it is looked at, so that neither many at once nor a
 * restart gives one away for nothing.
 * @param now local date-time text
 * @throws Refusal session.noPin, session.pinPause (seconds left), session.pinUsedUp, session.wrongPin (tries left)
 */
export async function demandPin(pins: Pins, personId: number, pin: string, now: string): Promise<void> {
  const entry = livePin(pins, personId) ?? refuse('session.noPin');
  if (entry.wrong >= PIN_TRIES) refuse('session.pinUsedUp', { tries: PIN_TRIES });
  const seconds = pinPauseSeconds(entry, now);
  if (seconds > 0) refuse('session.pinPause', { seconds });
  const wrong = entry.wrong + 1;
  writePins(pins.folder, [...others(pins, personId), { ...entry, wrong, wrongAt: now }]);
  const expected = Buffer.from(entry.hash, 'base64');
  const given = await hashOf(entry.fileId, personId, pin, Buffer.from(entry.salt, 'base64'), entry);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    if (wrong >= PIN_TRIES) refuse('session.pinUsedUp', { tries: PIN_TRIES });
    refuse('session.wrongPin', { triesLeft: PIN_TRIES - wrong });
  }
  forgetWrongPins(pins, personId);
}
