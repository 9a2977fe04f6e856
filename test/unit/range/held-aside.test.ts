import { expect, test } from 'vitest';
import { heldReasons, isBarred, type SafetyFacts } from '../../../shared/range/held-aside.ts';

const HOURS = { date: '2027-01-28', departsAt: '2027-01-28T07:30', returnsAt: '2027-01-28T13:00' };
const SAFE: SafetyFacts = { test: { date: '2027-01-20', passed: true }, limits: null, medical: null, absences: [] };
const codes = (facts: Partial<SafetyFacts>) => heldReasons({ ...SAFE, ...facts }, HOURS).map(({ code }) => code);

test('without a passed test he is held aside; a passed one puts him back at once', () => {
  expect(codes({ test: null })).toEqual(['noTest']);
  expect(codes({ test: { date: '2027-01-28', passed: false } })).toEqual(['testFailed']);
  expect(codes({})).toEqual([]);
});

test('a medical limit holds to its last day, that day included', () => {
  const until = (day: string | null) => codes({ medical: { verdict: 'barred', until: day, seen: null } });
  expect(until('2027-01-28')).toEqual(['medicalLimit']);
  expect(until('2027-01-27')).toEqual([]);
  expect(until(null)).toEqual(['medicalLimit']);
});

test('a limit of the commission holds until its very words are cleared', () => {
  const limits = 'ауыр көтермеу';
  const cleared = (seen: string) => codes({ limits, medical: { verdict: 'cleared', until: null, seen } });
  expect(codes({ limits })).toEqual(['medicalLimit']);
  expect(cleared(limits)).toEqual([]);
  expect(cleared('басқа шектеу')).toEqual(['medicalLimit']);
});

test('an absence holds only while it meets the hours at the range, and does not bar him when he turns up', () => {
  const absent = (from: string, to: string | null, kind: 'illness' | 'restriction' = 'illness') =>
    heldReasons({ ...SAFE, absences: [{ kind, from, to }] }, HOURS);
  expect(absent('2027-01-27T18:00', '2027-01-28T07:31').map(({ code }) => code)).toEqual(['absent']);
  expect(absent('2027-01-27T18:00', '2027-01-28T07:30')).toEqual([]);
  expect(absent('2027-01-28T13:00', null)).toEqual([]);
  expect(absent('2027-01-28T12:59', null)).toHaveLength(1);
  expect(absent('2027-01-27T18:00', null, 'restriction')).toEqual([]);
  expect(isBarred(absent('2027-01-27T18:00', null))).toBe(false);
  expect(isBarred([])).toBe(false);
  const alsoLimited = heldReasons(
    { ...SAFE, limits: 'ауыр көтермеу', absences: [{ kind: 'illness', from: '2027-01-27T18:00', to: null }] },
    HOURS,
  );
  expect(alsoLimited.map(({ code }) => code)).toEqual(['medicalLimit', 'absent']);
  expect(isBarred(alsoLimited)).toBe(true);
});
