import { expect, test } from 'vitest';
import { isGuessable, pinPauseSeconds } from '../../../shared/people/pin.ts';

test('a PIN of one digit, or of digits in a row, is the first that anybody tries', () => {
  for (const pin of ['0000', '1111', '12345678', '4567', '9876']) expect(isGuessable(pin), pin).toBe(true);
  for (const pin of ['1357', '1122', '9016', '1235']) expect(isGuessable(pin), pin).toBe(false);
});

test('the pause doubles with each wrong PIN, runs out to the second, and a clock turned back does not shorten it', () => {
  const after = (wrong: number, now: string) => pinPauseSeconds({ wrong, wrongAt: '2027-01-31T23:59:58' }, now);
  expect([1, 2, 3, 4].map((wrong) => after(wrong, '2027-01-31T23:59:58'))).toEqual([4, 8, 16, 32]);
  expect(after(2, '2027-02-01T00:00:05')).toBe(1);
  expect(after(2, '2027-02-01T00:00:06')).toBe(0);
  expect(after(4, '2027-01-31T20:00:00')).toBe(32);
  expect(pinPauseSeconds({ wrong: 0, wrongAt: null }, '2027-01-31T23:59:58')).toBe(0);
});
