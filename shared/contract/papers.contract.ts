import { z } from 'zod';
import { query, reveal } from './operation.ts';
import { id, localDate, paper, paperLanguage, sheetSize } from './values.ts';

/** Whose lessons: of every one of a kind, or of one. */
const owner = z.enum(['platoon', 'instructor', 'place']);
/** A timetable of an owner, of weeks with all platoons side by side, or of the whole intake. */
const timetableOf = z.enum([...owner.options, 'week', 'intake']);

const plan = z.object({
  cohortId: id,
  /** 0 = the draft; without a number the newest approved version, else the draft. */
  version: z.int().min(0).optional(),
  language: paperLanguage,
});
const ofOwner = { by: owner.default('platoon'), id: id.optional() };
const ofAnything = { by: timetableOf.default('platoon'), id: id.optional() };

export const papersOperations = {
  /**
   * platoon, instructor, place: a page for each week with lessons. week: platoons side by side. Both on A4, or as big as
   * an A3 for the wall. intake: A3.
   * `week` counts the intake's calendar weeks from 1 and keeps to that one (not for the whole intake); `date` keeps a
   * week to one day of it.
   */
  'papers.timetablePdf': query({
    right: 'papers.print',
    input: plan.extend({
      ...ofAnything,
      week: z.int().positive().optional(),
      date: localDate.optional(),
      size: sheetSize,
    }),
    output: paper,
  }),
  /** platoon, instructor, place: a sheet each. week: a sheet a week. intake: one list with a row a lesson. */
  'papers.timetableXlsx': query({
    right: 'papers.print',
    input: plan.extend(ofAnything),
    output: paper,
  }),
  /**
   * iCalendar with one event a lesson, times in UTC so that any calendar shows Almaty's hours rightly: the file of one
   * owner, or without an id a zip with a file for each.
   */
  'papers.timetableIcs': query({
    right: 'papers.print',
    input: plan.extend(ofOwner),
    output: paper,
  }),
  /**
   * The intake as a file of FET, the timetabling program planners know, with all hard rules it can hold: to be checked
   * there. FET chooses no instructors: each lesson takes the one it has in the draft, else the least loaded who may.
   */
  'papers.timetableFet': query({
    right: 'papers.print',
    input: plan.omit({ version: true }),
    output: paper,
  }),
  /** The class journal of a platoon (DOMAIN §10): every lesson that was held, with who missed it, subject by subject. */
  'papers.classJournalPdf': query({
    right: 'journal.read',
    input: z.object({ cohortId: id, platoonId: id, language: paperLanguage }),
    output: paper,
  }),
  'papers.enrolmentOrderPdf': query({
    right: 'papers.print',
    input: z.object({ orderId: id, language: paperLanguage }),
    output: paper,
  }),
  /** The fee reference letter (DOMAIN §10): what a man paid, when and by which receipt. */
  'papers.feeLetterPdf': query({
    right: 'admissions.read',
    input: z.object({ cadetId: id, language: paperLanguage }),
    output: paper,
  }),
  /** The fee ledger of an intake (DOMAIN §10): each payment and return, what each man owes, and the sum. */
  'papers.feeLedgerPdf': query({
    right: 'admissions.read',
    input: z.object({ cohortId: id, language: paperLanguage }),
    output: paper,
  }),
  /** The sheet for the safe; the code is known to the caller only and is not kept anywhere. */
  'papers.recoverySheetPdf': query({
    right: 'signedIn',
    input: z.object({ recoveryCode: z.string().min(1).max(400), language: paperLanguage }),
    output: paper,
  }),
  /** The admissions list with masked IINs. */
  'papers.admissionsXlsx': reveal({
    right: 'admissions.read',
    reveals: { what: 'export', purpose: 'admissionsList' },
    input: z.object({ cohortId: id, language: paperLanguage }),
    output: paper,
  }),
  'papers.admissionsCsv': reveal({
    right: 'admissions.read',
    reveals: { what: 'export', purpose: 'admissionsList' },
    input: z.object({ cohortId: id, language: paperLanguage }),
    output: paper,
  }),
};
