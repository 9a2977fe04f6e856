import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { type Right, ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findPerson, findPersonByLogin } from './people.repository.ts';

/** Whoever showed his password for one act; he is not signed in by it. */
export type Signer = Pick<SignedIn, 'personId' | 'fullName'> & { rights: readonly Right[] };

/**
 * Checks a person's own password for a signature, his or another's at the same desk. For the prepared half of a handler:
 * argon2id takes its time outside the transaction. Wrong ones count as wrong ones at the door do.
 * @throws Refusal session.wrongPassword, session.tooManyTries, session.unknownPerson
 */
export async function checkSignature(
  { db, demandPassword }: Pick<Context, 'db' | 'demandPassword'>,
  { login, password }: { login: string; password: string },
): Promise<Signer> {
  await demandPassword(login, password);
  const person = findPersonByLogin(db, login);
  if (!person?.active) return refuse('session.unknownPerson', { login });
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
