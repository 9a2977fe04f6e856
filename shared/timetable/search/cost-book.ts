import type { Model } from '../problem/model.ts';
import { hasFlag } from '../problem/tables.ts';
import { SOFT_RULES, type SoftRule, softParameters, weeklyCap } from '../rules/soft-cost.ts';
import { hasMoved, NONE, type PlanState, type Snapshot } from './plan-state.ts';

/** A former plan, and what each lesson costs that does not stand as it did there. */
export interface Standing {
  plan: Snapshot;
  movedCost: number;
}

/** Bits set in a mask of at most 30. */
function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The weighted soft cost of a plan, kept up to date while blocks come and go: the same sum as `softCost`, in a few array
 * accesses a block. `balance`, `gap` and `heavy` of a platoon's day change only when the day is settled.
 */
export class CostBook {
  total = 0;
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly weight: Record<SoftRule, number>;
  private readonly target: number;
  private readonly daySlots: number;
  /** Slots in which a gap counts, and in which a heavy block can follow another. */
  private readonly gapSlots: number;
  private readonly heavySlots: number;
  private readonly weekOfDay: Int32Array;
  private readonly weekCount: number;
  private readonly caps: Int32Array;
  private readonly weekHours: Int32Array;
  /** Blocks of each course with each instructor, and how many instructors it has. */
  private readonly taught: Int32Array;
  private readonly teachers: Int32Array;
  /** Blocks of each platoon and day in each counted room, and how many such rooms. */
  private readonly held: Int32Array;
  private readonly rooms: Int32Array;
  private readonly isHeavy: Uint8Array;
  private readonly countsRooms: Uint8Array;
  /** First day on which a block is late theory. */
  private readonly lateFrom: Int32Array;
  /** Masks of busy slots of each platoon and day. */
  private readonly busy: Int32Array;
  private readonly heavyHours: Int32Array;
  private readonly heavyStarts: Int32Array;
  private readonly inCourse: Uint8Array;
  private readonly dayCosts: Float64Array;

  private readonly standing: Standing | undefined;

  /** Opens the book on a plan; everything placed is counted, and what has moved since a former plan, if there is one. */
  constructor(state: PlanState, standing?: Standing) {
    const { model } = state;
    const { tables, platoons, subjectCount, dayCount } = model;
    const { factor, daysPerWeek, target, roomTypes, lateFrom } = softParameters(tables.problem.soft);
    const platoonDays = platoons.length * dayCount;
    const courses = platoons.length * subjectCount;
    this.model = model;
    this.state = state;
    this.standing = standing;
    const weights = SOFT_RULES.map((rule) => [rule, tables.problem.soft?.[rule]?.weight ?? 0]);
    this.weight = Object.fromEntries(weights) as Record<SoftRule, number>;
    this.target = target;
    this.daySlots = (1 << tables.slotsPerDay) - 1;
    const afterDinner = 1 << tables.dinnerAfter;
    this.gapSlots = this.daySlots & ~(afterDinner | (afterDinner >>> 1));
    this.heavySlots = this.daySlots & ~afterDinner;
    const weeks = [...new Set(tables.days.map(({ week }) => week))];
    this.weekCount = weeks.length;
    this.weekOfDay = Int32Array.from(tables.days, ({ week }) => weeks.indexOf(week));
    this.caps = Int32Array.from(
      platoons.flatMap(({ programme, firstDay, lastDay }) => {
        const { subjectHours } = tables.programmes.get(programme)!;
        const capOf = (subject: string) =>
          weeklyCap(subjectHours.get(subject) ?? 0, lastDay - firstDay + 1, factor, daysPerWeek);
        return [...tables.subjects.keys()].map(capOf);
      }),
    );
    this.weekHours = new Int32Array(courses * weeks.length);
    this.taught = new Int32Array(courses * model.instructorIds.length);
    this.teachers = new Int32Array(courses);
    this.held = new Int32Array(platoonDays * model.roomIds.length);
    this.rooms = new Int32Array(platoonDays);
    this.isHeavy = Uint8Array.from(model.blocks, ({ lesson }) => (hasFlag(lesson, 'heavy') ? 1 : 0));
    this.countsRooms = Uint8Array.from(model.blocks, ({ lesson }) => (roomTypes.has(lesson.roomType) ? 1 : 0));
    this.lateFrom = Int32Array.from(model.blocks, ({ lesson }, block) => {
      const from = platoons[model.platoonOf[block]!]!.firstDay + lateFrom;
      return hasFlag(lesson, 'theory') && from < dayCount ? Math.ceil(from) : dayCount;
    });
    this.busy = new Int32Array(platoonDays);
    this.heavyHours = new Int32Array(platoonDays);
    this.heavyStarts = new Int32Array(platoonDays);
    this.inCourse = Uint8Array.from(
      platoons.flatMap(({ firstDay, lastDay }) =>
        tables.days.map((_, day) => (day >= firstDay && day <= lastDay ? 1 : 0)),
      ),
    );
    this.dayCosts = new Float64Array(platoonDays);
    for (let block = 0; block < model.blockCount; block++) if (state.isPlaced(block)) this.open(block);
    for (let platoonDay = 0; platoonDay < platoonDays; platoonDay++) this.settle(platoonDay);
  }

  /** Counts a block in its new place instead of its old one; the days it leaves and comes to are to be settled. */
  shift(
    block: number,
    oldDay: number,
    oldSlot: number,
    oldRoom: number,
    oldInstructor: number,
    day: number,
    slot: number,
    room: number,
    instructor: number,
  ): void {
    const { model, weight, standing } = this;
    const hours = model.hoursOf[block]!;
    const course = model.courseOf[block]!;
    const platoon = model.platoonOf[block]! * model.dayCount;
    const oldPlatoonDay = platoon + oldDay;
    const platoonDay = platoon + day;
    const mask = (1 << hours) - 1;
    this.busy[oldPlatoonDay]! ^= mask << oldSlot;
    this.busy[platoonDay]! ^= mask << slot;
    if (this.isHeavy[block]) {
      this.heavyHours[oldPlatoonDay]! ^= mask << oldSlot;
      this.heavyHours[platoonDay]! ^= mask << slot;
      this.heavyStarts[oldPlatoonDay]! ^= 1 << oldSlot;
      this.heavyStarts[platoonDay]! ^= 1 << slot;
    }
    if (oldDay !== day) {
      const oldWeek = this.weekOfDay[oldDay]!;
      const week = this.weekOfDay[day]!;
      if (oldWeek !== week) {
        this.addHours(course, oldWeek, -hours);
        this.addHours(course, week, hours);
      }
      const lateFrom = this.lateFrom[block]!;
      if (day >= lateFrom !== oldDay >= lateFrom)
        this.total += day >= lateFrom ? weight.lateTheory : -weight.lateTheory;
    }
    if (this.countsRooms[block] && (oldDay !== day || oldRoom !== room)) {
      this.addRoom(oldPlatoonDay, oldRoom, -1);
      this.addRoom(platoonDay, room, 1);
    }
    if (oldInstructor !== instructor) {
      this.addTeacher(course, oldInstructor, -1);
      this.addTeacher(course, instructor, 1);
    }
    if (standing && standing.plan.day[block] !== NONE) {
      this.total -= standsAt(standing.plan, block, oldDay, oldSlot, oldRoom, oldInstructor) ? 0 : standing.movedCost;
      this.total += standsAt(standing.plan, block, day, slot, room, instructor) ? 0 : standing.movedCost;
    }
  }

  private addHours(course: number, week: number, hours: number): void {
    const at = course * this.weekCount + week;
    const cap = this.caps[course]!;
    const before = this.weekHours[at]!;
    const after = before + hours;
    this.weekHours[at] = after;
    if (after > cap || before > cap)
      this.total += this.weight.spread * (Math.max(0, after - cap) - Math.max(0, before - cap));
  }

  private addRoom(platoonDay: number, room: number, sign: 1 | -1): void {
    const pair = platoonDay * this.model.roomIds.length + room;
    this.total += this.weight.roomChange * countDistinct(this.held, pair, this.rooms, platoonDay, sign);
  }

  private addTeacher(course: number, instructor: number, sign: 1 | -1): void {
    const pair = course * this.model.instructorIds.length + instructor;
    this.total += this.weight.instructors * countDistinct(this.taught, pair, this.teachers, course, sign);
  }

  /** Counts a block of the plan the book opens on. */
  private open(block: number): void {
    const { model, state, weight, standing } = this;
    const day = state.day[block]!;
    const slot = state.slot[block]!;
    const platoonDay = model.platoonOf[block]! * model.dayCount + day;
    const mask = (1 << model.hoursOf[block]!) - 1;
    this.busy[platoonDay]! |= mask << slot;
    if (this.isHeavy[block]) {
      this.heavyHours[platoonDay]! |= mask << slot;
      this.heavyStarts[platoonDay]! |= 1 << slot;
    }
    this.addHours(model.courseOf[block]!, this.weekOfDay[day]!, model.hoursOf[block]!);
    if (day >= this.lateFrom[block]!) this.total += weight.lateTheory;
    if (this.countsRooms[block]) this.addRoom(platoonDay, state.room[block]!, 1);
    this.addTeacher(model.courseOf[block]!, state.instructor[block]!, 1);
    if (standing && hasMoved(state, standing.plan, block)) this.total += standing.movedCost;
  }

  /** Counts a platoon's day (platoon × dayCount + day) afresh after blocks came or went. */
  settle(platoonDay: number): void {
    if (this.inCourse[platoonDay] === 0) return;
    const { weight } = this;
    const busy = this.busy[platoonDay]! & this.daySlots;
    const missing = this.target - bitCount(busy);
    let cost = missing > 0 ? weight.balance * missing * missing : 0;
    if (busy !== 0) {
      const beforeLast = (1 << (31 - Math.clz32(busy))) - 1;
      cost += weight.gap * bitCount(~busy & beforeLast & this.gapSlots);
      const heavy = this.heavyHours[platoonDay]!;
      if (heavy !== 0) {
        cost += weight.heavy * bitCount((heavy << 1) & this.heavyStarts[platoonDay]! & this.heavySlots);
      }
    }
    this.total += cost - this.dayCosts[platoonDay]!;
    this.dayCosts[platoonDay] = cost;
  }
}

/** Adds one use to a pair; what that adds to its group's distinct values beyond the first. */
function countDistinct(uses: Int32Array, pair: number, distinct: Int32Array, group: number, sign: 1 | -1): number {
  const before = uses[pair]!;
  uses[pair] = before + sign;
  if (sign === 1) {
    if (before > 0) return 0;
    distinct[group]!++;
    return distinct[group]! > 1 ? 1 : 0;
  }
  if (before > 1) return 0;
  distinct[group]!--;
  return distinct[group]! > 0 ? -1 : 0;
}

function standsAt(plan: Snapshot, block: number, day: number, slot: number, room: number, instructor: number): boolean {
  return (
    plan.day[block] === day &&
    plan.slot[block] === slot &&
    plan.room[block] === room &&
    plan.instructor[block] === instructor
  );
}
