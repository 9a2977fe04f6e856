import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';

export type Matrix = OutputOf<'results.matrix'>;
export type ResultMan = Matrix['men'][number];
export type ResultCell = ResultMan['cells'][number];

/** Which men the matrix shows: everybody, by the overall grade, who owes a retake, who failed, whose marks are incomplete. */
export const RESULT_FILTERS = ['all', 'five', 'four', 'three', 'retake', 'failed', 'open'] as const;
export type ResultFilter = (typeof RESULT_FILTERS)[number];

const GRADES = { five: 5, four: 4, three: 3 } as const;

export function fits(man: ResultMan, filter: ResultFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'retake') return man.cells.some(({ state }) => state === 'retake' || state === 'excused');
  if (filter === 'failed') return man.decision === 'reference';
  if (filter === 'open') return man.decision === 'open';
  return man.overall === GRADES[filter];
}

/** Platoon by platoon, each in the order of the Kazakh alphabet, as the men came. */
export const inRollOrder = (men: readonly ResultMan[]): ResultMan[] =>
  men.toSorted((a, b) => (a.platoon ?? Number.MAX_SAFE_INTEGER) - (b.platoon ?? Number.MAX_SAFE_INTEGER));

/** Figures of a sheet, with the mark that each of them counts. */
export const SPREAD_KEYS = ['five', 'four', 'three', 'two', 'absent', 'excused'] as const;
export type SpreadKey = (typeof SPREAD_KEYS)[number];
export const MARK_OF: Record<SpreadKey, SheetMark> = {
  five: 5,
  four: 4,
  three: 3,
  two: 2,
  absent: 'absent',
  excused: 'excused',
};
