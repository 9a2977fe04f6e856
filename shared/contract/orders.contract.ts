import { z } from 'zod';
import { DECISIONS } from '../exams/standing.ts';
import {
  EXPULSION_REASONS,
  GRADUATION_REASONS,
  LEAVING_KINDS,
  LEAVING_PAPERS,
  MOST_AGREEING,
} from '../orders/leaving.ts';
import { examMan } from './exams.contract.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const order = z.object({ orderId: id });
const count = z.int().min(0);
const passing = z.int().min(3).max(5);
const many = z.array(id).min(1).max(400);

/** Why a man cannot be in a graduation order, or what the director should know: the screen has the words. */
const graduationReason = z.object({
  code: z.enum(GRADUATION_REASONS),
  /** bar: he cannot be in the order; notice: the commander has let it pass, or it is worth knowing. */
  level: z.enum(['bar', 'notice']),
  /** subjects (codes) of examOpen, retakeOwed, hoursOwed; hours · sessions · short, due, paid · number, date of inOrder. */
  params: z.record(z.string(), z.json()),
});

const graduationMan = examMan.extend({
  paper: z.enum(LEAVING_PAPERS),
  overall: passing.nullable(),
  /** Bars that came up since it was prepared: none of an order that is signed. */
  reasons: z.array(graduationReason),
});

const expulsionFields = z.object({
  /** The first day on which they are no longer on any list. */
  offFrom: localDate,
  reason: z.enum(EXPULSION_REASONS),
  /** In words; needed where the reason is `other`. */
  note: words(300).nullable(),
});

/** With the later intake the men are set back to, where that is the reason; with any other it is not looked at. */
const expulsionDraft = { ...expulsionFields.shape, intoCohortId: id.nullable().default(null) };

/** What every order is prepared with beside its men. */
const draftFields = {
  basis: words(300),
  /** Who agrees to it on paper, in the order of the lines. */
  agreed: z
    .array(z.object({ post: words(120), name: words(120) }))
    .max(MOST_AGREEING)
    .default([]),
};

const orderRow = z.object({
  orderId: id,
  kind: z.enum(LEAVING_KINDS),
  state: z.enum(['prepared', 'signed']),
  basis: z.string(),
  agreed: z.array(z.object({ post: z.string(), name: z.string() })),
  preparedAt: localDateTime,
  preparedBy: z.string(),
  /** All null until it is signed. */
  number: z.string().nullable(),
  date: localDate.nullable(),
  signedAt: localDateTime.nullable(),
  signedBy: z.string().nullable(),
  /** Whoever asks may sign it: he has the right and did not prepare it. */
  maySign: z.boolean(),
  /** Of graduation, in the order of the Kazakh alphabet. */
  men: z.array(graduationMan),
  certificates: count,
  references: count,
  /** Of expulsion; `into`: the intake they are set back to; `back`: another order takes him back, prepared or signed. */
  expulsion: expulsionFields
    .extend({
      into: z.object({ cohortId: id, code: z.string() }).nullable(),
      men: z.array(examMan.extend({ back: z.enum(['prepared', 'signed']).nullable() })),
    })
    .nullable(),
  /** Of reinstatement: what it annuls, and the first day on which the men are on the list again. */
  reinstatement: z
    .object({
      men: z.array(examMan),
      backFrom: localDate,
      undoes: z.object({ orderId: id, number: z.string(), date: localDate, offFrom: localDate }),
    })
    .nullable(),
});
export type OrderRow = z.infer<typeof orderRow>;

const candidate = examMan.extend({
  decision: z.enum(DECISIONS),
  overall: passing.nullable(),
  mean: z.number().nullable(),
  /** What the order would give him; null while his exams are open. */
  paper: z.enum(LEAVING_PAPERS).nullable(),
  /** Bars first. Without a bar he can be in the order. */
  reasons: z.array(graduationReason),
});
export type GraduationCandidate = z.infer<typeof candidate>;

export const ordersOperations = {
  /** Graduation, expulsion and reinstatement orders of an intake: prepared ones first, then by date, the newest first. */
  'orders.list': query({ right: 'orders.read', input: cohort, output: z.array(orderRow) }),
  /** Every man on the list: what a graduation order would give him, and why he cannot be in one. */
  'orders.candidates': query({
    right: 'orders.read',
    input: cohort,
    output: z.object({ men: z.array(candidate), certificates: count, references: count, barred: count }),
  }),
  /** All of them or none. Who passed gets a certificate, who failed a subject twice a reference. */
  'orders.prepareGraduation': command({
    right: 'orders.write',
    input: cohort.extend({ cadetIds: many, ...draftFields }),
    output: z.object({ orderId: id, certificates: count, references: count }),
  }),
  'orders.changeGraduation': command({
    right: 'orders.write',
    input: order.extend({ cadetIds: many, ...draftFields }),
    output: z.object({ certificates: count, references: count }),
  }),
  /** What an expulsion from a day takes along: told before it is prepared. */
  'orders.expulsionEffects': query({
    right: 'orders.read',
    input: cohort.extend({ cadetIds: many, offFrom: localDate }),
    output: z.object({
      /** '2-14', free again from that day: of those who have one. */
      bunks: z.array(z.string()),
      /** Approved nights of leave, duties and exams from that day on. */
      nights: count,
      duties: count,
      exams: count,
      /** Whole tenge they have paid. */
      paid: z.int(),
      /** Who is outside the gate now. */
      out: z.array(z.string()),
    }),
  }),
  'orders.prepareExpulsion': command({
    right: 'orders.write',
    input: cohort.extend({ cadetIds: many, ...expulsionDraft, ...draftFields }),
    output: order,
  }),
  'orders.changeExpulsion': command({
    right: 'orders.write',
    input: order.extend({ cadetIds: many, ...expulsionDraft, ...draftFields }),
    output: z.object({}),
  }),
  /** Takes men of a signed expulsion back on the list, by an order of its own. */
  'orders.prepareReinstatement': command({
    right: 'orders.write',
    input: order.extend({ cadetIds: many, backFrom: localDate, ...draftFields }),
    output: order,
  }),
  'orders.changeReinstatement': command({
    right: 'orders.write',
    input: order.extend({ cadetIds: many, backFrom: localDate, ...draftFields }),
    output: z.object({}),
  }),
  /** Takes a prepared order away; a signed one is undone. */
  'orders.withdraw': command({ right: 'orders.write', input: order, output: z.object({}) }),
  /** In force from now on; by another person than the one who prepared it. Undone while nothing stands on it. */
  'orders.sign': command({
    right: 'orders.sign',
    input: order.extend({ number: words(60), date: localDate }),
    output: z.object({ men: count }),
  }),

  /** The oath: its day and place, and who took it. */
  'orders.oath': query({
    right: 'orders.read',
    input: cohort,
    output: z.object({
      /** By the rule (course.oathDay) while nobody has set another. */
      date: localDate,
      place: z.string().nullable(),
      /** Somebody has put date and place down. */
      set: z.boolean(),
      men: z.array(examMan.extend({ taken: z.boolean() })),
      taken: count,
      notTaken: count,
    }),
  }),
  'orders.setOath': command({
    right: 'orders.write',
    input: cohort.extend({ date: localDate, place: words(120) }),
    output: z.object({}),
  }),
  /** Notes that men took the oath, or that they did not after all. */
  'orders.noteOath': command({
    right: 'orders.write',
    input: cohort.extend({ cadetIds: many, taken: z.boolean() }),
    output: z.object({ men: count }),
  }),
};
