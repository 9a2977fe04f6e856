import { type CourseDay, isSunday, mayTeach } from '../cohorts/course-days.ts';
import type { LocalDate } from '../kit/local-time.ts';
import { FIRST_EVENING_SLOT } from '../timetable/intake/evening.ts';
import type { IntakeFacts, PlacedLesson } from '../timetable/intake/intake-facts.ts';
import { problemOfIntake } from '../timetable/intake/problem-of-intake.ts';
import { chooseSeat } from '../timetable/rules/seat-choice.ts';
import { viewPlan } from '../timetable/rules/slot-verdict.ts';
import type { Card, Seat } from './journal-facts.ts';

/** Where in the calendar a make-up would lie: a gap among the day's lessons, after them, in an opened evening, … */
export const MAKEUP_TIMES = ['gap', 'afterLessons', 'halfDay', 'evening', 'sunday'] as const;
export type MakeupTime = (typeof MAKEUP_TIMES)[number];

/** A real hour for a make-up, its place and instructor free then under the timetable's hard rules. */
export interface MakeupSlot extends Seat {
  hours: number;
  time: MakeupTime;
  /** The only choice left breaks the order of the programme: the lesson would come after one it should precede. */
  outOfOrder: boolean;
}

/** What is to be held again. */
export type MakeupNeed =
  /** A lost lesson of a platoon, whole as it was. */
  | { card: Card }
  /** Hours of some men in one subject, in pieces where they do not fit at once. */
  | { men: number; lessonKindId: number; hours: number };

/** When people are taken by something the timetable does not know. */
interface Taken {
  date: LocalDate;
  slot: number;
  hours: number;
}

/** What the search looks at beside the intake's own facts. */
export interface MakeupGround {
  facts: IntakeFacts;
  calendar: readonly CourseDay[];
  /** Lesson hours a day can hold, those of an ordinary day, and those of a Sunday that is opened. */
  terms: { mostHours: number; fullHours: number; sundayHours: number };
  /** The lessons of the intake as they stand, held ones and make-ups included; men's make-ups among the other lessons. */
  standing: readonly PlacedLesson[];
  /** Hours at which somebody who must be there is elsewhere. */
  busy: readonly Taken[];
  /** The first day that may be proposed. */
  from: LocalDate;
}

/** The block that stands for the men of a make-up; no row of the file has this number. */
const GROUP = -1;
const MOST_SLOTS = 12;
/** Longest piece of hours made up at once: a half-day. */
const MOST_PIECE = 4;

/**
 * Real slots in which hours can be made up, one a day, best first: in order, whole before pieces, gaps before extra
 * hours, soon before late. Place and instructor are chosen as a move on the board would (clashes, capacity, who may
 * teach, days off, daily maxima, dinner, the day's end). The windows of lesson kinds are not asked: they are about the
 * first time a lesson stands. Order rules are kept as long as any slot keeps them; for live fire always (DOMAIN §3).
 */
export function makeupSlots(ground: MakeupGround, need: MakeupNeed): MakeupSlot[] {
  const days = openDays(ground);
  const inOrder = search(ground, days, need, true);
  const kind = ground.facts.lessonKinds.find(({ id }) => id === kindOf(need));
  if (inOrder.length > 0 || kind?.flags.includes('range')) return inOrder;
  return search(ground, days, need, false).map((slot) => ({ ...slot, outOfOrder: true }));
}

/** Whether a make-up may stand there with this place and instructor: what the proposals promise, asked again at the act. */
export function mayHold(ground: MakeupGround, need: MakeupNeed, seat: Seat & { hours: number }): boolean {
  const days = openDays(ground);
  const { date, slot, hours, placeId, instructorId } = seat;
  const day = days.findIndex((one) => one.date === date);
  if (day < 0 || date < ground.from || isTaken(takenHours(ground.busy), date, slot, hours)) return false;
  const kind = ground.facts.lessonKinds.find(({ id }) => id === kindOf(need));
  return [true, false].some((inOrder) => {
    if (!inOrder && kind?.flags.includes('range')) return false;
    const { seatAt } = layOut(ground.facts, days, ground.standing, need, hours, inOrder);
    return seatAt(day, slot, { room: String(placeId), instructor: String(instructorId) }) !== null;
  });
}

const kindOf = (need: MakeupNeed): number => ('card' in need ? need.card.lessonKindId : need.lessonKindId);

/** The course's days with every hour that could be taught on them. */
function openDays({ calendar, facts, terms }: MakeupGround): IntakeFacts['lessonDays'] {
  const opened = new Map(facts.lessonDays.map((day) => [day.date, day]));
  return calendar.flatMap((day) => {
    const { date, kind, lessonHours } = day;
    const eveningHours = opened.get(date)?.eveningHours ?? 0;
    const extra = isSunday(date) ? terms.sundayHours : mayTeach(kind) ? terms.mostHours : 0;
    const hours = Math.max(lessonHours, kind === 'holiday' || kind === 'arrival' ? 0 : extra);
    return hours + eveningHours > 0 ? [{ date, lessonHours: hours, eveningHours }] : [];
  });
}

function search(
  ground: MakeupGround,
  days: IntakeFacts['lessonDays'],
  need: MakeupNeed,
  inOrder: boolean,
): MakeupSlot[] {
  const { facts, standing, calendar, terms } = ground;
  const kind = facts.lessonKinds.find(({ id }) => id === kindOf(need));
  if (!kind) return [];
  const lessonsAt = new Map(calendar.map((day) => [day.date, day.lessonHours]));
  const taken = takenHours(ground.busy);
  const found: MakeupSlot[] = [];
  const most = 'card' in need ? kind.blockHours : Math.min(need.hours, MOST_PIECE);
  const least = 'card' in need ? kind.blockHours : 1;
  for (let hours = most; hours >= least; hours--) {
    const { view, seatAt } = layOut(facts, days, standing, need, hours, inOrder);
    if (!view) return [];
    days.forEach(({ date, lessonHours, eveningHours }, day) => {
      if (date < ground.from || found.some((slot) => slot.date === date)) return;
      for (const slot of startsOf(lessonHours, eveningHours, hours)) {
        if (isTaken(taken, date, slot, hours)) continue;
        const seat = seatAt(day, slot);
        if (!seat) continue;
        const time = timeOf(date, slot, hours, lessonsAt.get(date) ?? 0, terms.fullHours);
        found.push({ date, slot, hours, ...seat, time, outOfOrder: false });
        return;
      }
    });
  }
  return found.toSorted(
    (a, b) =>
      b.hours - a.hours ||
      MAKEUP_TIMES.indexOf(a.time) - MAKEUP_TIMES.indexOf(b.time) ||
      a.date.localeCompare(b.date) ||
      a.slot - b.slot,
  );
}

/** First hours at which a lesson of this length can stand on a day, evening included. */
function startsOf(lessonHours: number, eveningHours: number, hours: number): number[] {
  const within = (first: number, count: number) =>
    Array.from({ length: Math.max(0, count - hours + 1) }, (_, index) => first + index);
  return [...within(0, lessonHours), ...within(FIRST_EVENING_SLOT, eveningHours)];
}

/** The timetable's problem with the lesson to be placed in it, and the seat the board's own rules would choose. */
function layOut(
  facts: IntakeFacts,
  days: IntakeFacts['lessonDays'],
  standing: readonly PlacedLesson[],
  need: MakeupNeed,
  hours: number,
  inOrder: boolean,
) {
  const kinds = facts.lessonKinds.map((kind) => ({ ...kind, window: null }));
  const model = kinds.find(({ id }) => id === kindOf(need));
  const group = 'men' in need;
  const evening = { code: `${GROUP}-evening`, id: GROUP - 1, flags: ['night'] };
  const single = model && { ...model, id: GROUP, code: String(GROUP), blockHours: hours, blockCount: 1, flags: [] };
  const intake = problemOfIntake({
    ...facts,
    lessonDays: days,
    lessonKinds: group && single ? [...kinds, single, { ...single, ...evening, flags: [...evening.flags] }] : kinds,
    platoons: group ? [...facts.platoons, { id: GROUP, size: need.men }] : facts.platoons,
    orderRules: inOrder ? facts.orderRules : [],
    locked: [],
  });
  const own = standing.map(intake.toPlacement).filter((placement) => placement !== null);
  const view = model ? viewPlan(intake.problem, [...own, ...(intake.problem.locked ?? [])]) : null;
  const seatAt = (
    day: number,
    slot: number,
    decided: { room?: string; instructor?: string } = {},
  ): Pick<Seat, 'placeId' | 'instructorId'> | null => {
    if (!view || !model) return null;
    const isEvening = slot >= FIRST_EVENING_SLOT;
    const lesson = group ? (isEvening ? evening.code : String(GROUP)) : model.code;
    const wish = {
      platoon: String(group ? GROUP : need.card.platoonId),
      lesson,
      index: group ? 0 : need.card.blockIndex,
      day,
      slot: intake.slotInProblem(slot),
      ...decided,
    };
    const { placement, findings } = chooseSeat(view, wish);
    if (!placement || findings.length > 0) return null;
    return { placeId: Number(placement.room), instructorId: Number(placement.instructor) };
  };
  return { view, seatAt };
}

const hourText = (date: LocalDate, slot: number): string => `${date} ${slot}`;

function takenHours(busy: readonly Taken[]): ReadonlySet<string> {
  return new Set(
    busy.flatMap(({ date, slot, hours }) => Array.from({ length: hours }, (_, hour) => hourText(date, slot + hour))),
  );
}

function isTaken(taken: ReadonlySet<string>, date: LocalDate, slot: number, hours: number): boolean {
  if (slot + hours > MOST_SLOTS) return true;
  return Array.from({ length: hours }, (_, hour) => hour).some((hour) => taken.has(hourText(date, slot + hour)));
}

function timeOf(date: LocalDate, slot: number, hours: number, lessonHours: number, fullHours: number): MakeupTime {
  if (slot >= FIRST_EVENING_SLOT) return 'evening';
  if (isSunday(date)) return 'sunday';
  if (slot + hours <= lessonHours) return 'gap';
  return lessonHours < fullHours ? 'halfDay' : 'afterLessons';
}
