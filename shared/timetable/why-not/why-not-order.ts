import { broken, type Finding } from '../problem/finding.ts';
import type { Model } from '../problem/model.ts';
import type { OrderRule } from '../problem/problem.ts';
import type { Demand } from './demand.ts';

interface Days {
  first: number;
  last: number;
}

/**
 * `orderWindows`: the days between the earliest day of a rule's `before` and the latest day of its `after` lesson are
 * fewer than the rule wants. First by the windows themselves; where these suffice, by what other rules leave of them
 * (`orderChain`). `orderCycle`: rules that lead from a lesson back to itself.
 */
export function orderWindows(model: Model, demands: Demand[]): Finding[] {
  const findings: Finding[] = [];
  for (const [number, own] of Map.groupBy(demands, ({ platoon }) => platoon)) {
    const platoon = model.platoons[number]!;
    const rules = model.tables.programmes.get(platoon.programme)?.programme.orderRules ?? [];
    const daysOf = daysOfLessons(own);
    const cycle = findCycle(rules, daysOf);
    if (cycle) {
      findings.push(broken('orderCycle', { platoon: platoon.id, lessons: cycle }, {}));
      continue;
    }
    const direct = rules.map((rule) => tooClose(rule, daysOf, 'orderWindows')).filter((finding) => finding !== null);
    const found = direct.length > 0 ? direct : followChains(rules, daysOf);
    for (const { code, things, numbers } of found)
      findings.push(broken(code, { ...things, platoon: platoon.id }, numbers));
  }
  return findings;
}

/** For each lesson the earliest day of its last block and the latest day of its first one: what order rules go by. */
function daysOfLessons(own: Demand[]): Map<string, Days> {
  const daysOf = new Map<string, Days>();
  for (const { lesson, first, last } of own) {
    if (first < 0) continue;
    const known = daysOf.get(lesson.id);
    daysOf.set(lesson.id, { first: Math.max(known?.first ?? first, first), last: Math.min(known?.last ?? last, last) });
  }
  return daysOf;
}

/** Days between which each block of a lesson must stand, as far as the order rules of its platoon tell; others are free. */
export function daysByOrder(rules: OrderRule[], own: Demand[]): Map<string, Days> {
  const daysOf = daysOfLessons(own);
  const between = new Map<string, Days>();
  if (findCycle(rules, daysOf) || followChains(rules, daysOf).length > 0) return between;
  for (const rule of rules) {
    const before = (rule.before ?? []).filter((id) => daysOf.has(id));
    const after = (rule.after ?? []).filter((id) => daysOf.has(id));
    if (before.length === 0 || after.length === 0) continue;
    const narrow = (ids: string[], first: number, last: number) => {
      for (const id of ids) {
        const known = between.get(id) ?? { first: 0, last: Number.POSITIVE_INFINITY };
        between.set(id, { first: Math.max(known.first, first), last: Math.min(known.last, last) });
      }
    };
    const minDays = rule.minDays ?? 0;
    narrow(after, Math.max(...before.map((id) => daysOf.get(id)!.first)) + minDays, Number.POSITIVE_INFINITY);
    narrow(before, 0, Math.min(...after.map((id) => daysOf.get(id)!.last)) - minDays);
  }
  return between;
}

function tooClose(rule: OrderRule, daysOf: Map<string, Days>, code: string): Finding | null {
  const needed = rule.minDays ?? 0;
  let worst: Finding | null = null;
  for (const before of rule.before ?? []) {
    for (const after of rule.after ?? []) {
      const early = daysOf.get(before);
      const late = daysOf.get(after);
      if (!early || !late) continue;
      const available = late.last - early.first;
      if (available >= needed || (worst && available >= worst.numbers.available!)) continue;
      worst = broken(
        code,
        { rule: rule.id, before, after },
        { needed, available, first: early.first, last: late.last },
      );
    }
  }
  return worst;
}

/** Narrows the days by each rule in turn until nothing changes or a rule has too few days left. */
function followChains(rules: OrderRule[], daysOf: Map<string, Days>): Finding[] {
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of rules) {
      const finding = tooClose(rule, daysOf, 'orderChain');
      if (finding) return [finding];
      const sides = (ids: string[] = []) => ids.map((id) => daysOf.get(id)).filter((days) => days !== undefined);
      const before = sides(rule.before);
      const after = sides(rule.after);
      if (before.length === 0 || after.length === 0) continue;
      const first = Math.max(...before.map((days) => days.first)) + (rule.minDays ?? 0);
      const last = Math.min(...after.map((days) => days.last)) - (rule.minDays ?? 0);
      for (const days of after) {
        if (days.first >= first) continue;
        days.first = first;
        changed = true;
      }
      for (const days of before) {
        if (days.last <= last) continue;
        days.last = last;
        changed = true;
      }
    }
  }
  return [];
}

/** Lessons in a circle of order rules, or null. Lessons without blocks bind nobody. */
function findCycle(rules: OrderRule[], daysOf: Map<string, Days>): string[] | null {
  const following = new Map<string, Set<string>>();
  for (const rule of rules) {
    for (const before of rule.before ?? []) {
      if (!daysOf.has(before)) continue;
      const next = following.get(before) ?? new Set();
      for (const after of rule.after ?? []) if (daysOf.has(after)) next.add(after);
      following.set(before, next);
    }
  }
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): string[] | null => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (done.has(id)) return null;
    path.push(id);
    for (const next of following.get(id) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(id);
    return null;
  };
  for (const id of following.keys()) {
    const cycle = visit(id);
    if (cycle) return cycle;
  }
  return null;
}
