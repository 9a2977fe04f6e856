import { byName } from './cadet-name.ts';
import {
  type Barracks,
  type Bunk,
  inReadingOrder,
  isUsable,
  type Move,
  type Room,
  type Sleeper,
  sleepersByBunk,
} from './model.ts';

export interface AutoPlacement {
  moves: Move[];
  /** Cadets for whom no bunk was left. */
  without: number[];
}

/** One room while it is being filled. */
interface Filling {
  room: Room;
  free: Bunk[];
  /** Platoons that sleep here or are to sleep here. */
  platoons: Set<number | null>;
  coming: Sleeper[];
}

/**
 * Gives every unplaced cadet a free bunk: each platoon in as few rooms as the free bunks allow, beginning where it
 * already sleeps; the largest platoon chooses first, men without a platoon last. Whoever is placed stays, bunks out
 * of use or of another intake are never given. Where a room stays partly empty, upper tiers stay empty first.
 */
export function autoPlace(barracks: Barracks): AutoPlacement {
  const rooms = fillings(barracks);
  const without: Sleeper[] = [];
  for (const men of groupsByPlatoon(barracks)) {
    const rest = [...men];
    while (rest.length > 0) {
      const next = chooseRoom(rooms, rest[0]?.platoonId ?? null, rest.length);
      if (!next) break;
      next.coming.push(...rest.splice(0, openBunks(next)));
      next.platoons.add(next.coming.at(-1)?.platoonId ?? null);
    }
    without.push(...rest);
  }
  return {
    moves: rooms.flatMap(settle),
    without: without.toSorted(byName).map((cadet) => cadet.id),
  };
}

function fillings({ rooms, cadets }: Barracks): Filling[] {
  const sleepers = sleepersByBunk(cadets);
  return rooms.map((room) => ({
    room,
    free: room.bunks.filter((bunk) => isUsable(bunk) && !sleepers.has(bunk.id)),
    platoons: new Set(room.bunks.flatMap((bunk) => sleepers.get(bunk.id)?.platoonId ?? [])),
    coming: [],
  }));
}

const openBunks = (filling: Filling): number => filling.free.length - filling.coming.length;

/** Unplaced men by platoon, squad after squad, so that a squad sleeps side by side. */
function groupsByPlatoon({ platoons, cadets }: Barracks): Sleeper[][] {
  const unplaced = cadets.filter((cadet) => cadet.bunkId === null);
  const numbers = platoons.toSorted((left, right) => left.number - right.number);
  const known = new Set(numbers.map((platoon) => platoon.id));
  const groups = numbers
    .map((platoon) => unplaced.filter((cadet) => cadet.platoonId === platoon.id))
    .toSorted((left, right) => right.length - left.length);
  const others = unplaced.filter((cadet) => cadet.platoonId === null || !known.has(cadet.platoonId));
  return [...groups, others].map((men) =>
    men.toSorted((left, right) => (left.squad ?? 99) - (right.squad ?? 99) || byName(left, right)),
  );
}

/**
 * Where the platoon already sleeps; else the tightest room that holds all who are left (an empty one before a shared
 * one, then the first); else the roomiest, so that few further rooms are needed.
 */
function chooseRoom(rooms: readonly Filling[], platoonId: number | null, men: number): Filling | undefined {
  const open = rooms.filter((filling) => openBunks(filling) > 0);
  const own = open.filter((filling) => platoonId !== null && filling.platoons.has(platoonId));
  if (own.length > 0) return own.reduce((best, one) => (openBunks(one) > openBunks(best) ? one : best));
  const holding = open.filter((filling) => openBunks(filling) >= men);
  if (holding.length > 0) {
    const waste = (filling: Filling) => openBunks(filling) * 1_000 + filling.platoons.size;
    return holding.reduce((best, one) => (waste(one) < waste(best) ? one : best));
  }
  return open.length === 0 ? undefined : open.reduce((best, one) => (openBunks(one) > openBunks(best) ? one : best));
}

/** Bunks for the men coming into a room: lower tiers are taken first, then men lie down in reading order. */
function settle({ free, coming }: Filling): Move[] {
  const lowerFirst = free.toSorted((left, right) =>
    left.tier === right.tier ? inReadingOrder(left, right) : left.tier === 'lower' ? -1 : 1,
  );
  const taken = lowerFirst.slice(0, coming.length).toSorted(inReadingOrder);
  return coming.flatMap((cadet, index) => {
    const bunk = taken[index];
    return bunk ? [{ cadetId: cadet.id, bunkId: bunk.id }] : [];
  });
}
