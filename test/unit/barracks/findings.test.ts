import { expect, test } from 'vitest';
import { countCapacity } from '../../../shared/barracks/capacity.ts';
import { judgeBarracks, mustMove } from '../../../shared/barracks/findings.ts';
import type { Barracks, Sleeper } from '../../../shared/barracks/model.ts';
import { broken, men, room } from './make-barracks.ts';

const judge = (barracks: Barracks) =>
  judgeBarracks(barracks, countCapacity(barracks)).map(({ code, params }) => [code, params]);
const platoons = [
  { id: 1, number: 1 },
  { id: 2, number: 2 },
];

test('as many usable bunks as cadets is enough; one fewer is said with the sum', () => {
  const cadets = [...men(1, 2, 1), ...men(3, 2, 2)];
  expect(judge({ rooms: [room(1, 2)], platoons, cadets })).toEqual([]);
  const rooms = [room(1, 2, (bunk) => (bunk.id === 104 ? { outOfUse: broken } : {}))];
  expect(judge({ rooms, platoons, cadets })).toEqual([['barracks.tooFewBunks', { cadets: 4, usable: 3, short: 1 }]]);
  expect(countCapacity({ rooms, cadets }).outOfUse).toEqual([
    { bunkId: 104, label: '1-02', tier: 'lower', from: '2027-01-24' },
  ]);
});

test('bunks of another intake do not count as usable', () => {
  const rooms = [room(1, 2, (bunk) => (bunk.tier === 'upper' ? { otherIntake: '2026-07' } : {}))];
  expect(countCapacity({ rooms, cadets: men(1, 1, null) })).toMatchObject({
    bunks: 4,
    usable: 2,
    free: 2,
    short: 0,
    takenByOthers: [{ intake: '2026-07', bunks: 2 }],
  });
});

test('platoons of 3 and 2 are balanced, of 4 and 2 are not; a man without a platoon is counted', () => {
  const rooms = [room(1, 5)];
  expect(judge({ rooms, platoons, cadets: [...men(1, 3, 1), ...men(4, 2, 2)] })).toEqual([]);
  expect(judge({ rooms, platoons, cadets: [...men(1, 4, 1), ...men(5, 2, 2), ...men(7, 1, null)] })).toEqual([
    ['barracks.unbalanced', { smallest: 2, largest: 4 }],
    ['barracks.withoutPlatoon', { count: 1 }],
  ]);
});

test('before platoons are formed nobody is reproached for having none', () => {
  expect(judge({ rooms: [room(1, 5)], platoons: [], cadets: men(1, 3, null) })).toEqual([]);
});

test('a man whose bunk another intake holds has to move, his neighbour does not', () => {
  const cadets = men(1, 2, 1).map((cadet, index): Sleeper => ({ ...cadet, bunkId: 101 + index }));
  const barracks = {
    rooms: [room(1, 1, (bunk) => (bunk.id === 101 ? { otherIntake: '2027-02' } : {})), room(2, 1)],
    platoons: [{ id: 1, number: 1 }],
    cadets,
  };
  expect(mustMove(barracks).map((cadet) => cadet.id)).toEqual([1]);
  expect(judge(barracks)).toEqual([['barracks.mustMove', { count: 1 }]]);
});
