import type { LocalDate } from '../../kit/local-time.ts';
import { windowDays } from '../../programme/lesson-window.ts';
import type { DayWindow } from '../../programme/programme-types.ts';
import {
  type Lesson,
  type Placement,
  type Platoon,
  PROBLEM_FORMAT,
  type Programme,
  type SoftRules,
  type TimetableProblem,
} from '../problem/problem.ts';
import { busyHours, busyOfAbsences } from './busy-of-absences.ts';
import { FIRST_EVENING_SLOT } from './evening.ts';
import type { IntakeFacts, PlacedLesson } from './intake-facts.ts';
import { hoursBeside, isBeside, type LessonsBeside, lessonsBeside, OTHER, OUT_OF_SERVICE } from './lessons-beside.ts';

const PROGRAMME = 'intake';
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
    if (!kind || date === undefined || isBeside(placement.platoon)) return null;
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

  const others = lessonsBeside(facts, dayOf, slotInProblem);
  const busyElsewhere = new Set(others.locked.map((lock) => lock.instructor));
  const subjectCodes = new Set(facts.subjects.map((subject) => subject.code));
  const takenBeside = hoursBeside(others);
  const dayEnd = slotsPerDay + eveningSlots;
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
      ...(others.locked.length > 0 ? [{ id: OTHER, maxHoursPerDay: slotsPerDay + eveningSlots }] : []),
    ],
    programmes: [...programmesOf(facts, others), ...others.programmes],
    platoons: [
      ...(lessonDays.length === 0 ? [] : facts.platoons).map(({ id, size, leaving }) => ({
        id: String(id),
        size,
        ...leavingDays(lessonDays, leaving ?? []),
        programme: others.ofPlatoons.has(id) ? `${PROGRAMME}-${id}` : PROGRAMME,
        firstDay: 0,
        lastDay: lessonDays.length - 1,
      })),
      ...others.platoons,
    ],
    instructors: [
      ...facts.instructors.map(({ id, active, subjects, maxHoursPerDay, absences }) => ({
        id: String(id),
        subjects: [
          ...(active ? subjects.filter((code) => subjectCodes.has(code)) : []),
          ...(busyElsewhere.has(String(id)) ? [OTHER] : []),
        ],
        maxHoursPerDay,
        ...busyOfAbsences(lessonDays, absences, slotInProblem, dayEnd, takenBeside('instructor', id)),
      })),
      ...others.instructors,
    ],
    rooms: [
      ...facts.places.map(({ id, type, capacity, active, absences }) => ({
        id: String(id),
        type: active ? type : OUT_OF_SERVICE,
        capacity,
        busy: busyHours(busyOfAbsences(lessonDays, absences, slotInProblem, dayEnd, takenBeside('room', id)), dayEnd),
      })),
      ...others.rooms,
    ],
    locked: [...facts.locked.map(toPlacement).filter((placement) => placement !== null), ...others.locked],
    soft: schoolSoftRules(lessonDays.length),
  };
  return { problem, toPlacement, fromPlacement, dateOf: (day) => lessonDays[day]?.date ?? null, slotInProblem, slotOf };
}

/** The programme of all platoons, and once more for each platoon that has make-ups of its own beside it. */
function programmesOf(facts: IntakeFacts, { ofPlatoons }: LessonsBeside): Programme[] {
  const common = { id: PROGRAMME, lessons: lessonsOf(facts), orderRules: orderRulesOf(facts) };
  return [
    common,
    ...[...ofPlatoons].map(([id, own]) => ({
      ...common,
      id: `${PROGRAMME}-${id}`,
      lessons: [...common.lessons, ...own],
    })),
  ];
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

/** The first lesson day without each man; who leaves after the last one needs his seat to the end. */
function leavingDays(lessonDays: IntakeFacts['lessonDays'], leaving: readonly LocalDate[]): Pick<Platoon, 'leaving'> {
  const days = leaving.map((from) => lessonDays.findIndex(({ date }) => date >= from)).filter((day) => day >= 0);
  return days.length > 0 ? { leaving: days } : {};
}
