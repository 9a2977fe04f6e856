import { beforeAll, describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../electron/planner/linear-solver.ts';
import { findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';
import { findConflict } from '../../../shared/timetable/why-not/conflict.ts';
import type { SolveLinear } from '../../../shared/timetable/why-not/linear-program.ts';
import { findWhyNot } from '../../../shared/timetable/why-not/why-not.ts';
import { hiddenPlan } from './hidden-plan.ts';

describe('what can be solved is never called impossible', () => {
  let solveLinear: SolveLinear;
  beforeAll(async () => {
    solveLinear = await loadLinearSolver();
  });

  it('by sums, days, block lengths and locks', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { problem, placements } = hiddenPlan(seed);
      expect(findHardViolations(problem, placements)).toEqual([]);
      expect({ seed, findings: findWhyNot(problem) }).toEqual({ seed, findings: [] });
    }
  });

  it('by the day model', () => {
    const limits = { solveLinear, milliseconds: 5000, now: () => performance.now() };
    for (let seed = 201; seed <= 210; seed++) {
      const { problem } = hiddenPlan(seed);
      expect({ seed, conflict: findConflict(problem, limits) }).toEqual({ seed, conflict: null });
    }
  });
});
