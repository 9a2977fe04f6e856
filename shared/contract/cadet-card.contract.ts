import { z } from 'zod';
import { NIGHT_STATES } from '../cadet-card/forty-days.ts';
import { DAY_KINDS } from '../cohorts/course-days.ts';
import { EXAM_KINDS } from '../exams/exam-terms.ts';
import { CELL_STATES, DECISIONS } from '../exams/standing.ts';
import { MAN_STATES } from '../orders/man-state.ts';
import { ABSENCE_KINDS } from '../presence/presence-facts.ts';
import { sheetMark } from './exam-sheet.contract.ts';
import { query, reveal } from './operation.ts';
import { id, localDate, localDateTime, names, paper, paperLanguage, tenge } from './values.ts';

const count = z.int().min(0);
const grade = z.int().min(2).max(5);

/** Hours of the programme as the journal's ledger has them. */
const hours = z.object({ planned: count, attended: count, missed: count, madeUp: count, owed: count });

const day = z.object({
  date: localDate,
  number: z.int().positive(),
  kind: z.enum(DAY_KINDS),
  onList: z.boolean(),
  hours: z.object({ attended: count, missed: count, coming: count }),
  away: z.array(z.enum(ABSENCE_KINDS)),
  night: z.enum(NIGHT_STATES).nullable(),
  range: z.array(z.object({ session: z.int(), total: z.int().nullable(), mark: z.int().nullable() })),
  exams: z.array(z.object({ subjectCode: z.string(), kind: z.enum(EXAM_KINDS), mark: sheetMark.nullable() })),
});

const card = z.object({
  cohort: z.object({ id, code: z.string(), startsOn: localDate, endsOn: localDate }),
  man: z.object({
    id,
    name: z.string(),
    maskedIin: z.string(),
    birthDate: localDate,
    phone: z.string().nullable(),
    department: z.string().nullable(),
    platoon: z.int().nullable(),
    squad: z.int().nullable(),
    bunk: z.string().nullable(),
    medical: z.object({ result: z.enum(['fit', 'fitWithLimits', 'unfit']).nullable(), limits: z.string().nullable() }),
    fee: z.object({ due: tenge, paid: tenge }),
  }),
  /** From the order that enrolled him to the military ID; a date is null while the step is ahead. */
  chain: z.array(
    z.object({
      step: z.enum(MAN_STATES),
      on: localDate.nullable(),
      /** Of the order or the certificate. */
      number: z.string().nullable(),
      /** Register number of the reference that he was given, beside the order that gave it. */
      reference: z.string().nullable(),
    }),
  ),
  days: z.array(day),
  /** Null for whoever may not read the journal. */
  hours: z.object({ initial: hours, specialty: hours }).nullable(),
  subjects: z.array(
    z.object({
      code: z.string(),
      names,
      hours: hours.nullable(),
      exam: z
        .object({ on: localDate.nullable(), main: sheetMark.nullable(), retake: sheetMark.nullable() })
        .extend({ final: grade.nullable(), state: z.enum(CELL_STATES) })
        .nullable(),
    }),
  ),
  /** Null for whoever may not see exams. */
  outcome: z.object({ decision: z.enum(DECISIONS), overall: grade.nullable(), mean: z.number().nullable() }).nullable(),
  firing: z.object({
    sessions: z.array(
      z.object({ session: z.int(), on: localDate, exercise: z.string(), total: z.int(), mark: grade, best: z.int() }),
    ),
    owes: z.array(z.int()),
  }),
  leave: z.object({
    /** Nights he was given, and those he spent at home. */
    approved: count,
    home: count,
    late: z.array(
      z.object({ due: localDateTime, back: localDateTime.nullable(), minutes: count, night: localDate.nullable() }),
    ),
  }),
  absences: z.array(
    z.object({
      kind: z.enum(ABSENCE_KINDS),
      from: localDateTime,
      to: localDateTime.nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type CadetCard = z.infer<typeof card>;

/** The whole 40 days of one man on one page. */
export const cadetCardOperations = {
  /** Read through the one reading of each room; what the reader has no right to is null. */
  'cadetCard.get': query({ right: 'admissions.read', input: z.object({ cadetId: id }), output: card }),
  /** The same as one sheet of paper. */
  'papers.cadetCardPdf': reveal({
    right: 'admissions.read',
    reveals: { what: 'export', purpose: 'card' },
    input: z.object({ cadetId: id, language: paperLanguage }),
    output: paper,
  }),
};
