import { daysBetween, type LocalDate } from '../kit/local-time.ts';
import { roundHalfUp, sumOf } from '../kit/rounding.ts';
import type { FollowupState } from './chain.ts';

export interface CountedMan {
  department: string | null;
  state: FollowupState;
  overdueBy: number;
  handedOn: LocalDate | null;
  readyOn: LocalDate | null;
}

export interface StateCounts {
  certified: number;
  /** Handed over and waiting, overdue ones among them. */
  handedOver: number;
  overdue: number;
  ready: number;
  collected: number;
}

/** How many men are in each state; chips and figures are counted from the very list they stand over. */
export function countStates(men: readonly CountedMan[]): StateCounts {
  const counts: StateCounts = { certified: 0, handedOver: 0, overdue: 0, ready: 0, collected: 0 };
  for (const man of men) {
    counts[man.state] += 1;
    if (isOverdue(man)) counts.overdue += 1;
  }
  return counts;
}

/** Waiting past the last day; one that came late is no longer overdue. */
export const isOverdue = ({ state, overdueBy }: Pick<CountedMan, 'state' | 'overdueBy'>): boolean =>
  state === 'handedOver' && overdueBy > 0;

export interface DepartmentFigures extends StateCounts {
  department: string | null;
  men: number;
  /** Days from hand-over to ready with one digit behind the point; null while none is ready. */
  meanDays: number | null;
  longestDays: number | null;
  longestOverdue: number;
}

/** Figures of every department, those with most overdue first, then by most men. */
export function departmentFigures(men: readonly CountedMan[]): DepartmentFigures[] {
  return [...Map.groupBy(men, ({ department }) => department)]
    .map(([department, own]): DepartmentFigures => {
      const took = own.flatMap(({ handedOn, readyOn }) =>
        handedOn !== null && readyOn !== null ? [daysBetween(handedOn, readyOn)] : [],
      );
      return {
        department,
        men: own.length,
        ...countStates(own),
        meanDays: took.length === 0 ? null : roundHalfUp(sumOf(took) * 10, took.length) / 10,
        longestDays: took.length === 0 ? null : Math.max(...took),
        longestOverdue: Math.max(0, ...own.filter(isOverdue).map(({ overdueBy }) => overdueBy)),
      };
    })
    .toSorted((a, b) => b.overdue - a.overdue || b.men - a.men);
}
