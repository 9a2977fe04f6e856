import { meanOf, roundHalfUp } from '../kit/rounding.ts';
import { type Grade, isGrade, type SheetMark } from './exam-terms.ts';

/** Counts of a set of marks; percents whole and mean with two digits, both rounded half up; null of nobody. */
export interface MarkFigures {
  five: number;
  four: number;
  three: number;
  two: number;
  absent: number;
  excused: number;
  /** Who has a grade. */
  examined: number;
  mean: number | null;
  /** Share of 3 and better, and of 4 and better, among the examined. */
  passPercent: number | null;
  qualityPercent: number | null;
}

/** Marks counted; shares in whole percent of those who have a grade, null while nobody has. */
export function markFigures(marks: readonly (SheetMark | null)[]): MarkFigures {
  const grades = marks.filter(isGrade);
  const count = (mark: SheetMark) => marks.filter((one) => one === mark).length;
  const share = (least: Grade) =>
    grades.length === 0 ? null : roundHalfUp(grades.filter((mark) => mark >= least).length * 100, grades.length);
  return {
    five: count(5),
    four: count(4),
    three: count(3),
    two: count(2),
    absent: count('absent'),
    excused: count('excused'),
    examined: grades.length,
    mean: meanOf(grades),
    passPercent: share(3),
    qualityPercent: share(4),
  };
}

export interface SheetSummary extends MarkFigures {
  men: number;
  /** Not admitted and without a mark. */
  notAdmitted: number;
  /** Admitted and still without a mark. */
  left: number;
}

/** The live footer of a sheet (DOMAIN §10). */
export function sheetSummary(rows: readonly { mark: SheetMark | null; admitted: boolean }[]): SheetSummary {
  const unmarked = rows.filter(({ mark }) => mark === null);
  return {
    ...markFigures(rows.map(({ mark }) => mark)),
    men: rows.length,
    notAdmitted: unmarked.filter(({ admitted }) => !admitted).length,
    left: unmarked.filter(({ admitted }) => admitted).length,
  };
}
