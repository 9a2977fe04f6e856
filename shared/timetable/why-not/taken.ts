import type { Model } from '../problem/model.ts';
import { type Measure, mostOf } from './block-lengths.ts';

/**
 * Hours that blocks which cannot move already take: masks of slots, owner × dayCount + day. Of rooms also those at which
 * they are out of service.
 */
export interface Taken {
  platoons: Int32Array;
  instructors: Int32Array;
  rooms: Int32Array;
}

/** The one moment (day × slotCount + slot) at which a block may begin, or null. */
export function onlyStart(model: Model, block: number): number | null {
  let only: number | null = null;
  const { starts } = model.domainOf[block]!;
  for (let day = 0; day < starts.length; day++) {
    const mask = starts[day]!;
    if (mask === 0) continue;
    if (only !== null || (mask & (mask - 1)) !== 0) return null;
    only = day * model.slotCount + (31 - Math.clz32(mask));
  }
  return only;
}

/** What the chosen blocks take; of a block that could have several instructors or rooms only the platoon's hours. */
export function takenBy(model: Model, blocks: readonly number[]): Taken {
  const { dayCount, slotCount } = model;
  const taken: Taken = {
    platoons: new Int32Array(model.platoons.length * dayCount),
    instructors: new Int32Array(model.instructorIds.length * dayCount),
    rooms: model.roomClosed.slice(),
  };
  for (const block of blocks) {
    const start = onlyStart(model, block);
    if (start === null) continue;
    const day = Math.floor(start / slotCount);
    const hours = ((1 << model.hoursOf[block]!) - 1) << (start % slotCount);
    const { instructors, rooms } = model.domainOf[block]!;
    taken.platoons[model.platoonOf[block]! * dayCount + day]! |= hours;
    if (instructors.length === 1) taken.instructors[instructors[0]! * dayCount + day]! |= hours;
    if (rooms.length === 1) taken.rooms[rooms[0]! * dayCount + day]! |= hours;
  }
  return taken;
}

/** Blocks of platoons none of whose blocks can move: lessons of other intakes, which only take people and places. */
export function standingAside(model: Model): Set<number> {
  const moving = new Set<number>();
  for (let block = 0; block < model.blockCount; block++)
    if (!model.immovable[block]) moving.add(model.platoonOf[block]!);
  const aside = new Set<number>();
  for (let block = 0; block < model.blockCount; block++) if (!moving.has(model.platoonOf[block]!)) aside.add(block);
  return aside;
}

/** Lesson hours of a day's mask: a bit for each slot. */
export function hoursIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Free stretches before dinner, after it and in the evening of a day, broken by the hours that are taken. */
export function freeParts(model: Model, day: number, taken: number): [number[], number[], number[]] {
  const { slotsPerDay, dinnerAfter } = model.tables;
  const { slots, evening } = model.tables.days[day]!;
  const free = (from: number, to: number) => {
    const stretches: number[] = [];
    let length = 0;
    for (let slot = from; slot <= to; slot++) {
      if (slot < to && (taken & (1 << slot)) === 0) length++;
      else {
        if (length > 0) stretches.push(length);
        length = 0;
      }
    }
    return stretches;
  };
  return [free(0, Math.min(slots, dinnerAfter)), free(dinnerAfter, slots), free(slotsPerDay, slotsPerDay + evening)];
}

const wholeDays = new WeakMap<Model, number[][]>();

/** All free stretches of a day; what a whole day has is worked out once. */
function freeStretches(model: Model, day: number, taken: number): number[] {
  if (taken !== 0) return freeParts(model, day, taken).flat();
  let days = wholeDays.get(model);
  if (!days) {
    days = model.tables.days.map((_, index) => freeParts(model, index, 0).flat());
    wholeDays.set(model, days);
  }
  return days[day]!;
}

/** The most of a measure that an instructor can still give on a day (`at` = instructor × dayCount + day). */
export function mostOfInstructor(model: Model, { instructors }: Taken, measure: Measure, at: number): number {
  const busy = instructors[at]!;
  const hours = Math.max(0, model.instructorMax[at]! - hoursIn(busy));
  return mostOf(measure, freeStretches(model, at % model.dayCount, busy | model.instructorAway[at]!), hours);
}
