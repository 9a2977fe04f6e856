import type { Instructor, Lesson, Lock, Platoon, Programme, Room } from '../problem/problem.ts';
import { type DayHours, FIRST_EVENING_SLOT, isEvening } from './evening.ts';
import type { IntakeFacts, MakeupHour, OtherLesson } from './intake-facts.ts';

/** Subject of lessons beside the plan: whoever gives one there may give it. */
export const OTHER = 'other-intake';
/** A place out of service fits no lesson. */
export const OUT_OF_SERVICE = 'out-of-service';
/** Prefix of the platoons and lessons that stand for other intakes; each such platoon has one lesson, locked where it is. */
const OTHER_PLATOON = 'other-';
/** The same for make-ups of this intake. */
const MAKEUP = 'other-makeup-';

/** Lessons that the plan must leave alone, as the engine sees them. */
export interface LessonsBeside {
  programmes: Programme[];
  platoons: Platoon[];
  locked: (Lock & { instructor: string })[];
  /** Lessons that stand in the programmes of our own platoons, by their row numbers. */
  ofPlatoons: Map<number, Lesson[]>;
  /** Stand-ins for the places and instructors that such a lesson does not need. */
  rooms: Room[];
  instructors: Instructor[];
}

/** Whether a platoon or a lesson of the problem stands beside the plan: another intake's, or a make-up. */
export const isBeside = (idOrLesson: string): boolean => idOrLesson.startsWith(OTHER_PLATOON);
export const isMakeup = (idOrLesson: string): boolean => idOrLesson.startsWith(MAKEUP);

/**
 * Lessons beside the plan on our days. Of other intakes each is a platoon of no men with that one lesson, locked in
 * place, so that its instructor and its place are taken and his hours count. Make-ups are laid down hour by hour in the
 * same way; for each platoon that has men there, a lesson of its own with a stand-in for place and instructor keeps
 * its hour. What reaches beyond our lesson hours cannot meet ours.
 */
export function lessonsBeside(
  facts: IntakeFacts,
  dayOf: ReadonlyMap<string, number>,
  slotInProblem: (slot: number) => number,
): LessonsBeside {
  const typeOf = new Map(facts.places.map(({ id, type, active }) => [id, active ? type : OUT_OF_SERVICE]));
  const beside: LessonsBeside = {
    programmes: [],
    platoons: [],
    locked: [],
    ofPlatoons: new Map(),
    rooms: [],
    instructors: [],
  };
  const lessonOf = (id: string, hours: number, slot: number, roomType: string): Lesson => {
    const flags = isEvening({ slot }) ? { flags: ['night'] } : {};
    return { id, subject: OTHER, phase: 'specialty', hours, count: 1, roomType, ...flags };
  };
  const standIn = (id: string) => {
    beside.rooms.push({ id, type: OUT_OF_SERVICE, capacity: MOST_MEN });
    beside.instructors.push({ id, subjects: [OTHER], maxHoursPerDay: MOST_HOURS, daysOff: [] });
  };
  const lay = (id: string, day: number, seat: { slot: number; hours: number; placeId: number | null }, who: string) => {
    const roomType = seat.placeId === null ? OUT_OF_SERVICE : (typeOf.get(seat.placeId) ?? OUT_OF_SERVICE);
    beside.programmes.push({ id, lessons: [lessonOf(id, seat.hours, seat.slot, roomType)], orderRules: [] });
    beside.platoons.push({ id, size: 0, programme: id, firstDay: day, lastDay: day });
    const room = seat.placeId === null ? id : String(seat.placeId);
    beside.locked.push({
      platoon: id,
      lesson: id,
      index: 0,
      day,
      slot: slotInProblem(seat.slot),
      room,
      instructor: who,
    });
  };
  for (const other of facts.otherLessons) {
    const day = dayOf.get(other.date);
    const ours = day === undefined ? undefined : facts.lessonDays[day];
    if (day === undefined || !ours || !typeOf.has(other.placeId)) continue;
    for (const piece of piecesOf(other, facts.dinnerAfter, ours)) {
      const id = `${OTHER_PLATOON}${beside.platoons.length}`;
      lay(id, day, { ...piece, placeId: other.placeId }, String(other.instructorId));
    }
  }
  const kept = new Set<string>();
  const instructorIds = new Set(facts.instructors.map(({ id }) => id));
  for (const hour of facts.makeupHours ?? []) {
    const day = dayOf.get(hour.date);
    const ours = day === undefined ? undefined : facts.lessonDays[day];
    if (day === undefined || !ours || !isOpen(hour, ours)) continue;
    const { slot } = hour;
    const place = hour.placeId !== null && typeOf.has(hour.placeId) ? hour.placeId : null;
    const instructor = hour.instructorId !== null && instructorIds.has(hour.instructorId) ? hour.instructorId : null;
    if (place !== null || instructor !== null) {
      const id = `${MAKEUP}${beside.platoons.length}`;
      if (place === null || instructor === null) standIn(id);
      lay(id, day, { slot, hours: 1, placeId: place }, instructor === null ? id : String(instructor));
    }
    for (const platoonId of hour.platoonIds) {
      const id = `${MAKEUP}${platoonId}-${day}-${slot}`;
      // Two groups of one platoon may make up at the same hour: it is away once.
      if (kept.has(id)) continue;
      kept.add(id);
      standIn(id);
      const own = beside.ofPlatoons.get(platoonId) ?? [];
      own.push(lessonOf(id, 1, slot, OUT_OF_SERVICE));
      beside.ofPlatoons.set(platoonId, own);
      const seat = { day, slot: slotInProblem(slot), room: id, instructor: id };
      beside.locked.push({ platoon: String(platoonId), lesson: id, index: 0, ...seat });
    }
  }
  return beside;
}

/** Whether a lesson beside the plan takes an hour of an instructor or a place, by its row number. */
export function hoursBeside({ programmes, locked }: LessonsBeside) {
  const hoursOf = new Map(programmes.flatMap(({ lessons }) => lessons.map(({ id, hours }) => [id, hours])));
  const taken = new Set<string>();
  for (const { lesson, day, slot, room, instructor } of locked) {
    if (day === undefined || slot === undefined) continue;
    for (let hour = slot; hour < slot + (hoursOf.get(lesson) ?? 0); hour++) {
      taken.add(`instructor ${instructor} ${day} ${hour}`);
      taken.add(`room ${room} ${day} ${hour}`);
    }
  }
  return (owner: 'instructor' | 'room', id: number) => (day: number, slot: number) =>
    taken.has(`${owner} ${id} ${day} ${slot}`);
}

/** More than any platoon has men, and than any day has hours: a stand-in is never short. */
const MOST_MEN = 1000;
const MOST_HOURS = 24;

const isOpen = ({ slot }: MakeupHour, { lessonHours, eveningHours }: DayHours): boolean =>
  slot < lessonHours || (slot >= FIRST_EVENING_SLOT && slot < FIRST_EVENING_SLOT + eveningHours);

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
