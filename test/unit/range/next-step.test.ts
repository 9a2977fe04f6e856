import { expect, test } from 'vitest';
import { caseDifferences, casesToCollect } from '../../../renderer/range/firing/firing-desk.ts';
import { nextStep } from '../../../renderer/range/firing/next-step.ts';
import { handsFor } from '../../../renderer/range/firing/weapon-hands.ts';
import { deskOf, firedLane, laneOf, relayOf, sums } from '../../screens/range/firing-day.ts';

const bare = { account: sums() };

test('one key leads through a relay: issue what is lacking, start, finish when every lane has its mark', () => {
  const waiting = relayOf(1, 'waiting', [laneOf(1, 'А', bare), laneOf(2, 'Б')]);
  expect(nextStep(deskOf([waiting]), waiting, 2)).toMatchObject({ step: 'issue', rounds: 3, lotId: 7 });
  const issued = relayOf(1, 'waiting', [laneOf(1, 'А'), laneOf(2, 'Б')]);
  expect(nextStep(deskOf([issued]), issued, 2).step).toBe('start');
  const firing = relayOf(1, 'firing', [laneOf(1, 'А')]);
  expect(nextStep(deskOf([firing]), firing, 1)).toMatchObject({ step: 'finish', lacking: 1 });
});

test('a lot that has enough is taken before one that has not, and without any the rounds are to be drawn', () => {
  const relay = relayOf(1, 'waiting', [laneOf(1, 'А', bare)]);
  const lot = (lotId: number, atPoint: number) => ({ lotId, number: `${lotId}`, drawn: 9, atPoint });
  expect(nextStep(deskOf([relay], { lots: [lot(1, 2), lot(2, 3)] }), relay, 1)).toMatchObject({ lotId: 2 });
  expect(nextStep(deskOf([relay], { lots: [] }), relay, 1)).toMatchObject({ lotId: null });
});

test('behind a relay: rounds back, cases counted once, the next relay', () => {
  const left = relayOf(1, 'fired', [{ ...firedLane(1, 'А', [9], 0), account: sums({ issued: 3, fired: 1 }) }]);
  expect(nextStep(deskOf([left]), left, 0)).toMatchObject({ step: 'return', rounds: 2 });
  const uncounted = relayOf(1, 'fired', [firedLane(1, 'А', [9, 9, 9], 0)]);
  expect(nextStep(deskOf([uncounted]), uncounted, 0)).toMatchObject({ step: 'cases', cases: 3 });
  // One is known to be missing: nobody says by one key that all are there.
  const short = relayOf(1, 'fired', [firedLane(1, 'А', [9, 9, 9], 2)]);
  const next = relayOf(2, 'waiting', [laneOf(1, 'Б')]);
  expect(nextStep(deskOf([short, next]), short, 0)).toMatchObject({ step: 'next', relay: { number: 2 } });
});

test('cases of a second firing are counted by themselves, though those of the first are written', () => {
  const twice = { ...firedLane(1, 'А', [5, 4, 3], 3), account: sums({ issued: 6, fired: 6, cases: 3 }) };
  const first = relayOf(1, 'fired', [twice, firedLane(2, 'Б', [9, 9, 9], 2)]);
  const second = { ...relayOf(2, 'fired', [{ ...twice, shots: [9, 9, 9] }]), refire: true };
  // Of the day's four short ones three lie on the ground; one of Б is missing.
  const desk = deskOf([first, second]);
  const day = { ...desk, balance: { ...desk.balance, fired: 9, cases: 5, casesShort: 4 } };
  expect(nextStep(day, second, 0)).toMatchObject({ step: 'cases', cases: 3 });
  expect(casesToCollect(day)).toBe(3);
  expect(caseDifferences(day).map(({ name }) => name)).toEqual(['Б Болат Серікұлы']);
});

test('behind the last relay: hand in, collect weapons, then what hinders, sign, close', () => {
  const relay = relayOf(1, 'fired', [firedLane(1, 'А', [9, 9, 9], 3)]);
  const day = (more: Parameters<typeof deskOf>[1]) => nextStep(deskOf([relay], more), relay, 0);
  expect(day({})).toMatchObject({ step: 'handIn', lotId: 7, rounds: 20 });
  expect(day({ lots: [], weaponsOut: 6 })).toEqual({ step: 'weapons', count: 6 });
  const unsigned = { code: 'unsigned', params: { count: 2 } };
  const lost = { code: 'lostWithoutAct', params: { rounds: 1 } };
  expect(day({ lots: [], hindrances: [lost, unsigned] })).toEqual({ step: 'repair', count: 2 });
  expect(day({ lots: [], hindrances: [unsigned] })).toEqual({ step: 'sign', count: 2 });
  expect(day({ lots: [] })).toEqual({ step: 'close' });
});

test('a weapon passes to the man in the same lane; who has one keeps it, and another day’s stays where it is', () => {
  const fired = relayOf(1, 'fired', [firedLane(1, 'А', [9], 1, 11), firedLane(2, 'Б', [9], 1, 12)]);
  const none = { weapon: null, weaponId: null };
  const relay = relayOf(2, 'waiting', [
    { ...laneOf(1, 'В', none), cadetId: 21 },
    { ...laneOf(2, 'Г', none), cadetId: 22 },
    { ...laneOf(3, 'Д'), cadetId: 23 },
  ]);
  const weapon = (weaponId: number, cadetId: number | null, dayId = 3) => ({
    weaponId,
    model: 'АК-74',
    serial: `${weaponId}`,
    state: 'inUse' as const,
    uncleaned: null,
    holder:
      cadetId === null
        ? null
        : { cadetId, name: '', platoon: 1, squad: 1, issueId: weaponId, dayId, issuedAt: '2027-01-28T09:00:00' },
  });
  const weapons = [weapon(5, 99, 8), weapon(6, 12), weapon(7, 11), weapon(8, null)];
  expect(handsFor(deskOf([fired, relay]), relay, weapons)).toEqual([
    { weaponId: 7, cadetId: 21 },
    { weaponId: 6, cadetId: 22 },
  ]);
});
