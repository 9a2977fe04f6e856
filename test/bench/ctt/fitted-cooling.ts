/** What one temperature of a trial run showed. */
export interface HeatLevel {
  temperature: number;
  /** Standard deviation of the cost. */
  spread: number;
  /** Share of the steps that were kept. */
  kept: number;
}

/** No temperature gets less than this share of the time of the one that gets most. */
const LEAST = 0.04;

/**
 * Cooling fitted to the instance: slow where the cost has much to settle and few steps are kept, quick where it has not.
 * The time of a temperature is proportional to spread ÷ temperature (so that each stretch of time covers the same
 * thermodynamic length) and to the root of the steps it takes to keep one.
 *
 * @param levels from hot to cold, at equal ratios.
 */
export function fittedCooling(levels: readonly HeatLevel[]): (elapsed: number) => number {
  const raw = levels.map(({ temperature, spread, kept }) => spread / temperature / Math.sqrt(Math.max(kept, 1e-4)));
  // A level is judged with its neighbours: one is too short to measure a spread well.
  const smooth = raw.map((_, i) => {
    const near = raw.slice(Math.max(0, i - 1), i + 2);
    return near.reduce((a, b) => a + b, 0) / near.length;
  });
  const most = Math.max(...smooth);
  const shares = smooth.map((share) => (most > 0 ? Math.max(LEAST * most, share) : 1));
  const total = shares.reduce((a, b) => a + b, 0);
  const ends: number[] = [];
  for (const share of shares) ends.push((ends.at(-1) ?? 0) + share / total);
  const ratio = levels.length > 1 ? levels[1]!.temperature / levels[0]!.temperature : 1;
  return (elapsed) => {
    let level = 0;
    while (level < levels.length - 1 && ends[level]! < elapsed) level++;
    const within = (elapsed - (ends[level]! - shares[level]! / total)) / (shares[level]! / total);
    return levels[level]!.temperature * ratio ** (within - 0.5);
  };
}
