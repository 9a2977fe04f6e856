import type { OperationName } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { Seen } from '../host/handlers.ts';

/** One line of the journal of who saw what of whom, and what for (law 94-V). */
export interface NewSighting {
  at: LocalDateTime;
  personId: number;
  operation: string;
  what: 'iin' | 'enquiry' | 'export';
  cadetIds: readonly number[];
  /** Who wanted to know, where that is somebody else. */
  asker: string | null;
  /** As it was typed, or the code of a standing one. */
  purpose: { typed: string } | { standing: string };
}

/** Belongs in the transaction of the act itself; what works outside dispatch's transaction calls it by its own hand. */
export function writeSighting(db: Db, { purpose, cadetIds, ...line }: NewSighting): void {
  db.prepare(
    `INSERT INTO sighting (at, person_id, operation, what, men, asker, purpose, standing_purpose)
     VALUES (@at, @personId, @operation, @what, @men, @asker, @purpose, @standing)`,
  ).run({
    ...line,
    men: JSON.stringify(cadetIds),
    purpose: 'typed' in purpose ? purpose.typed : null,
    standing: 'standing' in purpose ? purpose.standing : null,
  });
}

/**
 * Writes down what an operation let out, by what its contract says it reveals.
 * @throws Error when contract and handler disagree, or whole IINs were given to somebody without the right to them: the
 *   answer then stays in
 */
export function journalSeen(
  db: Db,
  act: { name: OperationName; at: LocalDateTime; person: SignedIn; input: unknown },
  seen: readonly Seen[],
): void {
  const { name, at, person } = act;
  const { reveals } = contract[name];
  if (reveals === null) {
    if (seen.length > 0) throw new Error(`${name} reveals what its contract does not say`);
    return;
  }
  if (seen.length === 0) throw new Error(`${name} does not say whose data it let out`);
  const whole = seen.some((one) => one.whole);
  if (whole && !person.rights.includes('personalData.unmask')) throw new Error(`${name} gave whole IINs away`);
  const { asker, purpose } = act.input as { asker?: string; purpose?: string };
  const masked = reveals.what === 'iin' ? 'export' : reveals.what;
  writeSighting(db, {
    at,
    personId: person.personId,
    operation: name,
    what: whole ? 'iin' : masked,
    cadetIds: [...new Set(seen.flatMap(({ cadetIds }) => cadetIds))],
    asker: asker ?? null,
    purpose: reveals.purpose === 'asked' ? { typed: purpose ?? '' } : { standing: reveals.purpose },
  });
}
