import { refuse } from '../host/refusal.ts';

const LEAST_LENGTH = 8;

/** @throws Refusal session.weakPassword below eight characters */
export function demandStrongPassword(password: string): void {
  if ([...password].length < LEAST_LENGTH) refuse('session.weakPassword', { least: LEAST_LENGTH });
}
