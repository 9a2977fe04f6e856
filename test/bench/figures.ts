import { availableParallelism, loadavg } from 'node:os';

/** The value below which this share (0 … 1) of the figures lies, the nearest figure itself. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => percentile(figures, 0.5);

/** Milliseconds with the digits that mean something: `0.42`, `7.3`, `128`. */
export function ms(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
}

/** How many times the baseline: `3.1 ×`. */
export const times = (value: number, baseline: number): string =>
  Number.isFinite(value / baseline) ? `${(value / baseline).toFixed(value / baseline < 10 ? 1 : 0)} ×` : '–';

/**
 * How long the work took in milliseconds, and what it gave. `cpu` is what this process computed meanwhile: where others
 * use the machine too it says what an idle one would have needed at least.
 */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ took: number; cpu: number; value: T }> {
  const before = process.cpuUsage();
  const began = performance.now();
  const value = await work();
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { took, cpu: (user + system) / 1000, value };
}

/** Begins a Markdown table at once; each row is printed as soon as it is known. The first column is text. */
export function printTable(...heads: string[]): (...cells: (string | number)[]) => void {
  console.log(`\n| ${heads.join(' | ')} |\n|${heads.map((_, column) => (column === 0 ? '--' : '--:')).join('|')}|`);
  return (...cells) => {
    const fit = (cell: string | number, column: number) =>
      column === 0 ? String(cell).padEnd(heads[0]!.length) : String(cell).padStart(heads[column]!.length);
    console.log(`| ${cells.map(fit).join(' | ')} |`);
  };
}

/** What the machine was doing: figures of a busy machine say little beside those of an idle one. */
export function machine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return `Node ${process.versions.node}, ${availableParallelism()} cores, load ${load[0]} now, ${load[1]} over 5 minutes`;
}
