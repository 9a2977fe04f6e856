import type { Random } from '../../../shared/kit/random.ts';
import { accepts } from '../../../shared/timetable/search/anneal.ts';
import type { CttModel } from './ctt-model.ts';
import { type CttPlan, NONE } from './ctt-plan.ts';

/** Share of the steps that change a room only. */
const ROOM_SHARE = 0.1;
/** Share of the steps that move two lectures that follow each other. */
const WINDOW_SHARE = 0.05;
/** How often a lecture keeps its room in another period, and how often it looks for one with seats enough. */
const OWN_ROOM = 0.3;
const FIT_ROOM = 0.56;
/** How often a chain is tried where a newcomer meets those he may not meet; it is dear to judge and seldom stands. */
const CHAIN_SHARE = 0.1;
/** Longer chains are given up: they shuffle two periods and hardly ever pay. */
const LONGEST = 12;

/**
 * The steps of the annealing over complete plans that break no hard rule. A lecture goes to another period and room; who
 * stands in that room comes to its old place; and whoever may not meet the newcomers goes the other way too (a Kempe
 * chain), so that nothing is ever broken.
 */
export class CttMoves {
  /** Steps to another period that were kept. */
  kept = 0;
  private readonly plan: CttPlan;
  private readonly model: CttModel;
  private readonly random: Random;
  /** The lectures of a chain with the rooms and periods they go to. */
  private readonly chain = new Int32Array(LONGEST);
  private readonly chainRooms = new Int32Array(LONGEST);
  private readonly chainPeriods = new Int32Array(LONGEST);
  private count = 0;
  /** Lecture, period and room of each member of a window's first chain before it moved. */
  private readonly undone = new Int32Array(3 * LONGEST);
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

  step(temperature: number): void {
    const { model, random, plan } = this;
    const lecture = random.below(model.lectureCount);
    const period = plan.period[lecture]!;
    const dice = random.next();
    if (dice < ROOM_SHARE) {
      this.changeRoom(lecture, period, temperature);
      return;
    }
    if (dice < ROOM_SHARE + WINDOW_SHARE) {
      this.moveWindow(lecture, period, temperature);
      return;
    }
    const course = model.courseOf[lecture]!;
    const open = model.openPeriods[course]!;
    const target = open[random.below(open.length)]!;
    if (target === period) return;
    this.changePeriod(lecture, period, target, this.roomFor(course, plan.room[lecture]!), temperature);
  }

  private roomFor(course: number, own: number): number {
    const { random, model } = this;
    const dice = random.next();
    if (dice < OWN_ROOM) return own;
    if (dice >= OWN_ROOM + FIT_ROOM) return random.below(model.roomCount);
    const fit = model.fitRooms[course]!;
    return fit[random.below(fit.length)]!;
  }

  private changeRoom(lecture: number, period: number, temperature: number): void {
    const { plan, model } = this;
    const old = plan.room[lecture]!;
    const course = model.courseOf[lecture]!;
    const fit = model.fitRooms[course]!;
    const room = fit[this.random.below(fit.length)]!;
    if (room === old) return;
    const other = plan.cells[period * model.roomCount + room]!;
    let delta = this.roomDelta(course, old, room);
    if (other !== NONE) delta += this.roomDelta(model.courseOf[other]!, room, old);
    if (!accepts(delta, temperature, this.random)) return;
    plan.exchangeRooms(lecture, other, room);
    plan.cost += delta;
  }

  private changePeriod(lecture: number, from: number, to: number, room: number, temperature: number): void {
    const { plan, model } = this;
    const { courseCount, courseOf, closed, conflict } = model;
    const { blocked } = plan;
    const course = courseOf[lecture]!;
    const own = plan.room[lecture]!;
    const other = plan.cells[to * model.roomCount + room]!;
    let inTheWay = blocked[to * courseCount + course]!;
    let otherCourse = NONE;
    if (other !== NONE) {
      otherCourse = courseOf[other]!;
      if (otherCourse === course || closed[from * courseCount + otherCourse]) return;
      // If the two may not meet, each was counted in the other's way and leaves it.
      const clash = conflict[course * courseCount + otherCourse]!;
      inTheWay += blocked[from * courseCount + otherCourse]! - 2 * clash;
    }
    if (inTheWay > 0) {
      if (this.random.next() < CHAIN_SHARE) this.moveChain(lecture, other, to, room, temperature);
      return;
    }
    let delta = this.roomDelta(course, own, room) + this.timeDelta(course, from, to);
    if (other !== NONE) delta += this.roomDelta(otherCourse, room, own) + this.timeDelta(otherCourse, to, from);
    if (!accepts(delta, temperature, this.random)) return;
    this.kept++;
    plan.lift(lecture);
    if (other !== NONE) {
      plan.lift(other);
      plan.put(other, from, own);
    }
    plan.put(lecture, to, room);
    plan.cost += delta;
  }

  /** Moves a lecture to another period, `other` to its place, and all who stand in their way; if that may stand. */
  private moveChain(lecture: number, other: number, to: number, room: number, temperature: number): void {
    const delta = this.prepareChain(lecture, other, to, room);
    if (!accepts(delta, temperature, this.random)) return;
    this.kept++;
    this.carryOut(delta);
  }

  /**
   * Moves a lecture and a rival of it in the next period together to two such periods of another day, as the school's
   * engine moves windows: one after the other they would leave the curricula they share with lone lectures.
   */
  private moveWindow(lecture: number, from: number, temperature: number): void {
    const { plan, model, random, undone } = this;
    const { dayOf, periods } = model;
    const turn = random.next() < 0.5 ? 1 : -1;
    const next = from + turn;
    const to = random.below(periods);
    const nextTo = to + turn;
    if (next < 0 || next >= periods || nextTo < 0 || nextTo >= periods) return;
    if (dayOf[next] !== dayOf[from] || dayOf[nextTo] !== dayOf[to] || dayOf[to] === dayOf[from]) return;
    const rival = this.rivalIn(next, model.courseOf[lecture]!);
    if (rival === NONE) return;
    const first = this.prepareChain(lecture, NONE, to, NONE);
    if (first === Number.POSITIVE_INFINITY) return;
    const count = this.count;
    for (let i = 0; i < count; i++) {
      const member = this.chain[i]!;
      undone[3 * i] = member;
      undone[3 * i + 1] = plan.period[member]!;
      undone[3 * i + 2] = plan.room[member]!;
    }
    this.carryOut(first);
    const second = this.prepareChain(rival, NONE, nextTo, NONE);
    if (accepts(first + second, temperature, random)) {
      this.kept++;
      this.carryOut(second);
      return;
    }
    for (let i = 0; i < count; i++) plan.lift(undone[3 * i]!);
    for (let i = 0; i < count; i++) plan.put(undone[3 * i]!, undone[3 * i + 1]!, undone[3 * i + 2]!);
    plan.cost -= first;
  }

  private rivalIn(period: number, course: number): number {
    const { model, plan } = this;
    const { conflict, courseOf, courseCount, roomCount } = model;
    if (plan.blocked[period * courseCount + course] === 0) return NONE;
    const first = this.random.below(roomCount);
    for (let i = 0; i < roomCount; i++) {
      const room = first + i < roomCount ? first + i : first + i - roomCount;
      const other = plan.cells[period * roomCount + room]!;
      if (other !== NONE && conflict[course * courseCount + courseOf[other]!]) return other;
    }
    return NONE;
  }

  /**
   * Finds who must change periods with the lecture, and rooms for all: `room` for the lecture and its place for `other`,
   * or the best free one for NONE. Returns what it adds to the cost, infinity when it cannot be.
   */
  private prepareChain(lecture: number, other: number, to: number, room: number): number {
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
      delta += this.roomDelta(course, plan.room[member]!, chainRooms[i]!) + this.timeDelta(course, period, target);
    }
    return delta;
  }

  private carryOut(delta: number): void {
    const { plan, chain, chainRooms, chainPeriods, count } = this;
    for (let i = 0; i < count; i++) plan.lift(chain[i]!);
    for (let i = 0; i < count; i++) plan.put(chain[i]!, chainPeriods[i]!, chainRooms[i]!);
    plan.cost += delta;
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
      const delta = this.roomDelta(course, own, room);
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

  private roomDelta(course: number, from: number, to: number): number {
    if (from === to) return 0;
    const { seatCost, roomCount } = this.model;
    const { roomLectures } = this.plan;
    const at = course * roomCount;
    let delta = seatCost[at + to]! - seatCost[at + from]!;
    if (roomLectures[at + to] === 0) delta++;
    if (roomLectures[at + from] === 1) delta--;
    return delta;
  }

  /**
   * What a course's lecture costs more in another period, when no rival stays there. Where a curriculum has a lecture in
   * both periods these two change places, and nothing changes for it.
   */
  private timeDelta(course: number, from: number, to: number): number {
    const { dayOf, bitOf, days, curriculaOf, loneCost, spreadCost } = this.model;
    const { busy, dayLectures, daysHeld } = this.plan;
    const fromDay = dayOf[from]!;
    const toDay = dayOf[to]!;
    const fromBit = bitOf[from]!;
    const toBit = bitOf[to]!;
    const curricula = curriculaOf[course]!;
    let delta = 0;
    if (fromDay === toDay) {
      for (let i = 0; i < curricula.length; i++) {
        const before = busy[curricula[i]! * days + fromDay]!;
        if ((before & toBit) === 0) delta += loneCost[before ^ fromBit ^ toBit]! - loneCost[before]!;
      }
      return delta;
    }
    const held = daysHeld[course]!;
    let after = held;
    if (dayLectures[course * days + fromDay] === 1) after--;
    if (dayLectures[course * days + toDay] === 0) after++;
    const at = course * (days + 1);
    delta = spreadCost[at + after]! - spreadCost[at + held]!;
    for (let i = 0; i < curricula.length; i++) {
      const row = curricula[i]! * days;
      const there = busy[row + toDay]!;
      if ((there & toBit) !== 0) continue;
      const here = busy[row + fromDay]!;
      delta += loneCost[here ^ fromBit]! - loneCost[here]! + loneCost[there ^ toBit]! - loneCost[there]!;
    }
    return delta;
  }
}
