import { broken, type Finding } from '../problem/finding.ts';
import type { TimetableProblem } from '../problem/problem.ts';
import { type SolveResult, solve } from '../search/solve.ts';
import { findConflict } from './conflict.ts';
import type { SolveLinear } from './linear-program.ts';
import { findWhyNot } from './why-not.ts';

export interface Explanation {
  /** Proofs, hardest first; or one finding that proves nothing (`tightest`, not hard). */
  findings: Finding[];
  /** Whether a plan was found; null when nobody knows. */
  solvable: boolean | null;
}

export interface ExplainOptions {
  /** Loads the solver of linear programs; asked only when the search has found no plan. */
  loadSolver(): Promise<SolveLinear>;
  now(): number;
  shouldStop?(): boolean;
  /** Milliseconds for the search, and for the conflict after it. */
  searchMs?: number;
  conflictMs?: number;
}

const SEARCH_MS = 1200;
const SEARCH_MS_A_PLATOON = 60;
const CONFLICT_MS = 15_000;

/**
 * The whole ladder: sums, days and block lengths; where these are silent a short search, because most problems are
 * sound; then the smallest conflict; and where that proves nothing either, what the search found tightest.
 */
export async function explain(problem: TimetableProblem, options: ExplainOptions): Promise<Explanation> {
  const findings = findWhyNot(problem);
  if (findings.length > 0) return { findings, solvable: false };
  const { searchMs = SEARCH_MS + SEARCH_MS_A_PLATOON * problem.platoons.length, conflictMs = CONFLICT_MS } = options;
  const shouldStop = options.shouldStop ?? (() => false);
  const searched = solve(problem, {
    seed: 1,
    milliseconds: searchMs,
    untilFeasible: true,
    now: options.now,
    shouldStop,
  });
  if (searched.feasible) return { findings: [], solvable: true };
  const conflict = shouldStop()
    ? null
    : findConflict(problem, {
        solveLinear: await options.loadSolver(),
        milliseconds: conflictMs,
        now: options.now,
        shouldStop,
      });
  if (conflict) return { findings: [conflict], solvable: false };
  const tightest = tightestOf(searched);
  return { findings: tightest ? [tightest] : [], solvable: null };
}

/** `tightest`: lessons that were pushed about most. It proves nothing. */
export function tightestOf({ scarcest, placed, of }: Pick<SolveResult, 'scarcest' | 'placed' | 'of'>): Finding | null {
  if (scarcest.length === 0) return null;
  const things = {
    lessons: [...new Set(scarcest.map(({ lesson }) => lesson))],
    subjects: [...new Set(scarcest.map(({ subject }) => subject))],
    roomTypes: [...new Set(scarcest.map(({ roomType }) => roomType))],
    platoons: [...new Set(scarcest.flatMap(({ platoons }) => platoons))],
  };
  return { ...broken('tightest', things, { placed, of }), hard: false };
}
