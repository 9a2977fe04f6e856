import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import { NONE, type PlanState } from './plan-state.ts';

/** Weight of a block that nothing may push away. */
export const IMMOVABLE = 1e12;
const FORBIDDEN = IMMOVABLE / 2;

/** Weight every other block begins with. */
export const LIGHTEST = 1;

/** Preferences among seats that push the same weight away; together below the lightest block. */
const ODD_REMAINDER = 0.25;
const OTHER_INSTRUCTOR = 0.3;
const NOISE = 0.1;

export interface Seat {
  day: number;
  slot: number;
  room: number;
  instructor: number;
  /** Weight of the blocks in the way. */
  weight: number;
  inTheWay: number[];
}

/**
 * Finds the seat for a block whose blocks in the way (same platoon, instructor, room, daily maxima, order rules) weigh
 * least. Weights are learned by the caller.
 */
export class SeatSearch {
  /** Instructor each course should keep to, or NONE. */
  readonly favourites: Int32Array;
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly weights: Float64Array;
  private readonly random: Random;
  /** Weight the order rules would push away, per moment. */
  private readonly orderWeight: Float64Array;
  /** Blocks in the way of the seat under judgement. */
  private readonly inTheWay: Int32Array;
  private count = 0;
  private weight = 0;
  private readonly stamps: Int32Array;
  private stamp = 0;

  constructor(state: PlanState, weights: Float64Array, favourites: Int32Array, random: Random) {
    this.model = state.model;
    this.state = state;
    this.weights = weights;
    this.favourites = favourites;
    this.random = random;
    this.orderWeight = new Float64Array(this.model.dayCount * this.model.slotCount + 1);
    this.inTheWay = new Int32Array(this.model.blockCount);
    this.stamps = new Int32Array(this.model.blockCount);
  }

  /** The best seat of an unplaced block that pushes away less than `limit`, or null when there is none. */
  find(block: number, limit: number = FORBIDDEN): Seat | null {
    const { dayCount, slotCount } = this.model;
    const { starts } = this.model.domainOf[block]!;
    const ordered = this.weighOrder(block);
    const best: Seat = { day: NONE, slot: NONE, room: NONE, instructor: NONE, weight: limit, inTheWay: [] };
    // From a random day on, the first seat that pushes nobody away and leaves no odd remainder is as good as any.
    const firstDay = this.random.below(dayCount);
    for (let i = 0; i < dayCount && best.weight >= NOISE; i++) {
      const day = (firstDay + i) % dayCount;
      for (let mask = starts[day]!; mask !== 0; mask &= mask - 1) {
        const slot = 31 - Math.clz32(mask & -mask);
        const byOrder = ordered ? this.orderWeight[day * slotCount + slot]! : 0;
        if (byOrder < best.weight) this.judge(block, day, slot, byOrder > 0, best);
      }
    }
    return best.day === NONE ? null : best;
  }

  private judge(block: number, day: number, slot: number, byOrder: boolean, best: Seat): void {
    this.stamp++;
    this.count = 0;
    this.weight = 0;
    const { model, state } = this;
    const { dayCount, slotCount } = model;
    const hours = model.hoursOf[block]!;
    const platoonDay = model.platoonOf[block]! * dayCount + day;
    const mask = ((1 << hours) - 1) << slot;
    if ((state.platoonBusy[platoonDay]! & mask) !== 0) {
      this.addCells(state.platoonCells, platoonDay * slotCount + slot, hours);
      if (this.weight >= best.weight) return;
    }
    const course = model.courseOf[block]!;
    if (state.courseHours[course * dayCount + day]! + hours > model.courseMax[course]!) {
      if (!this.addSurplusOfCourse(block, day, platoonDay)) return;
    }
    if (byOrder) this.addByOrder(block, day, slot);
    let preference = this.fragmentation(day, slot, hours, platoonDay) + this.random.next() * NOISE;
    if (this.weight + preference >= best.weight) return;

    const chosen = this.chooseInstructor(block, day, slot, mask, best.weight - preference);
    if (chosen === NONE) return;
    const favourite = this.favourites[course]!;
    if (favourite !== NONE && chosen !== favourite) preference += OTHER_INSTRUCTOR;
    const room = this.chooseRoom(block, day, slot, mask, best.weight - preference);
    if (room === NONE) return;
    best.day = day;
    best.slot = slot;
    best.room = room;
    best.instructor = chosen;
    best.weight = this.weight + preference;
    best.inTheWay = Array.from(this.inTheWay.subarray(0, this.count));
  }

  private add(block: number): void {
    if (this.stamps[block] === this.stamp) return;
    this.stamps[block] = this.stamp;
    this.inTheWay[this.count++] = block;
    this.weight += this.weights[block]!;
  }

  private addCells(cells: Int32Array, from: number, hours: number): void {
    for (let cell = from; cell < from + hours; cell++) if (cells[cell]! !== NONE) this.add(cells[cell]!);
  }

  /** Takes back what was added since `count` and `weight`. */
  private rewind(count: number, weight: number): void {
    while (this.count > count) this.stamps[this.inTheWay[--this.count]!] = 0;
    this.weight = weight;
  }

  /** Adds the lightest blocks of the same course until the day has room for the block; false when that cannot be. */
  private addSurplusOfCourse(block: number, day: number, platoonDay: number): boolean {
    const { model, state } = this;
    const course = model.courseOf[block]!;
    let over = state.courseHours[course * model.dayCount + day]! + model.hoursOf[block]! - model.courseMax[course]!;
    for (let i = 0; i < this.count; i++) {
      const added = this.inTheWay[i]!;
      if (model.courseOf[added] === course && state.day[added] === day) over -= model.hoursOf[added]!;
    }
    return this.addLightest(state.platoonCells, platoonDay, over, course);
  }

  /** Adds the lightest blocks of a day's row of cells (of one course when given) that together last `over` hours. */
  private addLightest(cells: Int32Array, ownerDay: number, over: number, course: number): boolean {
    const { model, stamps, weights } = this;
    const from = ownerDay * model.slotCount;
    let left = over;
    while (left > 0) {
      let lightest = NONE;
      for (let cell = from; cell < from + model.slotCount; cell++) {
        const block = cells[cell]!;
        if (block === NONE || stamps[block] === this.stamp) continue;
        if (course !== NONE && model.courseOf[block] !== course) continue;
        if (lightest === NONE || weights[block]! < weights[lightest]!) lightest = block;
      }
      if (lightest === NONE) return false;
      this.add(lightest);
      left -= model.hoursOf[lightest]!;
    }
    return true;
  }

  /** The instructor with the least weight in the way, which is added; NONE when all are at or above the limit. */
  private chooseInstructor(block: number, day: number, slot: number, mask: number, limit: number): number {
    const { model, state } = this;
    const { instructors } = model.domainOf[block]!;
    const hours = model.hoursOf[block]!;
    const favourite = this.favourites[model.courseOf[block]!]!;
    const { count, weight } = this;
    let chosen = NONE;
    let least = limit;
    for (let i = 0; i < instructors.length; i++) {
      const instructor = instructors[i]!;
      const instructorDay = instructor * model.dayCount + day;
      if (hours > model.instructorMax[instructorDay]!) continue;
      if ((state.instructorBusy[instructorDay]! & mask) !== 0) {
        // No block that leaves brings back hours at which he is away.
        if ((model.instructorAway[instructorDay]! & mask) !== 0) continue;
        this.addCells(state.instructorCells, instructorDay * model.slotCount + slot, hours);
      }
      let sound = this.weight < least;
      if (sound && state.instructorHours[instructorDay]! + hours > model.instructorMax[instructorDay]!) {
        sound = this.addLightest(state.instructorCells, instructorDay, this.surplus(instructor, day, hours), NONE);
      }
      const total = this.weight + (favourite !== NONE && instructor !== favourite ? OTHER_INSTRUCTOR : 0);
      if (sound && total < least) {
        least = total;
        chosen = instructor;
      }
      this.rewind(count, weight);
    }
    if (chosen !== NONE) {
      const instructorDay = chosen * model.dayCount + day;
      this.addCells(state.instructorCells, instructorDay * model.slotCount + slot, hours);
      this.addLightest(state.instructorCells, instructorDay, this.surplus(chosen, day, hours), NONE);
    }
    return chosen;
  }

  /** Hours above an instructor's daily maximum that would remain once the blocks in the way are gone. */
  private surplus(instructor: number, day: number, hours: number): number {
    const { model, state } = this;
    const at = instructor * model.dayCount + day;
    let over = state.instructorHours[at]! + hours - model.instructorMax[at]!;
    for (let i = 0; i < this.count; i++) {
      const added = this.inTheWay[i]!;
      if (state.instructor[added] === instructor && state.day[added] === day) over -= model.hoursOf[added]!;
    }
    return over;
  }

  private chooseRoom(block: number, day: number, slot: number, mask: number, limit: number): number {
    const { model, state } = this;
    const { rooms } = model.domainOf[block]!;
    const hours = model.hoursOf[block]!;
    const { count, weight } = this;
    let chosen = NONE;
    let least = limit;
    for (let i = 0; i < rooms.length && (chosen === NONE || least > weight); i++) {
      const roomDay = rooms[i]! * model.dayCount + day;
      if ((state.roomBusy[roomDay]! & mask) !== 0) {
        if ((model.roomClosed[roomDay]! & mask) !== 0) continue;
        this.addCells(state.roomCells, roomDay * model.slotCount + slot, hours);
      }
      if (this.weight < least) {
        least = this.weight;
        chosen = rooms[i]!;
      }
      this.rewind(count, weight);
    }
    if (chosen !== NONE)
      this.addCells(state.roomCells, (chosen * model.dayCount + day) * model.slotCount + slot, hours);
    return chosen;
  }

  /** Odd remainders of the free run around the seat: even blocks could not fill them. */
  private fragmentation(day: number, slot: number, hours: number, platoonDay: number): number {
    const { model, state } = this;
    const { tables } = model;
    let busy = state.platoonBusy[platoonDay]!;
    for (let i = 0; i < this.count; i++) {
      const block = this.inTheWay[i]!;
      if (state.day[block] !== day || model.platoonOf[block]! * model.dayCount + day !== platoonDay) continue;
      busy &= ~(((1 << model.hoursOf[block]!) - 1) << state.slot[block]!);
    }
    const first = slot < tables.dinnerAfter ? 0 : slot < tables.slotsPerDay ? tables.dinnerAfter : tables.slotsPerDay;
    const last =
      slot < tables.dinnerAfter
        ? Math.min(tables.dinnerAfter, tables.days[day]!.slots)
        : slot < tables.slotsPerDay
          ? tables.days[day]!.slots
          : tables.slotsPerDay + tables.days[day]!.evening;
    let left = 0;
    while (slot - left > first && (busy & (1 << (slot - left - 1))) === 0) left++;
    let right = 0;
    while (slot + hours + right < last && (busy & (1 << (slot + hours + right))) === 0) right++;
    return ((left & 1) + (right & 1)) * ODD_REMAINDER;
  }

  /** Fills `orderWeight`; false when no order rule is in the way anywhere. */
  private weighOrder(block: number): boolean {
    const { model, state, weights, orderWeight } = this;
    const { slotCount } = model;
    const before = model.beforeRules[block]!;
    const after = model.afterRules[block]!;
    if (before.length === 0 && after.length === 0) return false;
    const end = orderWeight.length - 1;
    orderWeight.fill(0);
    for (const number of before) {
      const rule = model.orderRules[number]!;
      for (const other of rule.after) {
        if (!state.isPlaced(other)) continue;
        // From this moment on the block would end too late for the other.
        const from = this.lastMomentBefore(block, rule.minDays, state.day[other]!, state.slot[other]!) + 1;
        orderWeight[Math.min(end, Math.max(0, from))]! += weights[other]!;
      }
    }
    for (const number of after) {
      const rule = model.orderRules[number]!;
      for (const other of rule.before) {
        if (!state.isPlaced(other)) continue;
        const day = state.day[other]!;
        const until =
          rule.minDays > 0
            ? (day + rule.minDays) * slotCount
            : day * slotCount + state.slot[other]! + model.hoursOf[other]!;
        orderWeight[0]! += weights[other]!;
        orderWeight[Math.min(end, until)]! -= weights[other]!;
      }
    }
    for (let moment = 1; moment <= end; moment++) orderWeight[moment]! += orderWeight[moment - 1]!;
    return true;
  }

  /** Last moment at which a block may start to be over before a block that starts at day and slot. */
  private lastMomentBefore(block: number, minDays: number, day: number, slot: number): number {
    const { slotCount } = this.model;
    return minDays > 0 ? (day - minDays + 1) * slotCount - 1 : day * slotCount + slot - this.model.hoursOf[block]!;
  }

  private addByOrder(block: number, day: number, slot: number): void {
    const { model, state } = this;
    const moment = day * model.slotCount + slot;
    for (const number of model.beforeRules[block]!) {
      const rule = model.orderRules[number]!;
      for (const other of rule.after) {
        if (!state.isPlaced(other)) continue;
        if (moment > this.lastMomentBefore(block, rule.minDays, state.day[other]!, state.slot[other]!)) this.add(other);
      }
    }
    for (const number of model.afterRules[block]!) {
      const rule = model.orderRules[number]!;
      for (const other of rule.before) {
        if (!state.isPlaced(other)) continue;
        const latest = this.lastMomentBefore(other, rule.minDays, day, slot);
        if (state.day[other]! * model.slotCount + state.slot[other]! > latest) this.add(other);
      }
    }
  }
}
