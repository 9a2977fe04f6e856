import type { CttPlacement, CttProblem } from './ctt-problem.ts';

export const HARD_RULES = ['lectures', 'conflicts', 'availability', 'roomOccupancy'] as const;
/** What a unit of each soft rule costs in the competition's formulation (UD2). */
export const SOFT_WEIGHTS = { roomCapacity: 1, minWorkingDays: 5, compactness: 2, roomStability: 1 } as const;

export interface CttVerdict {
  hard: number;
  hardByRule: Record<(typeof HARD_RULES)[number], number>;
  /** Weighted. */
  cost: number;
  costByRule: Record<keyof typeof SOFT_WEIGHTS, number>;
}

/**
 * Counts a plan by the competition's rules as they are written, lecture against lecture. It knows nothing of the search
 * and shares no code with it, so that it can judge it.
 */
export function judgeCtt(problem: CttProblem, plan: readonly CttPlacement[]): CttVerdict {
  const hardByRule = { lectures: 0, conflicts: 0, availability: 0, roomOccupancy: 0 };
  const costByRule = { roomCapacity: 0, minWorkingDays: 0, compactness: 0, roomStability: 0 };
  const together = (a: CttPlacement, b: CttPlacement) => a.day === b.day && a.slot === b.slot;
  const inConflict = (a: number, b: number) =>
    problem.courses[a]!.teacher === problem.courses[b]!.teacher ||
    problem.curricula.some(({ courses }) => courses.includes(a) && courses.includes(b));

  plan.forEach((one, index) => {
    for (const other of plan.slice(index + 1)) {
      if (!together(one, other)) continue;
      if (one.room === other.room) hardByRule.roomOccupancy++;
      if (one.course === other.course) hardByRule.lectures++;
      else if (inConflict(one.course, other.course)) hardByRule.conflicts++;
    }
    const { course, day, slot } = one;
    if (problem.unavailable.some((no) => no.course === course && no.day === day && no.slot === slot)) {
      hardByRule.availability++;
    }
    costByRule.roomCapacity +=
      SOFT_WEIGHTS.roomCapacity * Math.max(0, problem.courses[course]!.students - problem.rooms[one.room]!.seats);
  });

  problem.courses.forEach(({ lectures, minDays }, course) => {
    const own = plan.filter((one) => one.course === course);
    hardByRule.lectures += Math.abs(lectures - own.length);
    const days = new Set(own.map(({ day }) => day)).size;
    const rooms = new Set(own.map(({ room }) => room)).size;
    costByRule.minWorkingDays += SOFT_WEIGHTS.minWorkingDays * Math.max(0, minDays - days);
    costByRule.roomStability += SOFT_WEIGHTS.roomStability * Math.max(0, rooms - 1);
  });

  for (const { courses } of problem.curricula) {
    const own = plan.filter(({ course }) => courses.includes(course));
    for (const one of own) {
      const hasNeighbour = own.some(({ day, slot }) => day === one.day && Math.abs(slot - one.slot) === 1);
      if (!hasNeighbour) costByRule.compactness += SOFT_WEIGHTS.compactness;
    }
  }
  const sum = (parts: Record<string, number>) => Object.values(parts).reduce((a, b) => a + b, 0);
  return { hard: sum(hardByRule), hardByRule, cost: sum(costByRule), costByRule };
}
