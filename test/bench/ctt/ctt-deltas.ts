import type { CttPlan } from './ctt-plan.ts';

/** What a course's lecture costs more in another room. */
export function roomDelta(plan: CttPlan, course: number, from: number, to: number): number {
  if (from === to) return 0;
  const { seatCost, roomCount } = plan.model;
  const { roomLectures } = plan;
  const at = course * roomCount;
  let delta = seatCost[at + to]! - seatCost[at + from]!;
  if (roomLectures[at + to] === 0) delta++;
  if (roomLectures[at + from] === 1) delta--;
  return delta;
}

/**
 * What a course's lecture costs more in another period, when no rival stays there. Where a curriculum has a lecture in
 * both periods these two change places, and nothing changes for it.
 */
export function timeDelta(plan: CttPlan, course: number, from: number, to: number): number {
  const { dayOf, bitOf, days, curriculaOf, loneCost, spreadCost } = plan.model;
  const { busy, dayLectures, daysHeld } = plan;
  const fromDay = dayOf[from]!;
  const toDay = dayOf[to]!;
  const fromBit = bitOf[from]!;
  const toBit = bitOf[to]!;
  const curricula = curriculaOf[course]!;
  let delta = 0;
  if (fromDay === toDay) {
    for (let i = 0; i < curricula.length; i++) {
      const before = busy[curricula[i]! * days + fromDay]!;
      if ((before & toBit) === 0) delta += loneCost[before ^ fromBit ^ toBit]! - loneCost[before]!;
    }
    return delta;
  }
  const held = daysHeld[course]!;
  let after = held;
  if (dayLectures[course * days + fromDay] === 1) after--;
  if (dayLectures[course * days + toDay] === 0) after++;
  const at = course * (days + 1);
  delta = spreadCost[at + after]! - spreadCost[at + held]!;
  for (let i = 0; i < curricula.length; i++) {
    const row = curricula[i]! * days;
    const there = busy[row + toDay]!;
    if ((there & toBit) !== 0) continue;
    const here = busy[row + fromDay]!;
    delta += loneCost[here ^ fromBit]! - loneCost[here]! + loneCost[there ^ toBit]! - loneCost[there]!;
  }
  return delta;
}
