import { z } from 'zod';
import { DAY_KINDS } from '../cohorts/course-days.ts';
import { LESSON_FLAGS, PHASES, PLACE_TYPES } from '../programme/programme-types.ts';
import { command, query } from './operation.ts';
import { finding, id, language, localDate, names, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const subjectCode = z.string().regex(/^[A-Z]{3}$/);
/** Code of a lesson kind, `FIR-RANGE-1`. */
const kindCode = z.string().min(1).max(40);
const phase = z.enum(PHASES);
const placeType = z.enum(PLACE_TYPES);
const flags = z.array(z.enum(LESSON_FLAGS)).max(LESSON_FLAGS.length);
const hours = z.int().min(0).max(1000);
const hoursPerDay = z.int().min(1).max(9);
/** Training days, both included: from 0 on counted from the first, below 0 from the last (-1). */
const dayWindow = z.object({ from: z.int().min(-200).max(200), to: z.int().min(-200).max(200) });
const both = <T extends z.ZodType>(of: T) => z.object({ initial: of, specialty: of });

export const subjectView = z.object({
  code: subjectCode,
  names,
  initialHours: hours,
  specialtyHours: hours,
  maxHoursPerDay: hoursPerDay,
  /** Hours its blocks make up in each bucket. */
  planned: both(hours),
  /** Instructors in service who may teach it. */
  instructors: z.int().min(0),
});
export type SubjectView = z.infer<typeof subjectView>;

export const kindView = z.object({
  id,
  code: kindCode,
  subjectCode,
  phase,
  blockHours: z.int().min(1).max(4),
  blockCount: z.int().min(0),
  placeType,
  flags,
  window: dayWindow.nullable(),
  /** The window's first and last training day from 0 in this intake; null when it leaves none. */
  windowDays: z.tuple([z.int(), z.int()]).nullable(),
  names,
  /** Stands in an approved timetable: its blocks are fixed. */
  approved: z.boolean(),
});
export type KindView = z.infer<typeof kindView>;

export const orderRuleView = z.object({
  id,
  code: z.string(),
  before: z.array(kindCode),
  after: z.array(kindCode),
  minDays: z.int().min(0),
});
export type OrderRuleView = z.infer<typeof orderRuleView>;

export const programmeView = z.object({
  cohortId: id,
  cohortCode: z.string(),
  /** false while the intake has no programme: everything below is empty then. */
  begun: z.boolean(),
  /** The intake whose programme a begin would copy; null = the default programme. */
  beginsFrom: z.string().nullable(),
  trainingDays: z.int().min(0),
  examsInsideHours: z.boolean(),
  /** Hours the intake's rules ask for, those of the subjects, those of the blocks. */
  demanded: both(hours),
  totals: both(hours),
  planned: both(hours),
  /** How many platoons the estimates below are made for, and whether the intake has its platoons already. */
  platoons: z.int().min(1),
  platoonsFormed: z.boolean(),
  subjects: z.array(subjectView),
  kinds: z.array(kindView),
  orderRules: z.array(orderRuleView),
  findings: z.array(finding),
  /** How many instructors a plan for so many platoons needs, by sums alone. */
  staff: z.array(z.object({ subjectCode, hours: z.int().min(0), needed: z.int().min(0), have: z.int().min(0) })),
});
export type ProgrammeView = z.infer<typeof programmeView>;

/** Lesson hours of a day from 0, the last one excluded; evening hours are 9 … 11. */
const hourSpan = z
  .object({ from: z.int().min(0).max(11), to: z.int().min(1).max(12) })
  .refine(({ from, to }) => from < to);
/** Days away; with `hours` only those of each day. */
export const absence = z.object({
  from: localDate,
  to: localDate,
  hours: hourSpan.nullable().default(null),
  reason: z.string().trim().max(200).nullable(),
});
/** A day with lessons, and their hours. */
const takenDay = z.object({
  date: localDate,
  lessons: z.int(),
  hours: z.int(),
  slots: z.array(z.int().min(0).max(11)),
});
const stroke = {
  from: localDate,
  to: localDate,
  /** Hours of each day; null: whole days. */
  hours: hourSpan.nullable().default(null),
  away: z.boolean(),
  reason: z.string().trim().max(200).nullable().default(null),
};

export const instructorView = z.object({
  id,
  fullName: z.string(),
  subjects: z.array(subjectCode),
  maxHoursPerDay: hoursPerDay,
  active: z.boolean(),
  absences: z.array(absence),
  /** Training days of the intake on which he is there, and his hours in its newest timetable; null without an intake. */
  availableDays: z.int().min(0).nullable(),
  plannedHours: z.int().min(0).nullable(),
  /** Hours he can give on these days beside other intakes; null without an intake. */
  availableHours: z.int().min(0).nullable(),
});
export type InstructorView = z.infer<typeof instructorView>;

/** Who is there when, and how much of it the timetable uses. */
export const availability = z.object({
  days: z.array(
    z.object({
      date: localDate,
      /** 1 = Monday … 7 = Sunday. */
      weekday: z.int().min(1).max(7),
      kind: z.enum(DAY_KINDS),
      lessonHours: z.int().min(0),
      eveningHours: z.int().min(0),
    }),
  ),
  people: z.array(
    z.object({
      id,
      fullName: z.string(),
      active: z.boolean(),
      subjects: z.array(subjectCode),
      maxHoursPerDay: hoursPerDay,
      absences: z.array(absence),
      /** Training days on which he is there, and the hours he can give on them beside those of other intakes. */
      availableDays: z.int().min(0),
      availableHours: z.int().min(0),
      /** His hours in the draft, and in other intakes on these days. */
      plannedHours: z.int().min(0),
      elsewhereHours: z.int().min(0),
      /** His days with lessons in the draft. */
      taught: z.array(takenDay),
    }),
  ),
  /** Places with the days they are out of service; hours they are taken here and elsewhere, of those they could be. */
  places: z.array(
    z.object({
      id,
      name: z.string(),
      type: placeType,
      capacity: z.int().positive(),
      active: z.boolean(),
      absences: z.array(absence),
      availableDays: z.int().min(0),
      availableHours: z.int().min(0),
      plannedHours: z.int().min(0),
      taught: z.array(takenDay),
    }),
  ),
  /** Lesson hours before dinner: what a half-day is. */
  dinnerAfter: z.int().min(1),
  platoons: z.int().min(1),
  /** Hours of each subject for all platoons against the hours of those who may teach it, each counted whole. */
  subjects: z.array(
    z.object({
      code: subjectCode,
      names,
      neededHours: z.int().min(0),
      people: z.int().min(0),
      availableHours: z.int().min(0),
    }),
  ),
  /** The smallest group of subjects whose instructors together have too few hours; null when none has. */
  shortage: z.object({ codes: z.array(subjectCode), needed: z.int().min(0), available: z.int().min(0) }).nullable(),
});
export type Availability = z.infer<typeof availability>;

export const placeView = z.object({
  id,
  name: z.string(),
  type: placeType,
  capacity: z.int().positive(),
  active: z.boolean(),
  /** Hours it is taken on the intake's days, by this intake's draft and by others, of those it could be; null without an intake. */
  plannedHours: z.int().min(0).nullable(),
  availableHours: z.int().min(0).nullable(),
  /** Days, or hours of days, out of service. */
  absences: z.array(absence),
});
export type PlaceView = z.infer<typeof placeView>;

const kindParts = {
  names,
  phase,
  blockHours: z.int().min(1).max(4),
  blockCount: z.int().min(0).max(200),
  placeType,
  flags,
  window: dayWindow.nullable(),
};
const instructorParts = { fullName: words(120), subjects: z.array(subjectCode).max(12), maxHoursPerDay: hoursPerDay };
const placeParts = { name: words(60), type: placeType, capacity: z.int().min(1).max(1000) };
/** Cards that went back from the draft timetable to the tray, because what they stood on is gone. */
const trayed = z.object({ unplaced: z.int().min(0) });

export const programmeOperations = {
  'programme.get': query({
    right: 'programme.read',
    /** Without a number the estimates are made for the platoons the intake has, or one. */
    input: cohort.extend({ platoons: z.int().min(1).max(60).optional() }),
    output: programmeView,
  }),
  /** Gives the intake its programme: a copy of the newest earlier intake's or of a named one, or the default one. */
  'programme.begin': command({
    right: 'programme.write',
    input: cohort.extend({ from: z.union([z.enum(['last', 'default']), cohort]).default('last') }),
    output: z.object({ subjects: z.int(), kinds: z.int(), hours: z.int(), from: z.string().nullable() }),
  }),
  /** Hours of several subjects in one act; the totals of both buckets are locked. */
  'programme.saveHours': command({
    right: 'programme.write',
    input: cohort.extend({
      hours: z
        .array(z.object({ code: subjectCode, initialHours: hours, specialtyHours: hours }))
        .min(1)
        .max(12),
    }),
    output: z.object({}),
  }),
  /** Moves hours of one bucket from a subject to another, so that the total stays. */
  'programme.moveHours': command({
    right: 'programme.write',
    input: cohort.extend({ phase, from: subjectCode, to: subjectCode, hours: z.int().min(1).max(1000) }),
    output: z.object({}),
  }),
  'programme.saveSubject': command({
    right: 'programme.write',
    input: cohort.extend({
      code: subjectCode,
      names,
      initialHours: hours,
      specialtyHours: hours,
      maxHoursPerDay: hoursPerDay,
    }),
    output: z.object({}),
  }),
  'programme.addKind': command({
    right: 'programme.write',
    input: cohort.extend({ subjectCode, ...kindParts }),
    output: z.object({ id, code: kindCode }),
  }),
  'programme.saveKind': command({
    right: 'programme.write',
    input: z.object({ kindId: id, ...kindParts }),
    output: trayed,
  }),
  'programme.removeKind': command({
    right: 'programme.write',
    input: z.object({ kindId: id }),
    output: trayed,
  }),
  /** Adds an order rule, or changes the one named. */
  'programme.saveOrderRule': command({
    right: 'programme.write',
    input: cohort.extend({
      ruleId: id.nullable(),
      before: z.array(kindCode).min(1).max(200),
      after: z.array(kindCode).min(1).max(200),
      minDays: z.int().min(0).max(60),
    }),
    output: z.object({ id }),
  }),
  'programme.removeOrderRule': command({
    right: 'programme.write',
    input: z.object({ ruleId: id }),
    output: z.object({}),
  }),

  'programme.instructors': query({
    right: 'programme.read',
    input: z.object({ cohortId: id.optional() }),
    output: z.array(instructorView),
  }),
  'programme.addInstructor': command({
    right: 'programme.write',
    input: z.object(instructorParts),
    output: z.object({ id }),
  }),
  'programme.saveInstructor': command({
    right: 'programme.write',
    input: z.object({ instructorId: id, ...instructorParts }),
    output: trayed,
  }),
  /** All days away at once; lessons of an approved timetable that fall on them are counted, not moved. */
  'programme.setAbsences': command({
    right: 'programme.write',
    input: z.object({ instructorId: id, absences: z.array(absence).max(60) }),
    output: z.object({ lessonsHit: z.int().min(0) }),
  }),
  'programme.availability': query({ right: 'programme.read', input: cohort, output: availability }),
  /** Days or half-days of people painted away, or there again; lessons of drafts that fall on them are counted, not moved. */
  'programme.markDays': command({
    right: 'programme.write',
    input: z.object({ instructorIds: z.array(id).min(1).max(200), ...stroke }),
    output: z.object({ lessonsHit: z.int().min(0) }),
  }),
  /** The same for places out of service. */
  'programme.markPlaces': command({
    right: 'programme.write',
    input: z.object({ placeIds: z.array(id).min(1).max(200), ...stroke }),
    output: z.object({ lessonsHit: z.int().min(0) }),
  }),
  'programme.deactivateInstructor': command({
    right: 'programme.write',
    input: z.object({ instructorId: id }),
    output: trayed,
  }),
  'programme.reactivateInstructor': command({
    right: 'programme.write',
    input: z.object({ instructorId: id }),
    output: z.object({}),
  }),

  'programme.places': query({
    right: 'programme.read',
    input: z.object({ cohortId: id.optional() }),
    output: z.array(placeView),
  }),
  'programme.addPlace': command({ right: 'programme.write', input: z.object(placeParts), output: z.object({ id }) }),
  /** Adds the usual classrooms, drill ground, gym, fields and range, those left out whose names are taken. */
  'programme.addUsualPlaces': command({
    right: 'programme.write',
    input: z.object({ language: language.default('kk') }),
    output: z.object({ added: z.int().positive() }),
  }),
  'programme.savePlace': command({
    right: 'programme.write',
    input: z.object({ placeId: id, ...placeParts }),
    output: trayed,
  }),
  'programme.deactivatePlace': command({
    right: 'programme.write',
    input: z.object({ placeId: id }),
    output: trayed,
  }),
  'programme.reactivatePlace': command({
    right: 'programme.write',
    input: z.object({ placeId: id }),
    output: z.object({}),
  }),
};
