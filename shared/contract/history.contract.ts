import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, localDateTime } from './values.ts';

export const historyEntry = z.object({
  id,
  at: localDateTime,
  personName: z.string(),
  operation: z.string(),
  params: z.record(z.string(), z.json()),
  /** How many rows the change touched. */
  rows: z.int(),
  undone: z.boolean(),
  undoable: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const historyOperations = {
  'history.list': query({
    right: 'history.read',
    input: z.object({ limit: z.int().min(1).max(500).default(100), before: id.optional() }),
    output: z.array(historyEntry),
  }),
  /** The last change of mine that can still be taken back: what Ctrl+Z names. */
  'history.lastOfMine': query({ right: 'history.undo', input: z.object({}), output: historyEntry.nullable() }),
  /** The last undo of mine that can itself be taken back, named after the act it took back: what Ctrl+Y brings back. */
  'history.lastUndone': query({ right: 'history.undo', input: z.object({}), output: historyEntry.nullable() }),
  /** Takes an entry back; of an entry that is an undo itself: does its act again. */
  'history.undo': command({
    right: 'history.undo',
    input: z.object({ entryId: id }),
    output: z.object({ operation: z.string() }),
  }),
  /** Walks the hash chain; `brokenAt` is the first entry that does not fit. */
  'history.verify': query({
    right: 'history.read',
    input: z.object({}),
    output: z.object({ entries: z.int(), intact: z.boolean(), brokenAt: id.nullable() }),
  }),
};
