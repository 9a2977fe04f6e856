import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTenge, parseTenge } from '../../../shared/kit/money.ts';

describe('formatTenge', () => {
  it('groups with no-break spaces', () => {
    expect(formatTenge(263318)).toBe('263\u00a0318\u00a0₸');
    expect(formatTenge(0)).toBe('0\u00a0₸');
    expect(formatTenge(-36682)).toBe('\u221236\u00a0682\u00a0₸');
  });
});

describe('parseTenge', () => {
  it.each([
    ['263 318', 263318],
    ['263\u00a0318', 263318],
    ['263318,00 тг', 263318],
    ['263318.00', 263318],
    ['263 318,00 ₸', 263318],
    ['263.318', 263318],
    ['263,318.00 KZT', 263318],
    ['263318 теңге', 263318],
    ['263318тг.', 263318],
    ['-263318', -263318],
    ['\u2212263 318', -263318],
    ['- 263318', -263318],
    ['+263318', 263318],
    ['1 263 318', 1263318],
    ['0', 0],
    ['-0', 0],
  ])('reads %s', (text, tenge) => expect(parseTenge(text)).toBe(tenge));

  it.each(['', 'жоқ', '263318,50', '26 3318', '263 318 доллар', '1.2.3', '263,318,00', '1e5', '12345678901234567890'])(
    'does not read %s',
    (text) => expect(parseTenge(text)).toBeNull(),
  );

  it('reads number cells that are whole', () => {
    expect(parseTenge(263318)).toBe(263318);
    expect(parseTenge(-1)).toBe(-1);
    expect(parseTenge(0.5)).toBeNull();
    expect(parseTenge(Number.NaN)).toBeNull();
    expect(parseTenge(-0)).toBe(0);
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (tenge) => {
        expect(parseTenge(formatTenge(tenge))).toBe(tenge);
      }),
    );
  });
});
