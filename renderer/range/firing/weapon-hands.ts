import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { type Desk, stateOf } from './firing-desk.ts';

type Weapon = OutputOf<'range.weapons'>[number];

/**
 * Which weapon goes to which man of a relay: the one that lay in his lane before, else one from the arms room by its
 * number. Men who have a weapon keep it.
 */
export function handsFor(desk: Desk, relay: RelayRow, weapons: readonly Weapon[]) {
  const fit = weapons.filter(({ state, model }) => state === 'inUse' && model === desk.day.card.weapon);
  const waiting = relay.lanes.filter(({ weaponId }) => weaponId === null);
  const done = new Set(
    desk.relays.filter((one) => stateOf(one) === 'fired').flatMap(({ lanes }) => lanes.map(({ cadetId }) => cadetId)),
  );
  for (const { cadetId } of relay.lanes) done.delete(cadetId);
  const laneOf = new Map(
    desk.relays.flatMap(({ lanes }) => lanes.map(({ cadetId, lane }) => [cadetId, lane] as const)),
  );
  const free = fit.filter(
    ({ holder }) => holder === null || (holder.dayId === desk.day.dayId && done.has(holder.cadetId)),
  );
  const taken = new Set<number>();
  const hands: { weaponId: number; cadetId: number }[] = [];
  for (const { cadetId, lane } of waiting) {
    const left = free.filter(({ weaponId }) => !taken.has(weaponId));
    const weapon = left.find(({ holder }) => holder && laneOf.get(holder.cadetId) === lane) ?? left[0];
    if (!weapon) continue;
    taken.add(weapon.weaponId);
    hands.push({ weaponId: weapon.weaponId, cadetId });
  }
  return hands;
}

/** The issues of a day that have not come back. */
export const issuesOut = (weapons: readonly Weapon[], dayId: number): number[] =>
  weapons.flatMap(({ holder }) => (holder?.dayId === dayId ? [holder.issueId] : []));
