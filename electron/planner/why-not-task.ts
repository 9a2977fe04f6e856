import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import { solve } from '../../shared/timetable/search/solve.ts';
import { type Explanation, explain } from '../../shared/timetable/why-not/explain.ts';
import { findWhyNot } from '../../shared/timetable/why-not/why-not.ts';
import { loadLinearSolver } from './linear-solver.ts';

/** What the worker is asked beside searching: why there is no plan, or which of several problems have one. */
export interface WhyNotTask {
  kind: 'explain' | 'attempt';
  problems: TimetableProblem[];
  /** Time for each of the problems that is attempted. */
  milliseconds?: number;
  /** Folder of the worker; in the built program the solver's file lies there too. */
  folder: string;
  stop: SharedArrayBuffer;
}

/** How a problem fared: a plan was found, no proof against it is left, or it is still proven impossible. */
export type Attempt = 'solved' | 'open' | 'impossible';

export type WhyNotMessage =
  | { kind: 'explained'; explanation: Explanation }
  | { kind: 'attempted'; number: number; attempt: Attempt }
  | { kind: 'attempts' };

const SOLVER_FILE = 'highs.wasm';

export async function runWhyNot(task: WhyNotTask, post: (message: WhyNotMessage) => void): Promise<void> {
  const stop = new Int32Array(task.stop);
  const shouldStop = () => Atomics.load(stop, 0) !== 0;
  const now = () => performance.now();
  if (task.kind === 'explain') {
    const file = path.join(task.folder, SOLVER_FILE);
    const loadSolver = () => loadLinearSolver(existsSync(file) ? readFileSync(file) : undefined);
    post({ kind: 'explained', explanation: await explain(task.problems[0]!, { loadSolver, now, shouldStop }) });
    return;
  }
  for (const [number, problem] of task.problems.entries()) {
    if (shouldStop()) break;
    post({ kind: 'attempted', number, attempt: attemptOf(problem, task.milliseconds ?? 1000, shouldStop) });
  }
  post({ kind: 'attempts' });
}

function attemptOf(problem: TimetableProblem, milliseconds: number, shouldStop: () => boolean): Attempt {
  if (findWhyNot(problem).length > 0) return 'impossible';
  const now = () => performance.now();
  return solve(problem, { seed: 1, milliseconds, untilFeasible: true, shouldStop, now }).feasible ? 'solved' : 'open';
}
