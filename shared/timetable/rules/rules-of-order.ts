import { broken, type Finding } from '../problem/finding.ts';
import type { PlacedBlock } from '../problem/plan.ts';
import type { OrderRule, Platoon } from '../problem/problem.ts';
import type { Tables } from '../problem/tables.ts';

/**
 * Rules `order` and `orderMinDays` for one platoon and one order rule: the first `after` block starts before the last
 * `before` block has ended, or does not, but with fewer than `minDays` (difference of day indices) between their days.
 */
export function orderFinding(platoon: Platoon, rule: OrderRule, own: Iterable<PlacedBlock>): Finding | null {
  let last: PlacedBlock | null = null;
  let first: PlacedBlock | null = null;
  const endOf = (block: PlacedBlock) => block.slot + block.lesson.hours;
  for (const block of own) {
    if (rule.before?.includes(block.lesson.id)) {
      if (!last || block.day > last.day || (block.day === last.day && endOf(block) > endOf(last))) last = block;
    }
    if (rule.after?.includes(block.lesson.id)) {
      if (!first || block.day < first.day || (block.day === first.day && block.slot < first.slot)) first = block;
    }
  }
  if (!last || !first) return null;
  const things = { platoon: platoon.id, rule: rule.id, before: last.lesson.id, after: first.lesson.id };
  const needed = rule.minDays ?? 0;
  const numbers = { lastDay: last.day, lastEnd: endOf(last), firstDay: first.day, firstSlot: first.slot, needed };
  if (first.day < last.day || (first.day === last.day && first.slot < endOf(last)))
    return broken('order', things, numbers);
  const available = first.day - last.day;
  return available < needed ? broken('orderMinDays', things, { ...numbers, available }) : null;
}

/** The order rules of every platoon; `blocksOf` gives the blocks of one platoon. */
export function orderFindings(tables: Tables, blocksOf: Map<string, PlacedBlock[]>): Finding[] {
  const findings: Finding[] = [];
  for (const platoon of tables.platoons.values()) {
    const own = blocksOf.get(platoon.id) ?? [];
    for (const rule of tables.programmes.get(platoon.programme)?.programme.orderRules ?? []) {
      const finding = orderFinding(platoon, rule, own);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}
