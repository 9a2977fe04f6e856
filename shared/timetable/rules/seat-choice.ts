import { broken, type Finding } from '../problem/finding.ts';
import { menOnDay } from '../problem/men-on-day.ts';
import type { Placement } from '../problem/problem.ts';
import { type PlanView, slotVerdict } from './slot-verdict.ts';

/** A block at an hour; room and instructor where they are already decided. */
export interface Wish extends Pick<Placement, 'platoon' | 'lesson' | 'index' | 'day' | 'slot'> {
  room?: string;
  instructor?: string;
}

export interface Seat {
  /** Null when there is no room of the lesson's type or nobody who may teach it. */
  placement: Placement | null;
  /** Hard rules it breaks, one for each pair of things; empty when the seat is free. */
  findings: Finding[];
}

/** Rules that another room, or another instructor, could keep. */
const ROOM_RULES = new Set(['roomClash', 'roomType', 'roomCapacity', 'roomClosed']);
const INSTRUCTOR_RULES = new Set([
  'instructorClash',
  'instructorMaxHours',
  'instructorDayOff',
  'instructorAway',
  'qualification',
  'fixedInstructor',
]);

/**
 * Finds room and instructor for a block at one hour: where it stands now, whoever teaches the platoon this subject, and
 * the smallest sufficient room come first. When the hour itself is forbidden only that is told, for no choice mends it;
 * when nothing fits, the seat that breaks the fewest rules tells why.
 */
export function chooseSeat(view: PlanView, wish: Wish, preferred: { room?: string; instructor?: string } = {}): Seat {
  const rooms = wish.room === undefined ? roomsFor(view, wish, preferred.room) : [wish.room];
  const instructors =
    wish.instructor === undefined ? instructorsFor(view, wish, preferred.instructor) : [wish.instructor];
  const { platoon, lesson, index, day, slot } = wish;
  const [firstRoom, firstInstructor] = [rooms[0], instructors[0]];
  if (firstRoom === undefined) return { placement: null, findings: [broken('noRoom', { platoon, lesson })] };
  if (firstInstructor === undefined) {
    return { placement: null, findings: [broken('noInstructor', { platoon, lesson })] };
  }
  const judge = (room: string, instructor: string) => {
    const placement = { platoon, lesson, index, day, slot, room, instructor };
    return { placement, findings: withoutRepeats(slotVerdict(view, placement)) };
  };
  const first = judge(firstRoom, firstInstructor);
  const ofTheHour = first.findings.filter(({ code }) => !ROOM_RULES.has(code) && !INSTRUCTOR_RULES.has(code));
  if (ofTheHour.length > 0) return { placement: first.placement, findings: ofTheHour };
  // No rule looks at room and instructor together, so each is chosen by itself.
  const room = fewest(rooms, ROOM_RULES, (other) => judge(other, firstInstructor)).placement.room;
  return fewest(instructors, INSTRUCTOR_RULES, (instructor) => judge(room, instructor));
}

/** The first candidate that keeps these rules, else the one that breaks the fewest of them. */
function fewest<S extends Seat>(ids: string[], rules: ReadonlySet<string>, judge: (id: string) => S): S {
  let best: { seat: S; count: number } | null = null;
  for (const id of ids) {
    const seat = judge(id);
    const count = seat.findings.filter(({ code }) => rules.has(code)).length;
    if (best === null || count < best.count) best = { seat, count };
    if (count === 0) break;
  }
  if (best === null) throw new Error('nothing to choose from');
  return best.seat;
}

/** A clash is found for each hour it lasts; once is enough to tell of it. */
function withoutRepeats(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify([finding.code, finding.things]), finding])).values()];
}

function roomsFor({ tables }: PlanView, wish: Wish, preferred: string | undefined): string[] {
  const platoon = tables.platoons.get(wish.platoon);
  const lesson = tables.programmes.get(platoon?.programme ?? '')?.lessons.get(wish.lesson);
  const men = platoon ? menOnDay(platoon, wish.day) : 0;
  const missingSeats = (capacity: number) => Math.max(0, men - capacity);
  return [...tables.rooms.values()]
    .filter((room) => room.type === lesson?.roomType)
    .sort(
      (a, b) =>
        Number(b.id === preferred) - Number(a.id === preferred) ||
        missingSeats(a.capacity) - missingSeats(b.capacity) ||
        a.capacity - b.capacity,
    )
    .map((room) => room.id);
}

function instructorsFor({ tables, byPlatoon }: PlanView, wish: Wish, preferred: string | undefined): string[] {
  const platoon = tables.platoons.get(wish.platoon);
  const subject = tables.programmes.get(platoon?.programme ?? '')?.lessons.get(wish.lesson)?.subject ?? '';
  const taught = new Map<string, number>();
  for (const { lesson, instructor } of byPlatoon.get(wish.platoon) ?? []) {
    if (lesson.subject === subject) taught.set(instructor.id, (taught.get(instructor.id) ?? 0) + 1);
  }
  return [...tables.instructors.values()]
    .filter(({ subjects }) => subjects.has(subject))
    .map(({ instructor }) => instructor.id)
    .sort((a, b) => Number(b === preferred) - Number(a === preferred) || (taught.get(b) ?? 0) - (taught.get(a) ?? 0));
}
