import { z } from 'zod';
import { COMMISSION_ROLES, EXAM_KINDS, SHEET_STATES } from '../exams/exam-terms.ts';
import { NORM_UNITS, NORM_WAYS } from '../exams/norms.ts';
import { OVERALL_RULES } from '../exams/overall-grade.ts';
import { command, query } from './operation.ts';
import { clockTime, finding, id, localDate, localDateTime, names, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const exam = z.object({ examId: id });
const count = z.int().min(0);
const subjectCode = z.string().min(1).max(20);

/** A man as the sheets name him. */
export const examMan = z.object({
  cadetId: id,
  /** Surname, given name and patronymic. */
  name: z.string(),
  platoonId: id.nullable(),
  platoon: z.int().nullable(),
});

const member = z.object({ role: z.enum(COMMISSION_ROLES), name: words(120), personId: id.nullable() });
const members = z.array(member).max(20);

const examFields = z.object({
  subjectCode,
  /** Null for a retake of everybody who owes it. */
  platoonId: id.nullable(),
  kind: z.enum(EXAM_KINDS),
  date: localDate,
  from: clockTime,
  to: clockTime,
  placeId: id,
  /** Order of the commission. */
  orderNumber: words(60).nullable(),
  note: words(300).nullable(),
  members,
  /** Norms by which a practical subject is marked; empty for one that is answered. */
  normIds: z.array(id).max(12),
});
export type ExamFields = z.infer<typeof examFields>;

export const examRow = examFields.extend({
  examId: id,
  platoon: z.int().nullable(),
  place: z.string(),
  state: z.enum(SHEET_STATES),
  /** Men of the sheet, and how many of them have a mark, absent or excused. */
  men: count,
  marked: count,
  closedAt: localDateTime.nullable(),
  /** How often it was opened again. */
  reopened: count,
  /** `exams.finding.<code>`; codes: shared/exams/plan-findings. */
  findings: z.array(finding),
});
export type ExamRow = z.infer<typeof examRow>;

/** Why a man is not admitted: `exams.reason.<code>`, and `exams.mend.<code>` says what would mend it. */
export const admissionReason = z.object({
  code: z.enum(['hoursOwed', 'firingOwed', 'feeShort', 'discipline']),
  /** bar: keeps him from the sheet; notice: has to be in order before the certificate. */
  level: z.enum(['bar', 'notice']),
  /** Of hours owed. */
  subjectCode: subjectCode.nullable(),
  /** hours · sessions · short, due, paid · until (null = until further notice). */
  params: z.record(z.string(), z.json()),
});
export const admissionOverride = z.object({ reason: z.string(), at: localDateTime, by: z.string() });

const normTable = z.object({
  inForceFrom: localDate,
  orderNumber: z.string(),
  five: z.number().min(0),
  four: z.number().min(0),
  three: z.number().min(0),
});
const normFields = z.object({
  subjectCode,
  names,
  /** minutes: kept in seconds, shown 12:30. */
  unit: z.enum(NORM_UNITS),
  better: z.enum(NORM_WAYS),
});

export const examsOperations = {
  /** The whole plan: subjects × platoons with their exams and findings, what the timetable proposes, who owes a retake. */
  'exams.plan': query({
    right: 'exams.read',
    input: cohort,
    output: z.object({
      rule: z.enum(OVERALL_RULES),
      startsOn: localDate,
      endsOn: localDate,
      /** Days on which lessons may be given. */
      days: z.array(localDate),
      subjects: z.array(z.object({ code: subjectCode, names, hours: count, normIds: z.array(id) })),
      platoons: z.array(z.object({ platoonId: id, number: z.int(), men: count })),
      places: z.array(z.object({ placeId: id, name: z.string() })),
      /** Who may be named to a commission with an account to sign with. */
      staff: z.array(z.object({ personId: id, name: z.string(), role: z.string() })),
      exams: z.array(examRow),
      /** Exam lessons of the approved timetable that no exam stands for yet. */
      toMake: z.array(
        examFields
          .pick({ subjectCode: true, date: true, from: true, to: true, placeId: true, normIds: true })
          .extend({ platoonId: id, platoon: z.int(), place: z.string(), instructor: z.string() }),
      ),
      /** Men who owe a retake by closed sheets and stand on no retake's sheet yet. */
      retakes: z.array(z.object({ subjectCode, men: z.array(examMan), date: localDate.nullable() })),
    }),
  }),
  'exams.preview': query({
    right: 'exams.read',
    input: cohort.extend({ examId: id.nullable(), fields: examFields }),
    output: z.object({ findings: z.array(finding) }),
  }),
  /** Main exams that stand otherwise than the exam lessons of one version of the timetable (0 = the draft). */
  'exams.beside': query({
    right: 'exams.read',
    input: cohort.extend({ version: z.int().min(0) }),
    output: z.array(
      z.object({
        examId: id,
        subjectNames: names,
        platoon: z.int().nullable(),
        date: localDate,
        from: clockTime,
        /** Of timetableSays, otherPlace, notInTimetable. */
        findings: z.array(finding).min(1),
      }),
    ),
  }),
  /** One exam or many at once (what the timetable proposes); nothing is made when one of them is barred. */
  'exams.make': command({
    right: 'exams.write',
    input: cohort.extend({ exams: z.array(examFields).min(1).max(200) }),
    output: z.object({ examIds: z.array(id) }),
  }),
  /** Takes signatures that wait for the closing away. Subject, platoon and kind stay once a mark stands. */
  'exams.change': command({
    right: 'exams.write',
    input: exam.extend({ fields: examFields }),
    output: z.object({ findings: z.array(finding) }),
  }),
  /** One commission by its order for many exams. */
  'exams.setCommission': command({
    right: 'exams.write',
    input: z.object({ examIds: z.array(id).min(1).max(200), orderNumber: words(60).nullable(), members }),
    output: z.object({ exams: count }),
  }),
  'exams.remove': command({ right: 'exams.write', input: exam, output: z.object({}) }),

  /** Admission of every man with all reasons, as of today. */
  'exams.admission': query({
    right: 'exams.read',
    input: cohort,
    output: z.object({
      men: z.array(
        examMan.extend({
          reasons: z.array(admissionReason),
          /** Subjects whose exam he is kept from as things stand, overrides aside. */
          barredFrom: z.array(subjectCode),
          overrides: z.array(admissionOverride.extend({ examId: id, subjectCode })),
        }),
      ),
      admitted: count,
      notAdmitted: count,
    }),
  }),
  /** Admits men against the reasons, with the words that print on the sheet. */
  'exams.admit': command({
    right: 'exams.admit',
    input: exam.extend({
      cadetIds: z.array(id).min(1).max(400),
      /** The other sheets of the same decision: men of several platoons are admitted in one act. */
      also: z
        .array(exam.extend({ cadetIds: z.array(id).min(1).max(400) }))
        .max(60)
        .default([]),
      reason: words(300),
    }),
    output: z.object({ admitted: count }),
  }),
  'exams.withdrawAdmission': command({
    right: 'exams.admit',
    input: exam.extend({ cadetIds: z.array(id).min(1).max(400) }),
    output: z.object({}),
  }),

  /** Norms of practical subjects with every dated table, newest first. */
  'exams.norms': query({
    right: 'exams.read',
    input: z.object({}),
    output: z.array(
      normFields.extend({
        normId: id,
        retired: z.boolean(),
        tables: z.array(
          normTable.extend({ /** A closed sheet stands on it: another follows it. */ kept: z.boolean() }),
        ),
      }),
    ),
  }),
  /** A new norm with its first table, or new words for one. */
  'exams.saveNorm': command({
    right: 'exams.write',
    input: normFields.extend({ normId: id.nullable(), retired: z.boolean(), table: normTable.nullable() }),
    output: z.object({ normId: id }),
  }),
  /** The table of a norm from a day on: a new one, or another of the same day. */
  'exams.setNormTable': command({
    right: 'exams.write',
    input: normTable.extend({ normId: id }),
    output: z.object({}),
  }),
  'exams.removeNormTable': command({
    right: 'exams.write',
    input: z.object({ normId: id, inForceFrom: localDate }),
    output: z.object({}),
  }),
};
