import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placement, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { countByRule, findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';
import { slotVerdict, viewPlan } from '../../../shared/timetable/rules/slot-verdict.ts';
import { softCost } from '../../../shared/timetable/rules/soft-cost.ts';
import { solve } from '../../../shared/timetable/search/solve.ts';
import { check, make } from '../../fixtures/timetable-kit.ts';
import { smallSchool } from './small-school.ts';

const solvedPlan = (problem: TimetableProblem) =>
  solve(problem, { seed: 1, maxMoves: 20_000, shouldStop: () => false, now: () => 0 }).placements;

/** Schools with and without evenings, short days, locks and fixed instructors, each with a plan to spoil. */
const cases = [
  make({ family: 'exact', platoons: 1, seed: 1, fixedInstructors: true }).problem,
  make({ family: 'roomy', platoons: 4, seed: 2 }).problem,
  smallSchool((problem) => {
    problem.locked = [{ platoon: 'P', lesson: 'LAW-2', index: 0, day: 0 }];
    problem.soft = make({ family: 'exact', platoons: 1, seed: 1 }).problem.soft;
  }),
].map((problem) => ({ problem, plan: solvedPlan(problem) }));

/** Any value of one field, now and then an unusable one. */
function fieldChange(problem: TimetableProblem): fc.Arbitrary<Partial<Record<keyof Placement, unknown>>> {
  const { days, slotsPerDay, eveningSlots = 0 } = problem.calendar;
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  return fc.oneof(
    fc.record({ day: fc.integer({ min: 0, max: days.length - 1 }) }),
    fc.record({ slot: fc.integer({ min: 0, max: slotsPerDay + eveningSlots }) }),
    fc.record({ room: fc.constantFrom(...ids(problem.rooms)) }),
    fc.record({ instructor: fc.constantFrom(...ids(problem.instructors)) }),
    fc.record({ platoon: fc.constantFrom(...ids(problem.platoons)) }),
    fc.record({ index: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ day: fc.constantFrom(-1, 0.5, days.length, '0', null) }),
    fc.record({ room: fc.constantFrom('', 'nowhere', 7, undefined) }),
  );
}

describe('the rules and the kit’s checker', () => {
  it('count the same hard violations and the same soft costs, whatever is changed in a plan', () => {
    for (const { problem, plan } of cases) {
      const changes = fc.array(fc.tuple(fc.nat(plan.length - 1), fieldChange(problem)), { maxLength: 12 });
      const property = fc.property(changes, fc.nat(3), (list, dropped) => {
        const placements = plan.slice(dropped) as Placement[];
        for (const [number, change] of list) {
          const target = number % placements.length;
          placements[target] = { ...placements[target], ...change } as Placement;
        }
        const verdict = check(problem, { format: 'timetable-solution/1', placements });
        expect(countByRule(findHardViolations(problem, placements))).toEqual(verdict.hardByRule);
        const soft = softCost(problem, placements);
        expect(soft.units).toEqual(verdict.softByRule);
        expect(soft.cost).toBe(verdict.cost);
      });
      fc.assert(property, { numRuns: 60, seed: 7 });
    }
  });

  it('count the same when the plan is nothing but chance', () => {
    const { problem } = cases[2]!;
    const placement = fc.record({
      platoon: fc.constantFrom('P', 'Q'),
      lesson: fc.constantFrom('LAW-2', 'LAW-3', 'FIR-SAFETY', 'FIR-RANGE', 'FIR-NIGHT'),
      index: fc.constant(0),
      day: fc.nat(5),
      slot: fc.nat(11),
      room: fc.constantFrom('small', 'large', 'field'),
      instructor: fc.constantFrom('Aliev', 'Bekov', 'Cherny'),
    });
    const property = fc.property(fc.array(placement, { maxLength: 14 }), (placements) => {
      const verdict = check(problem, { format: 'timetable-solution/1', placements });
      expect(countByRule(findHardViolations(problem, placements))).toEqual(verdict.hardByRule);
      expect(softCost(problem, placements).units).toEqual(verdict.softByRule);
    });
    fc.assert(property, { numRuns: 300, seed: 7 });
  });
});

describe('the verdict on one slot', () => {
  it('is what the rules say of the plan with the block moved there', () => {
    for (const { problem, plan } of cases) {
      const view = viewPlan(problem, plan);
      const { days, slotsPerDay, eveningSlots = 0 } = problem.calendar;
      const place = fc.record({
        day: fc.nat(days.length - 1),
        slot: fc.nat(slotsPerDay + eveningSlots - 1),
        room: fc.constantFrom(...problem.rooms.map(({ id }) => id)),
        instructor: fc.constantFrom(...problem.instructors.map(({ id }) => id)),
      });
      const property = fc.property(fc.nat(plan.length - 1), place, fc.boolean(), (number, target, stays) => {
        const block = plan[number]!;
        // Half of the time room and instructor stay: else hardly a place is allowed.
        const placement = { ...block, ...target, ...(stays && { room: block.room, instructor: block.instructor }) };
        const others = plan.map((placed, index) => (index === number ? placement : placed));
        const said = countByRule(slotVerdict(view, placement));
        expect(said).toEqual(countByRule(findHardViolations(problem, others)));
      });
      fc.assert(property, { numRuns: 120, seed: 7 });
    }
  });

  it('says why a place cannot be read', () => {
    const { problem, plan } = cases[2]!;
    const verdict = slotVerdict(viewPlan(problem, plan), { ...plan[0]!, room: 'nowhere' });
    expect(verdict).toMatchObject([{ code: 'malformed', things: { field: 'room' } }]);
  });
});
