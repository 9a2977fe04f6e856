import { expect, test } from 'vitest';
import { meanOf, roundHalfUp } from '../../../shared/kit/rounding.ts';

test('a half goes up, a little less does not', () => {
  expect([roundHalfUp(9, 2), roundHalfUp(44, 10), roundHalfUp(0, 7), roundHalfUp(7, 7)]).toEqual([5, 4, 0, 1]);
  expect(roundHalfUp(449_999, 100_000)).toBe(4);
});

test('a mean keeps two digits, its half up where the quotient of fractions falls short of it', () => {
  expect(meanOf([])).toBeNull();
  expect(meanOf([5, 4, 4])).toBe(4.33);
  // 23 of 40: 0.575, which as a fraction times a hundred is 57.49999999999999.
  expect(meanOf([23, ...Array.from({ length: 39 }, () => 0)])).toBe(0.58);
});
