import { z } from 'zod';
import { FEE_PARTS } from '../admissions/fee-days.ts';
import { ADMISSION_GROUPS } from '../admissions/groups.ts';
import { LEFT_OUT_REASONS } from '../admissions/row-kind.ts';
import { ROSTER_FIELDS } from '../admissions/sheet.ts';
import { DOCUMENT_KINDS } from '../rules/documents.ts';
import { command, query, reveal } from './operation.ts';
import { bytes, finding as findingBase, id, localDate, localDateTime, tenge, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const field = z.enum([...ROSTER_FIELDS, 'documents']);
const documentKind = z.enum(DOCUMENT_KINDS);
const medicalResult = z.enum(['fit', 'fitWithLimits', 'unfit']);
const family = z.enum(['single', 'married']);

/** A finding about a man: the field it is about and, in a dry run, the cell as typed. */
export const admissionFinding = findingBase.extend({ field, cell: z.string().nullable() });
export type AdmissionFinding = z.infer<typeof admissionFinding>;

/** What a man waits for, the first gap in the order of the chips (shared/admissions/admission.ts). */
const admissionState = z.enum(['applied', 'documents', 'medical', 'payment', 'ready', 'enrolled', 'refused']);

const admissionGroup = z.enum(ADMISSION_GROUPS);

export const applicantRow = z.object({
  id,
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  maskedIin: z.string(),
  birthDate: localDate,
  /** Full years on the intake's first day. */
  age: z.int(),
  documents: z.object({ have: z.int(), of: z.int() }),
  medicalResult: medicalResult.nullable(),
  paidTenge: tenge,
  feeTenge: tenge,
  state: admissionState,
  /** The chip he is counted under. */
  group: admissionGroup,
  enrollable: z.boolean(),
  findings: z.array(admissionFinding),
  /** By a signed order: the first day on which he is off every list, and the order. */
  expulsion: z.object({ from: localDate, number: z.string(), date: localDate, into: z.string().nullable() }).nullable(),
});
export type ApplicantRow = z.infer<typeof applicantRow>;

/** A payment as the file has it, or what was given back; an imported sum has no day and no receipt. */
const feePayment = z.object({
  id,
  /** Below 0: given back. */
  amount: tenge,
  paidOn: localDate.nullable(),
  receipt: z.string().nullable(),
  source: z.enum(['own', 'state']),
  returnBasis: z.string().nullable(),
});

export const applicantDetail = applicantRow.extend({
  phone: z.string().nullable(),
  defenceDepartment: z.string().nullable(),
  family: family.nullable(),
  familyNote: z.string().nullable(),
  medical: z.object({
    result: medicalResult.nullable(),
    date: localDate.nullable(),
    commission: z.string().nullable(),
    limits: z.string().nullable(),
  }),
  documentsRequired: z.array(documentKind),
  documentsReceived: z.array(z.object({ kind: documentKind, receivedOn: localDate })),
  payments: z.array(feePayment),
  order: z.object({ id, number: z.string(), date: localDate }).nullable(),
  refusal: z.object({ on: localDate, reason: z.string() }).nullable(),
});
export type ApplicantDetail = z.infer<typeof applicantDetail>;

const iin = z.string().trim().min(1).max(20);
const manParts = {
  surname: words(60),
  givenName: words(60),
  patronymic: words(60).nullable(),
  iin,
  birthDate: localDate,
  phone: words(40).nullable(),
  defenceDepartment: words(120).nullable(),
  family: family.nullable(),
};

/**
 * What each column holds, as corrected by a person: columns from 0, null for a field that is not in this list; the
 * headings' row from 1, 0 when there are none.
 */
const mapping = z.object({
  headerRow: z.int().min(0).optional(),
  columns: z.partialRecord(z.enum(ROSTER_FIELDS), z.int().min(0).nullable()).optional(),
});
export type RosterMapping = z.infer<typeof mapping>;
const correction = z.object({
  sheetRow: z.int().positive(),
  field: z.enum(ROSTER_FIELDS),
  value: z.union([z.string().max(300), z.number(), z.null()]),
});
export type RosterCorrection = z.infer<typeof correction>;
const rosterFile = cohort.extend({
  fileName: words(200),
  bytes,
  sheetName: z.string().optional(),
  mapping: mapping.optional(),
  corrections: z.array(correction).max(2000).default([]),
});

export const rosterReading = z.object({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheetName: z.string(),
  encoding: z.string().nullable(),
  headerRow: z.int().nullable(),
  /** Every column of the sheet with its heading, the first cell below it and the field it was taken for. */
  columns: z.array(
    z.object({ index: z.int(), heading: z.string(), sample: z.string(), field: z.enum(ROSTER_FIELDS).nullable() }),
  ),
  /** Fields without which no row can be read. */
  missing: z.array(z.enum(ROSTER_FIELDS)),
  rows: z.array(
    z.object({
      sheetRow: z.int(),
      number: z.int().nullable(),
      fullName: z.string(),
      verdict: z.enum(['ready', 'repaired', 'refused']),
      findings: z.array(admissionFinding),
    }),
  ),
  leftOut: z.array(z.object({ sheetRow: z.int(), reason: z.enum(LEFT_OUT_REASONS), text: z.string() })),
  summary: z.object({
    rows: z.int(),
    ready: z.int(),
    repaired: z.int(),
    refused: z.int(),
    barred: z.int(),
    byCode: z.record(z.string(), z.int()),
  }),
  /** The same file was imported into this intake before. */
  importedBefore: z.object({ at: localDateTime, by: z.string(), men: z.int() }).nullable(),
});
export type RosterReadingView = z.infer<typeof rosterReading>;

export const admissionsOperations = {
  'admissions.list': query({
    right: 'admissions.read',
    input: cohort,
    output: z.object({
      applicants: z.array(applicantRow),
      counts: z.record(admissionGroup, z.int()),
      orders: z.array(z.object({ id, number: z.string(), date: localDate, men: z.int() })),
    }),
  }),
  /** The fee over the days on which money came: paid before, paid that day, still owed; and every man's own payments. */
  'admissions.fees': query({
    right: 'admissions.read',
    input: cohort,
    output: z.object({
      feeTenge: tenge,
      /** `due` = fee × men = `paid` + `owed`; `beyond`: paid too much, or by men of whom nothing is asked; `undated`: no day is known. */
      sums: z.object({ men: z.int(), due: tenge, paid: tenge, owed: tenge, beyond: tenge, undated: tenge }),
      days: z.array(z.object({ date: localDate, parts: z.record(z.enum(FEE_PARTS), tenge) })),
      men: z.array(
        z.object({
          id,
          name: z.string(),
          asked: z.boolean(),
          payments: z.array(feePayment),
        }),
      ),
    }),
  }),
  'admissions.get': query({ right: 'admissions.read', input: z.object({ cadetId: id }), output: applicantDetail }),
  /** What is wrong with a man as he is being typed in, before anything is written. */
  'admissions.judge': query({
    right: 'admissions.read',
    input: cohort.extend({
      iin: z.string().max(20),
      birthDate: localDate.nullable(),
      /** Who is being corrected: he is no double of himself. */
      cadetId: id.optional(),
    }),
    output: z.object({
      findings: z.array(admissionFinding),
      age: z.int().nullable(),
      birthDateOfIin: localDate.nullable(),
    }),
  }),
  /** The whole number; every call stands in the journal of who saw what, with its purpose (law 94-V, DOMAIN §8). */
  'admissions.unmask': reveal({
    right: 'personalData.unmask',
    reveals: { what: 'iin', purpose: 'asked' },
    input: z.object({ cadetId: id, purpose: words(200) }),
    output: z.object({ iin: z.string() }),
  }),
  'admissions.add': command({ right: 'admissions.write', input: cohort.extend(manParts), output: z.object({ id }) }),
  'admissions.update': command({
    right: 'admissions.write',
    /** An empty IIN leaves it as it is: who edits a phone number need not see it. */
    input: z.object({ cadetId: id, ...manParts, iin: iin.nullable() }),
    output: z.object({}),
  }),
  'admissions.setMedical': command({
    right: 'admissions.write',
    input: z.object({
      cadetId: id,
      result: medicalResult.nullable(),
      date: localDate.nullable(),
      commission: words(60).nullable(),
      limits: words(200).nullable(),
    }),
    output: z.object({}),
  }),
  /** Papers on file of many men at once: those of `kinds` are received, or (`received: false`) taken out again. */
  'admissions.setDocuments': command({
    right: 'admissions.write',
    input: z.object({
      cadetIds: z.array(id).min(1).max(500),
      /** Left out: all that are asked of each man. */
      kinds: z.array(documentKind).min(1).optional(),
      received: z.boolean().default(true),
    }),
    output: z.object({ changed: z.int() }),
  }),
  /** Money paid, or with `returnBasis` given back; the amount is above 0 either way. */
  'admissions.addPayment': command({
    right: 'admissions.write',
    input: z.object({
      cadetId: id,
      amount: tenge.positive(),
      paidOn: localDate,
      receipt: words(60).nullable(),
      source: z.enum(['own', 'state']).default('own'),
      returnBasis: words(200).nullable().default(null),
    }),
    output: z.object({ id }),
  }),
  'admissions.removePayment': command({
    right: 'admissions.write',
    input: z.object({ paymentId: id }),
    output: z.object({}),
  }),
  'admissions.refuse': command({
    right: 'admissions.write',
    input: z.object({ cadetId: id, reason: words(300) }),
    output: z.object({}),
  }),
  'admissions.reinstate': command({
    right: 'admissions.write',
    input: z.object({ cadetId: id }),
    output: z.object({}),
  }),
  /** Enrolment by order: all of the selected or none; who cannot be enrolled is named with what stands in the way. */
  'admissions.enrol': command({
    right: 'admissions.enrol',
    input: cohort.extend({
      cadetIds: z.array(id).min(1).max(500),
      orderNumber: words(40),
      orderDate: localDate,
      basis: words(300),
    }),
    output: z.object({ orderId: id, enrolled: z.int() }),
  }),
  /** Dry run of an import: every row with its verdict, nothing written. */
  'admissions.readRoster': query({ right: 'admissions.write', input: rosterFile, output: rosterReading }),
  /** Reads the file again and writes the rows that are not refused; one undo takes all of them back. */
  'admissions.importRoster': command({
    right: 'admissions.write',
    input: rosterFile,
    output: z.object({ imported: z.int(), refused: z.int(), cadetIds: z.array(id) }),
  }),
};
