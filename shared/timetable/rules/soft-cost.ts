import { type PlacedBlock, type Plan, readPlan } from '../problem/plan.ts';
import type { SoftRules, TimetableProblem } from '../problem/problem.ts';
import { hasFlag, pairKey, type Tables, tabulate } from '../problem/tables.ts';

/** Names of the soft costs, in the order of FORMAT.md. */
export const SOFT_RULES = ['spread', 'balance', 'gap', 'heavy', 'instructors', 'roomChange', 'lateTheory'] as const;
export type SoftRule = (typeof SOFT_RULES)[number];

export interface SoftCost {
  /** Units of each rule, as FORMAT.md defines them. */
  units: Record<SoftRule, number>;
  /** Σ weight × units. */
  cost: number;
}

/** Parameters of the soft rules with the defaults of FORMAT.md. */
export function softParameters(soft: SoftRules = {}) {
  return {
    factor: soft.spread?.factor ?? 1.4,
    daysPerWeek: soft.spread?.daysPerWeek ?? 6,
    target: soft.balance?.target ?? 7,
    roomTypes: new Set(soft.roomChange?.roomTypes ?? []),
    lateFrom: soft.lateTheory?.fromDay ?? Number.POSITIVE_INFINITY,
  };
}

/** Rule `spread`: most hours of a subject in a calendar week that cost nothing. */
export function weeklyCap(subjectHours: number, courseDays: number, factor: number, daysPerWeek: number): number {
  return Math.ceil((factor * subjectHours) / (courseDays / daysPerWeek) - 1e-9);
}

/** Units of each wish that a plan does not keep, and their sum by the problem's weights; the lower the better. */
export function softCost(problem: TimetableProblem, placements: readonly unknown[]): SoftCost {
  const tables = tabulate(problem);
  const { plan } = readPlan(tables, placements);
  const units: Record<SoftRule, number> = {
    spread: spreadUnits(tables, plan),
    ...dayUnits(tables, plan),
    ...choiceUnits(tables, plan),
  };
  let cost = 0;
  for (const rule of SOFT_RULES) cost += units[rule] * (problem.soft?.[rule]?.weight ?? 0);
  return { units, cost };
}

/** Hours above the weekly cap, per platoon, subject and calendar week. */
function spreadUnits(tables: Tables, plan: Plan): number {
  const { factor, daysPerWeek } = softParameters(tables.problem.soft);
  let units = 0;
  const weeks = Map.groupBy(plan.values(), ({ platoon, lesson, day }) =>
    pairKey(platoon.id, lesson.subject, tables.days[day]!.week),
  );
  for (const blocks of weeks.values()) {
    const { platoon, lesson } = blocks[0]!;
    const subjectHours = tables.programmes.get(platoon.programme)?.subjectHours.get(lesson.subject) ?? 0;
    const cap = weeklyCap(subjectHours, platoon.lastDay - platoon.firstDay + 1, factor, daysPerWeek);
    const hours = blocks.reduce((sum, block) => sum + block.lesson.hours, 0);
    units += Math.max(0, hours - cap);
  }
  return units;
}

/** `balance`, `gap` and `heavy`, from the day slots of each platoon on each day of its course. */
function dayUnits(tables: Tables, plan: Plan) {
  const { slotsPerDay, dinnerAfter } = tables;
  const { target } = softParameters(tables.problem.soft);
  const units = { balance: 0, gap: 0, heavy: 0 };
  const blocksOf = Map.groupBy(plan.values(), ({ platoon, day }) => pairKey(platoon.id, day));
  for (const platoon of tables.platoons.values()) {
    for (let day = platoon.firstDay; day <= platoon.lastDay; day++) {
      const grid = new Array<PlacedBlock | null>(slotsPerDay).fill(null);
      for (const block of blocksOf.get(pairKey(platoon.id, day)) ?? []) {
        const end = Math.min(slotsPerDay, block.slot + block.lesson.hours);
        for (let slot = block.slot; slot < end; slot++) grid[slot] = block;
      }
      units.balance += Math.max(0, target - grid.filter((block) => block).length) ** 2;
      const last = grid.findLastIndex((block) => block);
      grid.forEach((block, slot) => {
        // A free hour beside dinner is only a longer dinner.
        if (!block && slot < last && slot !== dinnerAfter - 1 && slot !== dinnerAfter) units.gap++;
        const previous = slot > 0 && slot !== dinnerAfter ? grid[slot - 1] : null;
        if (!block || !previous || previous === block) return;
        if (hasFlag(block.lesson, 'heavy') && hasFlag(previous.lesson, 'heavy')) units.heavy++;
      });
    }
  }
  return units;
}

/** `instructors`, `roomChange` and `lateTheory`. */
function choiceUnits(tables: Tables, plan: Plan) {
  const { roomTypes, lateFrom } = softParameters(tables.problem.soft);
  const blocks = [...plan.values()];
  /** Distinct values beyond the first, over groups. */
  const beyondFirst = (of: PlacedBlock[], group: (b: PlacedBlock) => string, value: (b: PlacedBlock) => string) =>
    [...Map.groupBy(of, group).values()].reduce((sum, list) => sum + new Set(list.map(value)).size - 1, 0);
  const late = blocks.filter(
    ({ platoon, lesson, day }) => hasFlag(lesson, 'theory') && day - platoon.firstDay >= lateFrom,
  );
  return {
    instructors: beyondFirst(
      blocks,
      ({ platoon, lesson }) => pairKey(platoon.id, lesson.subject),
      ({ instructor }) => instructor.id,
    ),
    roomChange: beyondFirst(
      blocks.filter(({ room }) => roomTypes.has(room.type)),
      ({ platoon, day }) => pairKey(platoon.id, day),
      ({ room }) => room.id,
    ),
    lateTheory: late.length,
  };
}
