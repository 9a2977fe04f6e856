import { z } from 'zod';
import { command, query } from './operation.ts';
import { timetableFinding } from './timetable.contract.ts';
import { id } from './values.ts';

const cohort = z.object({ cohortId: id });

/** A change that takes a reason away, tried before it is offered. */
export const remedy = z.object({
  /** Names the sentence; `params` fill it. */
  code: z.string(),
  params: z.record(z.string(), z.json()),
  /** Commands of the contract with their inputs, for a trial. */
  acts: z.array(z.object({ operation: z.string(), input: z.json() })).min(1),
  /** `solved`: a whole timetable was found with it; `open`: the reason is gone, the search was too short or others stand. */
  outcome: z.enum(['solved', 'open']),
});
export type Remedy = z.infer<typeof remedy>;

export const timetableWhyNotOperations = {
  /**
   * Why lessons stay out though the sums allow them: the whole ladder up to the smallest conflict. Takes seconds where
   * nothing is found quickly; the answer stays until something of the intake changes.
   */
  'timetable.explain': query({
    right: 'timetable.read',
    input: cohort,
    output: z.object({
      findings: z.array(timetableFinding),
      /** Whether a whole timetable was found; null when nobody knows. */
      solvable: z.boolean().nullable(),
    }),
  }),
  /** Up to four remedies for a reason of `timetable.whyNot` or `timetable.explain`, those that change least first. */
  'timetable.remedies': query({
    right: 'timetable.read',
    input: cohort.extend({
      from: z.enum(['whyNot', 'explain']),
      /** Its place in that list, from 0, and its code: a list that changed meanwhile answers with none. */
      number: z.int().min(0),
      code: z.string(),
    }),
    output: z.object({ remedies: z.array(remedy), tried: z.int().min(0), stopped: z.boolean() }),
  }),
  /** Ends the trying of remedies and the explaining of an intake; what is known by then is their answer. */
  'timetable.stopWhyNot': command({
    right: 'timetable.read',
    undoable: false,
    input: cohort,
    output: z.object({ wasRunning: z.boolean() }),
  }),
};
