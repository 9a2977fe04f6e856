import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { autoLockMinutes, USUAL_AUTO_LOCK } from '../../shared/people/auto-lock.ts';
import { writeMachineFile } from './machine-file.ts';

const fileSchema = z.object({ format: z.literal('sarbaz-auto-lock/1'), minutes: autoLockMinutes });

const placeOf = (folder: string): string => path.join(folder, 'auto-lock.json');

/**
 * After how many idle minutes this computer locks itself; 0: never. It belongs to the computer and not to the file: the
 * gate's stays open, the office's does not. A file that cannot be read counts as the usual time.
 */
export function readAutoLock(folder: string): number {
  const place = placeOf(folder);
  if (!existsSync(place)) return USUAL_AUTO_LOCK;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(place, 'utf8'))).minutes;
  } catch {
    return USUAL_AUTO_LOCK;
  }
}

/** @param folder of this computer @param minutes 0: never */
export function writeAutoLock(folder: string, minutes: number): void {
  writeMachineFile(placeOf(folder), `${JSON.stringify({ format: 'sarbaz-auto-lock/1', minutes })}\n`);
}
