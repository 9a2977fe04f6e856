import { z } from 'zod';
import { PACK_NAMES, PACK_PARTS } from '../papers/packs.ts';
import { command, query } from './operation.ts';
import { id, localDate, paper, paperLanguage } from './values.ts';

const part = z.enum(PACK_PARTS);

/** Packs of papers: many papers as one PDF with a cover and page numbers that go on. */
export const packsOperations = {
  /**
   * Each part needs the right its paper needs by itself; no part has a whole IIN on it. A part with nothing to print
   * is left out, and the cover says why. `date`: the day, or the last day of what has a beginning and an end.
   */
  'papers.pack': query({
    right: 'signedIn',
    input: z.object({
      cohortId: id,
      pack: z.enum(PACK_NAMES),
      parts: z.array(part).min(1).max(PACK_PARTS.length),
      date: localDate,
      /** Without it the day at the range nearest to the date. */
      dayId: id.optional(),
      language: paperLanguage,
    }),
    output: z.object({
      paper,
      missing: z.array(z.object({ part, code: z.string(), params: z.record(z.string(), z.json()) })),
    }),
  }),
  /** How far the caller's pack is; null while none is drawn. */
  'papers.packProgress': query({
    right: 'signedIn',
    input: z.object({}),
    output: z.object({ done: z.int().min(0), all: z.int().min(0) }).nullable(),
  }),
  'papers.stopPack': command({
    right: 'signedIn',
    undoable: false,
    input: z.object({}),
    output: z.object({ wasRunning: z.boolean() }),
  }),
};
