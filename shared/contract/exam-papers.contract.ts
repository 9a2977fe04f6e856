import { z } from 'zod';
import { query, reveal } from './operation.ts';
import { id, localDate, paper, paperLanguage, sheetSize, words } from './values.ts';

const ofIntake = z.object({ cohortId: id, language: paperLanguage });
const many = z.array(id).min(1).max(1000);
const millimetres = z.number().min(-50).max(50).default(0);

/** Where a printer puts the sheet: how far everything is moved to the right and down. Negative: left and up. */
export const printOffset = z.object({ right: millimetres, down: millimetres });
export type PrintOffset = z.infer<typeof printOffset>;

/** How certificates are laid on the paper they are printed on. */
const onBlanks = z.object({
  /** False on pre-printed blanks, which have their frame already. */
  frame: z.boolean().default(true),
  offset: printOffset.default({ right: 0, down: 0 }),
});

/** Papers of exams, certificates and what follows them (DOMAIN §10). */
export const examPapersOperations = {
  /** A closed sheet as it was signed; one that is still open has what is put down so far, and room for the rest by hand. */
  'papers.examSheetPdf': query({
    right: 'exams.read',
    input: z.object({
      examId: id,
      /** An earlier closing of it: as it was signed then. */
      closingId: id.optional(),
      language: paperLanguage,
    }),
    output: paper,
  }),
  /** Cadets × subjects with mean, overall grade and decision. */
  'papers.examSummaryPdf': query({ right: 'exams.read', input: ofIntake.extend({ size: sheetSize }), output: paper }),
  /** Of the final commission; its number and date are those the certificates carry, or left to be written by hand. */
  'papers.examProtocolPdf': query({ right: 'exams.read', input: ofIntake, output: paper }),

  /** Graduation, completion or expulsion; says on every page that it is not signed while it is not. */
  'papers.schoolOrderPdf': query({
    right: 'orders.read',
    input: z.object({ orderId: id, language: paperLanguage }),
    output: paper,
  }),
  'papers.oathListPdf': query({ right: 'orders.read', input: ofIntake, output: paper }),

  /**
   * Certificates in roll order, one a page, Kazakh and Russian on one sheet; all that stand, or those that are named.
   * `language` names the file only.
   */
  'papers.certificatesPdf': reveal({
    right: 'certificates.read',
    reveals: { what: 'iin', purpose: 'certificates' },
    input: ofIntake.extend({ certificateIds: many.optional(), ...onBlanks.shape }),
    output: paper,
  }),
  /** The same sheets before anything is issued, on the blanks they would get: no code, and marked as a draft. */
  'papers.certificatePreviewPdf': query({
    right: 'certificates.read',
    input: ofIntake.extend({
      /** As in certificates.preview. */
      cadetIds: many.optional(),
      issuedOn: localDate,
      protocol: z.object({ number: words(40), date: localDate }),
      ...onBlanks.shape,
    }),
    output: paper,
  }),
  /** Issued certificates with room for the signature of receipt, and the blanks that are spoiled or lost. */
  'papers.certificateRegisterPdf': query({ right: 'certificates.read', input: ofIntake, output: paper }),
  /** The reference that stands for the certificate of a man who has not passed, a page each; all or those named. */
  'papers.referencesPdf': reveal({
    right: 'certificates.read',
    reveals: { what: 'iin', purpose: 'references' },
    input: ofIntake.extend({ referenceIds: many.optional() }),
    output: paper,
  }),
  /** The school's public key with its fingerprint, to be handed to whoever checks certificates. */
  'papers.publicKeyPdf': query({
    right: 'certificates.read',
    input: z.object({ language: paperLanguage }),
    output: paper,
  }),
  'papers.revocationListPdf': query({
    right: 'certificates.read',
    input: z.object({ language: paperLanguage }),
    output: paper,
  }),

  /** A letter to each defence department with overdue military IDs, or to one of them. */
  'papers.departmentLettersPdf': reveal({
    right: 'followup.read',
    reveals: { what: 'export', purpose: 'letters' },
    input: z.object({
      /** Null: of all intakes. */
      cohortId: id.nullable(),
      department: words(200).optional(),
      language: paperLanguage,
    }),
    output: paper,
  }),
};
