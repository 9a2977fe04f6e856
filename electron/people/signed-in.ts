import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { PersonRow } from './people.repository.ts';

/** A person as his session knows him. */
export const signedIn = (person: PersonRow): SignedIn => ({
  personId: person.id,
  login: person.login,
  fullName: person.full_name,
  role: person.role,
  rights: [...ROLE_RIGHTS[person.role]],
});
