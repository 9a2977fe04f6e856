import { addDays, type LocalDate, weekday } from '../kit/local-time.ts';

export const DAY_KINDS = ['training', 'rest', 'holiday', 'arrival', 'oath'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Kinds of day on which lessons may be given; on all others `lessonHours` is 0. The oath may be taken without any. */
export const mayTeach = (kind: DayKind): boolean => kind === 'training' || kind === 'oath';

/** One day of an intake. */
export interface CourseDay {
  date: LocalDate;
  kind: DayKind;
  lessonHours: number;
  /** Hours after the day's own, opened for night exercises (an exception to the free evening); 0 when left out. */
  eveningHours?: number;
}

type DayNames = { kk: string; ru: string; en: string };
type YearlyDay = { monthDay: string; names: DayNames; carried: boolean };
type SingleDay = { date: LocalDate; names: DayNames };

/** Public holidays as the rule book holds them. */
export interface Holidays {
  yearly: readonly YearlyDay[];
  single: readonly SingleDay[];
}

/** What the days of a course are laid out by (rule book, frozen). */
export interface CourseTerms {
  startsOn: LocalDate;
  /** Calendar days of the course, first and last included. */
  days: number;
  /** Lesson hours of a full training day. */
  lessonHours: number;
  holidays: Holidays;
  /** The first day is for arrival: no lessons. */
  arrivalDay: boolean;
  /** Day of the course (from 1) on which the oath is taken, and its lesson hours where it is a working day. */
  oathDay: number;
  oathHours: number;
}

export const isSunday = (date: LocalDate): boolean => weekday(date) === 7;

/**
 * Whether a date is free as a public holiday: a day of the list, or the working day that stands in for one that
 * fell on a Sunday (the first day after it that is neither Sunday nor a holiday itself).
 */
export function isHoliday(date: LocalDate, holidays: Holidays): boolean {
  return holidayOf(date, holidays) !== null;
}

/** The holiday a date is free for: the list's own entry; null on an ordinary day. */
export function holidayOf(date: LocalDate, holidays: Holidays): YearlyDay | SingleDay | null {
  return listed(date, holidays) ?? carriedTo(date, holidays);
}

const listed = (date: LocalDate, { yearly, single }: Holidays): YearlyDay | SingleDay | null =>
  single.find((one) => one.date === date) ?? yearly.find((one) => one.monthDay === date.slice(5)) ?? null;

/** Looks back over the holidays right before a working day for one that fell on a Sunday. */
function carriedTo(date: LocalDate, holidays: Holidays): YearlyDay | SingleDay | null {
  if (isSunday(date)) return null;
  for (let before = addDays(date, -1); ; before = addDays(before, -1)) {
    const found = listed(before, holidays);
    if (!found) return null;
    if (isSunday(before)) return 'carried' in found && found.carried ? found : null;
  }
}

/**
 * The calendar of a course: Sunday is the day of rest, public holidays are free, the first day may be for arrival,
 * the oath has a day of its own, every other day holds a full day of lessons (DOMAIN §2). A holiday on a Sunday counts
 * as the Sunday; an oath on a day of rest leaves it without lessons.
 */
export function layOutCourse(terms: CourseTerms): CourseDay[] {
  return Array.from({ length: terms.days }, (_, index) => {
    const date = addDays(terms.startsOn, index);
    const kind = kindOf(date, index, terms);
    if (index + 1 === terms.oathDay && kind !== 'arrival') {
      return { date, kind: 'oath', lessonHours: kind === 'training' ? terms.oathHours : 0 };
    }
    return { date, kind, lessonHours: kind === 'training' ? terms.lessonHours : 0 };
  });
}

function kindOf(date: LocalDate, index: number, terms: CourseTerms): DayKind {
  if (isSunday(date)) return 'rest';
  if (isHoliday(date, terms.holidays)) return 'holiday';
  return index === 0 && terms.arrivalDay ? 'arrival' : 'training';
}
