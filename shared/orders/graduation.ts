import type { AdmissionReason } from '../exams/admission.ts';
import { FIRING_SUBJECT } from '../exams/exam-terms.ts';
import type { CellState, Decision } from '../exams/standing.ts';
import type { LocalDate } from '../kit/local-time.ts';
import type { GraduationReasonCode, LeavingKind, LeavingPaper } from './leaving.ts';

export interface GraduationReason {
  code: GraduationReasonCode;
  /** bar: he cannot be in the order. */
  level: 'bar' | 'notice';
  params: { [key: string]: string | number | string[] | number[] | null };
}

/** What says whether a man can be in a graduation order; nothing of it is stored. */
export interface GraduationFacts {
  decision: Decision;
  cells: readonly { subjectCode: string; state: CellState }[];
  /** As admission to the exams reads them (shared/exams/admission.ts). */
  admission: readonly AdmissionReason[];
  /** Subjects to whose exam the commander admitted him against the reasons. */
  letPass: ReadonlySet<string>;
  /** The order on leaving that names him already; number and date null while it is prepared. */
  order: { kind: LeavingKind; number: string | null; date: LocalDate | null } | null;
}

/** Who passed has a certificate, who failed for good a reference; null while his exams are open (DOMAIN §7). */
export function leavingPaper(decision: Decision): LeavingPaper | null {
  if (decision === 'open') return null;
  return decision === 'passed' ? 'certificate' : 'reference';
}

/**
 * Why a man cannot be in a graduation order, bars first [D]. Who failed for good has completed the course whatever he still
 * owes; hours and firings that the commander let pass at the exam are let pass here too; the fee never is.
 */
export function graduationReasons(facts: GraduationFacts): GraduationReason[] {
  const { decision, cells, admission, letPass, order } = facts;
  const owed = decision === 'reference' ? 'notice' : 'bar';
  const inState = (...states: CellState[]): string[] =>
    cells.filter(({ state }) => states.includes(state)).map(({ subjectCode }) => subjectCode);
  const reasons: GraduationReason[] = [];
  const ofSubjects = (code: GraduationReasonCode, level: 'bar' | 'notice', subjects: string[], more = {}) => {
    if (subjects.length > 0) reasons.push({ code, level, params: { subjects, ...more } });
  };
  ofSubjects('examOpen', owed, inState('open', 'excused'));
  ofSubjects('retakeOwed', owed, inState('retake'));
  const hours = admission.filter(({ code }) => code === 'hoursOwed');
  const ofHours = (level: 'bar' | 'notice', own: readonly AdmissionReason[]) =>
    ofSubjects(
      'hoursOwed',
      level,
      own.flatMap(({ subjectCode }) => subjectCode ?? []),
      { hours: own.reduce((sum, { params }) => sum + Number(params.hours), 0) },
    );
  const passed = ({ subjectCode }: AdmissionReason) => subjectCode !== null && letPass.has(subjectCode);
  ofHours(
    owed,
    hours.filter((one) => !passed(one)),
  );
  ofHours('notice', hours.filter(passed));
  for (const { code, params } of admission) {
    if (code === 'firingOwed')
      reasons.push({ code, level: letPass.has(FIRING_SUBJECT) ? 'notice' : owed, params: { ...params } });
    if (code === 'feeShort') reasons.push({ code, level: 'bar', params: { ...params } });
    if (code === 'discipline') reasons.push({ code, level: 'notice', params: { ...params } });
  }
  if (order) reasons.push({ code: 'inOrder', level: 'bar', params: { ...order } });
  return reasons.toSorted((a, b) => Number(a.level === 'notice') - Number(b.level === 'notice'));
}

/** Whether nothing keeps him from the order. */
export const mayGraduate = (reasons: readonly Pick<GraduationReason, 'level'>[]): boolean =>
  reasons.every(({ level }) => level !== 'bar');
