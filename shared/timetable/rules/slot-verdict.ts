import type { Finding } from '../problem/finding.ts';
import { type PlacedBlock, type Plan, readPlacement, readPlan } from '../problem/plan.ts';
import type { Placement, TimetableProblem } from '../problem/problem.ts';
import { type Tables, tabulate } from '../problem/tables.ts';
import { clash, occupied } from './rules-of-clash.ts';
import { instructorDayFinding, subjectDayFinding } from './rules-of-daily-hours.ts';
import { orderFinding } from './rules-of-order.ts';
import { lockFinding, placementFindings } from './rules-of-placement.ts';

/** A plan laid out so that many places for one block can be judged quickly, as the board does for every cell. */
export interface PlanView {
  tables: Tables;
  plan: Plan;
  byPlatoon: Map<string, PlacedBlock[]>;
  byDay: Map<number, PlacedBlock[]>;
}

/** A plan as verdicts on its slots are asked of it; what is malformed in it is left out. */
export function viewPlan(problem: TimetableProblem, placements: readonly unknown[]): PlanView {
  const tables = tabulate(problem);
  const { plan } = readPlan(tables, placements);
  return {
    tables,
    plan,
    byPlatoon: Map.groupBy(plan.values(), (block) => block.platoon.id),
    byDay: Map.groupBy(plan.values(), (block) => block.day),
  };
}

/**
 * The hard rules one block would break if it stood at this day, slot, room and instructor while all others stay; an
 * earlier place of the same block in the plan is disregarded. Empty when the place is allowed. Findings of the daily
 * maxima and of the order name the block's own day and order rules even when the plan broke them before.
 */
export function slotVerdict(view: PlanView, placement: Placement): Finding[] {
  const { tables } = view;
  const block = readPlacement(tables, placement);
  if (typeof block === 'string') return [{ code: 'malformed', hard: true, things: { field: block }, numbers: {} }];
  const sameDay = (view.byDay.get(block.day) ?? []).filter((other) => other.key !== block.key);
  return [
    ...placementFindings(tables, block),
    ...clashesOf(block, sameDay),
    ...dailyHoursOf(tables, block, sameDay),
    ...ordersOf(view, block),
    ...locksOf(tables, block),
  ];
}

function clashesOf(block: PlacedBlock, sameDay: PlacedBlock[]): Finding[] {
  const findings: Finding[] = [];
  for (const other of sameDay) {
    const from = Math.max(block.slot, other.slot);
    const to = Math.min(block.slot + block.lesson.hours, other.slot + other.lesson.hours);
    if (from >= to) continue;
    const theirs = occupied(other);
    occupied(block).forEach(([rule, kind, id], number) => {
      if (theirs[number]?.[2] !== id) return;
      for (let slot = from; slot < to; slot++) findings.push(clash(rule, kind, id, slot, other, block));
    });
  }
  return findings;
}

function dailyHoursOf(tables: Tables, block: PlacedBlock, sameDay: PlacedBlock[]): Finding[] {
  const { platoon, lesson, instructor, day } = block;
  let instructorHours = lesson.hours;
  let subjectHours = lesson.hours;
  for (const other of sameDay) {
    if (other.instructor.id === instructor.id) instructorHours += other.lesson.hours;
    const sameSubject = other.platoon.id === platoon.id && other.lesson.subject === lesson.subject;
    if (sameSubject) subjectHours += other.lesson.hours;
  }
  return [
    instructorDayFinding(tables, instructor.id, day, instructorHours),
    subjectDayFinding(tables, platoon.id, lesson.subject, day, subjectHours),
  ].filter((finding) => finding !== null);
}

function ordersOf(view: PlanView, block: PlacedBlock): Finding[] {
  const { platoon, lesson } = block;
  const rules = view.tables.programmes.get(platoon.programme)?.programme.orderRules ?? [];
  const touching = rules.filter((rule) => rule.before?.includes(lesson.id) || rule.after?.includes(lesson.id));
  if (touching.length === 0) return [];
  const own = (view.byPlatoon.get(platoon.id) ?? []).filter((other) => other.key !== block.key);
  own.push(block);
  return touching.map((rule) => orderFinding(platoon, rule, own)).filter((finding) => finding !== null);
}

function locksOf(tables: Tables, block: PlacedBlock): Finding[] {
  return tables.locked
    .filter(
      (lock) => lock.platoon === block.platoon.id && lock.lesson === block.lesson.id && lock.index === block.index,
    )
    .map((lock) => lockFinding(lock, block))
    .filter((finding) => finding !== null);
}
