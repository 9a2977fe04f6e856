import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { baseOf } from './copies.ts';

/** A proved file that waits to take the place of the school's one. */
const READY = '.restoring';

/** Files that were replaced stand beside the one that replaced them, under this name and a date. */
export const replacedBase = (file: string): string => `${baseOf(file)}-replaced`;

/** Where the file that takes the place is made ready; its name says what the replaced one will be called. */
export const readyName = (file: string, at: LocalDateTime): string =>
  path.join(path.dirname(file), `${replacedBase(file)}-${at.replaceAll(':', '-')}${READY}`);

export const keptName = (ready: string): string => ready.replace(new RegExp(`\\${READY}$`), '.sarbaz');

/**
 * Puts the file that is ready in the place of the school's one, which is kept beside it with its log. Nobody has either
 * of them open. Ended at any point, it is carried on with by `finishReplacement`.
 * @returns the kept file
 */
export function replaceFile(file: string, ready: string): string {
  const kept = keptName(ready);
  if (existsSync(file)) renameSync(file, kept);
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`);
  rmSync(`${file}-shm`, { force: true });
  renameSync(ready, file);
  return kept;
}

/**
 * Ends a replacement in the middle of which the program was ended; what was only being made ready is removed.
 * @returns whether one was ended
 */
export function finishReplacement(file: string): boolean {
  const folder = path.dirname(file);
  if (!existsSync(folder)) return false;
  const begun = readdirSync(folder).filter((name) => name.startsWith(`${replacedBase(file)}-`));
  const newest = begun
    .filter((name) => name.endsWith(READY))
    .toSorted()
    .at(-1);
  const carriedOn = newest !== undefined && !existsSync(file);
  if (carriedOn) replaceFile(file, path.join(folder, newest));
  for (const name of begun) {
    if (name.endsWith(READY) || /\.restoring\.part(-journal)?$/.test(name))
      rmSync(path.join(folder, name), { force: true });
  }
  return carriedOn;
}
