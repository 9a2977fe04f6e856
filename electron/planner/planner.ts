import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import type { Explanation } from '../../shared/timetable/why-not/explain.ts';
import { keepSharedWasmWrappers } from '../host/wasm-wrappers.ts';
import type { PlannerMessage, PlannerProgress, PlannerResult, PlannerTask } from './planner-worker.ts';
import type { Attempt, WhyNotMessage, WhyNotTask } from './why-not-task.ts';

export interface PlannerOptions extends Pick<PlannerTask, 'seed' | 'seconds' | 'moves' | 'start' | 'movedCost'> {
  onProgress?(progress: PlannerProgress): void;
}

export interface PlannerRun {
  /** The best plan found; rejects when the worker breaks down. */
  done: Promise<PlannerResult>;
  /** Asks for the best plan so far; `done` follows within 200 ms. */
  stop(): void;
  /** The latest news, null before the first. */
  progress(): PlannerProgress | null;
}

/** A question to the worker that can be given up; `done` then holds what is known by then. */
export interface Asked<T> {
  done: Promise<T>;
  stop(): void;
}

export interface AttemptOptions extends Pick<WhyNotTask, 'others' | 'deep'> {
  /** For each problem. */
  milliseconds: number;
  onAttempt?(number: number, attempt: Attempt): void;
}

export interface Planner {
  start(problem: TimetableProblem, options: PlannerOptions): PlannerRun;
  /** Why a problem has no plan, as far up the ladder as it takes; seconds where the sums are silent. */
  explain(problem: TimetableProblem): Asked<Explanation>;
  /** Which problems have a plan, tried in turn for so many milliseconds each; null for those not reached. */
  attempt(problems: readonly TimetableProblem[], options: AttemptOptions): Asked<(Attempt | null)[]>;
}

/** Runs the engine off the main thread. `workerFile` is the worker's TypeScript source or its built file. */
export function createPlanner({ workerFile }: { workerFile: string | URL }): Planner {
  keepSharedWasmWrappers();
  return {
    start(problem, { onProgress, ...wishes }) {
      const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const task: PlannerTask = { problem, ...wishes, stop };
      const worker = new Worker(workerFile, { workerData: task });
      let latest: PlannerProgress | null = null;
      const done = new Promise<PlannerResult>((resolve, reject) => {
        worker.on('message', (message: PlannerMessage) => {
          if (message.kind === 'done') return resolve(message.result);
          latest = message.progress;
          onProgress?.(message.progress);
        });
        worker.on('error', (error) => reject(new Error(`The planner broke down: ${error.message}`, { cause: error })));
        // After `done` this changes nothing.
        worker.on('exit', (code) => reject(new Error(`The planner ended without a plan (exit code ${code}).`)));
      });
      return {
        done,
        stop: () => {
          Atomics.store(new Int32Array(stop), 0, 1);
        },
        progress: () => latest,
      };
    },
    explain: (problem) =>
      ask({ kind: 'explain', problems: [problem] }, workerFile, (message, resolve) => {
        if (message.kind === 'explained') resolve(message.explanation);
      }),
    attempt(problems, { onAttempt, ...options }) {
      const attempts = problems.map((): Attempt | null => null);
      return ask({ kind: 'attempt', problems: [...problems], ...options }, workerFile, (message, resolve) => {
        if (message.kind === 'attempts') resolve(attempts);
        if (message.kind !== 'attempted') return;
        attempts[message.number] = message.attempt;
        onAttempt?.(message.number, message.attempt);
      });
    },
  };
}

function ask<T>(
  question: Omit<WhyNotTask, 'stop' | 'folder'>,
  workerFile: string | URL,
  onMessage: (message: WhyNotMessage, resolve: (answer: T) => void) => void,
): Asked<T> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const folder = path.dirname(workerFile instanceof URL ? fileURLToPath(workerFile) : workerFile);
  const task: WhyNotTask = { ...question, folder, stop };
  const worker = new Worker(workerFile, { workerData: task });
  const done = new Promise<T>((resolve, reject) => {
    worker.on('message', (message: WhyNotMessage) => onMessage(message, resolve));
    worker.on('error', (error) => reject(new Error(`The planner broke down: ${error.message}`, { cause: error })));
    // After an answer this changes nothing.
    worker.on('exit', (code) => reject(new Error(`The planner ended without an answer (exit code ${code}).`)));
  });
  return { done, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
}
