import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../shared/kit/random.ts';
import { constructCtt } from '../../../bench/ctt/ctt-construct.ts';
import { judgeCtt } from '../../../bench/ctt/ctt-judge.ts';
import { buildCttModel } from '../../../bench/ctt/ctt-model.ts';
import { CttMoves } from '../../../bench/ctt/ctt-moves.ts';
import { CttPlan, placementsOfCtt } from '../../../bench/ctt/ctt-plan.ts';
import { type CttProblem, readCtt } from '../../../bench/ctt/ctt-problem.ts';
import { searchCtt } from '../../../bench/ctt/ctt-search.ts';
import { TINY_CTT } from './tiny-ctt.ts';

/** Some twenty lectures with shared teachers, curricula and closed periods in a week that still has room for them. */
function randomProblem(seed: number): CttProblem {
  const random = seededRandom(seed);
  const days = 2 + random.below(3);
  const slots = 4 + random.below(3);
  const courses = Array.from({ length: 8 }, (_, course) => ({
    id: `c${course}`,
    teacher: `t${random.below(6)}`,
    lectures: 1 + random.below(3),
    minDays: 1 + random.below(3),
    students: 10 * (1 + random.below(6)),
  }));
  const rooms = Array.from({ length: 4 }, (_, room) => ({ id: `r${room}`, seats: 10 * (2 + random.below(4)) }));
  const curricula = Array.from({ length: 3 }, (_, q) => ({
    id: `q${q}`,
    courses: [...new Set(Array.from({ length: 3 }, () => random.below(courses.length)))],
  }));
  const unavailable = Array.from({ length: 6 }, () => ({
    course: random.below(courses.length),
    day: random.below(days),
    slot: random.below(slots),
  }));
  return { name: `random ${seed}`, days, slots, courses, rooms, curricula, unavailable };
}

describe('the search of the public benchmark', () => {
  it('knows after every step what a full count finds, and breaks no hard rule', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const problem = randomProblem(seed);
        const model = buildCttModel(problem);
        const plan = new CttPlan(model);
        const random = seededRandom(seed);
        let looks = 0;
        fc.pre(constructCtt(plan, random, () => ++looks > 50));
        const moves = new CttMoves(plan, random);
        for (let step = 0; step < 1500; step++) {
          const before = plan.cost;
          moves.step(step % 2 === 0 ? 5 : 0.5);
          if (plan.cost === before && step % 100 !== 0) continue;
          kept++;
          const verdict = judgeCtt(problem, placementsOfCtt(model, plan.snapshot()));
          expect(verdict).toMatchObject({ hard: 0, cost: plan.cost });
        }
        const { cost } = plan;
        plan.recount();
        expect(plan.cost).toBe(cost);
      }),
      { numRuns: 15 },
    );
    expect(kept).toBeGreaterThan(1000);
  });

  it('finds the best plan of a tiny school, and says truly what it costs', () => {
    const problem = readCtt(TINY_CTT);
    const result = searchCtt(problem, { seed: 1, milliseconds: 60_000, maxMoves: 50_000, now: () => 0 });
    // Sea is five students too many for the larger room; two lectures of Geo together, the third beside Alg cost nothing.
    expect(judgeCtt(problem, result.placements)).toMatchObject({ hard: 0, cost: 5 });
    expect(result).toMatchObject({ complete: true, cost: 5 });
  });

  it('makes the same plan of the same seed and moves, and another of another seed', () => {
    const problem = randomProblem(5);
    const run = (seed: number) =>
      searchCtt(problem, { seed, milliseconds: 60_000, maxMoves: 20_000, now: () => 0 }).placements;
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
  });

  it('ends in time with what stands when not all lectures can be placed', () => {
    const problem = readCtt(TINY_CTT.replace('Law Gauss 1', 'Law Gauss 4'));
    let clock = 0;
    const result = searchCtt(problem, { seed: 1, milliseconds: 100, now: () => ++clock });
    expect(result.complete).toBe(false);
    // Gauss cannot hold seven lectures in six periods.
    const { hardByRule } = judgeCtt(problem, result.placements);
    expect(hardByRule).toMatchObject({ conflicts: 0, availability: 0, roomOccupancy: 0 });
    expect(hardByRule.lectures).toBeGreaterThan(0);
  });
});
