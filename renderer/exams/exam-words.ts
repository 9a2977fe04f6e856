import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Names } from '../../shared/contract/values.ts';
import type { Param } from '../../shared/kit/result.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import { currentLanguage } from '../i18n/setup.ts';

/** What the plan and the sheets are told of an exam or a man; levels and codes: shared/exams/plan-findings, admission. */
export interface ExamFinding {
  code: string;
  level: string;
  params: Record<string, unknown>;
}
export type Reason = OutputOf<'exams.admission'>['men'][number]['reasons'][number];

/** A subject's name in the reader's language; its code where it is no longer in the programme. */
export type NameOfSubject = (code: string) => string;

export function subjectNames(subjects: readonly { code: string; names: Names }[]): NameOfSubject {
  const names = new Map(subjects.map((subject) => [subject.code, subject.names[currentLanguage()]]));
  // An intake without a programme has no names yet, but norms of the school.
  return (code) => names.get(code) ?? subjectCode(code, currentLanguage());
}

/** What a finding says, with its subjects by name. */
export function findingText({ code, params }: Pick<ExamFinding, 'code' | 'params'>, nameOf: NameOfSubject): string {
  const { subject, subjects } = params as { subject?: string; subjects?: string[] };
  const said = {
    ...(params as Record<string, Param>),
    ...(subject !== undefined && { subject: nameOf(subject) }),
    ...(subjects && { subjects: subjects.map(nameOf) }),
  };
  return sayByKey(`exams.finding.${code}`, said) ?? code;
}

/** Why a man is not admitted, in words: 'Тактика: 4 сағат өтелмеген'. */
export function reasonText({ code, subjectCode: subject, params }: Reason, nameOf: NameOfSubject): string {
  const said = sayByKey(`exams.reason.${code}`, params as Record<string, Param>) ?? code;
  return subject === null ? said : `${nameOf(subject)}: ${said}`;
}

/** What would mend a reason. */
export const mendText = ({ code, params }: Reason): string =>
  sayByKey(`exams.mend.${code}`, params as Record<string, Param>) ?? '';
