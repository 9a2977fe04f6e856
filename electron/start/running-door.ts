import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameOfFile } from '../database/name-of-file.ts';
import { proofOf, sameSecret } from '../host/http-guards.ts';

/** Where a running door can be found, and what proves that it is ours. */
interface DoorNote {
  port: number;
  secret: string;
}

const noteFile = (folder: string, file: string): string => path.join(folder, 'doors', `${nameOfFile(file)}.json`);

/** Leaves a note of the open door that only this user can read. */
export function leaveNote(folder: string, file: string, { port, secret }: DoorNote): void {
  const place = noteFile(folder, file);
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  rmSync(place, { force: true }); // a note left by a killed program keeps its old mode otherwise
  writeFileSync(place, JSON.stringify({ port, secret }), { mode: 0o600 });
}

/** The door is shut: nobody finds it any more. */
export function removeNote(folder: string, file: string): void {
  rmSync(noteFile(folder, file), { force: true });
}

function readNote(folder: string, file: string): DoorNote | null {
  try {
    const note = JSON.parse(readFileSync(noteFile(folder, file), 'utf8')) as Partial<DoorNote>;
    return typeof note.port === 'number' && typeof note.secret === 'string' ? (note as DoorNote) : null;
  } catch {
    return null; // none there, or cut short by a crash: then nothing runs that could be found
  }
}

/**
 * Asks the program that has this file open for a fresh address, or to end. Null when none runs: a note may outlive
 * its program and its port may belong to somebody else by now, so the answer is believed only with its proof.
 */
export async function askRunningDoor(folder: string, file: string, wish: 'address' | 'quit'): Promise<string | null> {
  const note = readNote(folder, file);
  if (!note) return null;
  const nonce = randomBytes(16).toString('base64url');
  try {
    const response = await fetch(`http://127.0.0.1:${note.port}/door/${wish}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce, proof: proofOf(note.secret, `ask:${wish}:${nonce}`) }),
      signal: AbortSignal.timeout(3000),
    });
    const { answer, proof } = (await response.json()) as { answer?: unknown; proof?: unknown };
    if (typeof answer !== 'string' || typeof proof !== 'string') return null;
    return sameSecret(proof, proofOf(note.secret, `answer:${nonce}:${answer}`)) ? answer : null;
  } catch {
    return null;
  }
}
