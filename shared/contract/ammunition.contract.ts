import { z } from 'zod';
import { ENTRY_KINDS, SIGNATURE_ROLES } from '../range/range-terms.ts';
import { account } from './firing.contract.ts';
import { command, query } from './operation.ts';
import { rangeMan } from './range.contract.ts';
import { id, localDate, localDateTime, words } from './values.ts';

const count = z.int().min(0);
const rounds = z.int().positive().max(1_000_000);
const day = z.object({ dayId: id });
const manyRounds = z.int().min(0).max(1000);

/** A man's sums as they shall stand. */
const sums = z.object({
  fired: manyRounds,
  misfired: manyRounds,
  returned: manyRounds,
  lost: manyRounds,
  cases: manyRounds,
});

/** An act as the books keep it; `lots` are those it takes rounds from. */
const actRow = z.object({
  actId: id,
  kind: z.enum(['loss', 'writeOff']),
  number: z.string(),
  date: localDate,
  rounds: count,
  /** Short of what was fired; below 0: too many. */
  cases: z.int(),
  reason: z.string(),
  lots: z.array(z.object({ calibre: z.string(), number: z.string() })),
  /** Of a loss. */
  day: z
    .object({ dayId: id, date: localDate, session: z.int().positive(), intake: z.string(), range: z.string() })
    .nullable(),
  recordedBy: z.string(),
});
export type ActRow = z.infer<typeof actRow>;

export const ammunitionOperations = {
  /** Lots with what is in the store, newest first. */
  'ammunition.stock': query({
    right: 'range.read',
    input: z.object({}),
    output: z.array(
      z.object({
        lotId: id,
        calibre: z.string(),
        number: z.string(),
        received: count,
        writtenOff: count,
        /** Drawn for days at the range and not handed in again. */
        spent: count,
        /** Of those: fired, misfired or lost; the rest is still at the range. */
        used: count,
        inStore: count,
        firstReceived: localDate.nullable(),
      }),
    ),
  }),
  /**
   * Rounds an intake needs yet: men who owe a session × the rounds of its exercise, by calibre against what is in the
   * store and out at the range.
   */
  'ammunition.need': query({
    right: 'range.read',
    input: z.object({ cohortId: id }),
    output: z.object({
      sessions: z.array(
        z.object({
          session: z.int().positive(),
          /** Who owes it. */
          men: count,
          perMan: count,
          rounds: count,
          card: z.string(),
          calibre: z.string(),
          /** False while no day of the session stands and the first exercise card is supposed. */
          planned: z.boolean(),
        }),
      ),
      calibres: z.array(z.object({ calibre: z.string(), need: count, inStore: count, atRange: count, short: count })),
    }),
  }),
  /** Acts of loss and of writing off, newest first. */
  'ammunition.acts': query({
    right: 'range.read',
    input: z.object({}),
    output: z.array(actRow),
  }),
  /** The stock card of a lot over the years: one line for each receipt, write-off and day, with the running balance. */
  'ammunition.card': query({
    right: 'range.read',
    input: z.object({ lotId: id }),
    output: z.object({
      lotId: id,
      calibre: z.string(),
      number: z.string(),
      lines: z.array(
        z.object({
          date: localDate,
          kind: z.enum(['received', 'writtenOff', 'day']),
          dayId: id.nullable(),
          /** '2027-01 · 1' for a day: the intake and its session. */
          intake: z.string().nullable(),
          session: z.int().nullable(),
          in: count,
          out: count,
          balance: z.int(),
          /** Of a day: what became of the rounds. */
          fired: count,
          misfired: count,
          lost: count,
          note: z.string().nullable(),
          person: z.string(),
        }),
      ),
    }),
  }),
  /** Rounds that came into the store; the lot is made when its number is new. */
  'ammunition.receive': command({
    right: 'ammunition.write',
    input: z.object({ calibre: words(40), number: words(40), date: localDate, quantity: rounds, note: words(200) }),
    output: z.object({ lotId: id, inStore: count }),
  }),
  /** Takes rounds of a lot out of the books by an act. */
  'ammunition.writeOff': command({
    right: 'ammunition.write',
    input: z.object({ lotId: id, quantity: rounds, actNumber: words(60), date: localDate, reason: words(300) }),
    output: z.object({ inStore: count }),
  }),
  /** From the store to the issuing point of a day. */
  'ammunition.draw': command({
    right: 'ammunition.write',
    input: day.extend({ lotId: id, quantity: rounds }),
    output: z.object({ atPoint: count }),
  }),
  /** Back from the issuing point to the store; without a quantity all that is left. */
  'ammunition.handIn': command({
    right: 'ammunition.write',
    input: day.extend({ lotId: id, quantity: rounds.nullable() }),
    output: z.object({ atPoint: count }),
  }),
  /** Rounds into the hands of men; `relayId` gives each man of a relay what the card needs and he does not have yet. */
  'ammunition.issue': command({
    right: 'ammunition.write',
    input: day.extend({
      lotId: id,
      to: z.union([
        z.object({ relayId: id }),
        z.object({
          men: z
            .array(z.object({ cadetId: id, quantity: z.int().positive().max(1000) }))
            .min(1)
            .max(400),
        }),
      ]),
    }),
    output: z.object({ men: count, rounds: count }),
  }),
  /**
   * A man's account as it shall stand; the lines that make the difference are written. `seen`: the sums as the person
   * had them before him, so that two people never write over each other. `note`: why, where a sum goes down.
   */
  'ammunition.account': command({
    right: 'ammunition.write',
    input: day.extend({ cadetId: id, seen: account, sums, note: words(200).nullable() }),
    output: z.object({ account }),
  }),
  /** All that the men of a relay (or of the day) still hold came back unfired. */
  'ammunition.returnRest': command({
    right: 'ammunition.write',
    input: day.extend({ relayId: id.nullable() }),
    output: z.object({ rounds: count }),
  }),
  /** The cases of a relay (or of the day) were counted and are all there. */
  'ammunition.casesComplete': command({
    right: 'ammunition.write',
    input: day.extend({ relayId: id.nullable() }),
    output: z.object({ cases: count }),
  }),
  /** An act of loss: rounds lost, cases short (below 0: too many). */
  'ammunition.act': command({
    right: 'ammunition.write',
    input: day.extend({ number: words(60), date: localDate, rounds: manyRounds, cases: z.int(), reason: words(300) }),
    output: z.object({ actId: id }),
  }),
  /** Takes an act of an open day away: the round was found, or the act names a wrong sum. Signatures go with it. */
  'ammunition.takeBackAct': command({
    right: 'ammunition.write',
    input: day.extend({ actId: id, reason: words(300) }),
    output: z.object({}),
  }),
  /** Every line of a day as it was written, newest last. */
  'ammunition.lines': query({
    right: 'range.read',
    input: day,
    output: z.array(
      z.object({
        entryId: id,
        kind: z.enum(ENTRY_KINDS),
        quantity: z.int(),
        lot: z.string(),
        man: rangeMan.nullable(),
        note: z.string().nullable(),
        at: localDateTime,
        by: z.string(),
      }),
    ),
  }),
  /**
   * A signature under the day's balance by a person's own password, his own or another's at the same desk; the two have
   * to be two people. Any later line takes both away.
   */
  'ammunition.sign': command({
    right: 'ammunition.write',
    input: day.extend({
      role: z.enum(SIGNATURE_ROLES),
      login: z.string().trim().min(1).max(60),
      password: z.string().min(1).max(200),
    }),
    output: z.object({ name: z.string(), signed: count }),
    undoable: false,
  }),
};
