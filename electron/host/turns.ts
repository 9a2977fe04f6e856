import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from '../database/open.ts';
import { refuse } from './refusal.ts';

/** A long reading: each `yield` is a place where other work may go on. It reads and computes, and writes nothing. */
export type Steps<T> = () => Generator<void, T, void>;

/** So often a reading is begun anew when something was written meanwhile; then it is made in one go. */
const TRIES = 4;

/**
 * Takes a long reading in steps, with other work between them, so that the window is answered meanwhile. What it says
 * is the file of one moment all the same: where something was written between two steps, it begins anew.
 * @throws Refusal session.notSignedIn when the file is closed meanwhile
 */
export async function readInTurns<T>(db: Db, steps: Steps<T>): Promise<T> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = changesOf(db);
    const reading = steps();
    while (changesOf(db) === before) {
      const { done, value } = reading.next();
      if (done) return value;
      await turn();
      if (!db.open) refuse('session.notSignedIn');
    }
  }
  return readAtOnce(steps);
}

/** All steps in one go. */
export function readAtOnce<T>(steps: Steps<T>): T {
  const reading = steps();
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** Rows that this connection, which has the file to itself, has changed since it was opened. */
const changesOf = (db: Db): number => db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
