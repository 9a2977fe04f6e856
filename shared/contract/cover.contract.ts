import { z } from 'zod';
import { command, query } from './operation.ts';
import { absence } from './programme.contract.ts';
import { cardKey, cardLock } from './timetable.contract.ts';
import { id, localDate, names } from './values.ts';

const slot = z.int().min(0).max(11);
const hours = z.int().min(0);

/** Why somebody cannot, or what speaks for and against him (shared/cover/rank-cover.ts). */
export const coverReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('away'), absence }),
  /** Platoon null: a lesson of another intake. */
  z.object({ code: z.literal('busy'), slot, hours, platoonId: id.nullable() }),
  z.object({ code: z.literal('overMaximum'), hours, most: hours }),
  z.object({ code: z.literal('teachesItHere'), hours }),
  z.object({ code: z.literal('knowsPlatoon'), hours }),
  z.object({ code: z.literal('hoursThatDay'), hours, most: hours }),
  z.object({ code: z.literal('comesForThis') }),
  z.object({ code: z.literal('otherIntake'), hours }),
]);
export type CoverReasonView = z.infer<typeof coverReason>;

export const coverCandidate = z.object({
  instructorId: id,
  fullName: z.string(),
  fits: z.boolean(),
  reasons: z.array(coverReason),
});
export type CoverCandidateView = z.infer<typeof coverCandidate>;

/** A lesson of the draft whose instructor is not there. */
export const coverHit = cardKey.extend({
  subjectCode: z.string(),
  lessonNames: names,
  platoonNumber: z.int(),
  date: localDate,
  slot,
  hours,
  start: z.string(),
  end: z.string(),
  placeName: z.string(),
  instructorId: id,
  instructorName: z.string(),
  /** Why he is not there; null: he is out of service. */
  absence: absence.nullable(),
  lock: cardLock.nullable(),
  /** Stands so in the newest approved version: another instructor will be marked as a change of it. */
  approved: z.boolean(),
  /** Who fits best when every other proposal is taken too; null when nobody does. */
  proposal: coverCandidate.nullable(),
  fitting: z.int().min(0),
});
export type CoverHit = z.infer<typeof coverHit>;

/** A lesson of the draft whose place is out of service then. */
export const closedLesson = cardKey.extend({
  subjectCode: z.string(),
  lessonNames: names,
  platoonNumber: z.int(),
  men: z.int().min(0),
  date: localDate,
  slot,
  hours,
  start: z.string(),
  end: z.string(),
  placeId: id,
  placeName: z.string(),
  /** null: the place is out of service altogether. */
  closure: absence.omit({ reason: true }).nullable(),
  instructorId: id,
  lock: cardLock.nullable(),
  /** Free places of its kind that hold the platoon, the smallest first; empty when there is none. */
  free: z.array(z.object({ placeId: id, name: z.string(), capacity: z.int() })),
});
export type ClosedLesson = z.infer<typeof closedLesson>;

/** Another hour for a lesson that nobody can give in its own. */
const coverMove = z.object({
  date: localDate,
  slot,
  start: z.string(),
  end: z.string(),
  placeId: id,
  placeName: z.string(),
  instructorId: id,
  instructorName: z.string(),
});

export const coverOperations = {
  /**
   * Lesson hours of every instructor week by week, by the draft (or what was approved last, where none is left),
   * against those he could give (shared/cover/weekly-load.ts).
   */
  'cover.load': query({
    right: 'timetable.read',
    input: z.object({ cohortId: id }),
    output: z.object({
      weeks: z.array(z.object({ from: localDate, to: localDate })),
      people: z.array(
        z.object({
          instructorId: id,
          fullName: z.string(),
          active: z.boolean(),
          weeks: z.array(z.object({ planned: hours, available: hours })),
        }),
      ),
    }),
  }),
  /** The lessons behind a stretch of an instructor's load, in the order of time. */
  'cover.loadLessons': query({
    right: 'timetable.read',
    input: z.object({ cohortId: id, instructorId: id, from: localDate, to: localDate }),
    output: z.array(
      z.object({
        date: localDate,
        slot,
        hours,
        start: z.string(),
        end: z.string(),
        subjectCode: z.string(),
        lessonNames: names,
        platoonNumber: z.int(),
        placeName: z.string(),
      }),
    ),
  }),
  /** Lessons from today on that need somebody, and the days away they come from, those already covered included. */
  'cover.hits': query({
    right: 'timetable.read',
    input: z.object({ cohortId: id }),
    output: z.object({
      hits: z.array(coverHit),
      closed: z.array(closedLesson),
      absences: z.array(
        absence.extend({ instructorId: id, fullName: z.string(), lessons: z.int().min(0), lessonHours: hours }),
      ),
      approvedVersion: z.int().positive().nullable(),
    }),
  }),
  /** Everybody who may teach the lesson, best first, with reasons; where nobody fits, what else can be done. */
  'cover.candidates': query({
    right: 'timetable.read',
    input: z.object({ card: cardKey }),
    output: z.object({
      candidates: z.array(coverCandidate),
      /** The nearest hours at which the whole lesson has a free seat; empty while somebody fits. */
      moves: z.array(coverMove),
      /** Platoons that have the same lesson at the same hour in a place large enough for both. */
      merges: z.array(
        z.object({
          platoonNumber: z.int(),
          placeName: z.string(),
          instructorName: z.string(),
          men: z.int(),
          capacity: z.int(),
        }),
      ),
    }),
  }),
  /** Gives lessons of the draft to others, in this order; hour and place stay, and so does a lock. */
  'cover.assign': command({
    right: 'timetable.write',
    input: z.object({
      assignments: z
        .array(z.object({ card: cardKey, instructorId: id }))
        .min(1)
        .max(500),
    }),
    output: z.object({ changed: z.int().min(0) }),
  }),
  /** Gives every lesson that needs somebody, or these of them, to the one proposed; those nobody fits are left. */
  'cover.assignProposed': command({
    right: 'timetable.write',
    input: z.object({ cohortId: id, cards: z.array(cardKey).max(2000).optional() }),
    output: z.object({ changed: z.int().min(0), left: z.int().min(0) }),
  }),
};
