import { windowDays } from '../../programme/lesson-window.ts';
import type { DayWindow } from '../../programme/programme-types.ts';
import {
  type Lesson,
  type Lock,
  type Placement,
  type Platoon,
  PROBLEM_FORMAT,
  type Programme,
  type SoftRules,
  type TimetableProblem,
} from '../problem/problem.ts';
import { type DayHours, FIRST_EVENING_SLOT, isEvening } from './evening.ts';
import type { IntakeFacts, OtherLesson, PlacedLesson } from './intake-facts.ts';

const PROGRAMME = 'intake';
/** Subject of other intakes' lessons: whoever gives one there may give it. */
const OTHER = 'other-intake';
/** Prefix of the platoons that stand for other intakes; each has one lesson, locked where it is. */
const OTHER_PLATOON = 'other-';
/** A place out of service fits no lesson. */
const OUT_OF_SERVICE = 'out-of-service';

/** An intake as the engine sees it, and the way back from its answers to dates and row numbers. */
export interface IntakeProblem {
  problem: TimetableProblem;
  /** Null when the lesson no longer fits the intake: its day has no lessons, or its kind has fewer blocks now. */
  toPlacement(lesson: PlacedLesson): Placement | null;
  /** Null for lessons that are not this intake's. */
  fromPlacement(placement: Placement): PlacedLesson | null;
  dateOf(day: number): string | null;
  /** A slot of ours in the problem, whose evening follows its longest day at once; and the way back. */
  slotInProblem(slot: number): number;
  slotOf(problemSlot: number): number;
}

/**
 * Weights of the soft costs: what a good plan is (DOMAIN §3 asks for no two heavy blocks in a row and theory early;
 * the rest keeps days full, subjects spread, and people and rooms steady).
 */
export function schoolSoftRules(lessonDays: number): SoftRules {
  return {
    spread: { weight: 2, factor: 1.4, daysPerWeek: 6 },
    balance: { weight: 3, target: 7 },
    gap: { weight: 5 },
    heavy: { weight: 4 },
    instructors: { weight: 3 },
    roomChange: { weight: 1, roomTypes: ['class'] },
    lateTheory: { weight: 1, fromDay: Math.floor((2 * lessonDays) / 3) },
  };
}

/**
 * Turns an intake into a timetable-problem/1: lesson kinds by their codes, everything else by its row number. Days
 * shorter than the longest carry their own number of slots. Locked lessons that no longer fit are left out; find them
 * with `toPlacement`.
 */
export function problemOfIntake(facts: IntakeFacts): IntakeProblem {
  const { lessonDays } = facts;
  const slotsPerDay = Math.max(1, ...lessonDays.map((day) => day.lessonHours));
  const eveningSlots = Math.max(0, ...lessonDays.map((day) => day.eveningHours));
  const slotInProblem = (slot: number): number => {
    if (slot < slotsPerDay) return slot;
    // An hour that no day has any more must not slip into the evening.
    return slot < FIRST_EVENING_SLOT ? slotsPerDay + eveningSlots : slotsPerDay + slot - FIRST_EVENING_SLOT;
  };
  const slotOf = (slot: number): number => (slot < slotsPerDay ? slot : FIRST_EVENING_SLOT + slot - slotsPerDay);
  const dayOf = new Map(lessonDays.map((day, index) => [day.date, index]));
  const kindById = new Map(facts.lessonKinds.map((kind) => [kind.id, kind]));
  const kindByCode = new Map(facts.lessonKinds.map((kind) => [kind.code, kind]));

  const toPlacement = (lesson: PlacedLesson): Placement | null => {
    const kind = kindById.get(lesson.lessonKindId);
    const day = dayOf.get(lesson.date);
    if (!kind || day === undefined || lesson.blockIndex >= kind.blockCount) return null;
    return {
      platoon: String(lesson.platoonId),
      lesson: kind.code,
      index: lesson.blockIndex,
      day,
      slot: slotInProblem(lesson.slot),
      room: String(lesson.placeId),
      instructor: String(lesson.instructorId),
    };
  };
  const fromPlacement = (placement: Placement): PlacedLesson | null => {
    const kind = kindByCode.get(placement.lesson);
    const date = lessonDays[placement.day]?.date;
    if (!kind || date === undefined || placement.platoon.startsWith(OTHER_PLATOON)) return null;
    return {
      platoonId: Number(placement.platoon),
      lessonKindId: kind.id,
      blockIndex: placement.index,
      date,
      slot: slotOf(placement.slot),
      placeId: Number(placement.room),
      instructorId: Number(placement.instructor),
    };
  };

  const others = otherIntakes(facts, dayOf, slotInProblem);
  const busyElsewhere = new Set(others.locked.map((lock) => lock.instructor));
  const subjectCodes = new Set(facts.subjects.map((subject) => subject.code));
  const problem: TimetableProblem = {
    format: PROBLEM_FORMAT,
    calendar: {
      days: lessonDays.map(({ date, lessonHours, eveningHours }) => ({
        date,
        ...(lessonHours < slotsPerDay && { slots: lessonHours }),
        ...(eveningHours < eveningSlots && { evening: eveningHours }),
      })),
      slotsPerDay,
      dinnerAfter: Math.min(facts.dinnerAfter, slotsPerDay),
      ...(eveningSlots > 0 && { eveningSlots }),
    },
    subjects: [
      ...facts.subjects.map(({ code, maxHoursPerDay }) => ({ id: code, maxHoursPerDay })),
      ...(others.programmes.length > 0 ? [{ id: OTHER, maxHoursPerDay: slotsPerDay + eveningSlots }] : []),
    ],
    programmes: [{ id: PROGRAMME, lessons: lessonsOf(facts), orderRules: orderRulesOf(facts) }, ...others.programmes],
    platoons: [
      ...(lessonDays.length === 0 ? [] : facts.platoons).map(({ id, size }) => ({
        id: String(id),
        size,
        programme: PROGRAMME,
        firstDay: 0,
        lastDay: lessonDays.length - 1,
      })),
      ...others.platoons,
    ],
    instructors: facts.instructors.map(({ id, active, subjects, maxHoursPerDay, absences }) => ({
      id: String(id),
      subjects: [
        ...(active ? subjects.filter((code) => subjectCodes.has(code)) : []),
        ...(busyElsewhere.has(String(id)) ? [OTHER] : []),
      ],
      maxHoursPerDay,
      daysOff: lessonDays.flatMap(({ date }, day) =>
        absences.some(({ from, to }) => from <= date && date <= to) ? [day] : [],
      ),
    })),
    rooms: facts.places.map(({ id, type, capacity, active }) => ({
      id: String(id),
      type: active ? type : OUT_OF_SERVICE,
      capacity,
    })),
    locked: [...facts.locked.map(toPlacement).filter((placement) => placement !== null), ...others.locked],
    soft: schoolSoftRules(lessonDays.length),
  };
  return { problem, toPlacement, fromPlacement, dateOf: (day) => lessonDays[day]?.date ?? null, slotInProblem, slotOf };
}

function lessonsOf(facts: IntakeFacts): Lesson[] {
  return facts.lessonKinds.map((kind) => ({
    id: kind.code,
    subject: kind.subjectCode,
    phase: kind.phase,
    hours: kind.blockHours,
    count: kind.blockCount,
    roomType: kind.placeType,
    flags: kind.flags,
    ...(kind.window && { window: daysOf(kind.window, facts.lessonDays.length) }),
  }));
}

/** A window's days in this course; where none is left, one behind the course, so that the rules find no place. */
const daysOf = (window: DayWindow, days: number): [number, number] => windowDays(window, days) ?? [days, days];

/** Order rules without lesson kinds that are gone from the programme. */
function orderRulesOf(facts: IntakeFacts): Programme['orderRules'] {
  const known = new Set(facts.lessonKinds.map((kind) => kind.code));
  return facts.orderRules.map(({ code, before, after, minDays }) => ({
    id: code,
    before: before.filter((lesson) => known.has(lesson)),
    after: after.filter((lesson) => known.has(lesson)),
    minDays,
  }));
}

/**
 * Lessons of other intakes on our days: for each a platoon of no men with that one lesson, locked in place, so that its
 * instructor and its place are taken and his hours count. What reaches beyond our lesson hours cannot meet ours.
 */
function otherIntakes(facts: IntakeFacts, dayOf: Map<string, number>, slotInProblem: (slot: number) => number) {
  const typeOf = new Map(facts.places.map(({ id, type, active }) => [id, active ? type : OUT_OF_SERVICE]));
  const programmes: Programme[] = [];
  const platoons: Platoon[] = [];
  const locked: (Lock & { instructor: string })[] = [];
  for (const other of facts.otherLessons) {
    const day = dayOf.get(other.date);
    const roomType = typeOf.get(other.placeId);
    if (day === undefined || roomType === undefined) continue;
    const ours = facts.lessonDays[day];
    const flags = isEvening(other) ? { flags: ['night'] } : {};
    for (const { slot, hours } of ours ? piecesOf(other, facts.dinnerAfter, ours) : []) {
      const id = `${OTHER_PLATOON}${programmes.length}`;
      const lesson: Lesson = { id, subject: OTHER, phase: 'specialty', hours, count: 1, roomType, ...flags };
      programmes.push({ id, lessons: [lesson], orderRules: [] });
      platoons.push({ id, size: 0, programme: id, firstDay: day, lastDay: day });
      locked.push({
        platoon: id,
        lesson: id,
        index: 0,
        day,
        slot: slotInProblem(slot),
        room: String(other.placeId),
        instructor: String(other.instructorId),
      });
    }
  }
  return { programmes, platoons, locked };
}

/**
 * The part of a lesson within our day, cut at our dinner, which the other intake may take at another hour; of an evening
 * lesson the part within our evening.
 */
function piecesOf(other: OtherLesson, dinnerAfter: number, { lessonHours, eveningHours }: DayHours) {
  const { slot, hours } = other;
  const end = Math.min(slot + hours, isEvening(other) ? FIRST_EVENING_SLOT + eveningHours : lessonHours);
  const borders = slot < dinnerAfter && end > dinnerAfter ? [slot, dinnerAfter, end] : [slot, end];
  return borders
    .slice(1)
    .map((border, number) => ({ slot: borders[number]!, hours: border - borders[number]! }))
    .filter((piece) => piece.hours > 0);
}

/** Whether a platoon of the problem stands for another intake's lesson. */
export const isOtherIntake = (platoon: string): boolean => platoon.startsWith(OTHER_PLATOON);
