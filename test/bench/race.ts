import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import { check, fetInput, fetResult, make } from '../fixtures/timetable-kit.ts';
import { median, ms, printTable, times } from './figures.ts';
import { runPlanner, withFolder } from './planner-process.ts';

/** FET is given up after this; its time then counts as this much and its cost not at all. */
const FET_SECONDS = 200;
const FET_SEED_PARTS = ['10', '11', '12', '20', '21', '22'];

interface Rival {
  seconds: number;
  cost: number;
}

/**
 * The engine and FET (fet-cl, the baseline) one after the other on the same problems with fixed instructors: how soon a
 * plan without hard violations stands, and its soft cost after so many seconds of the whole process; then the same
 * problems with free instructors, whose plans should be cheaper still. FET knows no soft costs of this kind and ends at
 * its first plan.
 */
export function benchRace({ platoons, seeds, seconds }: { platoons: number[]; seeds: number; seconds: number }): void {
  if (spawnSync('fet-cl', ['--version']).error) {
    console.log('\nfet-cl is not installed (Debian: apt-get install fet), so there is nobody to race.');
    return;
  }
  const row = printTable(
    'instance'.padEnd(20),
    'plan ms',
    'process ms',
    'FET s',
    'FET plan time',
    `cost ${seconds} s`,
    'FET cost',
    'of FET',
    'free cost',
    'of fixed',
  );
  withFolder((folder) => {
    for (const count of platoons) {
      const runs = Array.from({ length: seeds }, (_, index) => raceOne(folder, count, index + 1, seconds));
      const middle = (figure: (run: (typeof runs)[number]) => number) => median(runs.map(figure));
      const write = (name: string, of: typeof middle) =>
        row(
          name,
          ms(of((run) => run.first.feasibleMs)),
          ms(of((run) => run.first.processMs)),
          of((run) => run.fet.seconds).toFixed(1) + (of((run) => run.fet.seconds) >= FET_SECONDS ? '+' : ''),
          times(
            of((run) => (1000 * run.fet.seconds) / run.first.feasibleMs),
            1,
          ),
          of((run) => run.fixed.cost).toFixed(0),
          of((run) => run.fet.cost).toFixed(0),
          percent(of((run) => run.fixed.cost / run.fet.cost)),
          of((run) => run.free.cost).toFixed(0),
          percent(of((run) => run.free.cost / run.fixed.cost)),
        );
      runs.forEach((run, index) => {
        write(`roomy P=${count} seed ${index + 1}`, (figure) => figure(run));
      });
      if (seeds > 1) write(`roomy P=${count} median`, middle);
    }
  });
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(0)} %`);

function raceOne(folder: string, platoons: number, seed: number, seconds: number) {
  const fixedProblem = make({ family: 'roomy', platoons, seed, fixedInstructors: true }).problem;
  const freeProblem = make({ family: 'roomy', platoons, seed }).problem;
  const options = ['--seconds', String(seconds), '--seed', String(seed)];
  return {
    first: runPlanner(folder, fixedProblem, '--until-feasible', '--seconds', '60', '--seed', String(seed)),
    fixed: runPlanner(folder, fixedProblem, ...options),
    free: runPlanner(folder, freeProblem, ...options),
    fet: runFet(folder, fixedProblem, seed),
  };
}

function runFet(folder: string, problem: TimetableProblem, seed: number): Rival {
  const input = path.join(folder, 'problem.fet');
  const output = path.join(folder, 'fet');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  writeFileSync(input, fetInput(problem));
  const seedParts = FET_SEED_PARTS.map((part, index) => `--randomseeds${part}=${1000 * seed + index + 1}`);
  const began = performance.now();
  spawnSync(
    'fet-cl',
    [
      `--inputfile=${input}`,
      `--outputdir=${output}`,
      `--timelimitseconds=${FET_SECONDS}`,
      '--htmllevel=0',
      ...seedParts,
    ],
    { encoding: 'utf8', timeout: (FET_SECONDS + 60) * 1000, maxBuffer: 1 << 28 },
  );
  const took = (performance.now() - began) / 1000;
  const plan = fetResult(problem, output);
  const verdict = plan && check(problem, plan);
  return verdict?.hard === 0 ? { seconds: took, cost: verdict.cost } : { seconds: FET_SECONDS, cost: Number.NaN };
}
