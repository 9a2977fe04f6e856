import type { Model } from '../problem/model.ts';
import type { Placement } from '../problem/problem.ts';
import { pairKey } from '../problem/tables.ts';

/** No block, no place. */
export const NONE = -1;

/** Where every placed block stands, and who and what is busy when. Only `place` and `remove` change it. */
export class PlanState {
  readonly model: Model;
  readonly day: Int32Array;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  readonly instructor: Int32Array;
  /** Block in each hour: owner × dayCount × slotCount + day × slotCount + slot. */
  readonly platoonCells: Int32Array;
  readonly instructorCells: Int32Array;
  readonly roomCells: Int32Array;
  /** Masks of busy slots: owner × dayCount + day. Hours away or out of service are busy without a block. */
  readonly platoonBusy: Int32Array;
  readonly instructorBusy: Int32Array;
  readonly roomBusy: Int32Array;
  /** Hours of a day: owner × dayCount + day. */
  readonly instructorHours: Int32Array;
  readonly courseHours: Int32Array;
  placedBlocks = 0;
  placedHours = 0;

  constructor(model: Model) {
    const { blockCount, dayCount, slotCount } = model;
    const platoons = model.platoons.length;
    const instructors = model.instructorIds.length;
    const rooms = model.roomIds.length;
    this.model = model;
    this.day = new Int32Array(blockCount).fill(NONE);
    this.slot = new Int32Array(blockCount).fill(NONE);
    this.room = new Int32Array(blockCount).fill(NONE);
    this.instructor = new Int32Array(blockCount).fill(NONE);
    this.platoonCells = new Int32Array(platoons * dayCount * slotCount).fill(NONE);
    this.instructorCells = new Int32Array(instructors * dayCount * slotCount).fill(NONE);
    this.roomCells = new Int32Array(rooms * dayCount * slotCount).fill(NONE);
    this.platoonBusy = new Int32Array(platoons * dayCount);
    this.instructorBusy = model.instructorAway.slice();
    this.roomBusy = model.roomClosed.slice();
    this.instructorHours = new Int32Array(instructors * dayCount);
    this.courseHours = new Int32Array(platoons * model.subjectCount * dayCount);
  }

  /** Puts an unplaced block down; the caller has seen to it that nobody and nothing is taken. */
  place(block: number, day: number, slot: number, room: number, instructor: number): void {
    this.day[block] = day;
    this.slot[block] = slot;
    this.room[block] = room;
    this.instructor[block] = instructor;
    this.mark(block, block, 1);
  }

  remove(block: number): void {
    this.mark(block, NONE, -1);
    this.day[block] = NONE;
  }

  private mark(block: number, value: number, sign: 1 | -1): void {
    const { dayCount, slotCount, platoonOf, hoursOf, courseOf } = this.model;
    const day = this.day[block]!;
    const slot = this.slot[block]!;
    const hours = hoursOf[block]!;
    const platoonDay = platoonOf[block]! * dayCount + day;
    const instructorDay = this.instructor[block]! * dayCount + day;
    const roomDay = this.room[block]! * dayCount + day;
    for (let hour = slot; hour < slot + hours; hour++) {
      this.platoonCells[platoonDay * slotCount + hour] = value;
      this.instructorCells[instructorDay * slotCount + hour] = value;
      this.roomCells[roomDay * slotCount + hour] = value;
    }
    const mask = ((1 << hours) - 1) << slot;
    this.platoonBusy[platoonDay]! ^= mask;
    this.instructorBusy[instructorDay]! ^= mask;
    this.roomBusy[roomDay]! ^= mask;
    this.instructorHours[instructorDay]! += sign * hours;
    this.courseHours[courseOf[block]! * dayCount + day]! += sign * hours;
    this.placedBlocks += sign;
    this.placedHours += sign * hours;
  }

  isPlaced(block: number): boolean {
    return this.day[block]! !== NONE;
  }

  clear(): void {
    for (let block = 0; block < this.model.blockCount; block++) if (this.isPlaced(block)) this.remove(block);
  }

  /** A copy of the places, to come back to. */
  snapshot(): Snapshot {
    return {
      day: this.day.slice(),
      slot: this.slot.slice(),
      room: this.room.slice(),
      instructor: this.instructor.slice(),
    };
  }

  restore(kept: Snapshot): void {
    this.clear();
    for (let block = 0; block < this.model.blockCount; block++) {
      if (kept.day[block]! === NONE) continue;
      this.place(block, kept.day[block]!, kept.slot[block]!, kept.room[block]!, kept.instructor[block]!);
    }
  }
}

export interface Snapshot {
  day: Int32Array;
  slot: Int32Array;
  room: Int32Array;
  instructor: Int32Array;
}

/** The placements of a snapshot in the words of the file format. */
export function placementsOf(model: Model, kept: Snapshot): Placement[] {
  const placements: Placement[] = [];
  model.blocks.forEach(({ lesson, index }, block) => {
    if (kept.day[block]! === NONE) return;
    placements.push({
      platoon: model.platoons[model.platoonOf[block]!]!.id,
      lesson: lesson.id,
      index,
      day: kept.day[block]!,
      slot: kept.slot[block]!,
      room: model.roomIds[kept.room[block]!]!,
      instructor: model.instructorIds[kept.instructor[block]!]!,
    });
  });
  return placements;
}

/** Placements as a snapshot; what the problem does not know, or no longer has, is left out. */
export function snapshotOf(model: Model, placements: readonly Placement[]): Snapshot {
  const column = () => new Int32Array(model.blockCount).fill(NONE);
  const kept: Snapshot = { day: column(), slot: column(), room: column(), instructor: column() };
  const blockOf = new Map(
    model.blocks.map(({ lesson, index }, block) => [
      pairKey(model.platoons[model.platoonOf[block]!]!.id, lesson.id, index),
      block,
    ]),
  );
  for (const { platoon, lesson, index, day, slot, room, instructor } of placements) {
    const block = blockOf.get(pairKey(platoon, lesson, index));
    const numbers = { room: model.roomIds.indexOf(room), instructor: model.instructorIds.indexOf(instructor) };
    if (block === undefined || day >= model.dayCount || numbers.room < 0 || numbers.instructor < 0) continue;
    kept.day[block] = day;
    kept.slot[block] = slot;
    kept.room[block] = numbers.room;
    kept.instructor[block] = numbers.instructor;
  }
  return kept;
}

/** Whether a block of a plan stands elsewhere, or with another instructor or in another room, than it was kept. */
export function hasMoved(plan: Snapshot, kept: Snapshot, block: number): boolean {
  return (
    kept.day[block] !== NONE &&
    (plan.day[block] !== kept.day[block] ||
      plan.slot[block] !== kept.slot[block] ||
      plan.room[block] !== kept.room[block] ||
      plan.instructor[block] !== kept.instructor[block])
  );
}
