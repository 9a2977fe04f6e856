import type { Random } from '../../../shared/kit/random.ts';
import { accepts } from '../../../shared/timetable/search/anneal.ts';
import { CttChain } from './ctt-chain.ts';
import { roomDelta, timeDelta } from './ctt-deltas.ts';
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
  private readonly chain: CttChain;

  constructor(plan: CttPlan, random: Random) {
    this.plan = plan;
    this.model = plan.model;
    this.random = random;
    this.chain = new CttChain(plan, random);
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
    let delta = roomDelta(plan, course, old, room);
    if (other !== NONE) delta += roomDelta(plan, model.courseOf[other]!, room, old);
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
    let delta = roomDelta(plan, course, own, room) + timeDelta(plan, course, from, to);
    if (other !== NONE) delta += roomDelta(plan, otherCourse, room, own) + timeDelta(plan, otherCourse, to, from);
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
    const delta = this.chain.prepare(lecture, other, to, room);
    if (!accepts(delta, temperature, this.random)) return;
    this.kept++;
    this.chain.carryOut(delta);
  }

  /**
   * Moves a lecture and a rival of it in the next period together to two such periods of another day, as the school's
   * engine moves windows: one after the other they would leave the curricula they share with lone lectures.
   */
  private moveWindow(lecture: number, from: number, temperature: number): void {
    const { model, random } = this;
    const { dayOf, periods } = model;
    const turn = random.next() < 0.5 ? 1 : -1;
    const next = from + turn;
    const to = random.below(periods);
    const nextTo = to + turn;
    if (next < 0 || next >= periods || nextTo < 0 || nextTo >= periods) return;
    if (dayOf[next] !== dayOf[from] || dayOf[nextTo] !== dayOf[to] || dayOf[to] === dayOf[from]) return;
    const rival = this.rivalIn(next, model.courseOf[lecture]!);
    if (rival === NONE) return;
    const first = this.chain.prepare(lecture, NONE, to, NONE);
    if (first === Number.POSITIVE_INFINITY) return;
    this.chain.carryOut(first);
    const second = this.chain.prepare(rival, NONE, nextTo, NONE);
    if (accepts(first + second, temperature, random)) {
      this.kept++;
      this.chain.carryOut(second);
      return;
    }
    this.chain.takeBack();
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
}
