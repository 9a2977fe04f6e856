import { expect, test } from 'vitest';
import { lockedOutSeconds, type Moment, pauseAfter } from '../../../shared/people/lock-out.ts';

const at = (clock: string, running: number | null = null): Moment => ({ now: `2027-01-10T${clock}`, running });

test('four wrong passwords cost nothing, the fifth a minute, each next one twice as long, never more than an hour', () => {
  expect([0, 1, 4, 5, 6, 7, 10, 11, 12, 40].map(pauseAfter)).toEqual([0, 0, 0, 60, 120, 240, 1920, 3600, 3600, 3600]);
});

test('the pause ends with its last second', () => {
  const tries = { wrong: 5, last: at('09:00:00') };
  expect(lockedOutSeconds(tries, at('09:00:59'))).toBe(1);
  expect(lockedOutSeconds(tries, at('09:01:00'))).toBe(0);
  expect(lockedOutSeconds({ ...tries, wrong: 4 }, at('09:00:00'))).toBe(0);
});

test('while the computer runs on, turning its clock neither shortens nor lengthens the pause', () => {
  const tries = { wrong: 6, last: at('09:00:00', 1_000_000) };
  for (const clock of ['08:00:00', '09:00:30', '23:00:00'])
    expect(lockedOutSeconds(tries, at(clock, 1_030_000)), clock).toBe(90);
  expect(lockedOutSeconds(tries, at('23:00:00', 1_000_000))).toBe(120);
  // A begun second is waited out.
  expect(lockedOutSeconds(tries, at('09:00:31', 1_030_500))).toBe(90);
  expect(lockedOutSeconds(tries, at('09:00:01', 1_120_000))).toBe(0);
});

test('after the computer started anew a clock turned back does not shorten the pause', () => {
  const tries = { wrong: 6, last: at('09:00:00', 1_000_000) };
  expect(lockedOutSeconds(tries, at('08:00:00', 5000))).toBe(120);
  expect(lockedOutSeconds(tries, at('09:00:20', 5000))).toBe(100);
});
