import type { Highs } from 'highs';
import type { PlatoonProgram } from './platoon-program.ts';
import { type Program, solveInteger, solveRelaxed } from './program.ts';

/** Days between which the last block of the phase that comes first stands. */
export interface DayRange {
  from: number;
  to: number;
}

export interface Cheapest {
  /** No solution of the program costs less. */
  bound: number;
  /** Solutions met on the way, the best of each range of days; the cheapest of all first. */
  plans: { values: Float64Array; range: DayRange }[];
  /** The ranges in which the search ended: a good beginning for the next one with similar costs. */
  ranges: DayRange[];
}

/** The range of all days: one to begin with. */
export function allDays({ places }: PlatoonProgram): DayRange {
  return { from: Math.min(...places.map(({ day }) => day)), to: Math.max(...places.map(({ day }) => day)) };
}

/**
 * The cheapest solution of a platoon's program under other costs, by branch and bound: first over the day on which the
 * first phase ends (its order rule is what makes the relaxation weak), with the program's relaxation as bound, then by
 * HiGHS for single days. Each range is left with a proved bound, so the smallest of them is one for the program, also
 * when HiGHS runs out of time.
 */
export function cheapestPlan(
  highs: Highs,
  programOf: PlatoonProgram,
  cost: readonly number[],
  ranges: readonly DayRange[],
  { seconds, gap }: { seconds: number; gap: number },
): Cheapest {
  const open = ranges.map((range) => ({ range, bound: relaxedBound(highs, programOf, cost, range, seconds) }));
  const closed: DayRange[] = [];
  const plans: (Cheapest['plans'][number] & { objective: number })[] = [];
  let bound = Number.POSITIVE_INFINITY;
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    open.sort((a, b) => b.bound - a.bound);
    const next = open.pop();
    if (!next) break;
    if (next.bound >= best - gap) {
      open.push(next);
      break;
    }
    const { from, to } = next.range;
    if (from < to && programOf.phase) {
      const middle = (from + to) >> 1;
      for (const range of [
        { from, to: middle },
        { from: middle + 1, to },
      ]) {
        const relaxed = relaxedBound(highs, programOf, cost, range, seconds);
        open.push({ range, bound: Math.max(next.bound, relaxed) });
      }
      continue;
    }
    const answer = solveInteger(highs, narrowed(programOf, next.range), cost, { seconds, gap });
    closed.push(next.range);
    bound = Math.min(bound, Math.max(answer.bound, next.bound));
    best = Math.min(best, answer.objective);
    if (answer.values) plans.push({ values: answer.values, range: next.range, objective: answer.objective });
  }
  for (const rest of open) bound = Math.min(bound, rest.bound);
  plans.sort((a, b) => a.objective - b.objective);
  return { bound, plans, ranges: [...closed, ...open.map(({ range }) => range)] };
}

/** A relaxation that was not solved in time bounds nothing; costs and prices are never negative. */
function relaxedBound(highs: Highs, of: PlatoonProgram, cost: readonly number[], range: DayRange, seconds: number) {
  const answer = solveRelaxed(highs, narrowed(of, range), seconds, cost);
  return answer === 'infeasible' ? Number.POSITIVE_INFINITY : (answer?.objective ?? 0);
}

/** The program with the last block of the first phase on one of these days. */
export function narrowed({ program, phase }: PlatoonProgram, { from, to }: DayRange): Program {
  if (!phase) return program;
  const upper = [...program.upper];
  for (const { column, day } of phase.before) if (day > to) upper[column] = 0;
  for (const { column, day } of phase.after) if (day < from + phase.minDays) upper[column] = 0;
  return program.withUpper(upper);
}
