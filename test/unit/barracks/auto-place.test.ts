import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autoPlace } from '../../../shared/barracks/auto-place.ts';
import { countCapacity } from '../../../shared/barracks/capacity.ts';
import type { Barracks } from '../../../shared/barracks/model.ts';
import { withMoves } from '../../../shared/barracks/move-men.ts';
import { anyBarracks, broken, men, room } from './make-barracks.ts';

const platoons = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1, number: index + 1 }));
const roomsOf = (barracks: Barracks, ids: readonly number[]) => {
  const bunks = new Map(autoPlace(barracks).moves.map((move) => [move.cadetId, move.bunkId]));
  return [...new Set(ids.map((id) => Math.floor((bunks.get(id) ?? 0) / 100)))];
};
const ids = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

test('three platoons of twenty get the three rooms of twenty, one each, in order', () => {
  const barracks = {
    rooms: [room(1, 10), room(2, 10), room(3, 10)],
    platoons: platoons(3),
    cadets: [...men(1, 20, 1), ...men(21, 20, 2), ...men(41, 20, 3)],
  };
  expect([roomsOf(barracks, ids(1, 20)), roomsOf(barracks, ids(21, 20)), roomsOf(barracks, ids(41, 20))]).toEqual([
    [1],
    [2],
    [3],
  ]);
});

test('one bunk too few does not turn the platoons out of the order of the rooms', () => {
  const barracks = {
    rooms: [room(1, 10, (bunk) => (bunk.id === 120 ? { outOfUse: broken } : {})), room(2, 10), room(3, 10)],
    platoons: platoons(3),
    cadets: [...men(1, 20, 1), ...men(21, 20, 2), ...men(41, 20, 3)],
  };
  expect([roomsOf(barracks, ids(1, 19)), roomsOf(barracks, ids(21, 20)), roomsOf(barracks, ids(41, 20))]).toEqual([
    [1],
    [2],
    [3],
  ]);
  expect(autoPlace(barracks).without).toEqual([20]);
});

test('the larger platoon takes the room that holds it, the smaller one the room that just fits', () => {
  const barracks = {
    rooms: [room(1, 15), room(2, 10)],
    platoons: platoons(2),
    cadets: [...men(1, 18, 1), ...men(31, 26, 2)],
  };
  expect(roomsOf(barracks, ids(31, 26))).toEqual([1]);
  expect(roomsOf(barracks, ids(1, 18))).toEqual([2]);
});

test('a platoon goes on where its men already lie', () => {
  const lying = men(1, 4, 1).map((cadet, index) => (index === 0 ? { ...cadet, bunkId: 301 } : cadet));
  const barracks = { rooms: [room(1, 2), room(2, 2), room(3, 2)], platoons: platoons(1), cadets: lying };
  expect(roomsOf(barracks, [2, 3, 4])).toEqual([3]);
});

test('where beds are left over the upper tiers stay empty, and a squad lies side by side', () => {
  const cadets = [...men(1, 2, 1, 2), ...men(3, 1, 1, 1), ...men(4, 1, 1, 1)];
  const { moves } = autoPlace({ rooms: [room(1, 3)], platoons: platoons(1), cadets });
  // places 101 upper, 102 lower, 103 upper, 104 lower, 105 upper, 106 lower: all lower and one upper
  expect(moves).toEqual([
    { cadetId: 3, bunkId: 101 },
    { cadetId: 4, bunkId: 102 },
    { cadetId: 1, bunkId: 104 },
    { cadetId: 2, bunkId: 106 },
  ]);
});

test('sixty cadets and fifty-nine usable bunks: one is left without, by name', () => {
  const rooms = [room(1, 10, (bunk) => (bunk.id === 120 ? { outOfUse: broken } : {})), room(2, 10), room(3, 10)];
  const barracks = { rooms, platoons: platoons(1), cadets: men(1, 60, 1) };
  const { moves, without } = autoPlace(barracks);
  expect(moves).toHaveLength(59);
  expect(without).toEqual([60]);
  expect(moves.map((move) => move.bunkId)).not.toContain(120);
  expect(countCapacity(barracks)).toMatchObject({ cadets: 60, bunks: 60, usable: 59, free: 59, short: 1 });
});

test('whatever stands: one man a bunk, none out of use or foreign, whoever lies stays, all placed if beds suffice', () => {
  fc.assert(
    fc.property(anyBarracks, (barracks) => {
      const before = countCapacity(barracks);
      const { moves, without } = autoPlace(barracks);
      const after = withMoves(barracks.cadets, moves);
      const taken = after.flatMap((cadet) => cadet.bunkId ?? []);
      expect(new Set(taken).size).toBe(taken.length);
      const barred = barracks.rooms
        .flatMap((one) => one.bunks)
        .filter((bunk) => bunk.outOfUse || bunk.otherIntake)
        .map((bunk) => bunk.id);
      expect(taken.filter((bunk) => barred.includes(bunk))).toEqual([]);
      for (const cadet of barracks.cadets)
        if (cadet.bunkId !== null) expect(after.find(({ id }) => id === cadet.id)?.bunkId).toBe(cadet.bunkId);
      const waiting = barracks.cadets.length - before.placed;
      expect(without).toHaveLength(Math.max(0, waiting - before.free));
      expect(moves).toHaveLength(Math.min(waiting, before.free));
    }),
    { numRuns: 150 },
  );
});

test('the answer does not hang on the order in which rooms’ bunks, platoons and cadets are listed', () => {
  fc.assert(
    fc.property(anyBarracks, (barracks) => {
      const turned = {
        rooms: barracks.rooms.map((one) => ({ ...one, bunks: one.bunks.toReversed() })),
        platoons: barracks.platoons.toReversed(),
        cadets: barracks.cadets.toReversed(),
      };
      expect(autoPlace(turned)).toEqual(autoPlace(barracks));
    }),
    { numRuns: 60 },
  );
});
