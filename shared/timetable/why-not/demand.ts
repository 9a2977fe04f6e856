import { broken, type Finding } from '../problem/finding.ts';
import type { Domain, Model } from '../problem/model.ts';
import type { Lesson } from '../problem/problem.ts';
import { hasFlag } from '../problem/tables.ts';

/** The blocks of one platoon and lesson that may stand in the same places. */
export interface Demand {
  platoon: number;
  course: number;
  lesson: Lesson;
  night: boolean;
  blocks: number;
  /** Days with a start at all and with somebody who may teach that long: first and last, and each. */
  first: number;
  last: number;
  possible: boolean[];
  domain: Domain;
}

/** The demands of a problem without some blocks; `possible` is false throughout when a lesson has no place. */
export function demandsOf(model: Model, without: ReadonlySet<number>): Demand[] {
  const byDomain = new Map<Domain, Demand>();
  model.blocks.forEach(({ lesson }, block) => {
    if (without.has(block)) return;
    const domain = model.domainOf[block]!;
    const known = byDomain.get(domain);
    if (known) {
      known.blocks++;
      return;
    }
    const works = (day: number) =>
      domain.instructors.length === 0 ||
      domain.instructors.some((who) => model.instructorMax[who * model.dayCount + day]! >= lesson.hours);
    const possible = Array.from(
      domain.starts,
      (_, day) => startsThere(model, domain, lesson.hours, day) !== 0 && works(day),
    );
    byDomain.set(domain, {
      platoon: model.platoonOf[block]!,
      course: model.courseOf[block]!,
      lesson,
      night: hasFlag(lesson, 'night'),
      blocks: 1,
      first: domain.starts.findIndex((mask) => mask !== 0),
      last: domain.starts.findLastIndex((mask) => mask !== 0),
      possible,
      domain,
    });
  });
  return [...byDomain.values()];
}

/** The starts of a day at which somebody who may teach a block is there and a place for it in service. */
export function startsThere(model: Model, { starts, instructors, rooms }: Domain, hours: number, day: number): number {
  const possible = starts[day]!;
  return possible & startsBeside(model.instructorAway, instructors) & startsBeside(model.roomClosed, rooms);

  function startsBeside(away: Int32Array, owners: Int32Array): number {
    if (owners.length === 0) return possible;
    let some = 0;
    for (const owner of owners) {
      const mask = away[owner * model.dayCount + day]!;
      let own = possible;
      for (let hour = 0; hour < hours; hour++) own &= ~(mask >>> hour);
      some |= own;
      if (some === possible) break;
    }
    return some;
  }
}

/** Merges findings that differ in their platoon alone into one that names all of them. */
export function mergePlatoons(findings: Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ code, things, numbers }) =>
    JSON.stringify([code, { ...things, platoon: undefined }, numbers]),
  );
  return [...groups.values()].map((group) => {
    const { code, things, numbers } = group[0]!;
    const platoons = [...new Set(group.flatMap((finding) => finding.things.platoon ?? []))];
    const { platoon: _, ...others } = things;
    return platoons.length === 0 ? group[0]! : broken(code, { ...others, platoons }, numbers);
  });
}

/** An interval of days in which more is needed than there is. */
export interface Shortage {
  from: number;
  to: number;
  needed: number;
  available: number;
}

/**
 * The interval of days with the greatest shortage: what must lie inside it (`amount` of the items whose `first` and
 * `last` do) against what its days offer. Null when every interval suffices. Of equal shortages the longest interval is
 * named: the whole course says more than its middle.
 */
export function worstInterval<Item extends { first: number; last: number }>(
  items: Item[],
  dayCount: number,
  amount: (item: Item) => number,
  offer: (day: number, inside: Item[]) => number,
): Shortage | null {
  let worst: Shortage | null = null;
  const starts = [...new Set(items.map(({ first }) => first))];
  const ends = [...new Set(items.map(({ last }) => last))];
  for (const from of starts) {
    for (const to of ends) {
      if (to < from || from < 0) continue;
      const inside = items.filter(({ first, last }) => first >= from && last <= to);
      const needed = inside.reduce((sum, item) => sum + amount(item), 0);
      if (needed === 0) continue;
      let available = 0;
      for (let day = from; day <= Math.min(to, dayCount - 1) && available < needed; day++)
        available += offer(day, inside);
      if (available >= needed) continue;
      const short = needed - available - (worst ? worst.needed - worst.available : 0);
      if (short > 0 || (worst && short === 0 && to - from > worst.to - worst.from))
        worst = { from, to, needed, available };
    }
  }
  return worst;
}

/** Lesson hours of a day before dinner and after it. */
export function dayStretchesOf(model: Model, day: number): number[] {
  const { tables } = model;
  const { slots } = tables.days[day]!;
  const morning = Math.min(slots, tables.dinnerAfter);
  return [morning, slots - morning];
}
