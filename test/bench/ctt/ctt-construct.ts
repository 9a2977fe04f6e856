import type { Random } from '../../../shared/kit/random.ts';
import { type CttPlan, NONE } from './ctt-plan.ts';

/** Steps a lecture without a better plan after which the search starts afresh with what it learned. */
const PATIENCE = 60;

/**
 * Places all lectures as the school's engine does: the hardest first, each into the period where the lectures in the way
 * weigh least; these leave, weigh more from now on, and look for another place at once.
 *
 * @returns whether all lectures stand; false when `shouldStop` ended it.
 */
export function constructCtt(plan: CttPlan, random: Random, shouldStop: () => boolean): boolean {
  const { model } = plan;
  const weights = new Float64Array(model.lectureCount).fill(1);
  const hardness = hardnessOf(plan);
  for (;;) {
    for (let lecture = 0; lecture < model.lectureCount; lecture++)
      if (plan.period[lecture] !== NONE) plan.lift(lecture);
    const rank = Float64Array.from(
      hardness,
      (hard, lecture) => hard * (1 + Math.log(weights[lecture]!)) + random.next(),
    );
    const waiting = Array.from(rank.keys()).sort((a, b) => rank[a]! - rank[b]!);
    let fewest = waiting.length;
    for (let idle = 0; waiting.length > 0 && idle < PATIENCE * model.lectureCount; idle++) {
      if (idle % 64 === 0 && shouldStop()) return false;
      const lecture = waiting.pop()!;
      if (!settle(plan, random, weights, lecture, waiting)) return false;
      if (waiting.length >= fewest) continue;
      fewest = waiting.length;
      idle = 0;
    }
    if (waiting.length === 0) {
      plan.recount();
      return true;
    }
  }
}

/** Puts a lecture where it costs least to clear the way; false when every period is closed to it. */
function settle(plan: CttPlan, random: Random, weights: Float64Array, lecture: number, waiting: number[]): boolean {
  const { model, cells } = plan;
  const { conflict, courseOf, courseCount, roomCount, openPeriods, seatCost } = model;
  const course = courseOf[lecture]!;
  let bestPeriod = NONE;
  let bestRoom = NONE;
  let least = Number.POSITIVE_INFINITY;
  for (const period of openPeriods[course]!) {
    let rivals = 0;
    for (let room = 0; room < roomCount; room++) {
      const other = cells[period * roomCount + room]!;
      if (other !== NONE && conflict[course * courseCount + courseOf[other]!]) rivals += weights[other]!;
    }
    for (let room = 0; room < roomCount; room++) {
      const other = cells[period * roomCount + room]!;
      const isRival = other !== NONE && conflict[course * courseCount + courseOf[other]!];
      const way = rivals + (other === NONE || isRival ? 0 : weights[other]!);
      // Ways of equal weight are told apart by the seats, then by chance.
      const price = way + Math.min(0.5, seatCost[course * roomCount + room]! / 1000) + random.next() / 100;
      if (price >= least) continue;
      least = price;
      bestPeriod = period;
      bestRoom = room;
    }
  }
  if (bestPeriod === NONE) return false;
  for (let room = 0; room < roomCount; room++) {
    const other = cells[bestPeriod * roomCount + room]!;
    if (other === NONE || (room !== bestRoom && !conflict[course * courseCount + courseOf[other]!])) continue;
    plan.lift(other);
    weights[other]! += 1;
    waiting.push(other);
  }
  plan.put(lecture, bestPeriod, bestRoom);
  return true;
}

/** Many rivals and few open periods first. */
function hardnessOf({ model }: CttPlan): Float64Array {
  const { courseOf, rivals, openPeriods } = model;
  return Float64Array.from(courseOf, (course) => (1 + rivals[course]!.length) / (1 + openPeriods[course]!.length));
}
