import { z } from 'zod';
import { WHEREABOUTS } from '../presence/whereabouts.ts';
import { ROLL_PARTS } from '../rolls/roll-times.ts';
import { ROLL_QUESTIONS, SETTLEMENTS } from '../rolls/roll-words.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const part = z.enum(ROLL_PARTS);
const which = cohort.extend({ date: localDate, part });
const where = z.enum(WHEREABOUTS);
const act = z.object({ at: localDateTime, by: z.string() });

const rollMark = act.extend({
  where,
  note: z.string().nullable(),
  way: z.enum(['hand', 'sheet']),
  /** What the program knew when it was marked, and since which passage of the gate. */
  said: where,
  saidAt: localDateTime.nullable(),
});

const rollMan = z.object({
  cadetId: id,
  /** His number on the printed sheet. */
  number: z.int().positive(),
  name: z.string(),
  platoon: z.int().nullable(),
  squad: z.int().nullable(),
  /** The pre-fill: where the program knows him to be at the roll's minute, without what this roll says. */
  said: where,
  /** Until when he is away by that; null where nobody knows or he is here. */
  due: localDateTime.nullable(),
  /** The passage of the gate before the roll's minute, and the next after it. */
  gate: z.object({ direction: z.enum(['out', 'in']), at: localDateTime }).nullable(),
  gateAfter: z.object({ direction: z.enum(['out', 'in']), at: localDateTime }).nullable(),
  mark: rollMark.nullable(),
  /** The column he stands in; in a closed roll the one it was closed with. */
  where,
  /** Where he would stand by what is known now, where a closed roll has him elsewhere. */
  later: where.nullable(),
  question: z.enum(ROLL_QUESTIONS).nullable(),
  settled: act
    .extend({ word: z.enum(SETTLEMENTS), where, since: localDateTime, note: z.string().nullable() })
    .nullable(),
  /** Ill, on duty, on a trip by the roll alone: the record is still to be entered. */
  lacksRecord: z.boolean(),
});
export type RollMan = z.infer<typeof rollMan>;

const board = z.object({
  date: localDate,
  part,
  /** The minute the roll speaks of. */
  at: localDateTime,
  days: z.object({ first: localDate, last: localDate }),
  before: z.object({ date: localDate, part }).nullable(),
  after: z.object({ date: localDate, part }).nullable(),
  /** From when it can be opened, marked and closed. */
  doors: z.object({ open: localDateTime, mark: localDateTime, close: localDateTime }),
  opened: act.nullable(),
  closed: act.nullable(),
  /** The last reopening of a roll that waits to be closed again. */
  reopened: act.extend({ reason: z.string() }).nullable(),
  /** The newest mark the board shows: goes back with the next act, so that nobody marks over what he has not seen. */
  seen: z.int().min(0),
  /** In the order of the sheet. */
  men: z.array(rollMan),
});
export type RollBoard = z.infer<typeof board>;

const counts = z.record(where, z.int().min(0));
const seen = z.int().min(0);

export const rollsOperations = {
  /** One roll, or the nearest in time: every man with the pre-fill, his mark, his column and what is still open. */
  'rolls.board': query({
    right: 'presence.read',
    input: cohort.extend({ date: localDate.optional(), part: part.optional() }),
    output: board,
  }),
  /** The rolls of an intake that were opened, newest first. */
  'rolls.list': query({
    right: 'presence.read',
    input: cohort,
    output: z.array(
      z.object({
        date: localDate,
        part,
        at: localDateTime,
        opened: act,
        closed: act.nullable(),
        marked: z.int().min(0),
        /** As closed; null while it is open. */
        counts: counts.nullable(),
      }),
    ),
  }),
  /** Opens a roll and freezes the numbers of its sheet. */
  'rolls.open': command({ right: 'rolls.write', input: which, output: z.object({ men: z.int().min(0) }) }),
  /** Marks men whom the roll found elsewhere than the pre-fill, or confirms them; null takes the mark off. */
  'rolls.mark': command({
    right: 'rolls.write',
    input: which.extend({
      cadetIds: z.array(id).min(1).max(300),
      mark: where.nullable(),
      note: words(200).nullable(),
      seen,
    }),
    output: z.object({ marked: z.int().min(0) }),
  }),
  /** A printed sheet typed back in one pass; who is not on it stands as pre-filled. `platoon` null: of all. */
  'rolls.enterSheet': command({
    right: 'rolls.write',
    input: which.extend({ text: z.string().max(4000), platoon: z.int().positive().nullable(), seen }),
    output: z.object({ entered: z.int().min(0), takenOff: z.int().min(0), keptByHand: z.array(z.string()) }),
  }),
  /** Settles a contradiction by the roll's word or the gate's, or says where an unknown man was found and when. */
  'rolls.resolve': command({
    right: 'rolls.write',
    input: which.extend({
      cadetId: id,
      decision: z.discriminatedUnion('word', [
        z.object({ word: z.enum(['roll', 'gate']), note: words(200).nullable() }),
        z.object({ word: z.literal('found'), where: where.exclude(['unknown']), at: localDateTime, note: words(200) }),
      ]),
    }),
    output: z.object({ where }),
  }),
  /** Closes the roll as it stands; refused while one man is unknown or one contradiction is open. */
  'rolls.close': command({ right: 'rolls.write', input: which, output: z.object({ counts }), undoable: false }),
  'rolls.reopen': command({
    right: 'rolls.write',
    input: which.extend({ reason: words(300) }),
    output: z.object({}),
    undoable: false,
  }),
};
