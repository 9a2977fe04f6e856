import { z } from 'zod';
import { COURSE_STATES, HEALTH_KINDS } from '../today/health.ts';
import { URGENT_KINDS } from '../today/urgency.ts';
import { query } from './operation.ts';
import { clockTime, id, localDate, localDateTime, names } from './values.ts';

const count = z.int().min(0);
const span = { from: z.string(), to: z.string().nullable() };

const stripPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meal'), ...span, sitting: count }),
  z.object({ kind: z.literal('lessons'), ...span, first: count, last: count }),
  z.object({ kind: z.literal('lesson'), ...span, key: z.string(), subjectCode: z.string(), platoon: count.nullable() }),
  z.object({ kind: z.literal('leave'), ...span, back: clockTime }),
  z.object({ kind: z.literal('back'), ...span }),
  z.object({ kind: z.literal('roll'), ...span, part: z.enum(['morning', 'evening']) }),
  z.object({ kind: z.literal('range'), ...span, dayId: id, session: count }),
]);

/** A lesson of the day as Today shows it. */
export const todayLesson = z.object({
  /** The same as in the journal. */
  key: z.string(),
  platoon: z.int().nullable(),
  slot: count,
  hours: z.int().positive(),
  start: z.string(),
  end: z.string(),
  subjectCode: z.string(),
  lessonNames: names,
  place: z.string(),
  instructor: z.string(),
  state: z.enum(['coming', 'toClose', 'closed', 'notHeld']),
  /** Who was to give it is away, and nobody stands in. */
  uncovered: z.boolean(),
});
export type TodayLesson = z.infer<typeof todayLesson>;

const healthLine = z.object({
  kind: z.enum(HEALTH_KINDS),
  /** What is owed in all: lesson hours, firings, tenge; men where nothing is counted. */
  sum: count,
  men: z.array(z.object({ cadetId: id, name: z.string(), platoon: z.int().nullable(), amount: count })),
});
export type HealthLine = z.infer<typeof healthLine>;

export const urgent = z.object({
  kind: z.enum(URGENT_KINDS),
  due: localDateTime.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const todayDay = z.object({
  at: localDateTime,
  date: localDate,
  course: z.object({
    state: z.enum(COURSE_STATES),
    startsOn: localDate,
    endsOn: localDate,
    /** Day of the course, from 1; null before and after it. */
    dayNumber: z.int().nullable(),
  }),
  /** Empty outside the course. */
  strip: z.array(stripPart),
  lessons: z.object({
    /** Newest approved version; null while nothing is approved. */
    version: z.int().nullable(),
    /** His own lessons alone, for an instructor who is known by his login. */
    own: z.boolean(),
    platoons: z.array(z.int()),
    lines: z.array(todayLesson),
    /** Lesson hours of the day that platoons stand without a lesson. */
    free: count,
  }),
  /** Null for who may not read the journal. */
  health: z.array(healthLine).nullable(),
  /** What this person can act on, the most urgent first. */
  urgent: z.array(urgent),
});
export type TodayDay = z.infer<typeof todayDay>;

export const todayOperations = {
  /** An intake's day for the person who asks: its hours, its lessons, what is owed, and what is most urgent for him. */
  'today.day': query({ right: 'intake.read', input: z.object({ cohortId: id }), output: todayDay }),
};
