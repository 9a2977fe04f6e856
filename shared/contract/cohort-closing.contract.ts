import { z } from 'zod';
import { GOING_ON, HINDERING } from '../cohorts/closing.ts';
import { command, query } from './operation.ts';
import { id, localDateTime, words } from './values.ts';

const code = z.enum([...HINDERING, ...GOING_ON]);

/** One point of the check list; its number and its names are of one reading. */
const point = z.object({
  code,
  state: z.enum(['done', 'hinders', 'open']),
  count: z.int().min(0),
  items: z.array(
    z.object({
      cadetId: id.nullable(),
      name: z.string().nullable(),
      platoon: z.int().nullable(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

const closing = z.object({
  closedAt: localDateTime,
  closedBy: z.string(),
  witness: z.string(),
  /** What was open and did not hinder, by point. */
  seen: z.partialRecord(code, z.int()),
  reopenedAt: localDateTime.nullable(),
  reopenedBy: z.string().nullable(),
  reopenedWitness: z.string().nullable(),
  reason: z.string().nullable(),
});

export const cohortClosing = z.object({ points: z.array(point), closings: z.array(closing) });
export type CohortClosing = z.infer<typeof cohortClosing>;

const witness = z.object({ login: words(60), password: z.string().min(1).max(200) });

/** The end of an intake: its check list, the closing by two people, and the way back. */
export const cohortClosingOperations = {
  /** What has to be put right first, what goes on after it, and how it was closed; closings newest first. */
  'cohorts.closing': query({ right: 'orders.read', input: z.object({ cohortId: id }), output: cohortClosing }),
  /**
   * Closes an intake for good: from then on it is read, and only certificates and military IDs go on (electron/people/
   * closed-intakes). The second person shows his own password; he holds `intake.close` or `intake.write`.
   */
  'cohorts.close': command({
    right: 'intake.close',
    input: z.object({ cohortId: id, /** The intake's code, typed again. */ code: words(40), witness }),
    output: z.object({ closedAt: localDateTime }),
    undoable: false,
  }),
  /** Opens a closed intake again; both names and the reason stay with it. */
  'cohorts.reopen': command({
    right: 'intake.close',
    input: z.object({ cohortId: id, reason: words(300), witness }),
    output: z.object({}),
    undoable: false,
  }),
};
