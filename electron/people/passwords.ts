import { LEAST_PASSWORD, passwordFaults } from '../../shared/people/password-rules.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';

/**
 * @param names of the person, his login and the school: none of them makes a password
 * @throws Refusal session.weakPassword with the rules it breaks
 */
export function demandStrongPassword(password: string, names: readonly string[]): void {
  const faults = passwordFaults(password, names);
  if (faults.length > 0) refuse('session.weakPassword', { least: LEAST_PASSWORD, faults });
}

export const schoolName = (db: Db): string =>
  db.prepare<[], { name: string }>('SELECT name FROM school').get()?.name ?? '';
