import { z } from 'zod';
import { FINDING_CODES, PROOF_KINDS } from '../leave/eligibility.ts';
import { REQUEST_KINDS } from '../leave/nights.ts';
import { command, query } from './operation.ts';
import { clockTime, id, localDate, localDateTime, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const reason = words(300);

export const LEAVE_TABS = ['waiting', 'standing', 'tonight', 'out', 'closed'] as const;
export type LeaveTab = (typeof LEAVE_TABS)[number];

const finding = z.object({
  code: z.enum(FINDING_CODES),
  level: z.enum(['bar', 'notice']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const night = z.object({
  night: localDate,
  /** Its decision that stands, for `leave.decide`: who decides says what he saw. */
  decisionId: id.nullable(),
});

/** Nights of one request that share their state and what stands against them. */
const leaveRow = z.object({
  key: z.string(),
  cadetId: id,
  name: z.string(),
  platoon: z.int().nullable(),
  squad: z.int().nullable(),
  requestId: id,
  kind: z.enum(REQUEST_KINDS),
  note: z.string().nullable(),
  /** To whom or where he goes; null: home. */
  destination: z.string().nullable(),
  /** Asked or decided after the cut-off. */
  late: z.boolean(),
  /** lapsed: nobody decided before the night was over. */
  state: z.enum(['waiting', 'approved', 'refused', 'withdrawn', 'lapsed']),
  nights: z.array(night).min(1),
  /** Interval of the first of them. */
  from: localDateTime,
  until: localDateTime,
  /** What stands against the first of them; for an approved night only what was not known when it was approved. */
  findings: z.array(finding),
  proof: z.enum([...PROOF_KINDS, 'onFile']).nullable(),
  /** Which leave of this course it would be or is. */
  nth: z.int().positive(),
  decision: z
    .object({ at: localDateTime, by: z.string(), delegated: z.boolean(), reason: z.string().nullable() })
    .nullable(),
});
export type LeaveRow = z.infer<typeof leaveRow>;

const nightOf = z.object({ cadetId: id, night: localDate });

export const leaveOperations = {
  /** One tab of the desk, and how many rows each tab has. */
  'leave.board': query({
    right: 'leave.read',
    input: cohort.extend({ tab: z.enum(LEAVE_TABS) }),
    output: z.object({
      tonight: localDate,
      course: z.object({ startsOn: localDate, endsOn: localDate }),
      terms: z.object({ from: clockTime, to: clockTime, askBy: clockTime, shutAt: clockTime }),
      counts: z.record(z.enum(LEAVE_TABS), z.int().min(0)),
      rows: z.array(leaveRow),
    }),
  }),
  /** How many rows of the desk wait for a decision; approved nights that something crosses since are not among them. */
  'leave.waiting': query({ right: 'leave.read', input: cohort, output: z.object({ count: z.int().min(0) }) }),
  /** Approved nights that something has spoken against since: for whoever changed the other side too. */
  'leave.clashes': query({ right: 'leave.read', input: cohort, output: z.array(leaveRow) }),
  /** One man before a decision: what was checked, and every decision on him. */
  'leave.man': query({
    right: 'leave.read',
    input: nightOf,
    output: z.object({
      cadetId: id,
      name: z.string(),
      platoon: z.int().nullable(),
      squad: z.int().nullable(),
      bunk: z.string().nullable(),
      age: z.int(),
      family: z.string().nullable(),
      familyNote: z.string().nullable(),
      proof: z
        .object({
          kind: z.enum(PROOF_KINDS).nullable(),
          documentNo: z.string().nullable(),
          seenOn: localDate,
          validUntil: localDate.nullable(),
        })
        .nullable(),
      platoonOut: z.object({ out: z.int(), size: z.int() }).nullable(),
      /** Nights of his that a slip stands for: they cannot be asked for again. */
      live: z.array(localDate),
      findings: z.array(finding),
      decisions: z.array(
        z.object({
          id,
          night: localDate,
          verdict: z.enum(['approved', 'refused']),
          at: localDateTime,
          by: z.string(),
          delegated: z.boolean(),
          reason: z.string().nullable(),
          late: z.boolean(),
        }),
      ),
    }),
  }),
  /** Whom leave can be entered for. */
  'leave.men': query({
    right: 'leave.read',
    input: cohort,
    output: z.array(z.object({ id, name: z.string(), platoon: z.int().nullable(), proof: z.boolean() })),
  }),
  /** Enters a cadet's slip; a night that already has a live slip is refused. */
  'leave.ask': command({
    right: 'leave.write',
    input: z.object({
      cadetId: id,
      wish: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('single'), night: localDate }),
        z.object({ kind: z.literal('chosen'), nights: z.array(localDate).min(1).max(120) }),
        z.object({
          kind: z.literal('standing'),
          first: localDate,
          last: localDate,
          weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
          except: z.array(localDate).max(120).optional(),
        }),
      ]),
      note: reason.nullable(),
      /** To whom or where he goes, as the pass says it; null: home. */
      destination: words(60).nullable().default(null),
    }),
    output: z.object({ requestId: id, nights: z.array(localDate), late: z.boolean() }),
  }),
  /** Takes nights of a slip back (all that are not over when none is named): an exception, or the whole slip. */
  'leave.withdraw': command({
    right: 'leave.write',
    input: z.object({ requestId: id, nights: z.array(localDate).min(1).max(120).optional() }),
    output: z.object({ nights: z.int().positive() }),
  }),
  'leave.setProof': command({
    right: 'leave.write',
    input: z.object({
      cadetId: id,
      kind: z.enum(PROOF_KINDS),
      documentNo: words(60),
      seenOn: localDate,
      validUntil: localDate.nullable(),
    }),
    output: z.object({}),
  }),
  /** Approves or refuses nights; a refusal, and an approval against a notice, says why in the same act. */
  'leave.decide': command({
    right: 'leave.decide',
    input: cohort.extend({
      verdict: z.enum(['approved', 'refused']),
      nights: z
        .array(nightOf.extend({ decisionId: id.nullable() }))
        .min(1)
        .max(200),
      reason: reason.optional(),
      /** The night ends sooner for them, `04:30`. */
      untilTime: clockTime.optional(),
    }),
    output: z.object({ decided: z.int().positive() }),
  }),
  /** Approves what is still safe of these waiting nights; the rest stays waiting. */
  'leave.approveSafe': command({
    right: 'leave.decide',
    input: cohort.extend({ nights: z.array(nightOf).min(1).max(12_000) }),
    output: z.object({ approved: z.int(), left: z.int() }),
  }),
  'leave.delegations': query({
    right: 'leave.read',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        from: z.string(),
        to: z.string(),
        fromDate: localDate,
        toDate: localDate,
        orderNumber: z.string(),
      }),
    ),
  }),
  /** Hands the commander's right to another person for named dates, both included. */
  'leave.delegate': command({
    right: 'leave.decide',
    input: z.object({ personId: id, fromDate: localDate, toDate: localDate, orderNumber: words(60) }),
    output: z.object({ id }),
  }),
  'leave.endDelegation': command({ right: 'leave.decide', input: z.object({ id }), output: z.object({}) }),
};
