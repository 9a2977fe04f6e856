import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { type Right, ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findPerson, findPersonByLogin } from './people.repository.ts';
import { countWrongPassword, forgetWrongPasswords, refuseWhileLockedOut } from './wrong-passwords.ts';

/** Whoever showed his password for one act; he is not signed in by it. */
export type Signer = Pick<SignedIn, 'personId' | 'fullName'> & { rights: readonly Right[] };

/**
 * Checks a person's own password for a signature, his or another's at the same desk. For the prepared half of a handler:
 * argon2id takes its time outside the transaction. Wrong ones count as wrong ones at the door do.
 * @throws Refusal session.wrongPassword, session.tooManyTries
 */
export async function checkSignature(
  { db, now, passwords }: Pick<Context, 'db' | 'now' | 'passwords'>,
  { login, password }: { login: string; password: string },
): Promise<Signer> {
  const at = Date.parse(`${now}Z`);
  refuseWhileLockedOut(passwords.file, login, at);
  const fits = await passwords.fits(login, password);
  const person = fits ? findPersonByLogin(db, login) : undefined;
  if (!person?.active) return countWrongPassword(passwords.file, login, at);
  forgetWrongPasswords(passwords.file, login);
  return { personId: person.id, fullName: person.full_name, rights: ROLE_RIGHTS[person.role] };
}

/**
 * The same person again inside the transaction: while his password was checked he may have been sent away or changed.
 * @throws Refusal session.wrongPassword when he is no longer there
 */
export function signerStill({ db }: Pick<Context, 'db'>, { personId }: Signer): Signer {
  const person = findPerson(db, personId);
  if (!person?.active) return refuse('session.wrongPassword', { triesLeft: 0 });
  return { personId, fullName: person.full_name, rights: ROLE_RIGHTS[person.role] };
}
