import { goTo, useLocation } from '../app/location.ts';
import { useMay, useMe } from '../app/session.ts';

/** The desks of exams, in the order of the last days: plan, sheets, results, graduation. */
export const EXAM_PARTS = ['plan', 'sheets', 'results', 'graduation'] as const;
export type ExamPart = (typeof EXAM_PARTS)[number];

/** The desks this person may open. */
export function useMyExamParts(): ExamPart[] {
  const exams = useMay('exams.read');
  const certificates = useMay('certificates.read');
  return EXAM_PARTS.filter((part) => (part === 'graduation' ? certificates : exams));
}

/** The desk of exams that is open; the address keeps it. Who marks begins at the sheets. */
export function useExamPart(): [ExamPart, (part: ExamPart) => void] {
  const { params } = useLocation();
  const mine = useMyExamParts();
  const plans = useMe()?.rights.includes('exams.write');
  const first: ExamPart = plans ? 'plan' : 'sheets';
  const part = mine.find((one) => one === params.part) ?? mine.find((one) => one === first) ?? 'plan';
  return [part, (next) => goTo('exams', { part: next })];
}
