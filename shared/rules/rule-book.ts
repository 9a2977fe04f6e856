import { z } from 'zod';
import { OVERALL_RULES } from '../exams/overall-grade.ts';
import { isRealDate } from '../kit/local-time.ts';
import { DOCUMENT_KINDS } from './documents.ts';
import type { RuleKey } from './rule-facts.ts';

const count = (least: number, most: number) => z.int().min(least).max(most);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Times of one day, each later than the one before. */
const clockTimes = (least: number, most: number) =>
  z
    .array(clockTime)
    .min(least)
    .max(most)
    .refine((starts) => starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? '')));
const dayName = z.string().trim().min(1).max(80);
const dayNames = z.object({ kk: dayName, ru: dayName, en: dayName });
const allDifferent = <T>(list: readonly T[], of: (one: T) => unknown) => new Set(list.map(of)).size === list.length;

/**
 * What each value of the rule book may be. The dated values themselves stand in the file, and an intake keeps those
 * of its first day.
 */
export const RULE_BOOK = {
  'admission.ageFrom': count(14, 60),
  'admission.ageTo': count(14, 60),
  'admission.feeTenge': count(0, 100_000_000),
  'admission.documents': z
    .array(z.enum(DOCUMENT_KINDS))
    .min(1)
    .refine((kinds) => allDifferent(kinds, (kind) => kind))
    // No order can do without it: data is kept by consent (law 94-V, DOMAIN §8).
    .refine((kinds) => kinds.includes('dataConsent')),
  'course.days': count(1, 120),
  'course.initialHours': count(0, 400),
  'course.specialtyHours': count(0, 1000),
  'course.subjects': count(1, 40),
  'course.oathDay': count(1, 120),
  'course.examHoursOutside': count(0, 100),
  'day.lessonHours': count(1, 9),
  'day.slotStarts': clockTimes(1, 9),
  'day.lessonMinutes': count(20, 120),
  'day.dinnerAfter': count(1, 8),
  'day.sundayHours': count(1, 9),
  'day.oathHours': count(0, 9),
  'day.eveningStarts': clockTimes(0, 3),
  'leave.from': clockTime,
  'leave.to': clockTime,
  'leave.askBy': clockTime,
  'leave.shutAt': clockTime,
  'leave.mostPercent': count(0, 100),
  'leave.restAfterDuty': count(0, 48),
  'duty.change': clockTime,
  'duty.hours': count(1, 48),
  'roll.evening': clockTime,
  'roll.morning': clockTime,
  'meals.starts': clockTimes(3, 3),
  'meals.minutes': count(10, 120),
  'meals.cutOff': clockTime,
  'meals.cutOffDays': count(0, 3),
  'strength.morningAt': clockTime,
  'strength.eveningAt': clockTime,
  'range.sessions': count(0, 10),
  'range.minDaysBetween': count(0, 60),
  'exams.overallRule': z.enum(OVERALL_RULES),
  'militaryId.days': count(1, 365),
  'personalData.retentionYears': count(1, 75),
  /**
   * Public holidays of every year by month and day. `carried`: where the day falls on the weekly day of rest, the next
   * working day is free instead (Labour Code; not religious feasts).
   */
  'holidays.yearly': z
    .array(
      z.object({
        monthDay: z.string().refine((text) => isRealDate(`2024-${text}`)),
        names: dayNames,
        carried: z.boolean(),
      }),
    )
    .max(60)
    .refine((days) => allDifferent(days, (day) => day.monthDay)),
  /** Free days of one year only, by date. */
  'holidays.single': z
    .array(z.object({ date: z.string().refine(isRealDate), names: dayNames }))
    .max(200)
    .refine((days) => allDifferent(days, (day) => day.date)),
} as const satisfies Record<RuleKey, z.ZodType>;

export type RuleValue<K extends RuleKey> = z.output<(typeof RULE_BOOK)[K]>;
/** One typed value of each key, as an intake keeps them. */
export type RuleValues = { [K in RuleKey]: RuleValue<K> };

/** Whether the value is one this key can hold. */
export function fitsRule(key: RuleKey, value: unknown): boolean {
  return RULE_BOOK[key].safeParse(value).success;
}
