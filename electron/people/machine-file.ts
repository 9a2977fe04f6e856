import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a small file of this computer whole or not at all, readable by its owner only. It is written aside under a name
 * of this process: two programs that start at once do not take each other's half-written file away.
 */
export function writeMachineFile(place: string, text: string): void {
  mkdirSync(path.dirname(place), { recursive: true });
  const aside = `${place}.${process.pid}.new`;
  const handle = openSync(aside, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(aside, place);
}
