import { dayRange, startRule } from '../rules/rules-of-start.ts';
import { menOnDay } from './men-on-day.ts';
import type { Lesson, Lock, Platoon } from './problem.ts';
import { type BusyDays, pairKey, slotMask, type Tables } from './tables.ts';

/** Where the blocks of one platoon and lesson (or one block with a lock) may stand. */
export interface Domain {
  /** Per day a mask of allowed first slots. */
  starts: Int32Array;
  instructors: Int32Array;
  /** Smallest sufficient room first. */
  rooms: Int32Array;
}

export interface ModelOrderRule {
  before: Int32Array;
  after: Int32Array;
  minDays: number;
}

/**
 * The problem in numbers: every id is an index, every list a typed array. A *course* is one platoon's one subject; a
 * *moment* is `day × slotCount + slot`.
 */
export interface Model {
  tables: Tables;
  platoons: Platoon[];
  instructorIds: string[];
  roomIds: string[];
  subjectCount: number;
  dayCount: number;
  /** Day slots and evening slots of a day. */
  slotCount: number;
  blockCount: number;
  /** Lesson and number of each block. */
  blocks: { lesson: Lesson; index: number }[];
  platoonOf: Int32Array;
  hoursOf: Int32Array;
  courseOf: Int32Array;
  /** Most hours a day of a course. */
  courseMax: Int32Array;
  domainOf: Domain[];
  /** 1 when the block has one place only: nothing may push it away. */
  immovable: Uint8Array;
  /** Most hours of an instructor on a day (instructor × dayCount + day): on a day off 0, else no more than he is there. */
  instructorMax: Int32Array;
  /** Masks of slots at which an instructor is away or a room out of service (owner × dayCount + day). */
  instructorAway: Int32Array;
  roomClosed: Int32Array;
  orderRules: ModelOrderRule[];
  /** Order rules of each block in which it stands before, and after. */
  beforeRules: Int32Array[];
  afterRules: Int32Array[];
}

/** The problem in numbers for the search: blocks, platoons, instructors and rooms are places in arrays. */
export function buildModel(tables: Tables): Model {
  const platoons = [...tables.platoons.values()];
  const instructorIds = [...tables.instructors.keys()];
  const roomIds = [...tables.rooms.keys()];
  const subjectIndex = new Map([...tables.subjects.keys()].map((id, index) => [id, index]));
  const subjectCount = subjectIndex.size;
  const locks = Map.groupBy(tables.locked, (lock) => pairKey(lock.platoon, lock.lesson, lock.index));

  const blocks: Model['blocks'] = [];
  const platoonOf: number[] = [];
  const courseOf: number[] = [];
  const immovable: number[] = [];
  const domainOf: Domain[] = [];
  const blocksOfLesson = new Map<string, number[]>();
  const startsOfCourse = new Map<string, Int32Array>();
  platoons.forEach((platoon, platoonIndex) => {
    for (const lesson of tables.programmes.get(platoon.programme)!.lessons.values()) {
      // Platoons of one intake have the same days: their starts are worked out once.
      const course = pairKey(platoon.programme, platoon.firstDay, platoon.lastDay, lesson.id);
      const starts = startsOfCourse.get(course) ?? startsFor(tables, platoon, lesson, []);
      startsOfCourse.set(course, starts);
      const domain = domainFor(tables, platoon, lesson, [], starts);
      const blocksOfThis: number[] = [];
      blocksOfLesson.set(pairKey(platoon.id, lesson.id), blocksOfThis);
      for (let index = 0; index < lesson.count; index++) {
        const lock = locks.get(pairKey(platoon.id, lesson.id, index)) ?? [];
        blocksOfThis.push(blocks.length);
        blocks.push({ lesson, index });
        platoonOf.push(platoonIndex);
        courseOf.push(platoonIndex * subjectCount + subjectIndex.get(lesson.subject)!);
        const lockedStarts = lock.length > 0 ? startsFor(tables, platoon, lesson, lock) : starts;
        const own = lock.length > 0 ? domainFor(tables, platoon, lesson, lock, lockedStarts) : domain;
        domainOf.push(own);
        immovable.push(hasOnePlace(own) ? 1 : 0);
      }
    }
  });
  const subjectMax = [...tables.subjects.values()].map((subject) => subject.maxHoursPerDay);
  const model: Model = {
    tables,
    platoons,
    instructorIds,
    roomIds,
    subjectCount,
    dayCount: tables.days.length,
    slotCount: tables.slotsPerDay + tables.eveningSlots,
    blockCount: blocks.length,
    blocks,
    platoonOf: Int32Array.from(platoonOf),
    hoursOf: Int32Array.from(blocks, ({ lesson }) => lesson.hours),
    courseOf: Int32Array.from(courseOf),
    courseMax: Int32Array.from(platoons.flatMap(() => subjectMax)),
    domainOf,
    immovable: Uint8Array.from(immovable),
    instructorMax: Int32Array.from(
      [...tables.instructors.values()].flatMap(({ instructor, daysOff, busy }) =>
        tables.days.map((_, day) => {
          if (daysOff.has(day)) return 0;
          const away = busy.get(day) ?? 0;
          return away === 0
            ? instructor.maxHoursPerDay
            : Math.min(instructor.maxHoursPerDay, hoursLeft(tables, day, away));
        }),
      ),
    ),
    instructorAway: busyMasks(
      tables,
      [...tables.instructors.values()].map(({ busy }) => busy),
    ),
    roomClosed: busyMasks(
      tables,
      roomIds.map((id) => tables.roomBusy.get(id)),
    ),
    orderRules: [],
    beforeRules: [],
    afterRules: [],
  };
  addOrderRules(model, blocksOfLesson);
  return model;
}

/** Slots of a day and its evening outside a mask. */
function hoursLeft({ days, slotsPerDay }: Tables, day: number, away: number): number {
  const { slots, evening } = days[day]!;
  let left = 0;
  for (let rest = (slotMask(0, slots) | slotMask(slotsPerDay, evening)) & ~away; rest !== 0; rest &= rest - 1) left++;
  return left;
}

/** One mask for each owner and day, within the slots of a day. */
function busyMasks({ days, slotsPerDay, eveningSlots }: Tables, owners: (BusyDays | undefined)[]): Int32Array {
  const masks = new Int32Array(owners.length * days.length);
  const all = slotMask(0, slotsPerDay + eveningSlots);
  owners.forEach((busy, owner) => {
    for (const [day, mask] of busy ?? []) masks[owner * days.length + day] = mask & all;
  });
  return masks;
}

/** Per day a mask of the slots in which the start rules, the window and the locks let a lesson begin. */
function startsFor(tables: Tables, platoon: Platoon, lesson: Lesson, locks: Lock[]): Int32Array {
  const [from, to] = dayRange(platoon, lesson);
  const contradictory = isUnderItself(tables, platoon, lesson.id);
  return Int32Array.from(tables.days, (_, day) => {
    if (day < from || day > to || contradictory) return 0;
    let mask = 0;
    for (let slot = 0; slot < tables.slotsPerDay + tables.eveningSlots; slot++) {
      const lockedOut = locks.some((lock) => (lock.day ?? day) !== day || (lock.slot ?? slot) !== slot);
      if (!lockedOut && startRule(tables, lesson, day, slot) === null) mask |= 1 << slot;
    }
    return mask;
  });
}

function domainFor(tables: Tables, platoon: Platoon, lesson: Lesson, locks: Lock[], starts: Int32Array): Domain {
  const fixed = tables.fixedInstructors.get(pairKey(platoon.id, lesson.subject));
  const instructors = [...tables.instructors.values()].flatMap(({ instructor, subjects }, index) => {
    const allowed = subjects.has(lesson.subject) && (fixed ?? instructor.id) === instructor.id;
    return allowed && locks.every((lock) => (lock.instructor ?? instructor.id) === instructor.id) ? [index] : [];
  });
  // A room that holds the men of the first day it may begin on holds them later too: men only leave.
  const men = menOnDay(
    platoon,
    Math.max(
      0,
      starts.findIndex((mask) => mask !== 0),
    ),
  );
  const rooms = [...tables.rooms.values()]
    .map((room, index) => ({ room, index }))
    .filter(({ room }) => room.type === lesson.roomType && room.capacity >= men)
    .filter(({ room }) => locks.every((lock) => (lock.room ?? room.id) === room.id))
    .sort((a, b) => a.room.capacity - b.room.capacity)
    .map(({ index }) => index);
  return { starts, instructors: Int32Array.from(instructors), rooms: Int32Array.from(rooms) };
}

function hasOnePlace({ starts, instructors, rooms }: Domain): boolean {
  if (instructors.length !== 1 || rooms.length !== 1) return false;
  const masks = starts.filter((mask) => mask !== 0);
  return masks.length === 1 && (masks[0]! & (masks[0]! - 1)) === 0;
}

/** A lesson that an order rule wants both before and after itself has no place at all. */
function isUnderItself(tables: Tables, platoon: Platoon, lesson: string): boolean {
  const rules = tables.programmes.get(platoon.programme)?.programme.orderRules ?? [];
  return rules.some((rule) => rule.before?.includes(lesson) && rule.after?.includes(lesson));
}

function addOrderRules(model: Model, blocksOfLesson: Map<string, number[]>) {
  const before: number[][] = model.blocks.map(() => []);
  const after: number[][] = model.blocks.map(() => []);
  for (const platoon of model.platoons) {
    for (const rule of model.tables.programmes.get(platoon.programme)?.programme.orderRules ?? []) {
      const blocksOf = (lessons: string[] = []) =>
        [...new Set(lessons)].flatMap((lesson) => blocksOfLesson.get(pairKey(platoon.id, lesson)) ?? []);
      const sides = { before: blocksOf(rule.before), after: blocksOf(rule.after) };
      if (sides.before.length === 0 || sides.after.length === 0) continue;
      const number = model.orderRules.length;
      for (const block of sides.before) before[block]!.push(number);
      for (const block of sides.after) after[block]!.push(number);
      model.orderRules.push({
        before: Int32Array.from(sides.before),
        after: Int32Array.from(sides.after),
        minDays: rule.minDays ?? 0,
      });
    }
  }
  model.beforeRules = before.map((list) => Int32Array.from(list));
  model.afterRules = after.map((list) => Int32Array.from(list));
}
