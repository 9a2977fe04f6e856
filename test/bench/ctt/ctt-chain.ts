import type { Random } from '../../../shared/kit/random.ts';
import { roomDelta, timeDelta } from './ctt-deltas.ts';
import type { CttModel } from './ctt-model.ts';
import { type CttPlan, NONE } from './ctt-plan.ts';

/** Longer chains are given up: they shuffle two periods and hardly ever pay. */
const LONGEST = 12;

/**
 * A Kempe chain: a lecture that goes to another period, and whoever may not meet the newcomers there or here and so goes
 * the other way. It is filled with `prepare`, carried out, and may be taken back.
 */
export class CttChain {
  private readonly plan: CttPlan;
  private readonly model: CttModel;
  private readonly random: Random;
  /** The lectures with the rooms and periods they go to. */
  private readonly chain = new Int32Array(LONGEST);
  private readonly chainRooms = new Int32Array(LONGEST);
  private readonly chainPeriods = new Int32Array(LONGEST);
  private count = 0;
  /** Lectures, rooms and periods before the chain that was carried out last. */
  private readonly old = new Int32Array(LONGEST);
  private readonly oldRooms = new Int32Array(LONGEST);
  private readonly oldPeriods = new Int32Array(LONGEST);
  private oldCount = 0;
  private oldCost = 0;
  /** The chain in which a lecture, or a room in a period, was last taken: equal to `stamp` means in this one. */
  private readonly inChain: Int32Array;
  private readonly taken: Int32Array;
  private stamp = 0;

  constructor(plan: CttPlan, random: Random) {
    this.plan = plan;
    this.model = plan.model;
    this.random = random;
    this.inChain = new Int32Array(plan.model.lectureCount);
    this.taken = new Int32Array(plan.model.periods * plan.model.roomCount);
  }

  /**
   * Finds who must change periods with the lecture, and rooms for all: `room` for the lecture and its place for `other`,
   * or the best free one for NONE. Returns what it adds to the cost, infinity when it cannot be.
   */
  prepare(lecture: number, other: number, to: number, room: number): number {
    const { plan, chain, chainRooms, chainPeriods } = this;
    const { courseOf, roomCount } = this.model;
    const from = plan.period[lecture]!;
    chain[0] = lecture;
    chainRooms[0] = room;
    this.count = 1;
    if (other !== NONE) {
      chain[1] = other;
      chainRooms[1] = plan.room[lecture]!;
      this.count = 2;
    }
    const begun = room === NONE ? 0 : this.count;
    if (!this.closeChain(from, to)) return Number.POSITIVE_INFINITY;
    let delta = 0;
    for (let i = 0; i < this.count; i++) {
      const member = chain[i]!;
      const course = courseOf[member]!;
      const period = plan.period[member]!;
      const target = period === from ? to : from;
      if (i >= begun) chainRooms[i] = this.freeRoom(member, target);
      if (chainRooms[i] === NONE) return Number.POSITIVE_INFINITY;
      this.taken[target * roomCount + chainRooms[i]!] = this.stamp;
      chainPeriods[i] = target;
      delta += roomDelta(plan, course, plan.room[member]!, chainRooms[i]!) + timeDelta(plan, course, period, target);
    }
    return delta;
  }

  carryOut(delta: number): void {
    const { plan, chain, chainRooms, chainPeriods, count } = this;
    this.oldCount = count;
    this.oldCost = plan.cost;
    for (let i = 0; i < count; i++) {
      const lecture = chain[i]!;
      this.old[i] = lecture;
      this.oldPeriods[i] = plan.period[lecture]!;
      this.oldRooms[i] = plan.room[lecture]!;
      plan.lift(lecture);
    }
    for (let i = 0; i < count; i++) plan.put(chain[i]!, chainPeriods[i]!, chainRooms[i]!);
    plan.cost += delta;
  }

  /** Undoes what was carried out last, also when another chain was prepared meanwhile. */
  takeBack(): void {
    const { plan, old, oldPeriods, oldRooms, oldCount } = this;
    for (let i = 0; i < oldCount; i++) plan.lift(old[i]!);
    for (let i = 0; i < oldCount; i++) plan.put(old[i]!, oldPeriods[i]!, oldRooms[i]!);
    plan.cost = this.oldCost;
  }

  /** Adds all who may not meet a newcomer; false when someone cannot go to the other period. */
  private closeChain(from: number, to: number): boolean {
    const { plan, chain, model, inChain } = this;
    const { courseOf, courseCount, roomCount, closed, conflict } = model;
    const stamp = ++this.stamp;
    for (let i = 0; i < this.count; i++) inChain[chain[i]!] = stamp;
    for (let i = 0; i < this.count; i++) {
      const course = courseOf[chain[i]!]!;
      const target = plan.period[chain[i]!] === from ? to : from;
      if (closed[target * courseCount + course]) return false;
      let rivals = plan.blocked[target * courseCount + course]!;
      for (let at = target * roomCount; rivals > 0; at++) {
        const other = plan.cells[at]!;
        if (other === NONE || !conflict[course * courseCount + courseOf[other]!]) continue;
        rivals--;
        if (inChain[other] === stamp) continue;
        // Two lectures of one course would only change places.
        if (courseOf[other] === course || this.count === LONGEST) return false;
        inChain[other] = stamp;
        chain[this.count++] = other;
      }
    }
    return true;
  }

  /** The lecture's own room if it is free in that period after the move, else the cheapest one; NONE if there is none. */
  private freeRoom(lecture: number, period: number): number {
    const { plan, model } = this;
    const own = plan.room[lecture]!;
    if (this.isFree(period, own)) return own;
    const course = model.courseOf[lecture]!;
    const { roomCount } = model;
    const first = this.random.below(roomCount);
    let best = NONE;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < roomCount; i++) {
      const room = first + i < roomCount ? first + i : first + i - roomCount;
      if (!this.isFree(period, room)) continue;
      const delta = roomDelta(plan, course, own, room);
      if (delta >= least) continue;
      least = delta;
      best = room;
    }
    return best;
  }

  private isFree(period: number, room: number): boolean {
    const at = period * this.model.roomCount + room;
    if (this.taken[at] === this.stamp) return false;
    const other = this.plan.cells[at]!;
    return other === NONE || this.inChain[other] === this.stamp;
  }
}
