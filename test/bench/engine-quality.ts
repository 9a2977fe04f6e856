import { type SolveResult, solve } from '../../shared/timetable/search/solve.ts';
import { check, make } from '../fixtures/timetable-kit.ts';
import { ms, printTable } from './figures.ts';

/**
 * What the improving half of the engine is worth: the soft cost a platoon by the kit's own count, after the first
 * complete plan (baseline) and after all seconds, the same seed. The time is one second and one more a platoon, as
 * the engine takes unasked, or `seconds`.
 */
export function benchEngineQuality({ seconds, seed }: { seconds?: number; seed: number }): void {
  const row = printTable(
    'instance'.padEnd(15),
    'first plan ms',
    'its cost',
    'seconds',
    'cost then',
    'of first',
    'moves/s',
    'hard',
  );
  for (const family of ['roomy', 'tight'] as const) {
    for (const platoons of [4, 12]) {
      const { problem } = make({ family, platoons, seed });
      const judge = ({ placements }: SolveResult) => check(problem, { format: 'timetable-solution/1', placements });
      const watch = { seed, shouldStop: () => false, now: () => performance.now() };
      const began = performance.now();
      const first = judge(solve(problem, { ...watch, untilFeasible: true, milliseconds: 60_000 }));
      const firstMs = performance.now() - began;
      const limit = seconds ?? 1 + platoons;
      const found = solve(problem, { ...watch, milliseconds: limit * 1000 });
      const last = judge(found);
      row(
        `${family} P=${platoons}`,
        ms(firstMs),
        (first.cost / platoons).toFixed(1),
        limit,
        (last.cost / platoons).toFixed(1),
        `${((100 * last.cost) / first.cost).toFixed(0)} %`,
        Math.round(found.moves / limit).toLocaleString('en'),
        first.hard + last.hard,
      );
    }
  }
}
