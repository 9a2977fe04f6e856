import type { Names } from '../contract/values.ts';

/** Kinds of places a lesson may need. */
export const PLACE_TYPES = ['class', 'drill', 'gym', 'field', 'range'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

/**
 * theory: a classroom lesson, unwished late in the course · heavy: bodily hard, never two running · range: live fire,
 * a half-day block · exam: the subject's final exam · night: lies in evening hours (DOMAIN §3).
 */
export const LESSON_FLAGS = ['theory', 'heavy', 'range', 'exam', 'night'] as const;
export type LessonFlag = (typeof LESSON_FLAGS)[number];

/** The two buckets of hours: initial military training and the rifleman specialty (DOMAIN §1). */
export const PHASES = ['initial', 'specialty'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * First and last day of a lesson among the training days of the course, both included. From 0 on they count from the
 * first training day; below 0 from the last (-1), so that one programme fits courses of different length.
 */
export interface DayWindow {
  from: number;
  to: number;
}

/** One of the twelve subjects with its hours in both buckets. */
export interface Subject {
  code: string;
  names: Names;
  initialHours: number;
  specialtyHours: number;
  /** Most hours of the subject a platoon has on one day. */
  maxHoursPerDay: number;
}

/** `blockCount` blocks of `blockHours` consecutive hours. */
export interface LessonKind {
  code: string;
  subjectCode: string;
  phase: Phase;
  blockHours: number;
  blockCount: number;
  placeType: PlaceType;
  flags: LessonFlag[];
  window: DayWindow | null;
  names: Names;
}

/** Every block of the `before` kinds ends before the first block of the `after` kinds, `minDays` training days apart. */
export interface OrderRule {
  code: string;
  before: string[];
  after: string[];
  minDays: number;
}

export interface Programme {
  subjects: Subject[];
  kinds: LessonKind[];
  orderRules: OrderRule[];
}
