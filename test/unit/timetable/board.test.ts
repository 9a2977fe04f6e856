import { expect, test } from 'vitest';
import { Arrangement } from '../../../shared/timetable/board/arrangement.ts';
import { exchange } from '../../../shared/timetable/board/exchange.ts';
import type { Limits, Rearrangement } from '../../../shared/timetable/board/rearrangement.ts';
import { platoonFaults } from '../../../shared/timetable/board/soft-faults.ts';
import { suggestPlaces } from '../../../shared/timetable/board/suggestions.ts';
import type { PlacedBlock } from '../../../shared/timetable/problem/plan.ts';
import type { Placement } from '../../../shared/timetable/problem/problem.ts';
import { findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';
import { viewPlan } from '../../../shared/timetable/rules/slot-verdict.ts';
import { softCost } from '../../../shared/timetable/rules/soft-cost.ts';
import { solve } from '../../../shared/timetable/search/solve.ts';
import { make } from '../../fixtures/timetable-kit.ts';

const ANYTHING: Limits = { movable: () => true, open: () => true };

/** Two platoons of the kit, placed by the engine; the plan keeps all hard rules but is far from the best. */
function madePlan() {
  const { problem } = make({ family: 'roomy', platoons: 2, seed: 3 });
  const found = solve(problem, {
    seed: 3,
    maxMoves: 20_000,
    untilFeasible: true,
    shouldStop: () => false,
    now: () => 0,
  });
  const { placements, hard } = found;
  expect(hard).toBe(0);
  return { problem, placements, plan: new Arrangement(viewPlan(problem, placements)) };
}

const toPlacement = ({ platoon, lesson, index, day, slot, room, instructor }: PlacedBlock): Placement => ({
  platoon: platoon.id,
  lesson: lesson.id,
  index,
  day,
  slot,
  room: room.id,
  instructor: instructor.id,
});

/** All placements with a rearrangement done. */
function done(plan: Arrangement, { steps }: Rearrangement): Placement[] {
  const moved = new Map(steps.map(({ now }) => [now.key, now]));
  return [...plan.view.plan.values()].map((block) => toPlacement(moved.get(block.key) ?? block));
}

test('soft faults told by name add up to the soft cost of the plan', () => {
  const { problem, placements, plan } = madePlan();
  const told = plan.view.tables.platoons
    .values()
    .flatMap((platoon) => platoonFaults(plan.view.tables, platoon, plan.view.byPlatoon.get(platoon.id) ?? []))
    .reduce((sum, fault) => sum + fault.cost, 0);
  const { cost } = softCost(problem, placements);
  expect(cost).toBeGreaterThan(0);
  expect(told).toBeCloseTo(cost, 9);
});

test('every suggestion keeps all hard rules, costs what it says, moves at most three, and leaves the plan alone', () => {
  const { problem, placements, plan } = madePlan();
  const before = softCost(problem, placements).cost;
  const blocks = [...plan.view.plan.values()];
  const lengths = new Set<number>();
  for (const block of blocks.filter((_, number) => number % 41 === 0)) {
    const answers = suggestPlaces(plan, block, block, ANYTHING);
    expect(new Set(answers.map(({ steps }) => `${steps[0]!.now.day} ${steps[0]!.now.slot}`)).size).toBe(answers.length);
    for (const answer of answers) {
      expect(answer.steps[0]?.was).toBe(block);
      lengths.add(answer.steps.length);
      const after = done(plan, answer);
      expect(findHardViolations(problem, after)).toEqual([]);
      expect(softCost(problem, after).cost - before).toBeCloseTo(answer.change.points, 9);
    }
  }
  expect(Math.max(...lengths)).toBeLessThanOrEqual(3);
  expect(lengths.size).toBeGreaterThan(1);
  expect(softCost(problem, [...plan.view.plan.values()].map(toPlacement)).cost).toBe(before);
});

test('nothing locked and no closed day is touched by a suggestion', () => {
  const { plan } = madePlan();
  const alone = (block: PlacedBlock): Limits => ({ movable: (one) => one === block, open: (day) => day >= 10 });
  const blocks = [...plan.view.plan.values()];
  const answers = blocks
    .values()
    .map((block) => suggestPlaces(plan, block, block, alone(block), 20))
    .find((found) => found.length > 0);
  for (const { steps } of answers!) {
    expect(steps).toHaveLength(1);
    expect(steps[0]?.now.day).toBeGreaterThanOrEqual(10);
  }
});

test('two lessons change places when both may stand there; a locked one does not', () => {
  const { problem, plan } = madePlan();
  const blocks = [...plan.view.plan.values()];
  const pair = blocks
    .values()
    .flatMap((a) =>
      blocks
        .filter((b) => b.platoon === a.platoon && b.lesson !== a.lesson && b.lesson.hours === a.lesson.hours)
        .values()
        .map((b) => ({ a, b, ways: exchange(plan, a, a, { day: b.day, slot: b.slot }, ANYTHING) })),
    )
    .find(({ ways }) => ways.swap !== null)!;
  const { a, b, ways } = pair;
  expect(ways.displaced).toEqual([b]);
  expect(ways.swap?.steps.map(({ now }) => [now.key, now.day, now.slot])).toEqual([
    [a.key, b.day, b.slot],
    [b.key, a.day, a.slot],
  ]);
  expect(findHardViolations(problem, done(plan, ways.swap!))).toEqual([]);
  expect(ways.carry?.steps).toHaveLength(1);
  const locked = exchange(plan, a, a, { day: b.day, slot: b.slot }, { ...ANYTHING, movable: (one) => one !== b });
  expect([locked.swap, locked.carry]).toEqual([null, null]);
  // Where nobody stands in the way there is nothing to exchange.
  expect(exchange(plan, a, a, { day: a.day, slot: a.slot }, ANYTHING)).toEqual({
    displaced: [],
    swap: null,
    carry: null,
    findings: [],
  });
  // From the tray there is no place to change with: only carrying is left.
  plan.lift(a);
  const fromTray = exchange(plan, a, null, { day: b.day, slot: b.slot }, ANYTHING);
  expect(fromTray.swap).toBeNull();
  expect(fromTray.carry).not.toBeNull();
});
