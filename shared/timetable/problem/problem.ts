/**
 * The two file formats of the timetable, timetable-problem/1 and timetable-solution/1.
 * All indices count from 0; a day is an index into `calendar.days`, a slot is one lesson hour of a day.
 */

export const PROBLEM_FORMAT = 'timetable-problem/1';
export const SOLUTION_FORMAT = 'timetable-solution/1';

export interface CalendarDay {
  /** Local date, `2027-09-06`. */
  date: string;
  /** Lesson hours of a short day; `slotsPerDay` when absent. */
  slots?: number;
  /** Evening slots of this day where not all days have the same; `eveningSlots` when absent (our own addition). */
  evening?: number;
}

export interface Calendar {
  /** Training days in rising order; Sundays and holidays are simply absent. */
  days: CalendarDay[];
  slotsPerDay: number;
  /** Slots before dinner: dinner lies between slots `dinnerAfter - 1` and `dinnerAfter`. */
  dinnerAfter: number;
  /** Slots after the day slots, for night lessons only; the most of any day where days differ. */
  eveningSlots?: number;
}

export interface Subject {
  id: string;
  /** Most hours of the subject a platoon has on one day. */
  maxHoursPerDay: number;
}

/** One kind of lesson: `count` blocks of `hours` consecutive hours. */
export interface Lesson {
  id: string;
  subject: string;
  phase: 'initial' | 'specialty';
  hours: number;
  count: number;
  roomType: string;
  /** `heavy`, `theory`, `night`, `range`, `exam`; unknown flags mean nothing. */
  flags?: string[];
  /** First and last day, counted from the platoon's first day, both included. */
  window?: [number, number];
}

export interface OrderRule {
  id: string;
  before: string[];
  after: string[];
  /** Least difference of day indices between the last `before` and the first `after` block. */
  minDays?: number;
}

export interface Programme {
  id: string;
  lessons: Lesson[];
  orderRules: OrderRule[];
}

export interface Platoon {
  id: string;
  /** Men on its first day. */
  size: number;
  /** Day indices, one for each man who leaves: from that day on he counts no longer (our own addition). */
  leaving?: number[];
  cohort?: string;
  programme: string;
  firstDay: number;
  lastDay: number;
}

/** Some slots of one day, the last one excluded. */
export interface BusySpan {
  day: number;
  from: number;
  to: number;
}

export interface Instructor {
  id: string;
  subjects: string[];
  maxHoursPerDay: number;
  /** Day indices or dates. */
  daysOff?: (number | string)[];
  /** Hours at which he cannot teach on days on which he is there otherwise (our own addition). */
  busy?: BusySpan[];
}

export interface Room {
  id: string;
  type: string;
  capacity: number;
  /** Hours at which it is out of service (our own addition). */
  busy?: BusySpan[];
}

export interface FixedInstructor {
  platoon: string;
  subject: string;
  instructor: string;
}

/** A block that keeps the given ones of its day, slot, room and instructor. */
export interface Lock {
  platoon: string;
  lesson: string;
  index: number;
  day?: number;
  slot?: number;
  room?: string;
  instructor?: string;
}

/** Weights and parameters of the soft costs; an absent rule weighs 0. */
export interface SoftRules {
  spread?: { weight: number; factor?: number; daysPerWeek?: number };
  balance?: { weight: number; target?: number };
  gap?: { weight: number };
  heavy?: { weight: number };
  instructors?: { weight: number };
  roomChange?: { weight: number; roomTypes?: string[] };
  lateTheory?: { weight: number; fromDay?: number };
}

export interface TimetableProblem {
  format: typeof PROBLEM_FORMAT;
  name?: string;
  calendar: Calendar;
  subjects: Subject[];
  programmes: Programme[];
  platoons: Platoon[];
  instructors: Instructor[];
  rooms: Room[];
  fixedInstructors?: FixedInstructor[];
  locked?: Lock[];
  soft?: SoftRules;
}

/** One block of one platoon in its place; it lasts `hours` of its lesson from `slot` on. */
export interface Placement {
  platoon: string;
  lesson: string;
  index: number;
  day: number;
  slot: number;
  room: string;
  instructor: string;
}

export interface TimetableSolution {
  format: typeof SOLUTION_FORMAT;
  placements: Placement[];
}
