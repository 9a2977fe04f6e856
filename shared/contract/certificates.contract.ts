import { z } from 'zod';
import {
  BLANK_STATES,
  CERTIFICATE_STATES,
  COMPARED_FIELDS,
  HINDRANCES,
  SERIES,
  VERDICTS,
} from '../certificates/certificate-terms.ts';
import { DECISIONS } from '../exams/standing.ts';
import { printOffset } from './exam-papers.contract.ts';
import { examMan } from './exams.contract.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, names, paper, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const count = z.int().min(0);
const grade = z.int().min(3).max(5);
const series = z.string().trim().toUpperCase().regex(SERIES);
/** Number and date of a paper: a protocol, an order. */
const dated = z.object({ number: words(40), date: localDate });
const men = z.array(id).min(1).max(1000);

const blank = z.object({
  blankId: id,
  series: z.string(),
  number: z.int().positive(),
  /** Series and number as they stand on the paper, `ӘТМ 0000123`. */
  text: z.string(),
  state: z.enum(BLANK_STATES),
  /** Why and when it was set aside. */
  reason: z.string().nullable(),
  on: localDate.nullable(),
  /** Who set it aside. */
  by: z.string().nullable(),
  /** The certificate that stands on it, or did before the blank was spoiled. */
  certificateId: id.nullable(),
  /** Whose it is. */
  name: z.string().nullable(),
});
export type Blank = z.infer<typeof blank>;

/** What a certificate says, frozen when it is issued. The IIN is masked on its way out; papers print it whole. */
export const certificateContent = z.object({
  blank: z.object({ series: z.string(), number: z.string(), text: z.string() }),
  registerNumber: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  iin: z.string(),
  birthDate: localDate,
  school: z.string(),
  /** First and last day of the course. */
  from: localDate,
  to: localDate,
  hours: z.object({ initial: count, specialty: count, total: count }),
  specialty: z.object({ kk: z.string(), ru: z.string() }),
  marks: z.array(z.object({ subjectCode: z.string(), names, mark: grade })),
  overall: grade,
  protocol: dated,
  /** Graduation. */
  order: dated,
  director: z.string(),
  issuedOn: localDate,
  /** Set on a duplicate: the paper it stands for. */
  duplicateOf: z.object({ text: z.string(), registerNumber: z.string(), issuedOn: localDate }).nullable(),
});
export type CertificateContent = z.infer<typeof certificateContent>;

const line = examMan.extend({
  certificateId: id,
  cohortId: id,
  cohort: z.string(),
  /** Series and number of its blank. */
  number: z.string(),
  registerNumber: z.string(),
  overall: grade,
  issuedOn: localDate,
  state: z.enum(CERTIFICATE_STATES),
  duplicate: z.boolean(),
  /** When and why it stopped to be valid. */
  endedOn: localDate.nullable(),
  reason: z.string().nullable(),
  /** The paper that stands in its place. */
  replacedBy: z.object({ certificateId: id, number: z.string() }).nullable(),
});
export type CertificateLine = z.infer<typeof line>;

const reference = examMan.extend({
  referenceId: id,
  cohortId: id,
  cohort: z.string(),
  registerNumber: z.string(),
  issuedOn: localDate,
  failedSubjects: z.array(z.string()),
});

/** What a man who has not passed takes along (DOMAIN §7), frozen when it is issued. */
export const referenceContent = z.object({
  registerNumber: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  iin: z.string(),
  birthDate: localDate,
  school: z.string(),
  from: localDate,
  to: localDate,
  hours: z.object({ initial: count, specialty: count, total: count }),
  marks: z.array(z.object({ subjectCode: z.string(), names, mark: z.int().min(2).max(5).nullable() })),
  failedSubjects: z.array(z.string()),
  protocol: dated,
  order: dated,
  director: z.string(),
  issuedOn: localDate,
});
export type ReferenceContent = z.infer<typeof referenceContent>;

const candidate = examMan.extend({
  /** How he is written in Russian; suggested letter by letter until somebody says. */
  nameRu: z.string(),
  nameRuSuggested: z.boolean(),
  decision: z.enum(DECISIONS),
  overall: grade.nullable(),
  /** The order that lets him go; null while none names him. */
  order: dated.nullable(),
  /** Both null: he has none yet. */
  certificate: z.object({ certificateId: id, number: z.string(), state: z.enum(CERTIFICATE_STATES) }).nullable(),
  reference: z.object({ referenceId: id, registerNumber: z.string() }).nullable(),
  /** What he can be issued now. */
  due: z.enum(['certificate', 'reference']).nullable(),
  /** Why nothing can be issued to him yet; empty when something can or was. */
  hindrances: z.array(z.enum(HINDRANCES)),
});

const issuing = cohort.extend({
  /** Left out: everybody to whom one is due. */
  cadetIds: men.optional(),
  issuedOn: localDate,
  /** Of the final commission. */
  protocol: dated,
});

/** What the code of a certificate says. */
const said = z.object({
  number: z.string(),
  registerNumber: z.string(),
  name: z.string(),
  birthYear: z.int(),
  iinLast: z.string(),
  school: z.string(),
  from: localDate,
  to: localDate,
  overall: grade,
  issuedOn: localDate,
});

const publicKey = z.object({
  /** SubjectPublicKeyInfo as openssl reads it. */
  pem: z.string(),
  /** SHA-256 of the 32 bytes of the key, in groups of four. */
  fingerprint: z.string(),
  madeAt: localDateTime,
});

const revocation = z.object({
  /** Series and number of the blank. */
  number: z.string(),
  state: z.enum(['revoked', 'replaced', 'spoiled', 'lost']),
  on: localDate,
});

/** The register of numbered blanks, certificates, the key they are signed with and their check (DOMAIN §7). */
export const certificatesOperations = {
  /** The register of blanks in the order of their numbers, how many there are in each state, and the next one. */
  'certificates.blanks': query({
    right: 'certificates.read',
    input: z.object({ state: z.enum(BLANK_STATES).optional() }),
    output: z.object({
      blanks: z.array(blank),
      /** Of the whole register, whatever is asked for. */
      counts: z.object({ free: count, issued: count, spoiled: count, lost: count }),
      next: z.string().nullable(),
    }),
  }),
  'certificates.addBlanks': command({
    right: 'certificates.write',
    input: z.object({
      series,
      from: z.int().positive(),
      to: z.int().positive(),
      /** How many figures are printed, leading zeros among them. */
      digits: z.int().min(1).max(10).default(7),
      receivedOn: localDate,
      /** The waybill they came by. */
      basis: words(200).nullable().default(null),
    }),
    output: z.object({ added: count }),
  }),
  /** Free blanks that are spoiled or cannot be found. */
  'certificates.setAside': command({
    right: 'certificates.write',
    input: z.object({ blankIds: men, as: z.enum(['spoiled', 'lost']), reason: words(300) }),
    output: z.object({ count }),
  }),

  /** Every enrolled man of an intake in roll order: what is due to him, what he has, or why nothing can be issued. */
  'certificates.candidates': query({
    right: 'certificates.read',
    input: cohort,
    output: z.object({
      men: z.array(candidate),
      counts: z.object({ certificates: count, references: count, issued: count, referencesIssued: count, held: count }),
      freeBlanks: count,
      /** As it was given at the last issue in this intake. */
      protocol: dated.nullable(),
    }),
  }),
  /** How a man is written in Russian; null: letter by letter again. */
  'certificates.setRussianName': command({
    right: 'certificates.write',
    input: z.object({ cadetId: id, nameRu: words(200).nullable() }),
    output: z.object({ nameRu: z.string() }),
  }),
  /** What each certificate would say, in roll order, on the blanks they would get. Nothing is signed. */
  'certificates.preview': query({
    right: 'certificates.read',
    input: issuing,
    output: z.object({
      certificates: z.array(
        examMan.extend({
          blankId: id.nullable(),
          content: certificateContent.omit({ blank: true, registerNumber: true }),
          number: z.string().nullable(),
          registerNumber: z.string(),
        }),
      ),
      freeBlanks: count,
      /** How many blanks are missing. */
      short: count,
    }),
  }),
  /** All of them or none; numbers in roll order on the next free blanks. */
  'certificates.issue': command({
    right: 'certificates.write',
    undoable: false,
    input: issuing.extend({
      /** The first blank of the preview: refused when it is no longer the next one. */
      firstBlankId: id.optional(),
    }),
    output: z.object({ certificateIds: z.array(id), first: z.string(), last: z.string() }),
  }),
  /** The register of certificates, in the order of its lines; of one intake or of all. */
  'certificates.list': query({
    right: 'certificates.read',
    input: z.object({ cohortId: id.optional(), state: z.enum(CERTIFICATE_STATES).optional() }),
    output: z.object({
      certificates: z.array(line),
      counts: z.object({ valid: count, spoiled: count, replaced: count, revoked: count }),
    }),
  }),
  'certificates.get': query({
    right: 'certificates.read',
    input: z.object({ certificateId: id }),
    output: line.extend({
      content: certificateContent,
      /** What its QR says. */
      code: z.string(),
      issuedAt: localDateTime,
      issuedBy: z.string(),
      /** The other papers of the man, oldest first. */
      others: z.array(line),
      /** What is otherwise in the file today than when it was issued: 'name', 'iin', 'birthDate', 'marks', 'overall'. */
      changedSince: z.array(z.enum(['name', 'iin', 'birthDate', 'marks', 'overall'])),
    }),
  }),
  /** The paper was spoiled in print: the same certificate on the next free blank; the register remembers. */
  'certificates.spoil': command({
    right: 'certificates.write',
    undoable: false,
    input: z.object({ certificateId: id, reason: words(300) }),
    output: z.object({ certificateId: id, number: z.string() }),
  }),
  /** For a paper lost by its man: the same content on the next free blank with a line of its own in the register. */
  'certificates.duplicate': command({
    right: 'certificates.write',
    undoable: false,
    input: z.object({ certificateId: id, reason: words(300), issuedOn: localDate }),
    output: z.object({ certificateId: id, number: z.string(), registerNumber: z.string() }),
  }),
  'certificates.revoke': command({
    right: 'certificates.revoke',
    undoable: false,
    input: z.object({ certificateId: id, reason: words(300), on: localDate }),
    output: z.object({}),
  }),

  'certificates.references': query({
    right: 'certificates.read',
    input: z.object({ cohortId: id.optional() }),
    output: z.array(reference),
  }),
  'certificates.issueReferences': command({
    right: 'certificates.write',
    undoable: false,
    input: issuing,
    output: z.object({ referenceIds: z.array(id) }),
  }),

  /** How far the printer of certificates has to move everything on pre-printed blanks. */
  'certificates.offset': query({ right: 'certificates.read', input: z.object({}), output: printOffset }),
  'certificates.setOffset': command({ right: 'certificates.write', input: printOffset, output: z.object({}) }),

  /** Null while nothing was signed yet. */
  'certificates.key': query({ right: 'certificates.read', input: z.object({}), output: publicKey.nullable() }),
  /** Makes the school's key where there is none; the first issue does the same. */
  'certificates.makeKey': command({
    right: 'certificates.write',
    undoable: false,
    input: z.object({}),
    output: publicKey,
  }),
  'certificates.exportPublicKey': query({ right: 'certificates.read', input: z.object({}), output: paper }),
  /** As of now, signed; `file` is what the checking page loads. */
  'certificates.revocationList': query({
    right: 'certificates.read',
    input: z.object({}),
    output: z.object({ madeAt: localDateTime, entries: z.array(revocation), file: paper }),
  }),
  /** One page that checks codes without a network, with the key and today's revocation list inside. */
  'certificates.checkerPage': query({ right: 'certificates.read', input: z.object({}), output: paper }),
  /** Judges the text of a code, or a number of a blank or the register, against the register. */
  'certificates.check': query({
    right: 'certificates.read',
    input: z.object({
      text: words(2000),
      /** What the paper in hand says, where somebody compares. */
      paper: z
        .object({ number: words(40), name: words(200), birthYear: z.int(), iinLast: words(4), overall: grade })
        .partial()
        .default({}),
    }),
    output: z.object({
      verdict: z.enum(VERDICTS),
      /** By what it was found. */
      by: z.enum(['code', 'number', 'registerNumber']).nullable(),
      said: said.nullable(),
      /** Fields in which the paper or the code differs from what was signed. */
      differences: z.array(z.object({ field: z.enum(COMPARED_FIELDS), signed: z.string(), found: z.string() })),
      /** Of the register, where the paper is known. */
      certificate: line.nullable(),
      /** Reason and date of what ended it, or set the blank aside. */
      reason: z.string().nullable(),
      on: localDate.nullable(),
    }),
  }),
};
