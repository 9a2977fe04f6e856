import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { FREE_TRIES, lockedOutSeconds, type Moment } from '../../shared/people/lock-out.ts';
import { refuse } from '../host/refusal.ts';
import { writeMachineFile } from './machine-file.ts';

const SECONDS_A_MINUTE = 60;

const entrySchema = z.object({
  fileId: z.string(),
  login: z.string(),
  wrong: z.int().min(1),
  last: z.object({ now: z.string(), running: z.number().nullable() }),
});
const triesSchema = z.object({ format: z.literal('sarbaz-tries/1'), tries: z.array(entrySchema) });
type Entry = z.infer<typeof entrySchema>;

/**
 * Wrong passwords in a row, per person of a file. They lie beside this computer's settings, so that neither a restart
 * nor another copy of the program begins the count anew. Who can remove that file can also carry the school's file away
 * and guess elsewhere: against that stands the cost of argon2id alone.
 */
export interface PasswordDoor {
  folder: string;
  fileId: string;
  /** Nobody of the file has this login: all such tries are counted together, so that the list stays short. */
  known: boolean;
  login: string;
  moment(): Moment;
}

const placeOf = (folder: string): string => path.join(folder, 'tries.json');

/** A file that cannot be read counts as empty. */
function readTries(folder: string): Entry[] {
  const place = placeOf(folder);
  if (!existsSync(place)) return [];
  try {
    return triesSchema.parse(JSON.parse(readFileSync(place, 'utf8'))).tries;
  } catch {
    return [];
  }
}

function writeTries(folder: string, tries: Entry[]): void {
  writeMachineFile(placeOf(folder), `${JSON.stringify({ format: 'sarbaz-tries/1', tries }, null, 1)}\n`);
}

const nameOf = ({ login, known }: PasswordDoor): string => (known ? login.toLowerCase() : '');
const isHis = (door: PasswordDoor, one: Entry): boolean => one.fileId === door.fileId && one.login === nameOf(door);
const triesOf = (door: PasswordDoor): Entry | undefined => readTries(door.folder).find((one) => isHis(door, one));
const others = (door: PasswordDoor): Entry[] => readTries(door.folder).filter((one) => !isHis(door, one));

function writeWrong(door: PasswordDoor, wrong: number): void {
  writeTries(door.folder, [...others(door), { fileId: door.fileId, login: nameOf(door), wrong, last: door.moment() }]);
}

/** @throws Refusal session.tooManyTries with the time to wait */
function refuseWhileLockedOut(door: PasswordDoor, tries: Entry): void {
  const seconds = lockedOutSeconds(tries, door.moment());
  if (seconds === 0) return;
  // A clock that reads earlier than the last try would hold him off until it catches up: his pause begins anew instead.
  if (door.moment().now < tries.last.now) writeWrong(door, tries.wrong);
  refuse('session.tooManyTries', { seconds, minutes: Math.ceil(seconds / SECONDS_A_MINUTE) });
}

/**
 * Looks at a password under the count. Each try is written down before it is looked at, so that neither many at once
 * nor a killed program gives one away for nothing.
 * @param look what the password opens, null when it opens nothing
 * @throws Refusal session.tooManyTries (seconds, minutes to wait), session.wrongPassword (tries left)
 */
export async function underCount<T>(door: PasswordDoor, look: () => Promise<T | null>): Promise<T> {
  const before = triesOf(door);
  if (before) refuseWhileLockedOut(door, before);
  const wrong = (before?.wrong ?? 0) + 1;
  writeWrong(door, wrong);
  const found = await look();
  if (found !== null) {
    forgetWrongPasswords(door);
    return found;
  }
  const tries = triesOf(door);
  if (tries) refuseWhileLockedOut(door, tries);
  return refuse('session.wrongPassword', { triesLeft: Math.max(0, FREE_TRIES - wrong) });
}

/** After the right password, a new one or the recovery sheet. */
export function forgetWrongPasswords(door: PasswordDoor): void {
  if (triesOf(door)) writeTries(door.folder, others(door));
}
