import { buildModel } from '../../../shared/timetable/problem/model.ts';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { tabulate } from '../../../shared/timetable/problem/tables.ts';
import { solve } from '../../../shared/timetable/search/solve.ts';
import { check, make } from '../../fixtures/timetable-kit.ts';
import { printTable } from '../figures.ts';
import { lowerBound } from './lagrangian.ts';

/** The gaps that the issue asks for, by platoons. */
const GOALS = new Map([
  [4, 0.15],
  [12, 0.35],
]);

/**
 * The soft cost of our plan after so many seconds beside a bound that no plan can be below, on the same instance. The
 * gap is (cost − bound) ÷ cost, and once more over the bound. Baseline: what the platoons would cost at least if each had
 * the school to itself. Both clocks count what this process computes, for the machine may be shared.
 */
export async function benchBounds(options: {
  platoons: readonly number[];
  seconds: number;
  boundSeconds: number;
  seed: number;
}): Promise<void> {
  const { default: load } = await import('highs');
  const highs = await load({});
  const row = printTable(
    'instance'.padEnd(18),
    'bound alone',
    'bound',
    'bound s',
    `cost ${options.seconds} s`,
    'gap',
    'goal',
    'over bound',
    'hard',
  );
  for (const platoons of options.platoons) {
    for (const fixedInstructors of [true, false]) {
      const { problem } = make({ family: 'roomy', platoons, seed: options.seed, fixedInstructors });
      const found = solve(problem, {
        seed: options.seed,
        milliseconds: options.seconds * 1000,
        shouldStop: () => false,
        now: computed,
      });
      const { cost, hard } = check(problem, { format: 'timetable-solution/1', placements: found.placements });
      const began = computed();
      const proved = lowerBound(highs, buildModel(tabulate(problem)), {
        knownCost: cost,
        seconds: options.boundSeconds,
        now: computed,
        onStep: ({ how, bound, best }) => {
          const seconds = ((computed() - began) / 1000).toFixed(0);
          console.error(`  ${how} after ${seconds} s: ${bound.toFixed(2)}, best ${best.toFixed(2)}`);
        },
      });
      const bound = wholeCost(problem, proved.bound);
      const goal = GOALS.get(platoons);
      row(
        `P=${platoons} ${fixedInstructors ? 'fixed' : 'free'}`,
        wholeCost(problem, proved.alone),
        bound,
        ((computed() - began) / 1000).toFixed(0),
        cost,
        percent((cost - bound) / cost),
        goal === undefined ? '–' : percent(goal),
        percent((cost - bound) / bound),
        hard,
      );
    }
  }
}

/** Milliseconds that this process has computed. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Units are whole numbers; where the weights and the hours a day to aim at are whole too, so is every cost. */
function wholeCost({ soft = {} }: TimetableProblem, bound: number): number {
  const weights = Object.values(soft).map(({ weight }) => weight);
  const isWhole = [...weights, soft.balance?.target ?? 0].every(Number.isInteger);
  return isWhole ? Math.ceil(bound) : bound;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
