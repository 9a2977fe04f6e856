import { z } from 'zod';
import { query } from './operation.ts';
import { id, localDate } from './values.ts';

const count = z.int().min(0);
/** How well it answers, smaller is better (shared/finding/match.ts); the window sorts it among its own commands. */
const grade = count;

export const FOUND_PLACES = ['room', 'bunk', 'class', 'range'] as const;
export const FOUND_PAPERS = ['enrolmentOrder', 'leavingOrder', 'certificate', 'blank', 'reference', 'pass'] as const;

export const findingOperations = {
  /**
   * What a few typed letters may mean, best first; an empty list of what the asker may not read. Who is held to his own
   * platoons finds their men only. The end of an IIN is searched in, never answered with more than its last four digits.
   */
  'finding.look': query({
    right: 'signedIn',
    input: z.object({ text: z.string().trim().min(1).max(100), cohortId: id.nullable() }),
    output: z.object({
      men: z.array(
        z.object({
          cadetId: id,
          cohortId: id,
          intake: z.string(),
          name: z.string(),
          /** Null for whoever may not read admissions. */
          maskedIin: z.string().nullable(),
          platoon: z.int().nullable(),
          bunk: z.string().nullable(),
          enrolled: z.boolean(),
          /** Of the intake that was named. */
          here: z.boolean(),
          grade,
        }),
      ),
      staff: z.array(z.object({ instructorId: id, name: z.string(), grade })),
      places: z.array(z.object({ kind: z.enum(FOUND_PLACES), id, name: z.string(), grade })),
      papers: z.array(
        z.object({
          kind: z.enum(FOUND_PAPERS),
          id,
          number: z.string(),
          date: localDate.nullable(),
          /** Whose it is; null of an order or an unused blank. */
          name: z.string().nullable(),
          cadetId: id.nullable(),
          cohortId: id.nullable(),
          grade,
        }),
      ),
    }),
  }),
};
