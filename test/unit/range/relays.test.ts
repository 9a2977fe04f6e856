import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRelays, freeLane, type Shooter } from '../../../shared/range/relays.ts';

const squad = (platoon: number, number: number, size: number): Shooter[] =>
  Array.from({ length: size }, (_, index) => ({
    cadetId: platoon * 10_000 + number * 100 + index,
    platoon,
    squad: number,
  }));
const squadsOf = (relay: readonly number[]) => [...new Set(relay.map((id) => Math.floor(id / 100)))];

test('squads that fit are kept together, and there are no more relays than men ÷ lanes', () => {
  const men = [...squad(1, 1, 6), ...squad(1, 2, 5), ...squad(1, 3, 4), ...squad(1, 4, 5)];
  const relays = fillRelays(men, 10);
  expect(relays.map((relay) => relay.length)).toEqual([10, 10]);
  // 6 + 4 and 5 + 5: nobody is parted from his squad.
  expect(relays.map(squadsOf)).toEqual([
    [101, 103],
    [102, 104],
  ]);
});

test('one man more than the lanes hold opens a second relay; exactly as many do not', () => {
  expect(fillRelays(squad(1, 1, 10), 10).map((relay) => relay.length)).toEqual([10]);
  expect(fillRelays(squad(1, 1, 11), 10).map((relay) => relay.length)).toEqual([10, 1]);
  expect(fillRelays([], 10)).toEqual([]);
});

test('platoons stay among themselves while a relay is empty', () => {
  // 6 + 4 + 4 men in two relays: the second platoon has one to itself, though four more would fit beside the first.
  const relays = fillRelays([...squad(1, 1, 6), ...squad(2, 1, 4), ...squad(2, 2, 4)], 10);
  expect(relays.map(squadsOf)).toEqual([[101], [201, 202]]);
});

test('a squad is cut only where none of the relays could take it whole', () => {
  // 7 + 7 + 6 in two relays of ten: one squad has to be cut, and only one.
  const relays = fillRelays([...squad(1, 1, 7), ...squad(1, 2, 7), ...squad(1, 3, 6)], 10);
  const parts = [101, 102, 103].map((one) => relays.filter((relay) => squadsOf(relay).includes(one)).length);
  expect(parts.toSorted()).toEqual([1, 1, 2]);
});

test('over random rolls every man stands in one relay, lanes are not exceeded, and relays are as few as can be', () => {
  const shooter = fc.record({ platoon: fc.integer({ min: 1, max: 6 }), squad: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(shooter, { maxLength: 120 }), fc.integer({ min: 1, max: 20 }), (roll, lanes) => {
      const men = roll.map((one, index) => ({ ...one, cadetId: index + 1 }));
      const relays = fillRelays(men, lanes);
      expect(relays.flat().toSorted((a, b) => a - b)).toEqual(men.map(({ cadetId }) => cadetId));
      expect(relays).toHaveLength(Math.ceil(men.length / lanes));
      for (const relay of relays) expect(relay.length).toBeLessThanOrEqual(lanes);
    }),
    { numRuns: 150 },
  );
});

test('300 men on ten lanes stand in thirty relays, squads together', () => {
  const men = Array.from({ length: 30 }, (_, index) => squad((index % 6) + 1, Math.floor(index / 6) + 1, 10)).flat();
  const relays = fillRelays(men, 10);
  expect(relays).toHaveLength(30);
  expect(relays.every((relay) => squadsOf(relay).length === 1)).toBe(true);
});

test('a latecomer takes the first free lane; when all are taken there is none', () => {
  const taken = [
    { relay: 2, lane: 1 },
    { relay: 2, lane: 3 },
    { relay: 3, lane: 1 },
  ];
  expect(freeLane([3, 2], 3, taken)).toEqual({ relay: 2, lane: 2 });
  expect(freeLane([2], 3, [...taken, { relay: 2, lane: 2 }])).toBeNull();
});
