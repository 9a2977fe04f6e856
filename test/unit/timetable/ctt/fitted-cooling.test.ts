import { describe, expect, it } from 'vitest';
import { fittedCooling } from '../../../bench/ctt/fitted-cooling.ts';

const level = (temperature: number, spread: number, kept = 0.04) => ({ temperature, spread, kept });
const elapsed = Array.from({ length: 1000 }, (_, i) => i / 1000);
/** Share of the time spent between two temperatures. */
const share = (temperatureAt: (elapsed: number) => number, from: number, to: number) =>
  elapsed.map(temperatureAt).filter((temperature) => temperature <= from && temperature > to).length / 1000;

describe('cooling fitted to a trial run', () => {
  it('is the geometric one where all temperatures are alike', () => {
    const temperatureAt = fittedCooling([level(8, 8), level(4, 4), level(2, 2), level(1, 1)]);
    // A level reaches half a ratio to each side: from 8 × √2 down to 1 ÷ √2, four halvings.
    for (const at of [0, 0.25, 0.6, 1]) expect(temperatureAt(at)).toBeCloseTo(8 * Math.SQRT2 * 2 ** (-4 * at), 6);
  });

  it('only falls, and takes longest where the cost moves most for its temperature', () => {
    const temperatureAt = fittedCooling([level(16, 16), level(8, 8), level(4, 40), level(2, 2), level(1, 1)]);
    const falls = elapsed.map(temperatureAt);
    expect(falls.every((temperature, i) => i === 0 || temperature < falls[i - 1]!)).toBe(true);
    // Neighbours are judged with it: shares 1, 4, 4, 4, 1 of 14.
    expect(share(temperatureAt, 8 * Math.SQRT2, 2 / Math.SQRT2)).toBeCloseTo(12 / 14, 2);
  });

  it('takes twice as long where a quarter of the steps is kept', () => {
    const cold = [level(2, 2, 0.01), level(1, 1, 0.01)];
    const temperatureAt = fittedCooling([level(32, 32), level(16, 16), level(8, 8), level(4, 4, 0.01), ...cold]);
    expect(share(temperatureAt, 32 * Math.SQRT2, 16 / Math.SQRT2)).toBeCloseTo(2 / 9, 2);
    expect(share(temperatureAt, 2 * Math.SQRT2, 1 / Math.SQRT2)).toBeCloseTo(4 / 9, 2);
  });

  it('leaves no temperature out, though nothing moved there', () => {
    const temperatureAt = fittedCooling([
      level(8, 0, 0),
      level(4, 0, 0),
      level(2, 2),
      level(1, 0, 0),
      level(0.5, 0, 0),
    ]);
    expect(share(temperatureAt, 8 * Math.SQRT2, 4 * Math.SQRT2)).toBeGreaterThan(0);
    expect(fittedCooling([level(4, 0, 0), level(2, 0, 0)])(0.5)).toBeCloseTo(4 / Math.SQRT2, 6);
  });
});
