import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { isAdmitted } from '../../../shared/exams/admission.ts';

export type Admission = OutputOf<'exams.admission'>;
export type AdmissionMan = Admission['men'][number];
export type ReasonCode = AdmissionMan['reasons'][number]['code'];

const REASON_CODES = ['hoursOwed', 'firingOwed', 'feeShort', 'discipline'] as const satisfies ReasonCode[];

/** Which men the list shows: everybody, who is (not) kept from an exam, those with one reason, those admitted against it. */
export const ADMISSION_FILTERS = ['all', 'kept', 'free', ...REASON_CODES, 'override'] as const;
export type AdmissionFilter = (typeof ADMISSION_FILTERS)[number];

export function fits(man: AdmissionMan, filter: AdmissionFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'kept') return !isAdmitted(man.reasons);
  if (filter === 'free') return isAdmitted(man.reasons);
  if (filter === 'override') return man.overrides.length > 0;
  return man.reasons.some(({ code }) => code === filter);
}

/** Whether a man stands on the sheet of an exam as the plan knows it: his platoon's, or the retake's of all who owe it. */
const isOf = (man: AdmissionMan, exam: ExamRow): boolean =>
  exam.kind === 'main' ? exam.platoonId === man.platoonId : exam.platoonId === null || exam.platoonId === man.platoonId;

/** The sheets of one subject on which some men may be admitted, each with his own platoon's. */
export interface Sitting {
  subjectCode: string;
  kind: ExamRow['kind'];
  /** The first day of its sheets. */
  date: string;
  sheets: { examId: number; cadetIds: number[] }[];
}

const isKept = (man: AdmissionMan, exam: ExamRow): boolean =>
  exam.state !== 'closed' &&
  isOf(man, exam) &&
  man.barredFrom.includes(exam.subjectCode) &&
  !man.overrides.some(({ examId }) => examId === exam.examId);

/** Where a commander may decide for these men: every one of them is kept from an open sheet of the subject. */
export function sittingsToAdmit(exams: readonly ExamRow[], men: readonly AdmissionMan[]): Sitting[] {
  if (men.length === 0) return [];
  const kinds = Map.groupBy(exams, ({ subjectCode, kind }) => `${kind} ${subjectCode}`);
  return [...kinds.values()].flatMap((own) => {
    const sheetOf = men.map((man) => own.find((exam) => isKept(man, exam)));
    const [first] = own;
    if (!first || sheetOf.includes(undefined)) return [];
    const sheets = own.flatMap(({ examId }) => {
      const cadetIds = men.flatMap(({ cadetId }, index) => (sheetOf[index]?.examId === examId ? cadetId : []));
      return cadetIds.length > 0 ? { examId, cadetIds } : [];
    });
    return { subjectCode: first.subjectCode, kind: first.kind, date: first.date, sheets };
  });
}
