import { describe, expect, it } from 'vitest';
import { groupOf } from '../../../shared/admissions/groups.ts';

const found = (...codes: string[]) => codes.map((code) => ({ code }));

describe('the heap a man is counted under', () => {
  it('is the first thing he lacks', () => {
    expect(groupOf('applied', found('documents.missing', 'medical.missing'))).toBe('papers');
    expect(groupOf('documents', found('documents.missing'))).toBe('papers');
    expect(groupOf('medical', found('medical.missing'))).toBe('medical');
    expect(groupOf('payment', found('fee.short'))).toBe('payment');
    expect(groupOf('ready', found('age.passedDuringCourse'))).toBe('ready');
  });

  it('sets aside whom no paper or payment helps, unless an order has decided', () => {
    for (const code of ['age.below', 'age.above', 'medical.unfit'])
      expect(groupOf('applied', found('documents.missing', code))).toBe('unsuited');
    expect(groupOf('refused', found('medical.unfit'))).toBe('refused');
    expect(groupOf('enrolled', found('age.above'))).toBe('enrolled');
  });
});
