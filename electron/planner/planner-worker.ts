import { parentPort, workerData } from 'node:worker_threads';
import type { Placement, TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import { type SolveProgress, type SolveResult, solve } from '../../shared/timetable/search/solve.ts';
import { runWhyNot, type WhyNotTask } from './why-not-task.ts';

/** What the worker is started with. */
export interface PlannerTask {
  problem: TimetableProblem;
  seed: number;
  /** Time to search; the engine's own choice when absent. */
  seconds?: number | undefined;
  /** Steps and moves after which it ends, instead of a time. */
  moves?: number | undefined;
  /** As in SolveOptions: the plan to begin with, and what a lesson costs that moves away from it. */
  start?: Placement[] | undefined;
  movedCost?: number | undefined;
  /** An Int32Array of one: not 0 means stop. Shared memory, because the search leaves no turn for a message. */
  stop: SharedArrayBuffer;
}

export interface PlannerProgress extends SolveProgress {
  /** Milliseconds since the search began, and until the first complete plan. */
  milliseconds: number;
  feasibleMs: number | null;
}

export interface PlannerResult extends SolveResult {
  milliseconds: number;
  feasibleMs: number | null;
  /** Ended by the user. */
  stopped: boolean;
}

export type PlannerMessage = { kind: 'progress'; progress: PlannerProgress } | { kind: 'done'; result: PlannerResult };

const PROGRESS_EVERY_MS = 100;

function run(task: PlannerTask, post: (message: PlannerMessage) => void): void {
  const stop = new Int32Array(task.stop);
  const began = performance.now();
  const milliseconds = () => Math.round(performance.now() - began);
  let feasibleMs: number | null = null;
  let posted = Number.NEGATIVE_INFINITY;
  const result = solve(task.problem, {
    seed: task.seed,
    start: task.start,
    movedCost: task.movedCost,
    milliseconds: task.seconds === undefined ? undefined : task.seconds * 1000,
    maxMoves: task.moves,
    shouldStop: () => Atomics.load(stop, 0) !== 0,
    now: () => performance.now(),
    onFeasible: () => {
      feasibleMs = milliseconds();
    },
    onProgress: (progress) => {
      const now = performance.now();
      if (now - posted < PROGRESS_EVERY_MS) return;
      posted = now;
      post({ kind: 'progress', progress: { ...progress, milliseconds: milliseconds(), feasibleMs } });
    },
  });
  const stopped = Atomics.load(stop, 0) !== 0;
  post({ kind: 'done', result: { ...result, milliseconds: milliseconds(), feasibleMs, stopped } });
}

const port = parentPort;
if (port) {
  const task = workerData as PlannerTask | WhyNotTask;
  // A rejection ends the worker with an error, which its owner hears.
  if ('kind' in task) void runWhyNot(task, (message) => port.postMessage(message));
  else run(task, (message) => port.postMessage(message));
}
