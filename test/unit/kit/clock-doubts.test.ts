import { expect, test } from 'vitest';
import { type ClockFacts, clockDoubts } from '../../../shared/kit/clock-doubts.ts';

const facts = (special: Partial<ClockFacts>): ClockFacts => ({
  now: '2027-01-31T23:59:30',
  newest: null,
  turned: null,
  offsetMinutes: null,
  ...special,
});

test('a clock a minute or more behind the newest record is in doubt, up to then it is not', () => {
  expect(clockDoubts(facts({ newest: '2027-02-01T00:00:29' }))).toEqual([]);
  expect(clockDoubts(facts({ newest: '2027-02-01T00:00:30' }))).toEqual([
    { code: 'behind', newest: '2027-02-01T00:00:30' },
  ]);
  // Weeks without a record are a holiday, not a wrong clock.
  expect(clockDoubts(facts({ newest: '2026-12-20T10:00:00' }))).toEqual([]);
});

test('a clock turned by a minute or more, forward or back, is in doubt', () => {
  const turned = (byMs: number) => ({ byMs, from: '2027-01-31T22:59:30', to: '2027-01-31T23:59:30' });
  expect(clockDoubts(facts({ turned: turned(59_999) }))).toEqual([]);
  for (const byMs of [60_000, -60_000])
    expect(clockDoubts(facts({ turned: turned(byMs) }))).toMatchObject([{ code: 'jumped' }]);
});

test('any zone but UTC+5 is named, the old Almaty one among them', () => {
  expect(clockDoubts(facts({ offsetMinutes: 300 }))).toEqual([]);
  expect(clockDoubts(facts({ offsetMinutes: 360 }))).toEqual([{ code: 'zone', offsetMinutes: 360 }]);
  expect(clockDoubts(facts({ offsetMinutes: 0 }))).toEqual([{ code: 'zone', offsetMinutes: 0 }]);
});
