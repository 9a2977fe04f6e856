import { z } from 'zod';
import { query } from './operation.ts';
import { id, paper } from './values.ts';

/** Papers of the school are made in its two languages. */
const paperLanguage = z.enum(['kk', 'ru']).default('kk');

/** Whose timetable: of all platoons (or instructors), or of one; the newest approved version, else the draft. */
const whose = z.object({
  cohortId: id,
  by: z.enum(['platoon', 'instructor']).default('platoon'),
  id: id.optional(),
  /** 0 = the draft. */
  version: z.int().min(0).optional(),
});

export const papersOperations = {
  /** A4 landscape, a page for each week with lessons; `week` counts the intake's calendar weeks from 1. */
  'papers.timetablePdf': query({
    right: 'papers.print',
    input: whose.extend({ week: z.int().positive().optional(), language: paperLanguage }),
    output: paper,
  }),
  'papers.timetableXlsx': query({
    right: 'papers.print',
    input: whose.extend({ language: paperLanguage }),
    output: paper,
  }),
  /** iCalendar with one event a lesson, times in UTC so that any calendar shows Almaty's hours rightly. */
  'papers.timetableIcs': query({
    right: 'papers.print',
    input: whose.extend({ language: paperLanguage }),
    output: paper,
  }),
  'papers.enrolmentOrderPdf': query({
    right: 'papers.print',
    input: z.object({ orderId: id, language: paperLanguage }),
    output: paper,
  }),
  /** The sheet for the safe; the code is known to the caller only and is not kept anywhere. */
  'papers.recoverySheetPdf': query({
    right: 'signedIn',
    input: z.object({ recoveryCode: z.string().min(1).max(400), language: paperLanguage }),
    output: paper,
  }),
  /** The admissions list with masked IINs. */
  'papers.admissionsXlsx': query({
    right: 'admissions.read',
    input: z.object({ cohortId: id, language: paperLanguage }),
    output: paper,
  }),
  'papers.admissionsCsv': query({
    right: 'admissions.read',
    input: z.object({ cohortId: id, language: paperLanguage }),
    output: paper,
  }),
};
