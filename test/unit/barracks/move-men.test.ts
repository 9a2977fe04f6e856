import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Barracks } from '../../../shared/barracks/model.ts';
import { bunksFor, planPlacement, settleMoves, withMoves } from '../../../shared/barracks/move-men.ts';
import { anyBarracks, broken, men, room } from './make-barracks.ts';

/** Room 1: place 101 holds cadet 1, 102 is out of use, 103 belongs to another intake, 104 is free. */
const barracks: Barracks = {
  rooms: [
    room(1, 2, (bunk) => (bunk.id === 102 ? { outOfUse: broken } : bunk.id === 103 ? { otherIntake: '2026-07' } : {})),
    room(2, 2),
  ],
  platoons: [],
  cadets: men(1, 6, null).map((cadet) => (cadet.id === 1 ? { ...cadet, bunkId: 101 } : cadet)),
};

test('a free bunk is taken; out of use, another intake’s and a taken one are refused with their names', () => {
  const put = (cadetId: number, bunkId: number) => settleMoves(barracks, [{ cadetId, bunkId }]);
  expect(put(2, 104)).toEqual({ ok: true, value: [{ cadetId: 2, bunkId: 104 }] });
  expect(put(2, 102)).toMatchObject({
    code: 'barracks.bunkOutOfUse',
    params: { bunk: '1-01', tier: 'lower', from: '2027-01-24', reason: 'тор үзілген' },
  });
  expect(put(2, 103)).toMatchObject({
    code: 'barracks.bunkOfOtherIntake',
    params: { bunk: '1-02', tier: 'upper', intake: '2026-07' },
  });
  expect(put(2, 101)).toMatchObject({
    code: 'barracks.bunkTaken',
    params: { bunk: '1-01', tier: 'upper', sleeper: 'Тегі001 А.', cadet: 'Тегі002 А.' },
  });
  expect(put(99, 104)).toMatchObject({ code: 'barracks.notEnrolled' });
  expect(put(2, 999)).toMatchObject({ code: 'barracks.unknownBunk' });
});

test('two men never get one bunk, and one man never two', () => {
  expect(
    settleMoves(barracks, [
      { cadetId: 2, bunkId: 201 },
      { cadetId: 3, bunkId: 201 },
    ]),
  ).toMatchObject({ code: 'barracks.twoInOneBunk', params: { men: 2, bunks: 1 } });
  expect(
    settleMoves(barracks, [
      { cadetId: 2, bunkId: 201 },
      { cadetId: 2, bunkId: 202 },
    ]),
  ).toMatchObject({ code: 'barracks.twoInOneBunk' });
});

test('who has a bunk changes with the sleeper; a ring of three turns in one act', () => {
  const lying = {
    ...barracks,
    cadets: barracks.cadets.map((cadet) => ({ ...cadet, bunkId: cadet.id <= 4 ? 200 + cadet.id : null })),
  };
  expect(settleMoves(lying, [{ cadetId: 1, bunkId: 202 }])).toEqual({
    ok: true,
    value: [
      { cadetId: 1, bunkId: 202 },
      { cadetId: 2, bunkId: 201 },
    ],
  });
  const ring = [
    { cadetId: 1, bunkId: 202 },
    { cadetId: 2, bunkId: 203 },
    { cadetId: 3, bunkId: 201 },
  ];
  expect(settleMoves(lying, ring)).toEqual({ ok: true, value: ring });
  // 1 takes 2's bunk while 3 takes 1's: nothing is left to give to 2
  expect(
    settleMoves(lying, [
      { cadetId: 1, bunkId: 202 },
      { cadetId: 3, bunkId: 201 },
    ]),
  ).toMatchObject({ code: 'barracks.bunkTaken' });
});

test('a sleeper is never sent in exchange to a bunk that is out of use', () => {
  const misplaced = {
    ...barracks,
    cadets: barracks.cadets.map((cadet) => (cadet.id === 2 ? { ...cadet, bunkId: 102 } : cadet)),
  };
  expect(settleMoves(misplaced, [{ cadetId: 2, bunkId: 101 }])).toMatchObject({ code: 'barracks.bunkTaken' });
});

test('several men fill the free bunks of the room from the target on and go round; too many are refused with numbers', () => {
  expect(planPlacement(barracks, [2, 3, 4, 5], { bunkId: 203 })).toEqual({
    ok: true,
    value: [
      { cadetId: 2, bunkId: 203 },
      { cadetId: 3, bunkId: 204 },
      { cadetId: 4, bunkId: 201 },
      { cadetId: 5, bunkId: 202 },
    ],
  });
  expect(planPlacement(barracks, [2, 3, 4, 5, 6], { bunkId: 203 })).toMatchObject({
    code: 'barracks.roomTooSmall',
    params: { men: 5, free: 4, room: '2' },
  });
  // cadet 1 leaves 101 himself, so two bunks of room 1 are free for the two
  expect(planPlacement(barracks, [1, 2], { roomId: 1 })).toEqual({
    ok: true,
    value: [
      { cadetId: 1, bunkId: 101 },
      { cadetId: 2, bunkId: 104 },
    ],
  });
  expect(planPlacement(barracks, [2, 3, 4], { roomId: 1 })).toMatchObject({
    code: 'barracks.roomTooSmall',
    params: { men: 3, free: 1, room: '1' },
  });
});

test('whatever is asked: after a settled act no two share a bunk and nobody lost his', () => {
  fc.assert(
    fc.property(
      anyBarracks,
      fc.array(fc.tuple(fc.nat({ max: 89 }), fc.nat({ max: 95 })), { minLength: 1, maxLength: 8 }),
      (any, wishes) => {
        const bunks = any.rooms.flatMap((one) => one.bunks);
        const moves = wishes.flatMap(([cadet, bunk]) => {
          const [who, where] = [any.cadets[cadet], bunks[bunk % bunks.length]];
          return who && where ? [{ cadetId: who.id, bunkId: where.id }] : [];
        });
        const settled = settleMoves(any, moves);
        if (!settled.ok) return;
        const after = withMoves(any.cadets, settled.value);
        const taken = after.flatMap((cadet) => cadet.bunkId ?? []);
        expect(new Set(taken).size).toBe(taken.length);
        for (const cadet of any.cadets)
          if (cadet.bunkId !== null) expect(after.find(({ id }) => id === cadet.id)?.bunkId).not.toBeNull();
        for (const move of moves) expect(after.find(({ id }) => id === move.cadetId)?.bunkId).toBe(move.bunkId);
      },
    ),
    { numRuns: 200 },
  );
});

test('the floor is painted as the single bunks would answer', () => {
  fc.assert(
    fc.property(anyBarracks, fc.uniqueArray(fc.nat({ max: 89 }), { minLength: 1, maxLength: 6 }), (any, indices) => {
      const ids = indices.flatMap((index) => any.cadets[index]?.id ?? []);
      fc.pre(ids.length > 0);
      const open = any.rooms
        .flatMap((one) => one.bunks)
        .filter((bunk) => planPlacement(any, ids, { bunkId: bunk.id }).ok)
        .map((bunk) => bunk.id);
      expect([...bunksFor(any, ids)]).toEqual(open);
    }),
    { numRuns: 150 },
  );
});
