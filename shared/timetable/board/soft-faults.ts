import type { Finding } from '../problem/finding.ts';
import type { PlacedBlock } from '../problem/plan.ts';
import type { Platoon } from '../problem/problem.ts';
import { hasFlag, type Tables } from '../problem/tables.ts';
import { type SoftRule, softParameters, weeklyCap } from '../rules/soft-cost.ts';

/** One place where a plan is not as good as it might be: what `softCost` only counts, told by name. */
export interface SoftFault {
  /** Names the place, so that two plans can be held side by side. */
  key: string;
  rule: SoftRule;
  /** Units as FORMAT.md counts them, times the rule's weight. */
  cost: number;
  /** The cards it hangs on; none where a whole day or subject is meant. */
  blocks: PlacedBlock[];
  finding: Finding;
}

/** Soft faults of one platoon: their costs add up to `softCost` over all platoons. */
export function platoonFaults(tables: Tables, platoon: Platoon, blocks: readonly PlacedBlock[]): SoftFault[] {
  const days = Map.groupBy(blocks, (block) => block.day);
  const subjects = Map.groupBy(blocks, (block) => block.lesson.subject);
  const faults: SoftFault[] = [];
  for (let day = platoon.firstDay; day <= platoon.lastDay; day++)
    faults.push(...dayFaults(tables, platoon, day, days.get(day) ?? []));
  for (const [subject, own] of subjects) {
    faults.push(...subjectFaults(tables, platoon, subject, own));
    const weeks = Map.groupBy(own, (block) => tables.days[block.day]!.week);
    for (const [week, ofWeek] of weeks) faults.push(...weekFaults(tables, platoon, subject, week, ofWeek));
  }
  return [...faults, ...blocks.flatMap((block) => blockFaults(tables, block))];
}

const weightOf = (tables: Tables, rule: SoftRule): number => tables.problem.soft?.[rule]?.weight ?? 0;

function fault(
  tables: Tables,
  rule: SoftRule,
  units: number,
  where: string,
  things: Finding['things'],
  numbers: Finding['numbers'],
  blocks: PlacedBlock[] = [],
): SoftFault[] {
  const cost = units * weightOf(tables, rule);
  if (cost <= 0) return [];
  return [{ key: `${rule} ${where}`, rule, cost, blocks, finding: { code: rule, hard: false, things, numbers } }];
}

/** `balance`, `gap`, `heavy` and `roomChange`: what one day of a platoon costs; `blocks` are that day's. */
export function dayFaults(tables: Tables, platoon: Platoon, day: number, blocks: readonly PlacedBlock[]): SoftFault[] {
  const { slotsPerDay, dinnerAfter } = tables;
  const { target, roomTypes } = softParameters(tables.problem.soft);
  const where = `${platoon.id} ${day}`;
  const things = { platoon: platoon.id };
  const grid = new Array<PlacedBlock | null>(slotsPerDay).fill(null);
  for (const block of blocks)
    for (let slot = block.slot; slot < Math.min(slotsPerDay, block.slot + block.lesson.hours); slot++)
      grid[slot] = block;
  const hours = grid.filter((block) => block).length;
  const last = grid.findLastIndex((block) => block);
  const faults = fault(tables, 'balance', Math.max(0, target - hours) ** 2, where, things, { day, hours, target });
  let gaps = 0;
  grid.forEach((block, slot) => {
    // A free hour beside dinner is only a longer dinner.
    if (!block && slot < last && slot !== dinnerAfter - 1 && slot !== dinnerAfter) gaps++;
    const previous = slot > 0 && slot !== dinnerAfter ? grid[slot - 1] : null;
    if (!block || !previous || previous === block) return;
    if (!hasFlag(block.lesson, 'heavy') || !hasFlag(previous.lesson, 'heavy')) return;
    const pair = { ...things, before: previous.lesson.id, after: block.lesson.id };
    faults.push(...fault(tables, 'heavy', 1, `${where} ${slot}`, pair, { day, slot }, [previous, block]));
  });
  faults.push(...fault(tables, 'gap', gaps, where, things, { day, hours: gaps }));
  const rooms = [...new Set(blocks.filter(({ room }) => roomTypes.has(room.type)).map(({ room }) => room.id))];
  const changes = { day, count: rooms.length };
  faults.push(...fault(tables, 'roomChange', rooms.length - 1, where, { ...things, rooms }, changes));
  return faults;
}

/** `spread`: hours of a subject above what a calendar week should hold; `blocks` are that subject's in that week. */
export function weekFaults(
  tables: Tables,
  platoon: Platoon,
  subject: string,
  week: number,
  blocks: readonly PlacedBlock[],
): SoftFault[] {
  const { factor, daysPerWeek } = softParameters(tables.problem.soft);
  const subjectHours = tables.programmes.get(platoon.programme)?.subjectHours.get(subject) ?? 0;
  const most = weeklyCap(subjectHours, platoon.lastDay - platoon.firstDay + 1, factor, daysPerWeek);
  const hours = blocks.reduce((sum, block) => sum + block.lesson.hours, 0);
  if (hours <= most) return [];
  const lastFirst = blocks.toSorted((a, b) => b.day - a.day || b.slot - a.slot);
  const things = { platoon: platoon.id, subject };
  const numbers = { hours, most, from: lastFirst.at(-1)!.day, to: lastFirst[0]!.day };
  const beyond = lastFirst.slice(0, 1);
  return fault(tables, 'spread', hours - most, `${platoon.id} ${subject} ${week}`, things, numbers, beyond);
}

/** `instructors`: more than one person teaches the platoon a subject; `blocks` are that subject's. */
export function subjectFaults(
  tables: Tables,
  platoon: Platoon,
  subject: string,
  blocks: readonly PlacedBlock[],
): SoftFault[] {
  const instructors = [...new Set(blocks.map(({ instructor }) => instructor.id))];
  const things = { platoon: platoon.id, subject, instructors };
  const numbers = { count: instructors.length };
  return fault(tables, 'instructors', instructors.length - 1, `${platoon.id} ${subject}`, things, numbers);
}

/** `lateTheory`: a theory lesson in the last part of the course. */
export function blockFaults(tables: Tables, block: PlacedBlock): SoftFault[] {
  const { platoon, lesson, day } = block;
  const { lateFrom } = softParameters(tables.problem.soft);
  if (!hasFlag(lesson, 'theory') || day - platoon.firstDay < lateFrom) return [];
  const things = { platoon: platoon.id, lesson: lesson.id, subject: lesson.subject };
  const numbers = { day, from: platoon.firstDay + lateFrom };
  return fault(tables, 'lateTheory', 1, block.key, things, numbers, [block]);
}
