import { z } from 'zod';
import { RANGE_ROLES, SIGNATURE_ROLES } from '../range/range-terms.ts';
import { command, query } from './operation.ts';
import { heldReason, rangeMan } from './range.contract.ts';
import { dayHead } from './range-day.contract.ts';
import { id, localDateTime, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const count = z.int().min(0);
const mark = z.int().min(2).max(5);
const session = z.int().min(1).max(10);
const lane = z.int().min(1).max(50);
/** Points (1 or 0 where hits count), a round that did not go off, or null while it is still to be fired. */
const shot = z.union([z.int().min(0).max(99), z.literal('misfire'), z.null()]);

/** Sums of the ledger: of a man, of a relay, of a day. onHand = issued − fired − misfired − returned − lost. */
export const account = z.object({
  issued: count,
  fired: count,
  misfired: count,
  returned: count,
  lost: count,
  cases: count,
  onHand: count,
});
export type Account = z.infer<typeof account>;

const laneRow = rangeMan.extend({
  lane,
  /** 'АК-74 № 2210'; null while he holds none. */
  weapon: z.string().nullable(),
  weaponId: id.nullable(),
  shots: z.array(shot).nullable(),
  /** Null while nothing is written down. */
  total: count.nullable(),
  misfired: count,
  mark: mark.nullable(),
  scorer: z.string().nullable(),
  scoredAt: localDateTime.nullable(),
  /** To hand back with the next score of this lane. */
  revision: count,
  account,
});
export type LaneRow = z.infer<typeof laneRow>;

export const relayRow = z.object({
  relayId: id,
  number: z.int().positive(),
  refire: z.boolean(),
  startedAt: localDateTime.nullable(),
  finishedAt: localDateTime.nullable(),
  /** By lane. */
  lanes: z.array(laneRow),
});
export type RelayRow = z.infer<typeof relayRow>;

/** Why the day cannot be closed yet: `firing.hindrance.<code>`. Codes: shared/range/ledger.ts, closingHindrances. */
const hindrance = z.object({ code: z.string(), params: z.record(z.string(), z.json()) });

const distribution = z.object({ five: count, four: count, three: count, two: count });

export const firingOperations = {
  /** The whole firing screen: relays with lanes and scores, held aside, roles, balance, ledger, signatures, hindrances. */
  'firing.get': query({
    right: 'range.read',
    input: z.object({ dayId: id }),
    output: z.object({
      cohortId: id,
      day: dayHead,
      /** Lots drawn for the day, with what is left at the issuing point. */
      lots: z.array(z.object({ lotId: id, number: z.string(), drawn: count, atPoint: count })),
      balance: account.extend({
        /** fired − cases − cases of acts; 0 = all there. */
        casesShort: z.int(),
        atPoint: count,
        /** Rounds and cases that acts of loss account for. */
        actRounds: count,
        actCases: z.int(),
      }),
      relays: z.array(relayRow),
      heldAside: z.array(rangeMan.extend({ reasons: z.array(heldReason) })),
      /** Men of the day who may fire and stand in no relay: latecomers, and who was put back. */
      unplaced: z.array(rangeMan),
      /** Who fired below 3 in this session and has not fired again. */
      refire: z.array(rangeMan.extend({ total: count, mark: mark })),
      roles: z.array(z.object({ role: z.enum(RANGE_ROLES), name: z.string() })),
      signatures: z.array(
        z.object({ role: z.enum(SIGNATURE_ROLES), personId: id, name: z.string(), at: localDateTime }),
      ),
      acts: z.array(
        z.object({
          actId: id,
          number: z.string(),
          date: z.string(),
          rounds: count,
          cases: z.int(),
          reason: z.string(),
        }),
      ),
      weaponsOut: count,
      hindrances: z.array(hindrance),
    }),
  }),
  /** Fills relays that have not begun: men ÷ lanes, squads together. Who is placed by hand elsewhere is placed anew. */
  'firing.fill': command({
    right: 'range.conduct',
    input: z.object({ dayId: id }),
    output: z.object({ relays: count, men: count }),
  }),
  /**
   * Puts a man into a lane: from no relay, or from another lane; who stands there changes places with him. Without a lane
   * the first free one of the relay, without a relay the first free lane of one that has not begun (a new one at need).
   */
  'firing.place': command({
    right: 'range.conduct',
    input: z.object({ dayId: id, cadetId: id, relay: z.int().positive().nullable(), lane: lane.nullable() }),
    output: z.object({ relay: z.int(), lane }),
  }),
  /** Takes a man out of a relay in which he has no score and no rounds. */
  'firing.takeOut': command({
    right: 'range.conduct',
    input: z.object({ dayId: id, cadetId: id }),
    output: z.object({}),
  }),
  /** A relay of those who fired below 3, in the order given. */
  'firing.refire': command({
    right: 'range.conduct',
    input: z.object({ dayId: id, cadetIds: z.array(id).min(1).max(400) }),
    output: z.object({ relays: count }),
  }),
  'firing.startRelay': command({
    right: 'range.conduct',
    input: z.object({ relayId: id }),
    output: z.object({}),
  }),
  /** Writes a lane down by shots or by total; what was fired and misfired goes into the ledger with it. */
  'firing.score': command({
    right: 'range.conduct',
    input: z.object({
      relayId: id,
      lane,
      revision: count,
      score: z.union([
        z.object({
          shots: z.array(shot).max(30),
          /** Misfired rounds that were made good by a fresh one. */
          replaced: count.max(30).default(0),
        }),
        z.object({ total: count, misfired: count.max(60).default(0) }),
        /** Takes the score away. */
        z.object({ none: z.literal(true) }),
      ]),
    }),
    output: z.object({ revision: count, total: count.nullable(), mark: mark.nullable(), account }),
  }),
  /**
   * A result of a closed day that turns out to be wrong: what was written stays, the mark and who owes follow. Rounds
   * were signed for, so as many have to be fired and misfired as before.
   */
  'firing.correct': command({
    right: 'range.conduct',
    input: z.object({
      relayId: id,
      lane,
      revision: count,
      score: z.union([z.object({ shots: z.array(shot).max(30) }), z.object({ total: count })]),
      reason: words(300),
    }),
    output: z.object({ revision: count, total: count, mark }),
  }),
  /** Corrections of a closed day, oldest first, each with the result it stands for. */
  'firing.corrections': query({
    right: 'range.read',
    input: z.object({ dayId: id }),
    output: z.array(
      rangeMan.extend({
        correctionId: id,
        relay: z.int().positive(),
        lane,
        /** As it stood before. */
        before: z.object({ total: count.nullable(), mark: mark.nullable() }),
        total: count,
        mark,
        reason: z.string(),
        at: localDateTime,
        by: z.string(),
      }),
    ),
  }),
  /** Two men change lanes; what was written down stays with the lanes. */
  'firing.swapLanes': command({
    right: 'range.conduct',
    input: z.object({ relayId: id, lanes: z.tuple([lane, lane]) }),
    output: z.object({}),
  }),
  /** Every man of the relay has his mark; names the relay that is next. */
  'firing.finishRelay': command({
    right: 'range.conduct',
    input: z.object({ relayId: id }),
    output: z.object({ nextRelayId: id.nullable() }),
  }),

  /** Who has fired how many sessions, and what exams need of it: admission and the mark of the firing subject. */
  'firing.owed': query({
    right: 'range.read',
    input: cohort,
    output: z.object({
      sessions: count,
      men: z.array(
        rangeMan.extend({
          /** By session: null = still owed. */
          marks: z.array(z.object({ session, mark: mark.nullable(), total: count.nullable(), dayId: id.nullable() })),
          owes: z.array(session),
          /** Mean of his marks rounded half up, a 2 keeps it at 2; null while a session is owed. */
          subjectMark: mark.nullable(),
          held: z.array(heldReason),
        }),
      ),
      /** How many men have fired 0, 1, 2 … sessions. */
      byCount: z.array(count),
    }),
  }),
  /** Results of one intake by platoon and man, sessions side by side, and the spread of marks. */
  'firing.results': query({
    right: 'range.read',
    input: cohort,
    output: z.object({
      sessions: z.array(
        z.object({
          session,
          fired: count,
          /** Null while nobody has fired. */
          meanTotal: z.number().nullable(),
          meanMark: z.number().nullable(),
          marks: distribution,
          /** Totals that were fired, with how many men: a plot of the spread. */
          totals: z.array(z.object({ total: count, men: count })),
        }),
      ),
      platoons: z.array(
        z.object({
          platoon: z.int(),
          men: count,
          sessions: z.array(z.object({ session, fired: count, meanMark: z.number().nullable(), marks: distribution })),
        }),
      ),
      men: z.array(
        rangeMan.extend({
          sessions: z.array(
            z.object({
              session,
              dayId: id,
              relay: z.int(),
              lane,
              weapon: z.string().nullable(),
              rounds: count,
              shots: z.array(shot).nullable(),
              total: count.nullable(),
              mark: mark.nullable(),
              refired: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** The same figures of every intake, oldest first. */
  'firing.trend': query({
    right: 'range.read',
    input: z.object({}),
    output: z.array(
      z.object({
        cohortId: id,
        code: z.string(),
        startsOn: z.string(),
        sessions: z.array(z.object({ session, fired: count, meanMark: z.number().nullable(), marks: distribution })),
      }),
    ),
  }),
};
