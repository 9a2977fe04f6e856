import { refuse } from '../host/refusal.ts';

const TRIES = 5;
const PAUSE_MS = 60_000;

interface Tries {
  wrong: number;
  lastAt: number;
}
/** Kept for the running program only; argon2id makes each guess slow in any case. */
const tries = new Map<string, Tries>();
const nameOf = (file: string, login: string): string => `${file}\n${login.toLowerCase()}`;

/** @throws Refusal session.tooManyTries with the seconds to wait after five wrong passwords */
export function refuseWhileLockedOut(file: string, login: string, now: number): void {
  const known = tries.get(nameOf(file, login));
  if (!known || known.wrong < TRIES) return;
  const left = known.lastAt + PAUSE_MS - now;
  if (left > 0) refuse('session.tooManyTries', { seconds: Math.ceil(left / 1000) });
  tries.delete(nameOf(file, login));
}

/** @throws Refusal session.wrongPassword with the tries left */
export function countWrongPassword(file: string, login: string, now: number): never {
  const wrong = (tries.get(nameOf(file, login))?.wrong ?? 0) + 1;
  tries.set(nameOf(file, login), { wrong, lastAt: now });
  refuse('session.wrongPassword', { triesLeft: TRIES - wrong });
}

export const forgetWrongPasswords = (file: string, login: string): void => void tries.delete(nameOf(file, login));
