import type { Finding } from '../problem/finding.ts';
import { type Plan, readPlan } from '../problem/plan.ts';
import type { TimetableProblem } from '../problem/problem.ts';
import { pairKey, type Tables, tabulate } from '../problem/tables.ts';
import { clashFindings } from './rules-of-clash.ts';
import { dailyHoursFindings } from './rules-of-daily-hours.ts';
import { orderFindings } from './rules-of-order.ts';
import { lockFinding, placementFindings } from './rules-of-placement.ts';

/** Every broken hard rule of a plan, one finding for each time FORMAT.md counts it. */
export function findHardViolations(problem: TimetableProblem, placements: readonly unknown[]): Finding[] {
  const tables = tabulate(problem);
  const { plan, findings } = readPlan(tables, placements);
  return [...findings, ...planFindings(tables, plan)];
}

/** How often each rule is broken; rules that are kept are absent. */
export function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Every rule that looks at placed blocks. */
function planFindings(tables: Tables, plan: Plan): Finding[] {
  const blocks = [...plan.values()];
  const blocksOf = Map.groupBy(blocks, (block) => block.platoon.id);
  const locks = tables.locked.map((lock) => {
    const block = plan.get(pairKey(lock.platoon, lock.lesson, lock.index));
    return block ? lockFinding(lock, block) : null; // an absent block is already missing
  });
  return [
    ...blocks.flatMap((block) => placementFindings(tables, block)),
    ...clashFindings(blocks),
    ...dailyHoursFindings(tables, blocks),
    ...orderFindings(tables, blocksOf),
    ...locks.filter((finding) => finding !== null),
  ];
}
