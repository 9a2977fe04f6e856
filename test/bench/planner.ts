import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TimetableSolution } from '../../shared/timetable/problem/problem.ts';
import { check, make } from '../fixtures/timetable-kit.ts';
import { median, ms, printTable, times } from './figures.ts';
import { firstFit } from './first-fit.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../electron/planner/command.ts');
/** A search that lasts longer than this has failed. */
const SECONDS = 10;
const FIRST_FIT_TRIES = 5;

/** Runs Node as a fresh process and takes the time of the whole of it. */
function run(...args: string[]) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { took: performance.now() - began, status, stdout, stderr };
}

/**
 * The engine up to its first complete plan, as `npm run planner` starts it: every run in a process of its own, every
 * plan judged by the kit. Baselines: a Node process that does nothing, and first fit without ejection.
 */
export function benchPlanner({ seeds }: { seeds: number }): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  const [problemFile, solutionFile] = ['problem.json', 'solution.json'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  const bare: number[] = [];
  const processes: number[] = [];
  let solvedInAll = 0;
  const row = printTable(
    'instance'.padEnd(15),
    'solved',
    'plan ms median',
    'worst',
    'process ms median',
    'worst',
    '× bare Node',
    'first fit solves',
    'places',
  );
  try {
    for (const family of ['exact', 'nine'] as const) {
      for (const fixedInstructors of [true, false]) {
        for (const platoons of [1, 2, 3, 4, 5, 6]) {
          const plans: number[] = [];
          const took: number[] = [];
          const shares: number[] = [];
          const idle: number[] = [];
          let solved = 0;
          for (let seed = 1; seed <= seeds; seed++) {
            const { problem } = make({ family, platoons, seed, fixedInstructors });
            writeFileSync(problemFile, JSON.stringify(problem));
            rmSync(solutionFile, { force: true });
            idle.push(run('-e', '0').took);
            const search = ['--until-feasible', '--seconds', String(SECONDS), '--seed', String(seed)];
            const solve = run(COMMAND, 'solve', problemFile, ...search, '--out', solutionFile);
            if (solve.stdout === '') throw new Error(`the planner said nothing: ${solve.stderr}`);
            const { feasibleMs } = JSON.parse(solve.stdout) as { feasibleMs: number | null };
            const solution = JSON.parse(readFileSync(solutionFile, 'utf8')) as TimetableSolution;
            took.push(solve.took);
            plans.push(feasibleMs ?? Number.POSITIVE_INFINITY);
            if (solve.status === 0 && check(problem, solution).hard === 0) solved++;
            shares.push(firstFit(problem, FIRST_FIT_TRIES));
          }
          row(
            `${family} P=${platoons} ${fixedInstructors ? 'fixed' : 'free'}`,
            `${solved}/${seeds}`,
            ms(median(plans)),
            ms(Math.max(...plans)),
            ms(median(took)),
            ms(Math.max(...took)),
            times(median(took), median(idle)),
            `${shares.filter((share) => share === 1).length}/${seeds}`,
            `${(100 * median(shares)).toFixed(1)} %`,
          );
          bare.push(...idle);
          processes.push(...took);
          solvedInAll += solved;
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const under = processes.filter((one) => one < 2000).length;
  console.log(
    `\n${solvedInAll} of ${processes.length} solved with 0 hard violations; ${under} processes under 2 s, ` +
      `median ${ms(median(processes))} ms, worst ${ms(Math.max(...processes))} ms; bare Node ${ms(median(bare))} ms.`,
  );
}
