import { Worker } from 'node:worker_threads';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import type { PlannerMessage, PlannerProgress, PlannerResult, PlannerTask } from './planner-worker.ts';

export interface PlannerOptions {
  seed: number;
  seconds?: number;
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

export interface Planner {
  start(problem: TimetableProblem, options: PlannerOptions): PlannerRun;
}

/** Runs the engine off the main thread. `workerFile` is the worker's TypeScript source or its built file. */
export function createPlanner({ workerFile }: { workerFile: string | URL }): Planner {
  return {
    start(problem, { seed, seconds, onProgress }) {
      const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const task: PlannerTask = { problem, seed, seconds, stop };
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
  };
}
