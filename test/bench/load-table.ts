import { bareTimeOf } from './bare-time.ts';
import { median, ms, percentile, type printTable, times } from './figures.ts';

export const GOAL_MS = 50;

export const HEADS = [
  'first ms',
  'p50 ms',
  'p95 ms',
  'CPU p50',
  'CPU p95',
  'block p95',
  'in SQLite ms',
  'statements',
  'ratio',
  `block < ${GOAL_MS}`,
];

/** One run: milliseconds of the clock, computed by the main thread, of these the longest stretch, and inside SQLite. */
export interface Measured {
  took: number;
  cpu: number;
  block: number;
  bare: number;
  statements: number;
}

const computed = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Runs it while a ticker notes, at each turn of the event loop, how much was computed since the last. */
export async function measured<T>(work: () => Promise<T>): Promise<Measured & { value: T }> {
  let over = false;
  let block = 0;
  let last = computed();
  const note = () => {
    const now = computed();
    block = Math.max(block, now - last);
    last = now;
  };
  const tick = () => {
    note();
    if (!over) setImmediate(tick);
  };
  setImmediate(tick);
  const [before, began] = [computed(), performance.now()];
  try {
    let value: T | undefined;
    const { bare, count } = await bareTimeOf(async () => {
      value = await work();
    });
    const took = performance.now() - began;
    note();
    return { took, cpu: last - before, block, bare, statements: count, value: value as T };
  } finally {
    // Also when it was refused: a ticker that goes on would keep the process from its end.
    over = true;
  }
}

/** Prints a line; @returns its name when it computes for too long without a turn. The first run has nothing warm. */
export function tell(row: ReturnType<typeof printTable>, label: string, all: readonly Measured[]): string[] {
  const warm = all.length > 1 ? all.slice(1) : all;
  const of = (figure: keyof Measured) => warm.map((one) => one[figure]);
  const [cpu, wall, block] = [of('cpu'), of('took'), percentile(of('block'), 0.95)];
  row(
    label,
    ms(all[0]?.took ?? Number.NaN),
    ms(median(wall)),
    ms(percentile(wall, 0.95)),
    ms(median(cpu)),
    ms(percentile(cpu, 0.95)),
    ms(block),
    ms(median(of('bare'))),
    median(of('statements')),
    times(median(wall), median(of('bare'))),
    block < GOAL_MS ? 'yes' : 'NO',
  );
  return block < GOAL_MS ? [] : [`${label} (${ms(block)} ms)`];
}
