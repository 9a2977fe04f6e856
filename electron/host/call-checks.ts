import { contract, type OperationName } from '../../shared/contract/contract.ts';
import type { Access } from '../../shared/contract/operation.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { demandOpenIntake } from '../people/closed-intakes.ts';
import { demandOwnPlatoons } from '../people/own-platoons.ts';
import { badInput, demandWalkable } from './bad-input.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal session.otherPerson when the desk has changed hands since the page drew itself */
export function demandHimself(person: SignedIn | null, as: number | undefined): void {
  if (person && as !== undefined && person.personId !== as)
    throw new Refusal('session.otherPerson', { name: person.fullName });
}

/** @throws Refusal session.notSignedIn, session.noRight */
export function demandRight(person: SignedIn | null, right: Access): void {
  if (right === 'anyone') return;
  if (!person) throw new Refusal('session.notSignedIn');
  if (right !== 'signedIn' && !person.rights.includes(right)) throw new Refusal('session.noRight', { right });
}

/** @throws Refusal session.badInput */
export function parseInput(name: OperationName, input: unknown): unknown {
  demandWalkable(input);
  const parsed = contract[name].input.safeParse(input ?? {});
  if (!parsed.success) throw badInput(input, parsed.error.issues);
  return parsed.data;
}

/**
 * Whom he may touch, and whether it still may be touched.
 * @throws Refusal as demandOwnPlatoons and demandOpenIntake
 */
export function demandReach(
  db: Db,
  { personId }: SignedIn,
  today: LocalDate,
  name: OperationName,
  input: unknown,
): void {
  demandOwnPlatoons(db, { personId, today }, name, input);
  demandOpenIntake(db, name, input);
}
