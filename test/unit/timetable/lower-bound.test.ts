import load, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../../shared/timetable/problem/model.ts';
import type { SoftRules, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { tabulate } from '../../../shared/timetable/problem/tables.ts';
import { softCost } from '../../../shared/timetable/rules/soft-cost.ts';
import { solve } from '../../../shared/timetable/search/solve.ts';
import { type BoundOptions, lowerBound } from '../../bench/bounds/lagrangian.ts';
import { check } from '../../fixtures/timetable-kit.ts';
import { hiddenPlan } from './hidden-plan.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await load({});
});

/** The clock stands still for so many looks, about one for each step. */
function steps(most: number): Pick<BoundOptions, 'seconds' | 'now'> {
  let looks = 0;
  return { seconds: 1, now: () => (looks++ < most ? 0 : 2000) };
}

const SOFT: SoftRules = {
  spread: { weight: 2, factor: 1.4, daysPerWeek: 6 },
  balance: { weight: 3, target: 5 },
  gap: { weight: 5 },
  heavy: { weight: 4 },
  instructors: { weight: 3 },
  roomChange: { weight: 1, roomTypes: ['class'] },
  lateTheory: { weight: 1, fromDay: 2 },
};

/** Two platoons and one classroom, open four hours on each of two days; theory on the second day is late. */
function oneClassroom(): TimetableProblem {
  return {
    format: 'timetable-problem/1',
    calendar: { days: [{ date: '2027-09-06' }, { date: '2027-09-07' }], slotsPerDay: 4, dinnerAfter: 2 },
    subjects: [{ id: 'LAW', maxHoursPerDay: 4 }],
    programmes: [
      {
        id: 'course',
        lessons: [
          { id: 'LAW-2', subject: 'LAW', phase: 'initial', hours: 2, count: 2, roomType: 'class', flags: ['theory'] },
        ],
        orderRules: [],
      },
    ],
    platoons: ['P', 'Q'].map((id) => ({ id, size: 20, programme: 'course', firstDay: 0, lastDay: 1 })),
    instructors: ['Aliev', 'Bekov'].map((id) => ({ id, subjects: ['LAW'], maxHoursPerDay: 8 })),
    rooms: [{ id: 'class', type: 'class', capacity: 30 }],
    soft: { lateTheory: { weight: 1, fromDay: 1 } },
  };
}

const boundOf = (problem: TimetableProblem, options: BoundOptions) =>
  lowerBound(highs, buildModel(tabulate(problem)), options);

/** The least cost of all plans of `oneClassroom`, by trying every start of every lesson. */
function cheapestByTrial(problem: TimetableProblem): number {
  const starts = [0, 2].flatMap((slot) => [0, 1].map((day) => ({ day, slot })));
  const keys = ['P', 'Q'].flatMap((platoon) => [0, 1].map((index) => ({ platoon, lesson: 'LAW-2', index })));
  let least = Number.POSITIVE_INFINITY;
  for (let number = 0; number < starts.length ** keys.length; number++) {
    const placements = keys.map((key, which) => ({
      ...key,
      ...starts[Math.floor(number / starts.length ** which) % starts.length]!,
      room: 'class',
      instructor: key.platoon === 'P' ? 'Aliev' : 'Bekov',
    }));
    const { hard, cost } = check(problem, { format: 'timetable-solution/1', placements });
    if (hard === 0) least = Math.min(least, cost);
  }
  return least;
}

describe('the proven lower bound', () => {
  it('is the optimum where one classroom pushes two of four lessons to the late day', () => {
    const problem = oneClassroom();
    const { bound, alone } = boundOf(problem, steps(4));
    expect(cheapestByTrial(problem)).toBe(2);
    expect(bound).toBeCloseTo(2, 3);
    expect(bound).toBeLessThanOrEqual(2);
    expect(alone).toBeCloseTo(0, 3);
  });

  it('counts whole steps of a week: a third two-hour lesson is one hour above a cap of five', () => {
    const problem = oneClassroom();
    problem.platoons = problem.platoons.slice(0, 1);
    problem.programmes[0]!.lessons[0]!.count = 3;
    problem.subjects[0]!.maxHoursPerDay = 6;
    // ⌈0.8 × 6 h ÷ (2 days ÷ 2)⌉ = 5 h a week; all six hours fall into this one.
    problem.soft = { spread: { weight: 2, factor: 0.8, daysPerWeek: 2 }, balance: { weight: 3, target: 4 } };
    // 4 h and 2 h: two hours are missing on the second day, 3 × 2² beside the 2 × 1 of the week.
    expect(boundOf(problem, steps(4)).bound).toBeCloseTo(14, 3);
  });

  it.each([2, 10, 14, 30])('stays below every plan of random school %i, hidden and found', (seed) => {
    const { problem, placements } = hiddenPlan(seed);
    problem.soft = SOFT;
    const { bound } = boundOf(problem, steps(2));
    expect(bound).toBeLessThanOrEqual(softCost(problem, placements).cost);
    for (const searchSeed of [1, 2]) {
      const found = solve(problem, { seed: searchSeed, maxMoves: 2000, shouldStop: () => false, now: () => 0 });
      if (found.feasible) expect(bound).toBeLessThanOrEqual(found.cost);
    }
  });

  it('holds whatever it is told of a known cost', () => {
    const { problem, placements } = hiddenPlan(14);
    problem.soft = SOFT;
    const { bound } = boundOf(problem, { ...steps(3), knownCost: 100_000 });
    expect(bound).toBeLessThanOrEqual(softCost(problem, placements).cost);
  });
});
