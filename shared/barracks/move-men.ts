import { ok, type Result, refuse } from '../kit/result.ts';
import { shortName } from './cadet-name.ts';
import {
  type Barracks,
  type Bunk,
  bunkLabel,
  inReadingOrder,
  isUsable,
  type Move,
  type Room,
  type Sleeper,
  sleepersByBunk,
} from './model.ts';

/** Where men are put down: on one bunk, or anywhere in a room. */
export type Target = { bunkId: number } | { roomId: number };

interface Place {
  room: Room;
  bunk: Bunk;
}

const placesOf = (barracks: Pick<Barracks, 'rooms'>): Map<number, Place> =>
  new Map(barracks.rooms.flatMap((room) => room.bunks.map((bunk) => [bunk.id, { room, bunk }] as const)));

/**
 * Turns "put these men here" into single moves. One man goes to the very bunk (its sleeper takes his bunk in
 * exchange). Several go to the free bunks of the room in reading order, beginning at the target and going round;
 * bunks they leave in the same room count as free.
 * @returns moves, or refusal barracks.roomTooSmall with men and free bunks, or why the one bunk cannot be taken
 */
export function planPlacement(barracks: Barracks, cadetIds: readonly number[], target: Target): Result<Move[]> {
  const places = placesOf(barracks);
  if ('bunkId' in target && cadetIds.length === 1) {
    const moves = cadetIds.map((cadetId) => ({ cadetId, bunkId: target.bunkId }));
    const settled = settleMoves(barracks, moves);
    return settled.ok ? ok(moves) : settled;
  }
  const room =
    'bunkId' in target
      ? places.get(target.bunkId)?.room
      : barracks.rooms.find((candidate) => candidate.id === target.roomId);
  if (!room) return refuse('barracks.unknownBunk');
  const sleepers = sleepersByBunk(barracks.cadets.filter((cadet) => !cadetIds.includes(cadet.id)));
  const ordered = room.bunks.toSorted(inReadingOrder);
  const start = 'bunkId' in target ? ordered.findIndex((bunk) => bunk.id === target.bunkId) : 0;
  const free = [...ordered.slice(start), ...ordered.slice(0, start)].filter(
    (bunk) => isUsable(bunk) && !sleepers.has(bunk.id),
  );
  if (free.length < cadetIds.length)
    return refuse('barracks.roomTooSmall', { men: cadetIds.length, free: free.length, room: room.name });
  return ok(cadetIds.map((cadetId, index) => ({ cadetId, bunkId: (free[index] as Bunk).id })));
}

/**
 * All bunks these men could be put down on, as `planPlacement` would decide for each: for painting the whole floor
 * at once while they are in hand.
 */
export function bunksFor(barracks: Barracks, cadetIds: readonly number[]): Set<number> {
  const moving = new Set(cadetIds);
  const others = sleepersByBunk(barracks.cadets.filter((cadet) => !moving.has(cadet.id)));
  const bunks = barracks.rooms.flatMap((room) => room.bunks);
  if (cadetIds.length === 1) {
    const own = barracks.cadets.find((cadet) => moving.has(cadet.id))?.bunkId ?? null;
    const canExchange = bunks.some((bunk) => bunk.id === own && isUsable(bunk));
    return new Set(bunks.filter((bunk) => isUsable(bunk) && (canExchange || !others.has(bunk.id))).map(({ id }) => id));
  }
  const roomy = barracks.rooms.filter(
    (room) => room.bunks.filter((bunk) => isUsable(bunk) && !others.has(bunk.id)).length >= cadetIds.length,
  );
  return new Set(roomy.flatMap((room) => room.bunks.map(({ id }) => id)));
}

/**
 * Checks a whole set of moves at once and completes it: a sleeper whose bunk is taken gets the mover's bunk in
 * exchange.
 * @returns the new bunk of every man who moves, in the given order with those exchanged behind; or the refusal
 * barracks.unknownBunk, notEnrolled, twoInOneBunk, bunkOutOfUse, bunkOfOtherIntake, bunkTaken
 */
export function settleMoves(barracks: Barracks, moves: readonly Move[]): Result<Move[]> {
  const places = placesOf(barracks);
  const cadets = new Map(barracks.cadets.map((cadet) => [cadet.id, cadet]));
  const sleepers = sleepersByBunk(barracks.cadets);
  const moving = new Set(moves.map((move) => move.cadetId));
  const wanted = new Set(moves.map((move) => move.bunkId));
  if (moving.size < moves.length || wanted.size < moves.length)
    return refuse('barracks.twoInOneBunk', { men: moves.length, bunks: Math.min(wanted.size, moving.size) });
  const exchanged: Move[] = [];
  for (const { cadetId, bunkId } of moves) {
    const cadet = cadets.get(cadetId);
    if (!cadet) return refuse('barracks.notEnrolled');
    const place = places.get(bunkId);
    if (!place) return refuse('barracks.unknownBunk');
    const barred = whyBarred(place);
    if (barred) return barred;
    const sleeper = sleepers.get(bunkId);
    if (!sleeper || moving.has(sleeper.id)) continue;
    const left = cadet.bunkId === null ? undefined : places.get(cadet.bunkId);
    if (!left || wanted.has(left.bunk.id) || !isUsable(left.bunk))
      return refuse('barracks.bunkTaken', { ...naming(place), sleeper: shortName(sleeper), cadet: shortName(cadet) });
    exchanged.push({ cadetId: sleeper.id, bunkId: left.bunk.id });
  }
  return ok([...moves, ...exchanged]);
}

/** The cadets as they lie after the moves; for the screen, which does not wait for the host. */
export function withMoves(cadets: readonly Sleeper[], moves: readonly Move[]): Sleeper[] {
  const bunks = new Map(moves.map((move) => [move.cadetId, move.bunkId]));
  return cadets.map((cadet) => {
    const bunkId = bunks.get(cadet.id);
    return bunkId === undefined ? cadet : { ...cadet, bunkId };
  });
}

const naming = ({ room, bunk }: Place) => ({ bunk: bunkLabel(room, bunk), tier: bunk.tier });

function whyBarred(place: Place) {
  const { outOfUse, otherIntake } = place.bunk;
  if (outOfUse) return refuse('barracks.bunkOutOfUse', { ...naming(place), ...outOfUse });
  if (otherIntake !== null) return refuse('barracks.bunkOfOtherIntake', { ...naming(place), intake: otherIntake });
  return null;
}
