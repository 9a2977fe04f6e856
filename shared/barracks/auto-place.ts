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

/** Beyond this many platoons not every order is tried: 6! = 720 is quick, 7! is not. */
const MOST_ORDERED = 6;

/**
 * Gives every unplaced cadet a free bunk: each platoon in as few rooms as the free bunks allow, beginning where it
 * already sleeps, the platoons in the order of the rooms where that costs nothing; men without a platoon come last.
 * Whoever is placed stays, bunks out of use or of another intake are never given. Where a room stays partly empty,
 * upper tiers stay empty first.
 */
export function autoPlace(barracks: Barracks): AutoPlacement {
  const { platoons, others } = unplacedByPlatoon(barracks);
  const numbers = new Map(barracks.platoons.map((platoon) => [platoon.id, platoon.number]));
  const empty = fillings(barracks);
  const orders = platoons.length <= MOST_ORDERED ? ordersOf(platoons) : [platoons];
  const best = orders
    .map((order) => fill(empty, [...order, others]))
    .map((filled) => ({ ...filled, cost: costOf(filled, numbers) }))
    .reduce((found, filled) => (filled.cost < found.cost ? filled : found));
  return {
    moves: best.rooms.flatMap(settle),
    without: best.without.toSorted(byName).map((cadet) => cadet.id),
  };
}

interface Filled {
  rooms: Filling[];
  without: Sleeper[];
}

/** Fills the rooms with the groups one after the other. */
function fill(empty: readonly Filling[], groups: readonly Sleeper[][]): Filled {
  const rooms = empty.map((filling): Filling => ({ ...filling, platoons: new Set(filling.platoons), coming: [] }));
  const without: Sleeper[] = [];
  for (const men of groups) {
    const rest = [...men];
    while (rest.length > 0) {
      const next = chooseRoom(rooms, rest[0]?.platoonId ?? null, rest.length);
      if (!next) break;
      next.coming.push(...rest.splice(0, openBunks(next)));
      next.platoons.add(next.coming.at(-1)?.platoonId ?? null);
    }
    without.push(...rest);
  }
  return { rooms, without };
}

/** How scattered the platoons are, and then how often a platoon lies behind one of a greater number. */
function costOf({ rooms }: Filled, numbers: ReadonlyMap<number, number>): number {
  const scattered = rooms.reduce((sum, filling) => sum + filling.platoons.size, 0);
  const inOrderOfRooms = rooms.map((filling) => [
    ...new Set(filling.coming.flatMap((cadet) => numbers.get(cadet.platoonId ?? 0) ?? [])),
  ]);
  const turned = inOrderOfRooms.reduce((sum, here, index) => {
    const behind = inOrderOfRooms.slice(index + 1).flat();
    return sum + here.reduce((pairs, number) => pairs + behind.filter((later) => later < number).length, 0);
  }, 0);
  return scattered * 1_000 + turned;
}

function ordersOf<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first, index) => ordersOf(list.toSpliced(index, 1)).map((rest) => [first, ...rest]));
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

/** Unplaced men by platoon, squad after squad, so that a squad sleeps side by side; the largest platoon first. */
function unplacedByPlatoon({ platoons, cadets }: Barracks): { platoons: Sleeper[][]; others: Sleeper[] } {
  const unplaced = cadets
    .filter((cadet) => cadet.bunkId === null)
    .toSorted((left, right) => (left.squad ?? 99) - (right.squad ?? 99) || byName(left, right));
  const known = new Set(platoons.map((platoon) => platoon.id));
  return {
    platoons: platoons
      .toSorted((left, right) => left.number - right.number)
      .map((platoon) => unplaced.filter((cadet) => cadet.platoonId === platoon.id))
      .filter((men) => men.length > 0)
      .toSorted((left, right) => right.length - left.length),
    others: unplaced.filter((cadet) => cadet.platoonId === null || !known.has(cadet.platoonId)),
  };
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
