import { z } from 'zod';
import { COMMISSION_ROLES, EXAM_KINDS, MARK_SOURCES, SHEET_STATES } from '../exams/exam-terms.ts';
import { NORM_UNITS, NORM_WAYS } from '../exams/norms.ts';
import { admissionOverride, admissionReason, examMan } from './exams.contract.ts';
import { command, query } from './operation.ts';
import { bytes, id, localDate, localDateTime, names, words } from './values.ts';

const exam = z.object({ examId: id });
const count = z.int().min(0);
const grade = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2)]);
export const sheetMark = z.union([grade, z.literal('absent'), z.literal('excused')]);
const ticket = z.int().min(1).max(999);
const results = z.array(z.object({ normId: id, value: z.number().min(0).max(100_000) }));

/** The footer of the sheet; percents whole, mean with two digits; null while nobody was examined. */
export const sheetSummary = z.object({
  men: count,
  examined: count,
  five: count,
  four: count,
  three: count,
  two: count,
  absent: count,
  excused: count,
  /** Not admitted and without a mark. */
  notAdmitted: count,
  /** Admitted and still without a mark. */
  left: count,
  mean: z.number().nullable(),
  passPercent: z.int().nullable(),
  qualityPercent: z.int().nullable(),
});

const sheetRow = examMan.extend({
  /** Also true where he is admitted against the reasons. */
  admitted: z.boolean(),
  reasons: z.array(admissionReason),
  override: admissionOverride.nullable(),
  mark: sheetMark.nullable(),
  source: z.enum(MARK_SOURCES).nullable(),
  ticket: ticket.nullable(),
  results: z.array(z.object({ normId: id, value: z.number(), mark: grade.nullable() })),
  /** What the results bring by the norm tables, and what the range says (firing only): proposals beside the mark. */
  byNorms: grade.nullable(),
  byRange: grade.nullable(),
  examiner: z.string().nullable(),
  note: z.string().nullable(),
  /** At a retake: what he has to better; null where he did not sit the first time. */
  before: sheetMark.nullable(),
  /** In the newest closing before this state of the sheet; null where there is none or the cell was empty. */
  closedMark: sheetMark.nullable(),
  /** Differs from what was signed in that closing. */
  changedSince: z.boolean(),
  /** Kind of an absence on that day: a proposal for absent or excused. */
  away: z.string().nullable(),
  at: localDateTime.nullable(),
  by: z.string().nullable(),
  /** How many values the line has had. */
  values: count,
});
export type SheetRow = z.infer<typeof sheetRow>;

const closing = z.object({
  closingId: id,
  closedAt: localDateTime,
  closedBy: z.string(),
  signatures: z.array(z.object({ name: z.string(), at: localDateTime })),
  reopenedAt: localDateTime.nullable(),
  reopenedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A sheet as it stands, or as it was closed. */
export const sheet = z.object({
  examId: id,
  cohortId: id,
  cohortCode: z.string(),
  subjectCode: z.string(),
  subjectNames: names,
  /** Hours of the subject in the programme. */
  hours: count,
  kind: z.enum(EXAM_KINDS),
  platoonId: id.nullable(),
  platoon: z.int().nullable(),
  date: localDate,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  orderNumber: z.string().nullable(),
  note: z.string().nullable(),
  state: z.enum(SHEET_STATES),
  /** Whether marks come from results (norms) or from the range. */
  firing: z.boolean(),
  norms: z.array(
    z.object({
      normId: id,
      names,
      unit: z.enum(NORM_UNITS),
      better: z.enum(NORM_WAYS),
      five: z.number().nullable(),
      four: z.number().nullable(),
      three: z.number().nullable(),
    }),
  ),
  commission: z.array(
    z.object({
      role: z.enum(COMMISSION_ROLES),
      name: z.string(),
      personId: id.nullable(),
      /** Chair and members with an account. */
      signs: z.boolean(),
      signedAt: localDateTime.nullable(),
    }),
  ),
  rows: z.array(sheetRow),
  summary: sheetSummary,
  /** Oldest first; the last one stands where it was not opened again. */
  closings: z.array(closing),
  /** Why it cannot be closed: `sheets.hindrance.<code>`; codes: shared/exams/closing. Signatures aside when `signable`. */
  hindrances: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.json()) })),
});
export type Sheet = z.infer<typeof sheet>;

/** What one person puts into one cell, beside what he saw in it; written over nobody else's value. */
const cell = z.discriminatedUnion('field', [
  z.object({ cadetId: id, field: z.literal('mark'), seen: sheetMark.nullable(), value: sheetMark.nullable() }),
  z.object({ cadetId: id, field: z.literal('ticket'), seen: ticket.nullable(), value: ticket.nullable() }),
  z.object({ cadetId: id, field: z.literal('examiner'), seen: z.string().nullable(), value: words(120).nullable() }),
  z.object({ cadetId: id, field: z.literal('note'), seen: z.string().nullable(), value: words(300).nullable() }),
  /** Results of norms by number; the mark follows when all are there and it was not typed otherwise. */
  z.object({ cadetId: id, field: z.literal('results'), seen: results, value: results }),
]);
export type SheetCell = z.infer<typeof cell>;

export const examSheetOperations = {
  'sheets.get': query({ right: 'exams.read', input: exam, output: sheet }),
  /**
   * Fills cells, one or a whole pasted column, all or none. A cell that is no longer as it was seen is refused by name.
   * Signatures that wait for the closing go: whose they were is returned.
   */
  'sheets.put': command({
    right: 'exams.mark',
    input: exam.extend({ cells: z.array(cell).min(1).max(2000) }),
    output: z.object({ changed: count, rows: z.array(sheetRow), summary: sheetSummary, unsigned: z.array(z.string()) }),
  }),
  /**
   * Tables of marks that somebody sent, as they stand in their file: they are judged where they are looked at, and
   * nothing is written.
   */
  'sheets.readFile': query({
    right: 'exams.mark',
    input: exam.extend({ fileName: words(200), bytes }),
    output: z.object({
      tables: z.array(
        z.object({
          name: z.string(),
          /** Whole IINs are masked. */
          rows: z.array(
            z.object({ cells: z.array(z.string()), /** Whose IIN stands in it. */ cadetId: id.nullable() }),
          ),
        }),
      ),
    }),
  }),
  /** Marks of the firing subject from the range, for every admitted man whose cell is empty. */
  'sheets.fillFromRange': command({
    right: 'exams.mark',
    input: exam,
    output: z.object({ filled: count, unsigned: z.array(z.string()) }),
  }),
  /** Every value one man's line has had, oldest first. */
  'sheets.history': query({
    right: 'exams.read',
    input: exam.extend({ cadetId: id }),
    output: z.array(
      z.object({
        mark: sheetMark.nullable(),
        source: z.enum(MARK_SOURCES).nullable(),
        ticket: ticket.nullable(),
        results,
        examiner: z.string().nullable(),
        note: z.string().nullable(),
        /** Brought back by an undo. */
        undone: z.boolean(),
        at: localDateTime,
        by: z.string(),
      }),
    ),
  }),
  /** One of the commission signs the marks as they stand with his own password. */
  'sheets.sign': command({
    right: 'exams.mark',
    input: exam.extend({ login: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) }),
    output: z.object({ name: z.string(), /** Who is still to sign. */ missing: z.array(z.string()) }),
    undoable: false,
  }),
  /** Closes the sheet once the chair and every member with an account have signed. */
  'sheets.close': command({
    right: 'exams.mark',
    input: exam,
    output: z.object({ closedAt: localDateTime }),
    undoable: false,
  }),
  /** Opens a closed sheet; the reason prints on it. */
  'sheets.reopen': command({
    right: 'exams.admit',
    input: exam.extend({ reason: words(300) }),
    output: z.object({}),
    undoable: false,
  }),
  /** The sheet as it was signed in one of its closings. */
  'sheets.asClosed': query({ right: 'exams.read', input: z.object({ closingId: id }), output: sheet }),
};
