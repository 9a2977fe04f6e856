import { expect, test } from 'vitest';
import { ammunitionNeed } from '../../../shared/range/need.ts';

const card = { calibre: '5,45×39', trialRounds: 3, recordRounds: 6 };

test('who owes a session needs its trial and record rounds, and a round out at the range is not asked for again', () => {
  const owed = [
    { session: 1, men: 2, card },
    { session: 2, men: 10, card: { ...card, trialRounds: 0, recordRounds: 3 } },
  ];
  // 2 × 9 + 10 × 3 = 48.
  const need = (inStore: number, atRange: number) =>
    ammunitionNeed(owed, [{ calibre: '5,45×39', inStore, atRange }]).map(({ short, ...one }) => [one.need, short]);
  expect(need(30, 18)).toEqual([[48, 0]]);
  expect(need(30, 17)).toEqual([[48, 1]]);
  expect(need(100, 0)).toEqual([[48, 0]]);
});

test('calibres are counted apart, and one that is not in the store is short by all of it', () => {
  const owed = [
    { session: 1, men: 4, card },
    { session: 2, men: 5, card: { ...card, calibre: '9×18', trialRounds: 0 } },
    { session: 3, men: 0, card: { ...card, calibre: '7,62×54' } },
  ];
  expect(ammunitionNeed(owed, [{ calibre: '5,45×39', inStore: 40, atRange: 0 }])).toEqual([
    { calibre: '5,45×39', need: 36, inStore: 40, atRange: 0, short: 0 },
    { calibre: '9×18', need: 30, inStore: 0, atRange: 0, short: 30 },
  ]);
});
