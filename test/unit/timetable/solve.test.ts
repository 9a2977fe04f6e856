import { describe, expect, it } from 'vitest';
import type { Placement, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { type SolveOptions, solve } from '../../../shared/timetable/search/solve.ts';
import { check, type KitChoice, make } from '../../fixtures/timetable-kit.ts';
import { smallSchool } from './small-school.ts';

const run = (problem: TimetableProblem, options: Partial<SolveOptions> = {}) =>
  solve(problem, { seed: 1, maxMoves: 200_000, shouldStop: () => false, now: () => 0, ...options });
const judge = (problem: TimetableProblem, placements: Placement[]) =>
  check(problem, { format: 'timetable-solution/1', placements });

describe('a first plan', () => {
  const families: KitChoice['family'][] = ['exact', 'nine'];
  for (const family of families) {
    for (let platoons = 1; platoons <= 6; platoons++) {
      it(`stands for ${family} with ${platoons} platoons, instructors fixed and free`, () => {
        for (const seed of [platoons, platoons + 10]) {
          for (const fixedInstructors of [true, false]) {
            const { problem } = make({ family, platoons, seed, fixedInstructors });
            const result = run(problem, { untilFeasible: true });
            expect(result).toMatchObject({ feasible: true, hard: 0, placed: result.of, placedHours: 280 * platoons });
            expect(judge(problem, result.placements).hardByRule).toEqual({});
          }
        }
      });
    }
  }

  it('stands for cohorts with evenings, few rooms and overlapping courses', () => {
    for (const family of ['roomy', 'tight', 'overlap'] as const) {
      const { problem } = make({ family, platoons: 8, seed: 3 });
      expect(judge(problem, run(problem, { untilFeasible: true }).placements).hardByRule).toEqual({});
    }
  });
});

describe('the search', () => {
  it('gives the same plan for the same seed and moves, and another for another seed', () => {
    const { problem } = make({ family: 'nine', platoons: 2, seed: 4 });
    const first = run(problem);
    expect(run(problem).placements).toEqual(first.placements);
    expect(run(problem, { seed: 2 }).placements).not.toEqual(first.placements);
    expect(first.moves).toBeGreaterThanOrEqual(200_000);
  });

  it('makes the plan better and reports the cost the checker finds', () => {
    const { problem } = make({ family: 'exact', platoons: 2, seed: 1 });
    const early = run(problem, { untilFeasible: true });
    const late = run(problem);
    const verdict = judge(problem, late.placements);
    expect(late.cost).toBe(verdict.cost);
    expect(late.costByRule).toEqual(verdict.softByRule);
    expect(late.cost).toBeLessThan(early.cost / 3);
    expect(verdict.hardByRule).toEqual({});
  });

  it('keeps its book of the cost right through all kinds of moves, breaks no rule, and closes the gaps', () => {
    for (const family of ['tight', 'overlap'] as const) {
      const { problem } = make({ family, platoons: 4, seed: 1 });
      let bestCost: number | null = null;
      const onProgress: SolveOptions['onProgress'] = (progress) => {
        bestCost = progress.bestCost;
      };
      const first = judge(problem, run(problem, { untilFeasible: true }).placements);
      const verdict = judge(problem, run(problem, { onProgress, maxMoves: 100_000 }).placements);
      expect(verdict.hardByRule).toEqual({});
      expect(bestCost).toBe(verdict.cost);
      expect(first.softByRule.gap).toBeGreaterThan(40);
      expect(verdict.softByRule.gap).toBeLessThan(10);
    }
  });

  it('never moves what is locked', () => {
    const { problem } = make({ family: 'exact', platoons: 2, seed: 6 });
    const { placements } = run(problem, { maxMoves: 2000 });
    const locked = placements.filter((_, number) => number % 3 === 0);
    const dayOnly = placements.filter((_, number) => number % 7 === 1);
    problem.locked = [
      ...locked,
      ...dayOnly.map(({ platoon, lesson, index, day }) => ({ platoon, lesson, index, day })),
    ];
    const again = run(problem, { seed: 9 });
    expect(judge(problem, again.placements).hardByRule).toEqual({});
    expect(again.placements).toEqual(expect.arrayContaining(locked));
  });

  it('stops when told and returns the best so far', () => {
    const { problem } = make({ family: 'exact', platoons: 3, seed: 1 });
    let looks = 0;
    const partial = run(problem, { shouldStop: () => ++looks > 3 });
    expect(partial.feasible).toBe(false);
    expect(partial.placed).toBeGreaterThan(90);
    expect(judge(problem, partial.placements).hardByRule).toEqual({ missing: partial.of - partial.placed });
  });

  it('keeps to the time it is given', () => {
    const { problem } = make({ family: 'nine', platoons: 1, seed: 1 });
    let now = 0;
    const result = run(problem, { maxMoves: undefined, milliseconds: 500, now: () => now++ });
    expect(now).toBeLessThan(520);
    expect(result.feasible).toBe(true);
  });

  it('tells how far it is', () => {
    const { problem } = make({ family: 'nine', platoons: 1, seed: 1 });
    const phases = new Set<string>();
    let feasible = 0;
    let best = Number.POSITIVE_INFINITY;
    run(problem, {
      onFeasible: () => feasible++,
      onProgress: (progress) => {
        phases.add(progress.phase);
        expect(progress.placed).toBeLessThanOrEqual(progress.of);
        expect(progress.feasible).toBe(progress.phase === 'improve');
        if (progress.bestCost === null) return;
        expect(progress.bestCost).toBeLessThanOrEqual(best);
        best = progress.bestCost;
      },
    });
    expect([...phases]).toEqual(['construct', 'improve']);
    expect(feasible).toBe(1);
  });
});

describe('a plan that cannot be complete', () => {
  it('places what it can without breaking a rule, and says what was scarce', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { problem } = make({ family: 'impossible', platoons: 1, seed });
      const result = run(problem, { maxMoves: 3000 });
      expect(result.feasible).toBe(false);
      expect(Object.keys(judge(problem, result.placements).hardByRule)).toEqual(['missing']);
      const fewest = seed === 2 ? 0.7 : 0.9; // one classroom for three platoons holds no more
      expect(result.placedHours / result.ofHours).toBeGreaterThan(fewest);
      if (seed === 1) expect(result.scarcest[0]).toMatchObject({ lesson: 'TAC-FIELD', platoons: ['P1'] });
    }
  });

  it('leaves out a lesson whose lock breaks a rule, and no other', () => {
    const problem = smallSchool((school) => {
      school.locked = [{ platoon: 'P', lesson: 'LAW-3', index: 0, day: 0 }];
    });
    const result = run(problem, { maxMoves: 500 });
    expect(judge(problem, result.placements).hardByRule).toEqual({ missing: 1 });
  });

  it('takes a problem without platoons', () => {
    const problem = smallSchool((school) => {
      school.platoons = [];
    });
    expect(run(problem)).toMatchObject({ feasible: true, placed: 0, of: 0, cost: 0 });
  });
});
