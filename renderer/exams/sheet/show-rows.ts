import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { isGrade, type SheetMark } from '../../../shared/exams/exam-terms.ts';

/** Which men a figure of the sheet stands for; every figure opens its names. */
export const SHOWN = ['examined', 'm5', 'm4', 'm3', 'm2', 'absent', 'excused', 'left', 'notAdmitted'] as const;
export type Shown = (typeof SHOWN)[number];

const OF_MARK: Partial<Record<Shown, SheetMark>> = {
  m5: 5,
  m4: 4,
  m3: 3,
  m2: 2,
  absent: 'absent',
  excused: 'excused',
};

/** The men behind a figure, by the same rule that counts them (shared/exams/sheet-summary). */
export function menBehind(rows: readonly SheetRow[], shown: Shown): number[] {
  const behind = ({ mark, admitted }: SheetRow): boolean => {
    if (shown === 'examined') return isGrade(mark);
    if (shown === 'left') return admitted && mark === null;
    if (shown === 'notAdmitted') return !admitted && mark === null;
    return mark === OF_MARK[shown];
  };
  return rows.filter(behind).map(({ cadetId }) => cadetId);
}
