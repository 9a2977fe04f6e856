import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Db } from '../database/open.ts';
import { findPersonByLogin, type PersonRow } from './people.repository.ts';

/** A person as his session knows him. */
export const signedIn = (person: PersonRow): SignedIn => ({
  personId: person.id,
  login: person.login,
  fullName: person.full_name,
  role: person.role,
  rights: [...ROLE_RIGHTS[person.role]],
});

/** The person of a login as his session will know him; undefined where there is none in service. */
export function signedInAs(db: Db, login: string): SignedIn | undefined {
  const person = findPersonByLogin(db, login);
  return person?.active ? signedIn(person) : undefined;
}
