import { expect, test } from 'vitest';
import { markSpread, totalSpread } from '../../../shared/range/results.ts';

test('marks and totals are counted by man', () => {
  expect(markSpread([5, 4, 4, 3, 2, 2, 2])).toEqual({ five: 1, four: 2, three: 1, two: 3 });
  expect(totalSpread([27, 25, 27])).toEqual([
    { total: 25, men: 1 },
    { total: 27, men: 2 },
  ]);
});
