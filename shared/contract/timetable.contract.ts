import { z } from 'zod';
import { DAY_KINDS } from '../cohorts/course-days.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, names } from './values.ts';

const cohort = z.object({ cohortId: id });
/** First lesson hour of a block, counted from 0; evening hours follow from FIRST_EVENING_SLOT on. */
const slot = z.int().min(0).max(11);

/** One block of one platoon: the card of the board, placed or still in the tray. */
export const cardKey = z.object({ platoonId: id, lessonKindId: id, blockIndex: z.int().min(0) });
export type CardKey = z.infer<typeof cardKey>;

/** Whose lock holds a card where it is. */
export const cardLock = z.enum(['mine', 'generator']);

/** Something a finding is about, with its name ready for the sentence. */
const findingThing = z.object({
  /** What part it plays: `platoon`, `instructor`, `room`, `subject`, `lesson`, `before`, `after`, `rule` … */
  role: z.string(),
  kind: z.enum(['platoon', 'instructor', 'place', 'subject', 'lesson', 'orderRule', 'placeType', 'text']),
  /** Row number where the thing has one. */
  id: id.nullable(),
  /** Number of a platoon, code of a subject, lesson kind, order rule or type of place; else empty. */
  code: z.string(),
  names,
});

/** A broken hard rule, or a reason why no plan exists; the code picks the sentence, the rest fills it. */
export const timetableFinding = z.object({
  code: z.string(),
  hard: z.boolean(),
  /** The sum behind it, mostly hours or days: "24 needed, 23 free"; null where there is none. */
  needed: z.number().nullable(),
  available: z.number().nullable(),
  things: z.array(findingThing),
  numbers: z.record(z.string(), z.number()),
  /** Days the finding names (`day`, `firstDay`, `from` …) as dates. */
  dates: z.record(z.string(), localDate),
});
export type TimetableFinding = z.infer<typeof timetableFinding>;

const boardDay = z.object({
  date: localDate,
  /** 1 = Monday … 7 = Sunday. */
  weekday: z.int().min(1).max(7),
  /** Day of the course, from 1, rest days counted. */
  courseDay: z.int().positive(),
  kind: z.enum(DAY_KINDS),
  /** Hours that may be taught; 0 on a day without lessons. */
  lessonHours: z.int().min(0),
  /** Hours opened in the evening for night lessons; they are the slots from FIRST_EVENING_SLOT on. */
  eveningHours: z.int().min(0),
});

const boardPlatoon = z.object({
  id,
  number: z.int().positive(),
  /** Men now in the platoon. */
  size: z.int().min(0),
  hoursPlaced: z.int().min(0),
  hoursTotal: z.int().min(0),
});

export const boardCard = cardKey.extend({
  subjectCode: z.string(),
  /** Running number of the subject's lesson within the platoon, in order of time. */
  number: z.int().positive(),
  lessonNames: names,
  flags: z.array(z.string()),
  hours: z.int().positive(),
  date: localDate,
  slot,
  placeId: id,
  instructorId: id,
  lock: cardLock.nullable(),
  /** In the draft: stands otherwise than in the newest approved version. */
  changed: z.boolean(),
});
export type BoardCard = z.infer<typeof boardCard>;

/** What one platoon still lacks of one lesson kind. */
const trayEntry = z.object({
  platoonId: id,
  lessonKindId: id,
  subjectCode: z.string(),
  lessonNames: names,
  flags: z.array(z.string()),
  placeType: z.string(),
  /** Hours of one piece. */
  hours: z.int().positive(),
  /** Which pieces are not placed; their count is the number of pieces. */
  blockIndexes: z.array(z.int().min(0)),
  hoursLeft: z.int().positive(),
});

export const planVersion = z.object({
  version: z.int().positive(),
  approvedAt: localDateTime,
  approvedBy: z.string(),
  placements: z.int().min(0),
});

/** Who laid the draft before the commander or director for approval, and whether it has changed since. */
export const submission = z.object({ at: localDateTime, by: z.string(), changed: z.boolean() });

/** A make-up still to be held; it stands in the journal, and the board only shows it. */
const boardMakeup = z.object({
  id,
  /** Platoons whose men are there. */
  platoonIds: z.array(id),
  subjectCode: z.string(),
  lessonNames: names,
  date: localDate,
  slot,
  hours: z.int().positive(),
  placeId: id,
  instructorId: id,
});
export type BoardMakeup = z.infer<typeof boardMakeup>;

export const board = z.object({
  cohortId: id,
  cohortCode: z.string(),
  /** 0 = the draft. */
  version: z.int().min(0),
  days: z.array(boardDay),
  /** Start and end of each lesson hour (`08:30`, `09:20`), as many as the longest day has. */
  slots: z.array(z.object({ start: z.string(), end: z.string() })),
  /** The evening hours, as many as the longest evening has, each with its slot; none when no evening is opened. */
  eveningSlots: z.array(z.object({ slot, start: z.string(), end: z.string() })),
  /** Dinner comes after this many lesson hours. */
  dinnerAfter: z.int().min(0),
  platoons: z.array(boardPlatoon),
  subjects: z.array(
    z.object({ code: z.string(), names, initialHours: z.int().min(0), specialtyHours: z.int().min(0) }),
  ),
  instructors: z.array(
    z.object({ id, fullName: z.string(), subjects: z.array(z.string()), maxHoursPerDay: z.int(), active: z.boolean() }),
  ),
  places: z.array(z.object({ id, name: z.string(), type: z.string(), capacity: z.int(), active: z.boolean() })),
  cards: z.array(boardCard),
  makeups: z.array(boardMakeup),
  tray: z.array(trayEntry),
  versions: z.array(planVersion),
  /** null before anything was placed; `fromVersion` is null while nothing is approved. */
  draft: z
    .object({
      madeAt: localDateTime,
      changes: z.int().min(0),
      fromVersion: z.int().positive().nullable(),
      submission: submission.nullable(),
    })
    .nullable(),
});
export type Board = z.infer<typeof board>;

export const generationProgress = z.object({
  running: z.boolean(),
  phase: z.enum(['constructing', 'improving']).nullable(),
  placed: z.int().min(0),
  of: z.int().min(0),
  /** Soft cost of the best complete plan so far; null before there is one. */
  cost: z.number().nullable(),
  /** Seconds since the start, and how many were given. */
  seconds: z.number().min(0),
  limit: z.number().min(0),
});
export type GenerationProgress = z.infer<typeof generationProgress>;

export const timetableOperations = {
  /** One version of an intake's timetable (the draft when none is named) with all that the board shows. */
  'timetable.board': query({
    right: 'timetable.read',
    input: cohort.extend({ version: z.int().min(0).optional() }),
    output: board,
  }),
  /** Reasons, hardest first, why the lessons cannot all be placed: sums and exclusive days. */
  'timetable.whyNot': query({ right: 'timetable.read', input: cohort, output: z.array(timetableFinding) }),
  /** Hard rules that the draft breaks now; a lesson still in the tray is not among them. */
  'timetable.check': query({ right: 'timetable.read', input: cohort, output: z.array(timetableFinding) }),
  'timetable.generationProgress': query({ right: 'timetable.read', input: cohort, output: generationProgress }),
  /** Places everything that is not locked; on Stop the best plan so far is kept. */
  'timetable.generate': command({
    right: 'timetable.write',
    input: cohort.extend({
      /** Time for the search; a second a platoon, at least 3 and at most 20, when left out. */
      seconds: z.number().min(0.1).max(120).optional(),
      /** Steps and moves after which it ends instead of a time: the plan then depends on the seed alone. */
      moves: z.int().min(1).max(2_000_000).optional(),
      seed: z.int().min(1).max(2_147_483_647).default(1),
      /** Search although it is proven that not everything can be placed. */
      anyway: z.boolean().default(false),
      /** What the generator locks for itself: lessons gone by, or everything that stands as approved. */
      hold: z.enum(['past', 'approved']).default('past'),
      /** Begin from nothing, as if no plan stood yet; what is locked or held stays all the same. */
      afresh: z.boolean().default(false),
    }),
    output: z.object({
      placed: z.int().min(0),
      of: z.int().min(0),
      hard: z.int().min(0),
      cost: z.number(),
      /** Milliseconds until everything stood; null when it never did. */
      feasibleMs: z.number().nullable(),
      stopped: z.boolean(),
      changed: z.int().min(0),
      /** Lessons that do not stand as in the newest approved version, by hand or by the search; null when none is approved. */
      moved: z.int().min(0).nullable(),
      /** Lessons it wanted to hold and let go because a hard rule does not let them stand any more. */
      released: z.int().min(0),
    }),
  }),
  /** Answers at once; the running generation writes its best plan. */
  'timetable.stopGeneration': command({
    right: 'timetable.write',
    undoable: false,
    input: cohort,
    output: z.object({ wasRunning: z.boolean() }),
  }),
  'timetable.lock': command({
    right: 'timetable.write',
    input: z.object({
      cards: z.array(cardKey).min(1).max(20_000),
      lock: z.literal('mine').nullable(),
      /** Whose lock is opened; the other kind is left as it is. */
      whose: cardLock.default('mine'),
    }),
    output: z.object({ changed: z.int().min(0) }),
  }),
  'timetable.toTray': command({
    right: 'timetable.write',
    input: z.object({ cards: z.array(cardKey).min(1).max(20_000) }),
    output: z.object({ changed: z.int().min(0) }),
  }),
  /** Puts a card down; where place or instructor are left out, those it has stay or the first fitting ones are taken. */
  'timetable.move': command({
    right: 'timetable.write',
    input: z.object({ card: cardKey, date: localDate, slot, placeId: id.optional(), instructorId: id.optional() }),
    output: z.object({ placeId: id, instructorId: id }),
  }),
  /** Makes the draft exactly these cards, the planner's own locked ones left alone: how a found plan is kept as one act. */
  'timetable.putAll': command({
    right: 'timetable.write',
    input: cohort.extend({
      cards: z
        .array(
          cardKey.extend({
            date: localDate,
            slot,
            placeId: id,
            instructorId: id,
            /** Held by the generator where it stands. */
            held: z.boolean().default(false),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    output: z.object({ placed: z.int().min(0), changed: z.int().min(0) }),
  }),
};
