import { roundHalfUp, sumOf } from '../kit/rounding.ts';
import type { Grade } from './exam-terms.ts';

/**
 * Named rules of the overall grade (DOMAIN §7). `halves`: "5" if at least half of the marks are 5 and the rest 4; "4" if
 * at least half are 4–5 and the rest 3; else "3". `mean`: mean rounded half up. With any 2 neither brings a grade.
 */
export const OVERALL_RULES = ['halves', 'mean'] as const;
export type OverallRule = (typeof OVERALL_RULES)[number];

/**
 * The overall grade of one man's final marks, one a subject; `notPassed` with any 2, and with no marks at all.
 * @param marks every subject's mark; whether any is still missing is said by the caller (shared/exams/standing)
 */
export function overallGrade(rule: OverallRule, marks: readonly Grade[]): Exclude<Grade, 2> | 'notPassed' {
  if (marks.length === 0 || marks.includes(2)) return 'notPassed';
  const count = (least: Grade) => marks.filter((mark) => mark >= least).length;
  const half = marks.length / 2;
  if (rule === 'mean') return roundHalfUp(sumOf(marks), marks.length) as 3 | 4 | 5;
  if (count(5) >= half && count(4) === marks.length) return 5;
  return count(4) >= half ? 4 : 3;
}
