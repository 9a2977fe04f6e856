import type { KeptSchool } from '../fixtures/kept-school.ts';

/** What all faults are tried with. */
export interface Ground {
  school: KeptSchool;
  /** The built writer (writer-process.ts). */
  writer: string;
  seed: number;
  /** How thoroughly: 1 is the whole trial, a tenth a tenth of its rounds. */
  share: number;
  /** When the trial has to be over, on `performance.now()`'s clock. */
  until: number;
}

/** What one kind of fault came to. */
export interface Outcome {
  fault: string;
  /** How often, and with what. */
  tried: string;
  found: string;
  /** What the program did wrong; empty when it did nothing wrong. */
  faults: string[];
  /** Set where this machine does not let the fault be made, with the reason. */
  notTried?: string;
}

export type Trial = (ground: Ground) => Promise<Outcome>;

export const rounds = (whole: number, { share }: Ground): number => Math.max(2, Math.round(whole * share));
