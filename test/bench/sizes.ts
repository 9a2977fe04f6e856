import { writeFileSync } from 'node:fs';
import { type KitChoice, make } from '../fixtures/timetable-kit.ts';
import { median, ms, printTable, times } from './figures.ts';
import { runPlanner, withFolder } from './planner-process.ts';
import { drawSizes, type SizePoint } from './sizes-plot.ts';

const SIZES = [4, 12, 24, 60, 120];
const SEARCH_SECONDS = 60;

/** What the issue asks of the first plan, by family and platoons: milliseconds at the median. */
const GOALS: { family: KitChoice['family']; platoons: number; goal: number }[] = [
  { family: 'roomy', platoons: 4, goal: 300 },
  { family: 'roomy', platoons: 8, goal: 300 },
  { family: 'roomy', platoons: 12, goal: 300 },
  { family: 'overlap', platoons: 4, goal: 300 },
  { family: 'overlap', platoons: 8, goal: 300 },
  { family: 'overlap', platoons: 12, goal: 300 },
  { family: 'tight', platoons: 12, goal: 1500 },
  { family: 'tight', platoons: 24, goal: 1500 },
  { family: 'roomy', platoons: 60, goal: 1000 },
  { family: 'tight', platoons: 60, goal: 1000 },
];

/**
 * How the engine grows with the number of platoons, each run in a process of its own: time to the first complete plan
 * (by that process's own clock) and what the whole process computed for it, moves per second of computing afterwards and
 * the most memory held, beside the smallest size (baseline). The plot goes to `out` when a file is named.
 */
export function benchSizes({ seeds, moves, out }: { seeds: number; moves: number; out?: string | undefined }): void {
  const row = printTable(
    'roomy'.padEnd(7),
    'lessons',
    'solved',
    'plan ms',
    'CPU ms',
    'of P=4',
    'moves/CPU s',
    'of P=4',
    'peak MB',
  );
  const points: SizePoint[] = [];
  withFolder((folder) => {
    for (const platoons of SIZES) {
      const runs = Array.from({ length: seeds }, (_, index) => {
        const { problem } = make({ family: 'roomy', platoons, seed: index + 1 });
        const first = runPlanner(folder, problem, '--until-feasible', '--seconds', String(SEARCH_SECONDS));
        return { first, whole: runPlanner(folder, problem, '--moves', String(moves)), problem };
      });
      const point = {
        platoons,
        planMs: median(runs.map(({ first }) => first.feasibleMs)),
        cpuMs: median(runs.map(({ first }) => first.cpuMs)),
        movesPerSecond: median(runs.map(({ first, whole }) => (1000 * whole.moves) / (whole.cpuMs - first.cpuMs))),
        megabytes: Math.max(...runs.flatMap(({ first, whole }) => [first.peakMegabytes, whole.peakMegabytes])),
      };
      points.push(point);
      const base = points[0]!;
      const lessons = runs[0]!.problem.programmes[0]!.lessons.reduce((sum, { count }) => sum + count, 0) * platoons;
      row(
        `P=${platoons}`.padEnd(7),
        lessons,
        `${runs.filter(({ first }) => first.hard === 0).length}/${seeds}`,
        ms(point.planMs),
        ms(point.cpuMs),
        times(point.cpuMs, base.cpuMs),
        Math.round(point.movesPerSecond).toLocaleString('en'),
        times(point.movesPerSecond, base.movesPerSecond),
        Math.round(point.megabytes),
      );
    }
  });
  if (out === undefined) return;
  writeFileSync(out, drawSizes(points));
  console.log(`\nThe plot is in ${out}.`);
}

/** Time to the first complete plan beside what the issue asks for, instructors free and fixed. */
export function benchFirstPlans({ seeds }: { seeds: number }): void {
  const row = printTable('instance'.padEnd(18), 'solved', 'plan ms median', 'worst', 'goal ms', 'of goal');
  withFolder((folder) => {
    for (const { family, platoons, goal } of GOALS) {
      for (const fixedInstructors of [true, false]) {
        const runs = Array.from({ length: seeds }, (_, index) => {
          const { problem } = make({ family, platoons, seed: index + 1, fixedInstructors });
          return runPlanner(folder, problem, '--until-feasible', '--seconds', String(SEARCH_SECONDS));
        });
        const took = runs.map(({ feasibleMs }) => feasibleMs);
        row(
          `${family} P=${platoons} ${fixedInstructors ? 'fixed' : 'free'}`,
          `${runs.filter(({ hard }) => hard === 0).length}/${seeds}`,
          ms(median(took)),
          ms(Math.max(...took)),
          goal,
          times(median(took), goal),
        );
      }
    }
  });
}
