import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../shared/timetable/problem/finding.ts';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import { solve } from '../../shared/timetable/search/solve.ts';
import { isProvenImpossible } from '../../shared/timetable/why-not/conflict.ts';
import { type Explanation, explain } from '../../shared/timetable/why-not/explain.ts';
import type { SolveLinear } from '../../shared/timetable/why-not/linear-program.ts';
import { findWhyNot, nothingNew } from '../../shared/timetable/why-not/why-not.ts';
import { loadLinearSolver } from './linear-solver.ts';

/** What the worker is asked beside searching: why there is no plan, or which of several problems have one. */
export interface WhyNotTask {
  kind: 'explain' | 'attempt';
  problems: TimetableProblem[];
  /** Attempts: time for each of the problems, reasons that may go on standing, and whether a failed search
   * is followed by the day model's proof. */
  milliseconds?: number;
  others?: readonly Finding[];
  deep?: boolean;
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

/** What the worker does with such a task; it posts as it goes and ends early when told to stop. */
export async function runWhyNot(task: WhyNotTask, post: (message: WhyNotMessage) => void): Promise<void> {
  const stop = new Int32Array(task.stop);
  const shouldStop = () => Atomics.load(stop, 0) !== 0;
  const now = () => performance.now();
  const file = path.join(task.folder, SOLVER_FILE);
  const loadSolver = () => loadLinearSolver(existsSync(file) ? readFileSync(file) : undefined);
  if (task.kind === 'explain') {
    post({ kind: 'explained', explanation: await explain(task.problems[0]!, { loadSolver, now, shouldStop }) });
    return;
  }
  for (const [number, problem] of task.problems.entries()) {
    if (shouldStop()) break;
    post({ kind: 'attempted', number, attempt: await attemptOf(problem, task, loadSolver, shouldStop) });
  }
  post({ kind: 'attempts' });
}

const PROOF_MS = 5000;

async function attemptOf(
  problem: TimetableProblem,
  { milliseconds = 1000, others = [], deep }: WhyNotTask,
  loadSolver: () => Promise<SolveLinear>,
  shouldStop: () => boolean,
): Promise<Attempt> {
  const findings = findWhyNot(problem);
  if (findings.length > 0) return nothingNew(others, findings) ? 'open' : 'impossible';
  const now = () => performance.now();
  const found = solve(problem, { seed: 1, milliseconds, untilFeasible: true, shouldStop, now });
  if (found.feasible) return 'solved';
  if (!deep || shouldStop()) return 'open';
  const limits = { solveLinear: await loadSolver(), milliseconds: PROOF_MS, now };
  return isProvenImpossible(problem, limits) ? 'impossible' : 'open';
}
