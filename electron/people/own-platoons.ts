import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { idsAt, type Named } from '../../shared/contract/scope.ts';
import { scopes } from '../../shared/contract/scopes/scopes.ts';
import { paper } from '../../shared/contract/values.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { DELEGATED_RIGHTS } from '../../shared/people/roles.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import {
  examOfClosing,
  isEntryOf,
  isLimited,
  ownPlatoonsOf,
  platoonByNumber,
  platoonsOf,
  platoonsOfEntry,
  sitsOn,
} from './own-platoons.repository.ts';
import { standsIn } from './people.repository.ts';

/** Who acts, and on which day. */
export interface Actor {
  personId: number;
  today: LocalDate;
}

/** Whether his rights reach his own platoons only. */
export const isBound = (db: Db, personId: number): boolean => isLimited(db, personId);

/** Whether his rights to this operation reach his own platoons only. */
export function isBoundIn(db: Db, { personId, today }: Actor, name: OperationName): boolean {
  const { right } = contract[name];
  if (!isLimited(db, personId)) return false;
  return !((DELEGATED_RIGHTS as readonly string[]).includes(right) && standsIn(db, personId, today));
}

/**
 * Holds a person whose rights reach his own platoons only (an instructor, a commander) to them, by what the contract
 * says an operation names. What men of several platoons share (a range day, a make-up) he may read when some of it is
 * his, and act on when all of it is. A command that is his own by its history entry, and an exam on whose commission
 * he sits by its order, count as his. Who stands in for the commander decides on leave for the whole school, as he does.
 * @throws Refusal session.foreignPlatoon, session.wholeIntake with the platoons that are his
 */
export function demandOwnPlatoons(db: Db, actor: Actor, name: OperationName, input: unknown): void {
  const scope = scopes[name];
  if (scope === 'house' || scope === 'seen' || !isBoundIn(db, actor, name)) return;
  const { personId } = actor;
  const { kind: act } = contract[name];
  const mine = ownPlatoonsOf(db, personId);
  const own = new Set<number | null>(mine.map(({ platoonId }) => platoonId));
  const say = () => ({ own: mine.length === 0 ? ['–'] : mine.map(({ code, number }) => `${code}/${number}`) });
  const reads = act === 'query';
  const named = Object.entries(scope === 'everybody' ? {} : scope).flatMap(([path, kind]) =>
    kind === 'beside' || kind === 'open' ? [] : idsAt(input, path).map((id) => ({ kind, id })),
  );
  if (named.length === 0) {
    if (scope === 'everybody' || !reads || contract[name].output === paper) refuse('session.wholeIntake', say());
    return;
  }
  for (const { kind, id } of named) {
    const platoons = platoonsBehind(db, personId, kind, id, input);
    // Nobody there: what is wrong with it is for the operation to say.
    if (platoons.length === 0) continue;
    const isHis = (platoon: number | null) => own.has(platoon);
    if (!(reads ? platoons.some(isHis) : platoons.every(isHis))) refuse('session.foreignPlatoon', say());
  }
}

function platoonsBehind(
  db: Db,
  personId: number,
  kind: Exclude<Named, 'beside' | 'open'>,
  id: number,
  input: unknown,
): (number | null)[] {
  switch (kind) {
    case 'platoonNumber':
      return platoonByNumber(db, idsAt(input, 'cohortId')[0] ?? 0, id);
    case 'entry':
      return isEntryOf(db, id, personId) ? [] : platoonsOfEntry(db, id);
    case 'exam':
      return sitsOn(db, id, personId) ? [] : platoonsOf(db, kind, id);
    case 'examClosing':
      return sitsOn(db, examOfClosing(db, id), personId) ? [] : platoonsOf(db, kind, id);
    default:
      return platoonsOf(db, kind, id);
  }
}
