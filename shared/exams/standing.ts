import { meanOf } from '../kit/rounding.ts';
import { type Grade, isGrade, type SheetMark } from './exam-terms.ts';
import { type OverallRule, overallGrade } from './overall-grade.ts';

/**
 * Where a man stands in one subject. open: not sat, or the sheet is not closed; retake: he may sit it once more;
 * excused: he was excused and may still sit it; passed; failed: the second time, or absent from the retake.
 */
export const CELL_STATES = ['open', 'retake', 'excused', 'passed', 'failed'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** passed: graduates; reference: a subject failed for good; open: something is still to be sat or closed. */
export const DECISIONS = ['passed', 'reference', 'open'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A mark on a sheet, and whether the sheet is closed. Null mark on a closed sheet: he was not admitted. */
export interface Sitting {
  mark: SheetMark | null;
  closed: boolean;
}

export interface Standing {
  state: CellState;
  /** The mark that counts: of closed sheets, the retake's before the first. */
  final: Grade | null;
}

/**
 * One retake day; a second fail = not passed (DOMAIN §7). Who was excused or not admitted the first time sits on the retake
 * day for the first time, and it is his only one. Excused from the retake too: still to be settled, so open.
 */
export function standingOf(main: Sitting | null, retake: Sitting | null): Standing {
  const first = main?.closed ? main.mark : null;
  if (isGrade(first) && first > 2) return { state: 'passed', final: first };
  if (retake?.closed && retake.mark !== null && retake.mark !== 'excused') {
    if (retake.mark === 'absent') return { state: 'failed', final: first === 2 ? 2 : null };
    return { state: retake.mark > 2 ? 'passed' : 'failed', final: retake.mark };
  }
  if (!main?.closed) return { state: 'open', final: null };
  if (first === 'excused') return { state: 'excused', final: null };
  return { state: 'retake', final: first === 2 ? 2 : null };
}

/** Whether he belongs on the sheet of a retake. */
export const owesRetake = ({ state }: Standing): boolean => state === 'retake' || state === 'excused';

export interface Outcome {
  decision: Decision;
  overall: Exclude<Grade, 2> | null;
  /** Mean of the final marks with two digits; null while there is none. */
  mean: number | null;
}

/** The decision on one man: every subject passed, or one failed for good. */
export function outcomeOf(rule: OverallRule, standings: readonly Standing[]): Outcome {
  const finals = standings.flatMap(({ final }) => final ?? []);
  const mean = meanOf(finals);
  if (standings.some(({ state }) => state === 'failed')) return { decision: 'reference', overall: null, mean };
  if (standings.length === 0 || standings.some(({ state }) => state !== 'passed'))
    return { decision: 'open', overall: null, mean };
  const overall = overallGrade(rule, finals);
  return overall === 'notPassed'
    ? { decision: 'reference', overall: null, mean }
    : { decision: 'passed', overall, mean };
}
