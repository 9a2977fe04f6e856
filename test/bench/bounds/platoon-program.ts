import type { Model } from '../../../shared/timetable/problem/model.ts';
import type { Lesson, Platoon } from '../../../shared/timetable/problem/problem.ts';
import { hasFlag, type Tables } from '../../../shared/timetable/problem/tables.ts';
import { softParameters, weeklyCap } from '../../../shared/timetable/rules/soft-cost.ts';
import { Program, type Term } from './program.ts';

/** The parts of a day: before dinner, after dinner, evening. A lesson lies wholly in one. */
export const PARTS = [0, 1, 2] as const;

/** How many blocks of a lesson stand in one part of one day: a column of the platoon's program. */
export interface Place {
  column: number;
  lesson: Lesson;
  /** Any block of the lesson stands for the others. */
  blocks: readonly number[];
  day: number;
  part: number;
}

/** The places of an order rule. */
export interface Phase {
  before: Place[];
  after: Place[];
  minDays: number;
}

export interface PlatoonProgram {
  platoon: number;
  program: Program;
  places: Place[];
  /** The order rule with the most places; null without one. */
  phase: Phase | null;
}

/** Slots of one part of one day. */
export function partMask({ days, slotsPerDay, dinnerAfter }: Tables, day: number, part: number): number {
  const { slots, evening } = days[day]!;
  const morning = (1 << Math.min(slots, dinnerAfter)) - 1;
  if (part === 0) return morning;
  return part === 1 ? ((1 << slots) - 1) & ~morning : ((1 << evening) - 1) << slotsPerDay;
}

/** Terms in hours, and the rounded-down ones: at most ⌊hours ÷ L⌋ blocks of L hours and more fit (Chvátal–Gomory). */
export function* packings(hours: number, terms: readonly Place[]): Generator<{ most: number; terms: Term[] }> {
  yield { most: hours, terms: terms.map(({ column, lesson }) => [column, lesson.hours]) };
  for (const length of new Set(terms.map(({ lesson }) => lesson.hours))) {
    if (length === 1) continue;
    const long = terms.filter(({ lesson }) => lesson.hours >= length);
    yield {
      most: Math.floor(hours / length),
      terms: long.map(({ column, lesson }) => [column, Math.floor(lesson.hours / length)]),
    };
  }
}

/**
 * One platoon alone, in blocks a part of a day instead of blocks in slots. Every plan without hard violations gives a
 * solution of this program that costs no more than the platoon's share of the plan's soft cost, because
 * - what it demands follows from the hard rules: every block stands somewhere in its domain, the hours of a part and of a
 *   subject's day are not exceeded, order rules hold by the day (within a day any order goes);
 * - what it counts is exact or too low: `balance`, `spread` and `lateTheory` as FORMAT.md has them, `gap`, `heavy`,
 *   `instructors` and `roomChange` not at all.
 * Locks only narrow domains here; whom else the platoon meets is not its concern (see couplings.ts).
 */
export function platoonProgram(model: Model, platoon: number): PlatoonProgram {
  const program = new Program();
  const places = addPlaces(model, platoon, program);
  const { tables } = model;
  const { id: _, ...about } = model.platoons[platoon]!;
  addDays(tables, about, program, places);
  addWeeks(tables, about, program, places);
  const rules = (tables.programmes.get(about.programme)!.programme.orderRules ?? []).map((rule) => {
    const of = (ids: readonly string[] = []) => places.filter(({ lesson }) => ids.includes(lesson.id));
    return { before: of(rule.before), after: of(rule.after), minDays: rule.minDays ?? 0 };
  });
  const phases = rules.filter(({ before, after }) => before.length > 0 && after.length > 0);
  for (const phase of phases) addOrder(tables, about, program, phase);
  const widest = phases.toSorted((a, b) => b.before.length + b.after.length - a.before.length - a.after.length)[0];
  return { platoon, program, places, phase: widest ?? null };
}

type About = Omit<Platoon, 'id'>;

function addPlaces(model: Model, platoon: number, program: Program): Place[] {
  const { tables, platoons } = model;
  const { firstDay, lastDay } = platoons[platoon]!;
  const { lateFrom } = softParameters(tables.problem.soft);
  const lateWeight = tables.problem.soft?.lateTheory?.weight ?? 0;
  const own = model.blocks.flatMap(({ lesson }, block) =>
    model.platoonOf[block] === platoon ? [{ lesson, block }] : [],
  );
  const places: Place[] = [];
  for (const [lesson, list] of Map.groupBy(own, (entry) => entry.lesson)) {
    const blocks = list.map(({ block }) => block);
    const placed: Term[] = [];
    for (let day = firstDay; day <= lastDay; day++) {
      const isLate = hasFlag(lesson, 'theory') && day - firstDay >= lateFrom;
      const isStaffed = (block: number) =>
        model.domainOf[block]!.instructors.some(
          (who) => model.instructorMax[who * model.dayCount + day]! >= lesson.hours,
        );
      const starts = blocks.filter(isStaffed).reduce((mask, block) => mask | model.domainOf[block]!.starts[day]!, 0);
      for (const part of PARTS) {
        const slots = partMask(tables, day, part);
        if ((starts & slots) === 0) continue;
        const most = Math.min(lesson.count, Math.floor(bitCount(slots) / lesson.hours));
        const column = program.column(isLate ? lateWeight : 0, most, true);
        places.push({ column, lesson, blocks, day, part });
        placed.push([column, 1]);
      }
    }
    program.exactly(lesson.count, placed);
  }
  return places;
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Hours of each part and of each subject's day; `balance`, which is convex in the hours of the day. */
function addDays(tables: Tables, platoon: About, program: Program, places: readonly Place[]): void {
  const { target } = softParameters(tables.problem.soft);
  const weight = tables.problem.soft?.balance?.weight ?? 0;
  for (let day = platoon.firstDay; day <= platoon.lastDay; day++) {
    const today = places.filter((place) => place.day === day);
    for (const part of PARTS) {
      const hours = bitCount(partMask(tables, day, part));
      for (const { most, terms } of packings(
        hours,
        today.filter((place) => place.part === part),
      )) {
        program.atMost(most, terms);
      }
    }
    for (const [subject, ofSubject] of Map.groupBy(today, ({ lesson }) => lesson.subject)) {
      const hours = tables.subjects.get(subject)?.maxHoursPerDay ?? 0;
      for (const { most, terms } of packings(hours, ofSubject)) program.atMost(most, terms);
    }
    if (weight === 0) continue;
    // Between whole numbers of missing hours t and t + 1 the square is no more than its chord (2t + 1)m − t(t + 1).
    const cost = program.column(weight, Number.POSITIVE_INFINITY, false);
    const dayHours = today.filter(({ part }) => part < 2);
    for (let missing = target - Math.floor(target); missing < target; missing++) {
      const slope = 2 * missing + 1;
      const hours = dayHours.map(({ column, lesson }): Term => [column, slope * lesson.hours]);
      program.atLeast(slope * target - missing * (missing + 1), [[cost, 1], ...hours]);
    }
  }
}

/** `spread`: hours above the cap of each subject's week, which are convex in the number of its shortest steps. */
function addWeeks(tables: Tables, platoon: About, program: Program, places: readonly Place[]): void {
  const weight = tables.problem.soft?.spread?.weight ?? 0;
  if (weight === 0) return;
  const { factor, daysPerWeek } = softParameters(tables.problem.soft);
  const { subjectHours } = tables.programmes.get(platoon.programme)!;
  for (const [subject, ofSubject] of Map.groupBy(places, ({ lesson }) => lesson.subject)) {
    const courseDays = platoon.lastDay - platoon.firstDay + 1;
    const cap = weeklyCap(subjectHours.get(subject) ?? 0, courseDays, factor, daysPerWeek);
    const step = ofSubject.map(({ lesson }) => lesson.hours).reduce(greatestDivisor);
    const free = Math.floor(cap / step);
    for (const inWeek of Map.groupBy(ofSubject, ({ day }) => tables.days[day]!.week).values()) {
      const above = program.column(weight, Number.POSITIVE_INFINITY, false);
      const hours = inWeek.map(({ column, lesson }): Term => [column, lesson.hours]);
      program.atMost(cap, [...hours, [above, -1]]);
      // Two-hour lessons go from 4 hours to 6: past a cap of 5 the first step costs 1 hour, not half of it.
      const first = step * (free + 1) - cap;
      const steps = inWeek.map(({ column, lesson }): Term => [column, (first * lesson.hours) / step]);
      if (first < step) program.atMost(first * free, [...steps, [above, -1]]);
    }
  }
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** An order rule by the day: `done` of a day is 1 when all `before` blocks stand on that day or sooner. */
function addOrder(tables: Tables, platoon: About, program: Program, { before, after, minDays }: Phase): void {
  const done = new Map<number, number>();
  const mostADay = (lesson: Lesson) =>
    Math.min(lesson.count, Math.floor((tables.subjects.get(lesson.subject)?.maxHoursPerDay ?? 0) / lesson.hours));
  for (let day = platoon.firstDay; day <= platoon.lastDay; day++) {
    done.set(day, program.column(0, 1, true));
    if (day > platoon.firstDay)
      program.atMost(0, [
        [done.get(day - 1)!, 1],
        [done.get(day)!, -1],
      ]);
  }
  for (const [lesson, list] of Map.groupBy(before, (place) => place.lesson)) {
    for (const [day, column] of done) {
      const later = list.filter((place) => place.day > day).map((place): Term => [place.column, 1]);
      program.atMost(lesson.count, [...later, [column, lesson.count]]);
      const next = list.filter((place) => place.day === day + 1).map((place): Term => [place.column, 1]);
      if (next.length > 0) program.atMost(mostADay(lesson), [...next, [column, mostADay(lesson)]]);
    }
  }
  for (const [lesson, list] of Map.groupBy(after, (place) => place.lesson)) {
    for (const [day, today] of Map.groupBy(list, (place) => place.day)) {
      const column = done.get(day - minDays);
      const blocks = today.map((place): Term => [place.column, 1]);
      program.atMost(0, column === undefined ? blocks : [...blocks, [column, -mostADay(lesson)]]);
    }
  }
}
