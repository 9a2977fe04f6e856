import { addDays, daysBetween, type LocalDate } from '../kit/local-time.ts';
import { type BudgetTerms, hourBudget } from './budget.ts';
import { type CourseDay, type CourseTerms, isSunday, layOutCourse } from './course-days.ts';

/** What a planner may do about the hours: each lever with the numbers that make it one act (DOMAIN §2). */
export type Lever =
  | { kind: 'ninthHour'; days: number }
  | { kind: 'sundayHalfDay'; sundays: number }
  | { kind: 'exams'; inside: boolean }
  | { kind: 'moveStart'; startsOn: LocalDate };

/** A course as the levers see it. */
export interface Course {
  days: readonly CourseDay[];
  terms: CourseTerms;
  budget: BudgetTerms;
  /** Lesson hours a day can hold at most: the number of slots. */
  mostHours: number;
  /** Hours an evening opened for a night exercise can hold at most. */
  mostEveningHours: number;
  /** Lesson hours of a half-day on Sunday. */
  sundayHours: number;
  /** The first day a lever may change: what is over stays as it was. */
  changesFrom: LocalDate;
}

/** What pulling a lever makes of the course. */
export interface Pulled {
  days: CourseDay[];
  examsInside: boolean;
  /** Hours won for the programme; below 0 when the lever spends them. */
  gain: number;
  /** The difference of the hour budget afterwards. */
  difference: number;
}

export type OfferedLever = Lever & { gain: number; difference: number; dates: LocalDate[] };

/** How far the start may be moved by a lever; further away it is another intake. */
const MOST_DAYS_MOVED = 14;

/** The course after a lever was pulled; null when it cannot be pulled (no such days left, the same start). */
export function pullLever(course: Course, lever: Lever): Pulled | null {
  switch (lever.kind) {
    case 'ninthHour':
      return withDays(course, ninthHourDays(course, lever.days), (day) => ({
        ...day,
        lessonHours: day.lessonHours + 1,
      }));
    case 'sundayHalfDay':
      return withDays(course, halfSundays(course, lever.sundays), (day) => ({
        ...day,
        kind: 'training',
        lessonHours: course.sundayHours,
      }));
    case 'exams':
      return course.budget.examsInside === lever.inside ? null : weigh(course, [...course.days], lever.inside);
    case 'moveStart':
      if (lever.startsOn === course.terms.startsOn) return null;
      return weigh(course, layOutCourse({ ...course.terms, startsOn: lever.startsOn }), course.budget.examsInside);
  }
}

/**
 * The levers worth showing for a course, each just strong enough: for the hours that are missing, or for a small
 * reserve when none are. The start is moved only while `earliestStart` (the first day it may move to) is given.
 */
export function offerLevers(course: Course, earliestStart: LocalDate | null): OfferedLever[] {
  const { difference } = hourBudget(course.days, course.budget);
  const short = Math.max(0, -difference);
  const left = course.days.filter((day) => day.date >= course.changesFrom).length;
  if (left === 0) return [];
  const candidates: Lever[] = [
    { kind: 'ninthHour', days: Math.min(short || Math.ceil(left / 7), ninthHourDays(course).length) },
    {
      kind: 'sundayHalfDay',
      sundays: Math.min(Math.ceil(short / course.sundayHours) || 1, halfSundays(course).length),
    },
    { kind: 'exams', inside: !course.budget.examsInside },
  ];
  const start = short > 0 && earliestStart !== null ? betterStart(course, earliestStart) : null;
  if (start) candidates.push({ kind: 'moveStart', startsOn: start });
  return candidates.flatMap((lever) => {
    const pulled = pullLever(course, lever);
    // Hours are spent (exams outside) only where they are there to spend.
    if (!pulled || (pulled.gain < 0 && pulled.difference < 0)) return [];
    return [{ ...lever, gain: pulled.gain, difference: pulled.difference, dates: changedDates(course, lever, pulled) }];
  });
}

function changedDates(course: Course, lever: Lever, pulled: Pulled): LocalDate[] {
  if (lever.kind === 'moveStart') return [lever.startsOn];
  const before = new Map(course.days.map((day) => [day.date, day.lessonHours]));
  return pulled.days.filter((day) => before.get(day.date) !== day.lessonHours).map((day) => day.date);
}

function weigh(course: Course, days: CourseDay[], examsInside: boolean): Pulled {
  const before = hourBudget(course.days, course.budget).difference;
  const { difference } = hourBudget(days, { ...course.budget, examsInside });
  return { days, examsInside, gain: difference - before, difference };
}

function withDays(course: Course, chosen: readonly CourseDay[], change: (day: CourseDay) => CourseDay): Pulled | null {
  if (chosen.length === 0) return null;
  const dates = new Set(chosen.map((day) => day.date));
  const days = course.days.map((day) => (dates.has(day.date) ? change(day) : { ...day }));
  return weigh(course, days, course.budget.examsInside);
}

/**
 * Ordinary training days (not that of the oath) that can hold one hour more, `count` of them spread over the course
 * (all when not given).
 */
function ninthHourDays(course: Course, count?: number): CourseDay[] {
  const possible = course.days.filter(
    (day) =>
      day.date >= course.changesFrom &&
      day.kind === 'training' &&
      !isSunday(day.date) &&
      day.lessonHours === course.budget.fullDayHours &&
      day.lessonHours < course.mostHours,
  );
  return spread(possible, count);
}

function halfSundays(course: Course, count?: number): CourseDay[] {
  const possible = course.days.filter(
    (day) => day.date >= course.changesFrom && isSunday(day.date) && day.kind !== 'oath' && day.lessonHours === 0,
  );
  return spread(possible, count);
}

/** `count` things evenly spread over a list, in its order; none when there are not that many. */
function spread<T>(list: readonly T[], count = list.length): T[] {
  if (count > list.length) return [];
  return Array.from({ length: count }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)] as T);
}

/** The nearest other first day on which the hours suffice; failing that the nearest of those with the most hours. */
function betterStart(course: Course, earliest: LocalDate): LocalDate | null {
  const now = hourBudget(course.days, course.budget).difference;
  let best: { startsOn: LocalDate; difference: number; distance: number } | null = null;
  for (let shift = -MOST_DAYS_MOVED; shift <= MOST_DAYS_MOVED; shift++) {
    const startsOn = addDays(course.terms.startsOn, shift);
    if (startsOn < earliest || isSunday(startsOn)) continue;
    const laidOut = layOutCourse({ ...course.terms, startsOn });
    const difference = Math.min(0, hourBudget(laidOut, course.budget).difference);
    const distance = Math.abs(daysBetween(course.terms.startsOn, startsOn));
    if (difference <= now) continue;
    if (!best || difference > best.difference || (difference === best.difference && distance < best.distance)) {
      best = { startsOn, difference, distance };
    }
  }
  return best?.startsOn ?? null;
}
