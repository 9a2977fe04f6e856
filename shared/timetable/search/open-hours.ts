import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import type { OrderWatch } from './order-watch.ts';
import { NONE, type PlanState } from './plan-state.ts';

/** How often hours are taken at which the instructor or all the rooms are held by other platoons, who then make way. */
const THROUGH_OTHERS_SHARE = 0.3;
/** How often the other window lies on the same day: that mends gaps and touches little else. */
const SAME_DAY_SHARE = 0.2;
/** Days looked at to find one on which a block may stand. */
const MOST_DAYS = 8;

/** Picks hours to which a block may go, as far as that is seen without looking at what must then make way. */
export class OpenHours {
  /** What was picked. */
  day = NONE;
  slot = NONE;
  /** Mask of first slots that a block may have on a day: block × dayCount + day. */
  readonly starts: Int32Array;
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly order: OrderWatch;
  private readonly random: Random;

  constructor(state: PlanState, order: OrderWatch, random: Random) {
    const { model } = state;
    this.model = model;
    this.state = state;
    this.order = order;
    this.random = random;
    this.starts = new Int32Array(model.blockCount * model.dayCount);
    for (let block = 0; block < model.blockCount; block++)
      this.starts.set(model.domainOf[block]!.starts, block * model.dayCount);
  }

  /** Picks `day` and `slot` for a block at random; false when it comes upon none. */
  pick(block: number): boolean {
    const { state, random, order } = this;
    const { slotCount, dayCount } = this.model;
    const earliest = order.earliestOf(block);
    const latest = order.latestOf(block);
    const first = Math.floor(earliest / slotCount);
    const last = Math.min(dayCount - 1, Math.floor(latest / slotCount));
    const day = random.next() < SAME_DAY_SHARE ? state.day[block]! : this.dayFor(block, first, last);
    if (day === NONE) return false;
    const through = random.next() < THROUGH_OTHERS_SHARE;
    let choices = through ? this.starts[block * dayCount + day]! : this.hoursFor(block, day);
    if (day === first) choices &= -1 << (earliest - first * slotCount);
    if (latest < (day + 1) * slotCount) choices &= (2 << (latest - day * slotCount)) - 1;
    choices = this.withoutIdle(choices, block, day);
    if (choices === 0) return false;
    const from = random.below(slotCount);
    const later = choices >>> from;
    this.day = day;
    this.slot = later === 0 ? lowestBit(choices) : from + lowestBit(later);
    return true;
  }

  /** A random day from `first` to `last` on which a block's course and instructor have hours left; NONE if none is found. */
  private dayFor(block: number, first: number, last: number): number {
    const { random, state, starts } = this;
    const { dayCount } = this.model;
    for (let tries = 0; tries < MOST_DAYS; tries++) {
      const day = first + random.below(last - first + 1);
      if (starts[block * dayCount + day] === 0 || !this.mayCome(block, day)) continue;
      const duty = state.instructor[block]! * dayCount + day;
      const hours = state.day[block] === day ? 0 : this.model.hoursOf[block]!;
      if (state.instructorHours[duty]! + hours <= this.model.instructorMax[duty]!) return day;
    }
    return NONE;
  }

  /** A mask of first slots on a day at which a block's instructor and a room are free, or with the block's own platoon. */
  private hoursFor(block: number, day: number): number {
    const { model, state } = this;
    const { slotCount, dayCount } = model;
    let choices = this.starts[block * dayCount + day]!;
    if (choices === 0) return 0;
    const platoonDay = model.platoonOf[block]! * dayCount + day;
    const duty = state.instructor[block]! * dayCount + day;
    let busy = state.instructorBusy[duty]!;
    for (let both = busy & state.platoonBusy[platoonDay]!; both !== 0; both &= both - 1) {
      const hour = lowestBit(both);
      const taught = state.instructorCells[duty * slotCount + hour];
      if (taught === state.platoonCells[platoonDay * slotCount + hour]) busy ^= 1 << hour;
    }
    const { rooms } = model.domainOf[block]!;
    let full = -1;
    for (let i = 0; i < rooms.length; i++) full &= state.roomBusy[rooms[i]! * dayCount + day]!;
    for (let both = full & state.platoonBusy[platoonDay]!; both !== 0; both &= both - 1) {
      const hour = lowestBit(both);
      if (rooms.includes(state.room[state.platoonCells[platoonDay * slotCount + hour]!]!)) full ^= 1 << hour;
    }
    busy |= full;
    for (let hour = 0; hour < model.hoursOf[block]!; hour++) choices &= ~(busy >>> hour);
    return choices;
  }

  /** First slots less those inside another block, and those whose block could not come in exchange or would change nothing. */
  private withoutIdle(choices: number, block: number, toDay: number): number {
    const { model, state } = this;
    const { lesson } = model.blocks[block]!;
    const cells = (model.platoonOf[block]! * model.dayCount + toDay) * model.slotCount;
    let left = choices;
    for (let mask = choices; mask !== 0; mask &= mask - 1) {
      const slot = lowestBit(mask);
      const occupant = state.platoonCells[cells + slot]!;
      if (occupant === NONE) continue;
      const isIdle = state.slot[occupant] !== slot || model.blocks[occupant]!.lesson === lesson;
      if (isIdle || !this.mayCome(occupant, state.day[block]!)) left ^= 1 << slot;
    }
    return left;
  }

  /** Whether a block's instructor works on a day, and its course has hours left there. */
  private mayCome(block: number, day: number): boolean {
    const { model, state } = this;
    if (state.day[block] === day) return true;
    const hours = model.hoursOf[block]!;
    if (model.instructorMax[state.instructor[block]! * model.dayCount + day]! < hours) return false;
    const course = model.courseOf[block]!;
    return state.courseHours[course * model.dayCount + day]! + hours <= model.courseMax[course]!;
  }
}

/** The number of the lowest bit that is set. */
export const lowestBit = (mask: number): number => 31 - Math.clz32(mask & -mask);
