import { Worker } from 'node:worker_threads';
import { keepSharedWasmWrappers } from '../host/wasm-wrappers.ts';
import type { PaperSetting } from './document.ts';
import type { DrawingName, FactsOf } from './drawings.ts';
import { type PackFacts, stepsOf } from './packs/pack-steps.ts';
import type { PressAnswer, PressFolders, PressJob } from './press-worker.ts';

/** A worker that has drawn nothing for so long is let go: its libraries take some 60 MB. */
const IDLE_MS = 120_000;

export type PaperHeading = Pick<PaperSetting, 'language' | 'now' | 'school'>;

/** Draws papers off the main thread, so that drawing thirty pages holds up nobody's click. */
export interface Press {
  /** Rejects when the drawing or the worker breaks down; the next paper gets a fresh worker. */
  draw<N extends DrawingName>(name: N, heading: PaperHeading, facts: FactsOf<N>): Promise<Buffer>;
  /** Draws a pack in a worker of its own, so that it can be stopped at once without harm to another paper. */
  pack(heading: PaperHeading, facts: PackFacts): PackRun;
}

/** A pack that is being drawn. */
export interface PackRun {
  /** Null when it was stopped. */
  done: Promise<Buffer | null>;
  stop(): void;
  progress(): PackProgress;
}

/** Papers that are drawn, of all steps. */
export interface PackProgress {
  done: number;
  all: number;
}

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

/** `workerFile` is the worker's TypeScript source or its built file; it is started with the first paper. */
export function createPress({ workerFile, fontsFolder }: { workerFile: string | URL } & PressFolders): Press {
  keepSharedWasmWrappers();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let jobs = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const folders: PressFolders = { fontsFolder };
    const started = new Worker(workerFile, { workerData: folders });
    const breakDown = (error: Error) => {
      if (worker === started) worker = null;
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    started.on('message', (answer: PressAnswer) => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) rest(started);
      if ('bytes' in answer) one?.resolve(Buffer.from(answer.bytes));
      else if ('error' in answer) one?.reject(answer.error);
    });
    started.on('error', (error) => breakDown(new Error(`The press broke down: ${error.message}`, { cause: error })));
    started.on('exit', (code) => {
      if (worker === started) breakDown(new Error(`The press ended without its paper (exit code ${code}).`));
    });
    return started;
  }

  /** Nothing is drawn: the worker keeps no program alive, and goes after a while. */
  function rest(resting: Worker): void {
    resting.unref();
    idle = setTimeout(() => {
      if (worker === resting) worker = null;
      void resting.terminate();
    }, IDLE_MS).unref();
  }

  return {
    draw(name, heading, facts) {
      clearTimeout(idle);
      worker ??= start();
      worker.ref();
      const job: PressJob = { number: ++jobs, name, heading, facts };
      return new Promise<Buffer>((resolve, reject) => {
        worker?.postMessage(job);
        waiting.set(job.number, { resolve, reject });
      });
    },
    pack(heading, facts) {
      const drawing = new Worker(workerFile, { workerData: { fontsFolder } satisfies PressFolders });
      let news: PackProgress = { done: 0, all: stepsOf(facts.parts) };
      let stopped = false;
      const done = new Promise<Buffer | null>((resolve, reject) => {
        drawing.on('message', (answer: PressAnswer) => {
          if ('bytes' in answer) resolve(Buffer.from(answer.bytes));
          else if ('error' in answer) reject(answer.error);
          else news = { done: answer.done, all: answer.all };
        });
        drawing.on('error', (error) => reject(new Error(`The press broke down: ${error.message}`, { cause: error })));
        // After `done` this changes nothing.
        drawing.on('exit', (code) =>
          stopped ? resolve(null) : reject(new Error(`The press ended without its pack (exit code ${code}).`)),
        );
      }).finally(() => void drawing.terminate());
      drawing.postMessage({ number: 1, name: 'pack', heading, facts } satisfies PressJob);
      return {
        done,
        stop: () => {
          stopped = true;
          void drawing.terminate();
        },
        progress: () => news,
      };
    },
  };
}
