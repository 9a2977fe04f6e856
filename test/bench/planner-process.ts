import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TimetableProblem, TimetableSolution } from '../../shared/timetable/problem/problem.ts';
import { check } from '../fixtures/timetable-kit.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../electron/planner/command.ts');

/** What one run of the planner's command came to, in a process of its own. */
export interface PlannerRun {
  /** Milliseconds to the first complete plan by the process's own clock; infinite when there was none. */
  feasibleMs: number;
  /** Of the whole process, start and files included. */
  processMs: number;
  hard: number;
  /** Soft cost by the kit's own count; NaN with hard violations. */
  cost: number;
  moves: number;
  /** Milliseconds of the search and all before it. */
  searchMs: number;
  /** Milliseconds that the process computed, all its threads: what counts where others use the machine too. */
  cpuMs: number;
  /** Most memory the process ever held. */
  peakMegabytes: number;
}

/** Calls `work` with a folder of its own, which is gone afterwards. */
export function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs `planner solve` in a fresh process and has the kit judge its plan. */
export function runPlanner(folder: string, problem: TimetableProblem, ...options: string[]): PlannerRun {
  const problemFile = path.join(folder, 'problem.json');
  const solutionFile = path.join(folder, 'solution.json');
  writeFileSync(problemFile, JSON.stringify(problem));
  rmSync(solutionFile, { force: true });
  const began = performance.now();
  // A child says itself what it used: the parent sees only the most of all its children.
  const report = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('used: '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime))})`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', report, COMMAND, 'solve', problemFile, ...options, '--out', solutionFile],
    { encoding: 'utf8' },
  );
  const processMs = performance.now() - began;
  if (stdout === '' || !existsSync(solutionFile)) throw new Error(`the planner said nothing: ${stderr}`);
  const said = JSON.parse(stdout) as { feasibleMs: number | null; moves: number; milliseconds: number };
  const verdict = check(problem, JSON.parse(readFileSync(solutionFile, 'utf8')) as TimetableSolution);
  const used = /^used: (\d+) (\d+)$/m.exec(stderr);
  return {
    feasibleMs: verdict.hard === 0 && said.feasibleMs !== null ? said.feasibleMs : Number.POSITIVE_INFINITY,
    processMs,
    hard: verdict.hard,
    cost: verdict.hard === 0 ? verdict.cost : Number.NaN,
    moves: said.moves,
    searchMs: said.milliseconds,
    cpuMs: Number(used?.[2]) / 1000,
    peakMegabytes: Number(used?.[1]) / 1024,
  };
}
