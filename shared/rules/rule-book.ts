import { z } from 'zod';
import { isRealDate } from '../kit/local-time.ts';
import { DOCUMENT_KINDS } from './documents.ts';

/** Where a first value comes from: stated by the school's own text · found in public sources · a default (DOMAIN). */
export type SourceMark = 'F' | 'P' | 'D';

/** What a value looks like to who types it. */
export type ValueShape = 'count' | 'tenge' | 'clock' | 'clocks' | 'documents' | 'yearlyDays' | 'singleDays';

/** The places in the program that read a value. */
export type UsedIn = 'admissions' | 'cohorts' | 'programme' | 'timetable' | 'leave' | 'range' | 'exams' | 'followup';

interface Rule<S extends z.ZodType> {
  schema: S;
  shape: ValueShape;
  /** What a count counts; null for other shapes. */
  unit: 'years' | 'days' | 'hours' | 'subjects' | 'minutes' | 'sessions' | 'lessons' | null;
  mark: SourceMark;
  usedIn: readonly UsedIn[];
}

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const dayNames = z.object({
  kk: z.string().trim().min(1).max(80),
  ru: z.string().trim().min(1).max(80),
  en: z.string().trim().min(1).max(80),
});

const count = <U extends Rule<z.ZodType>['unit']>(
  unit: U,
  least: number,
  most: number,
  mark: SourceMark,
  usedIn: UsedIn[],
) => ({
  schema: z.int().min(least).max(most),
  shape: 'count' as const,
  unit,
  mark,
  usedIn,
});
const clock = (mark: SourceMark, usedIn: UsedIn[]) => ({
  schema: clockTime,
  shape: 'clock' as const,
  unit: null,
  mark,
  usedIn,
});

/**
 * Days off that come back every year (month and day) or once (a full date), with their names. `carried`: where the
 * day falls on the weekly day of rest, the next working day is free instead (Labour Code; not religious feasts).
 */
const yearlyDays = z
  .array(
    z.object({
      monthDay: z.string().refine((text) => isRealDate(`2024-${text}`)),
      names: dayNames,
      carried: z.boolean(),
    }),
  )
  .max(60)
  .refine((days) => new Set(days.map((day) => day.monthDay)).size === days.length);
const singleDays = z
  .array(z.object({ date: z.string().refine(isRealDate), names: dayNames }))
  .max(200)
  .refine((days) => new Set(days.map((day) => day.date)).size === days.length);

/**
 * Every number of the school's life that an order or a law can change (DOMAIN §1: every one of them has moved).
 * The book holds their kind; the dated values stand in the file, and an intake keeps those of its first day.
 */
export const RULE_BOOK = {
  'admission.ageFrom': count('years', 14, 60, 'F', ['admissions']),
  'admission.ageTo': count('years', 14, 60, 'F', ['admissions']),
  'admission.feeTenge': {
    schema: z.int().min(0).max(100_000_000),
    shape: 'tenge',
    unit: null,
    mark: 'F',
    usedIn: ['admissions'],
  },
  'admission.documents': {
    schema: z
      .array(z.enum(DOCUMENT_KINDS))
      .min(1)
      .refine((kinds) => new Set(kinds).size === kinds.length),
    shape: 'documents',
    unit: null,
    mark: 'D',
    usedIn: ['admissions'],
  },
  'course.days': count('days', 1, 120, 'F', ['cohorts', 'timetable']),
  'course.initialHours': count('hours', 0, 400, 'F', ['cohorts', 'programme']),
  'course.specialtyHours': count('hours', 0, 1000, 'F', ['cohorts', 'programme']),
  'course.subjects': count('subjects', 1, 40, 'F', ['programme', 'exams']),
  /** Day of the course on which the oath is taken and certificates are handed over. */
  'course.oathDay': count('days', 1, 120, 'P', ['cohorts']),
  'course.examHoursOutside': count('hours', 0, 100, 'D', ['cohorts', 'exams']),
  'day.lessonHours': count('hours', 1, 9, 'D', ['cohorts', 'timetable']),
  /** Starts of the lesson hours; the last one is the extra hour. */
  'day.slotStarts': {
    schema: z
      .array(clockTime)
      .min(1)
      .max(9)
      .refine((starts) => starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? ''))),
    shape: 'clocks',
    unit: null,
    mark: 'D',
    usedIn: ['timetable'],
  },
  'day.lessonMinutes': count('minutes', 20, 120, 'D', ['timetable']),
  /** How many lesson hours lie before dinner. */
  'day.dinnerAfter': count('lessons', 1, 8, 'D', ['timetable']),
  'day.sundayHours': count('hours', 1, 9, 'D', ['cohorts']),
  'leave.from': clock('F', ['leave', 'timetable']),
  'leave.to': clock('F', ['leave']),
  'range.sessions': count('sessions', 0, 10, 'F', ['range', 'programme']),
  'range.minDaysBetween': count('days', 0, 60, 'D', ['range', 'programme']),
  'militaryId.days': count('days', 1, 365, 'F', ['followup']),
  'holidays.yearly': { schema: yearlyDays, shape: 'yearlyDays', unit: null, mark: 'P', usedIn: ['cohorts'] },
  'holidays.single': { schema: singleDays, shape: 'singleDays', unit: null, mark: 'P', usedIn: ['cohorts'] },
} as const satisfies Record<string, Rule<z.ZodType>>;

export type RuleKey = keyof typeof RULE_BOOK;
export type RuleValue<K extends RuleKey> = z.output<(typeof RULE_BOOK)[K]['schema']>;
/** One typed value of each key, as an intake keeps them. */
export type RuleValues = { [K in RuleKey]: RuleValue<K> };

/** All keys in the order people read them. */
export const RULE_KEYS = Object.keys(RULE_BOOK) as [RuleKey, ...RuleKey[]];

/** Whether the value is one this key can hold. */
export function fitsRule(key: RuleKey, value: unknown): boolean {
  return RULE_BOOK[key].schema.safeParse(value).success;
}

/** Keys by which the days of an intake are laid out: a new value does not move days that already stand. */
export const LAYOUT_KEYS: ReadonlySet<RuleKey> = new Set([
  'course.days',
  'day.lessonHours',
  'holidays.yearly',
  'holidays.single',
]);
