import { expect, test } from 'vitest';
import { type FeeMan, feeDays, feeOfDay, feeOfMan, feeSums } from '../../../shared/admissions/fee-days.ts';

const FEE = 263_318;
const man = (payments: FeeMan['payments'], asked = true): FeeMan => ({ asked, payments });

const half = man([
  { amount: 131_659, paidOn: '2027-01-06' },
  { amount: 131_659, paidOn: '2027-01-11' },
]);
const returned = man([
  { amount: FEE, paidOn: '2027-01-06' },
  { amount: -100_000, paidOn: '2027-01-11' },
]);
const over = man([{ amount: FEE + 682, paidOn: null }]);
const nothing = man([]);
const refused = man([{ amount: 5_000, paidOn: '2027-01-07' }], false);
const all = [half, returned, over, nothing, refused];

test('a day tells what was paid before, on it and is still owed, and the three are the fee of everybody asked', () => {
  // 131 659 + 263 318 on the sixth; the imported sum has no day and stands before all of them.
  expect(feeOfDay(all, FEE, '2027-01-06')).toEqual({ before: 263_318, onDay: 394_977, owed: 394_977 });
  // The second half comes in, 100 000 goes back: what went back is owed again and was not paid that day.
  expect(feeOfDay(all, FEE, '2027-01-11')).toEqual({ before: 558_295, onDay: 131_659, owed: 363_318 });
  for (const date of ['2027-01-06', '2027-01-07', '2027-01-11']) {
    const { before, onDay, owed } = feeOfDay(all, FEE, date);
    expect(before + onDay + owed).toBe(4 * FEE);
  }
});

test('a man counts up to his fee and not below nothing; of a man who is not asked nothing counts', () => {
  expect(feeOfMan(over, FEE, '2027-01-06')).toEqual({ before: FEE, onDay: 0, owed: 0 });
  expect(feeOfMan(man([{ amount: -1, paidOn: '2027-01-06' }]), FEE, '2027-01-06').owed).toBe(FEE);
  expect(feeOfMan(refused, FEE, '2027-01-07')).toEqual({ before: 0, onDay: 0, owed: 0 });
});

test('days are those on which money moved and the last one, each once', () => {
  expect(feeDays(all, '2027-01-09')).toEqual(['2027-01-06', '2027-01-07', '2027-01-11']);
  expect(feeDays(all, '2027-01-27')).toEqual(['2027-01-06', '2027-01-07', '2027-01-11', '2027-01-27']);
  expect(feeDays([nothing], '2027-01-27')).toEqual(['2027-01-27']);
});

test('the sums hold all money: paid and owed are the fee of the four, the rest is beyond it', () => {
  expect(feeSums(all, FEE)).toEqual({
    men: 4,
    due: 1_053_272,
    paid: 689_954,
    owed: 363_318,
    beyond: 5_682,
    undated: 264_000,
  });
});
