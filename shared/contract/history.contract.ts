import { z } from 'zod';
import { CHAIN_FAULTS } from '../history/chain-fault.ts';
import { MARK_VERDICTS } from '../history/day-mark.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime } from './values.ts';

export const historyEntry = z.object({
  id,
  at: localDateTime,
  personName: z.string(),
  operation: z.string(),
  params: z.record(z.string(), z.json()),
  undone: z.boolean(),
  /** Whether whoever asks may take it back now, as far as can be told without trying. */
  undoable: z.boolean(),
  /** Personal data was taken out of it: no names, no before and after, no way back. */
  blanked: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A value of a row: as stored, or in words where it refers to a man, a place, a paper. */
const rowValue = z.union([z.string(), z.number(), z.null()]);
const rowChange = z.object({
  table: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  /** What the row is about: a man's name, a code, a date; null when the row has none of its own. */
  about: z.string().nullable(),
  /** Added: `after` alone; removed: `before` alone; changed: the columns that differ. */
  fields: z.array(z.object({ column: z.string(), before: rowValue, after: rowValue })),
});
export type HistoryChange = z.infer<typeof rowChange>;

/** A column that an edit changed, for the end of its sentence; without values where they are not for the list. */
const edit = z.object({
  table: z.string(),
  column: z.string(),
  before: rowValue.optional(),
  after: rowValue.optional(),
});
export type HistoryEdit = z.infer<typeof edit>;

const chainVerdict = z.object({
  /** Entries from the beginning that hold. */
  entries: z.int(),
  intact: z.boolean(),
  brokenAt: id.nullable(),
  fault: z.enum(CHAIN_FAULTS).nullable(),
});

export const historyOperations = {
  /** Newest first. `room`: the part of an operation's name before the dot; an undo belongs to the room of its act. */
  'history.list': query({
    right: 'history.read',
    input: z.object({
      limit: z.int().min(1).max(500).default(100),
      before: id.optional(),
      personId: id.optional(),
      cadetId: id.optional(),
      cohortId: id.optional(),
      room: z
        .string()
        .regex(/^[a-zA-Z]{1,40}$/)
        .optional(),
      from: localDate.optional(),
      to: localDate.optional(),
    }),
    output: z.array(historyEntry.extend({ edits: z.array(edit) })),
  }),
  /** One entry with what it changed, whom it is about and what became of it. */
  'history.entry': query({
    right: 'history.read',
    input: z.object({ entryId: id }),
    output: z.object({
      entry: historyEntry,
      hash: z.string(),
      cadets: z.array(z.object({ id, name: z.string() })),
      /** How many men more. */
      moreCadets: z.int(),
      intakes: z.array(z.object({ id, code: z.string() })),
      changes: z.array(rowChange),
      moreChanges: z.int(),
      undoes: id.nullable(),
      undoneBy: z.object({ id, at: localDateTime, personName: z.string() }).nullable(),
    }),
  }),
  /** Men to choose from: whose surname and given names begin as typed. */
  'history.findMen': query({
    right: 'history.read',
    input: z.object({ text: z.string().trim().max(60), cadetId: id.optional() }),
    output: z.array(z.object({ id, name: z.string(), intake: z.string() })),
  }),
  /** The last change of mine that can still be taken back: what Ctrl+Z names. */
  'history.lastOfMine': query({ right: 'signedIn', input: z.object({}), output: historyEntry.nullable() }),
  /** The last undo of mine that can itself be taken back, named after the act it took back: what Ctrl+Y brings back. */
  'history.lastUndone': query({ right: 'signedIn', input: z.object({}), output: historyEntry.nullable() }),
  /**
   * Takes an entry back; of an entry that is an undo itself: does its act again. Whoever may do the act may take his own
   * back; another's needs history.undo beside it.
   */
  'history.undo': command({
    right: 'signedIn',
    input: z.object({ entryId: id }),
    output: z.object({ operation: z.string() }),
  }),
  /** What is known of the chain since the file was opened, without walking it again. */
  'history.chain': query({
    right: 'history.read',
    input: z.object({}),
    output: z.object({
      /** All entries there are. */
      entries: z.int(),
      /** Entries walked so far by the walk that runs; null when none does. */
      walked: z.int().nullable(),
      /** The day the whole chain was last walked and found whole. */
      walkedOn: localDate.nullable(),
      brokenAt: id.nullable(),
      fault: z.enum(CHAIN_FAULTS).nullable(),
      /** The entry at the break, or the nearest one before it. */
      place: historyEntry.nullable(),
    }),
  }),
  /** Walks the whole chain now; `brokenAt` is the first entry that does not fit. */
  'history.verify': query({ right: 'history.read', input: z.object({}), output: chainVerdict }),
  /** Compares a mark that was printed on a strength report, scanned or typed, with the history as it is. */
  'history.checkMark': query({
    right: 'history.read',
    input: z.object({ code: z.string().trim().min(1).max(300) }),
    output: z.object({
      verdict: z.enum(MARK_VERDICTS),
      date: localDate,
      entryId: id,
      /** Whether the school's key had signed it. */
      signed: z.boolean(),
    }),
  }),
};
