import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';

export type Admission = OutputOf<'exams.admission'>;
export type AdmissionMan = Admission['men'][number];
export type ReasonCode = AdmissionMan['reasons'][number]['code'];

export const REASON_CODES = ['hoursOwed', 'firingOwed', 'feeShort', 'discipline'] as const satisfies ReasonCode[];

/** Which men the list shows: everybody, who is (not) kept from an exam, those with one reason, those admitted against it. */
export const ADMISSION_FILTERS = ['all', 'kept', 'free', ...REASON_CODES, 'override'] as const;
export type AdmissionFilter = (typeof ADMISSION_FILTERS)[number];

const isFree = ({ reasons }: AdmissionMan): boolean => reasons.every(({ level }) => level !== 'bar');

export function fits(man: AdmissionMan, filter: AdmissionFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'kept') return !isFree(man);
  if (filter === 'free') return isFree(man);
  if (filter === 'override') return man.overrides.length > 0;
  return man.reasons.some(({ code }) => code === filter);
}

/** Whether a man stands on the sheet of an exam as the plan knows it: his platoon's, or the retake's of all who owe it. */
const isOf = (man: AdmissionMan, exam: ExamRow): boolean =>
  exam.kind === 'main' ? exam.platoonId === man.platoonId : exam.platoonId === null || exam.platoonId === man.platoonId;

/** Open exams that each of the men is kept from and none has been admitted to: where a commander may decide for them. */
export function examsToAdmit(exams: readonly ExamRow[], men: readonly AdmissionMan[]): ExamRow[] {
  if (men.length === 0) return [];
  return exams.filter(
    (exam) =>
      exam.state !== 'closed' &&
      men.every(
        (man) =>
          isOf(man, exam) &&
          man.barredFrom.includes(exam.subjectCode) &&
          !man.overrides.some(({ examId }) => examId === exam.examId),
      ),
  );
}
