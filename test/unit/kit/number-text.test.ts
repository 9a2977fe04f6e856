import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../shared/kit/number-text.ts';

describe('formatNumber', () => {
  it('groups digits in threes with a no-break space', () => {
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1000)).toBe('1\u00a0000');
    expect(formatNumber(1234567)).toBe('1\u00a0234\u00a0567');
  });

  it('writes decimals after a comma, always as many as asked', () => {
    expect(formatNumber(4.25, 1)).toBe('4,3');
    expect(formatNumber(4, 2)).toBe('4,00');
    expect(formatNumber(1234.5, 1)).toBe('1\u00a0234,5');
  });

  it('writes a true minus, none before zero, and a dash for what is no number', () => {
    expect(formatNumber(-1234)).toBe('\u22121\u00a0234');
    expect(formatNumber(-0)).toBe('0');
    expect(formatNumber(-0.04, 1)).toBe('0,0');
    expect(formatNumber(Number.NaN)).toBe('—');
  });
});
