import { z } from 'zod';
import { VERDICTS } from '../certificates/certificate-terms.ts';
import { FOLLOWUP_STATES, FOLLOWUP_STEPS } from '../followup/chain.ts';
import { ENQUIRY_KINDS } from '../followup/enquiry.ts';
import { MAN_STATES } from '../orders/man-state.ts';
import { command, query, reveal } from './operation.ts';
import { id, localDate, localDateTime, words } from './values.ts';

const count = z.int().min(0);
const many = z.array(id).min(1).max(400);
/** One intake, or all of them (null): a man of an earlier one may still wait. */
const which = z.object({ cohortId: id.nullable() });

const followupMan = z.object({
  cadetId: id,
  cohortId: id,
  /** Code of the intake. */
  intake: z.string(),
  /** Surname, given name and patronymic. */
  name: z.string(),
  platoon: z.int().nullable(),
  maskedIin: z.string(),
  birthDate: localDate,
  phone: z.string().nullable(),
  /** Where it was handed over; before that the department admissions know of, null where nobody has put one down. */
  department: z.string().nullable(),
  certificate: z.object({
    /** As the paper shows it: series and number of the blank. */
    number: z.string(),
    registerNumber: z.string(),
    issuedOn: localDate,
    revoked: z.boolean(),
  }),
  state: z.enum(FOLLOWUP_STATES),
  handedOn: localDate.nullable(),
  /** The last day on which the military ID is in time (hand-over and the days of the rule). */
  dueOn: localDate.nullable(),
  /** While it waits: 0 on the last day; null otherwise. */
  daysLeft: count.nullable(),
  /** Days past the last day: while it waits, up to today; of one that came, how late it came. 0: in time. */
  overdueBy: count,
  readyOn: localDate.nullable(),
  collectedOn: localDate.nullable(),
});
export type FollowupMan = z.infer<typeof followupMan>;

const stateCounts = z.object({
  certified: count,
  /** Handed over and waiting, overdue ones among them. */
  handedOver: count,
  overdue: count,
  ready: count,
  collected: count,
});

const departmentRow = stateCounts.extend({
  /** Null: men whose department nobody has put down. */
  department: z.string().nullable(),
  /** All of its men with a certificate. */
  men: count,
  /** Days from hand-over to ready, of those that are ready; null while there is none. */
  meanDays: z.number().nullable(),
  longestDays: count.nullable(),
  /** Most days past the last day among those that wait. */
  longestOverdue: count,
});

const answer = z.object({
  cadetId: id,
  name: z.string(),
  birthDate: localDate,
  intake: z.string(),
  startsOn: localDate,
  endsOn: localDate,
  platoon: z.int().nullable(),
  /** Whole only where it was asked for by someone who may see it. */
  iin: z.string(),
  state: z.enum(MAN_STATES),
  /** Every state he went through, with its day and the number of its order. */
  steps: z.array(
    z.object({ state: z.enum(MAN_STATES), date: localDate.nullable(), orderNumber: z.string().nullable() }),
  ),
  certificate: z
    .object({
      number: z.string(),
      registerNumber: z.string(),
      issuedOn: localDate,
      state: z.enum(['valid', 'revoked']),
      /** Why it was revoked. */
      reason: z.string().nullable(),
      overall: z.int().min(3).max(5),
    })
    .nullable(),
  department: z.string().nullable(),
  dueOn: localDate.nullable(),
  overdueBy: count,
});
export type EnquiryAnswer = z.infer<typeof answer>;

export const followupOperations = {
  /** Men with a certificate, from the hand-over to the military ID; figures and list are of one reading. */
  'followup.board': query({
    right: 'followup.read',
    input: which,
    output: z.object({
      today: localDate,
      /** Overdue first, then by the day that is due, then those to hand over, ready and collected. */
      men: z.array(followupMan),
      counts: stateCounts,
      /** By a signed graduation order with a certificate that is not issued yet. */
      awaitingCertificate: count,
    }),
  }),
  /** Figures by department, those with most overdue first. */
  'followup.departments': query({ right: 'followup.read', input: which, output: z.array(departmentRow) }),
  /** What a letter to each department with overdue military IDs says; of one department when it is named. */
  'followup.letters': query({
    right: 'followup.read',
    input: which.extend({ department: words(200).optional() }),
    output: z.object({
      today: localDate,
      letters: z.array(
        z.object({
          department: z.string(),
          /** Of the letter to this department that was put down today; null: none was. */
          number: z.string().nullable(),
          men: z.array(followupMan),
        }),
      ),
    }),
  }),
  /** Puts down a letter that went out: its number and day, and every man the department is late with now. */
  'followup.recordLetter': command({
    right: 'followup.write',
    input: which.extend({ department: words(200), number: words(60), date: localDate }),
    output: z.object({ letterId: id, men: count }),
  }),
  /** Letters that went out, the newest first. */
  'followup.sentLetters': query({
    right: 'followup.read',
    input: which,
    output: z.array(
      z.object({
        letterId: id,
        number: z.string(),
        date: localDate,
        department: z.string(),
        /** `waiting`: his military ID is not ready yet. */
        men: z.array(z.object({ cadetId: id, name: z.string(), waiting: z.boolean() })),
        at: localDateTime,
        by: z.string(),
      }),
    ),
  }),
  /** Certificates handed to a department on a day; null: each man's own by admissions. All of them or none. */
  'followup.handOver': command({
    right: 'followup.write',
    input: z.object({ cadetIds: many, date: localDate, department: words(120).nullable() }),
    output: z.object({ men: count }),
  }),
  'followup.markReady': command({
    right: 'followup.write',
    input: z.object({ cadetIds: many, date: localDate }),
    output: z.object({ men: count }),
  }),
  'followup.markCollected': command({
    right: 'followup.write',
    input: z.object({ cadetIds: many, date: localDate }),
    output: z.object({ men: count }),
  }),
  /** Takes a step back that was put down by mistake: it has to be the last of each man. */
  'followup.takeBack': command({
    right: 'followup.write',
    input: z.object({ cadetIds: many, step: z.enum(FOLLOWUP_STEPS) }),
    output: z.object({ men: count }),
  }),

  /**
   * Answers somebody who asks about a man by the code, the number, the IIN or the name, and logs who asked, what for
   * and what was found: a command, for it is never only read.
   */
  'followup.enquire': reveal({
    right: 'followup.read',
    reveals: { what: 'enquiry', purpose: 'asked' },
    input: z.object({
      /** Person or organisation. */
      asker: words(200),
      purpose: words(300),
      /** Text of a QR, a certificate's number, an IIN, or surname with as much of the name as is known. */
      text: words(2000),
      /** Whole IIN in the answer: needs personalData.unmask and is noted among the unmaskings. */
      unmask: z.boolean().default(false),
    }),
    output: z.object({
      enquiryId: id,
      /** What the text was taken for. */
      kind: z.enum(ENQUIRY_KINDS),
      /** What the check says of a code or number, forged ones included; null where an IIN or a name was asked for. */
      verdict: z.enum(VERDICTS).nullable(),
      answers: z.array(answer).max(20),
      /** More than 20 were found: a fuller name is needed. */
      more: z.boolean(),
    }),
  }),
  /** The log of enquiries, the newest first. */
  'followup.enquiries': query({
    right: 'followup.read',
    input: z.object({ from: localDate.nullable(), to: localDate.nullable() }),
    output: z.array(
      z.object({
        enquiryId: id,
        at: localDateTime,
        by: z.string(),
        asker: z.string(),
        purpose: z.string(),
        kind: z.enum(ENQUIRY_KINDS),
        /** As asked; an IIN masked, of a code the number that it names. */
        text: z.string(),
        unmasked: z.boolean(),
        /** Names as they were found then. */
        found: z.array(z.object({ cadetId: id, name: z.string() })),
      }),
    ),
  }),
};
