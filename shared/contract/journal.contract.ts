import { z } from 'zod';
import { ABSENCE_REASONS } from '../journal/journal-facts.ts';
import { LESSON_STATES } from '../journal/journal-lessons.ts';
import { FIGURES } from '../journal/ledger.ts';
import { MAKEUP_TIMES } from '../journal/makeup-slots.ts';
import { PHASES } from '../programme/programme-types.ts';
import { command, query } from './operation.ts';
import { cardKey } from './timetable.contract.ts';
import { id, localDate, localDateTime, names, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const hours = z.int().min(0);
const phase = z.enum(PHASES);
const slot = z.int().min(0).max(11);

/** Names one lesson: a card of the timetable where it stands, or a make-up. */
const lessonRef = z.union([z.object({ card: cardKey, date: localDate, slot }), z.object({ makeupId: id })]);
export type LessonRef = z.infer<typeof lessonRef>;

const named = z.object({ id, name: z.string() });

/** One line of the journal. */
export const journalLine = z.object({
  key: z.string(),
  ref: lessonRef,
  date: localDate,
  slot,
  hours: z.int().positive(),
  /** Wall clock, `08:30` and `10:20`. */
  start: z.string(),
  end: z.string(),
  /** Null where men of several platoons make hours up. */
  platoon: z.object({ id, number: z.int() }).nullable(),
  subjectCode: z.string(),
  /** Running number of the subject's lesson in the platoon's timetable; null for make-ups of single men. */
  number: z.int().positive().nullable(),
  lessonNames: names,
  phase,
  place: named,
  instructor: named,
  /** A make-up: a lost lesson held again, or hours single men make up. */
  makeup: z.enum(['again', 'men']).nullable(),
  state: z.enum(LESSON_STATES),
  /** Why it was not held, or why its closed page was opened again. */
  reason: z.string().nullable(),
  reopened: z.boolean(),
  topic: z.string().nullable(),
  /** Men on the list, and how many of them miss some of it; before it is closed what is expected. */
  men: z.int().min(0),
  absent: z.int().min(0),
});
export type JournalLine = z.infer<typeof journalLine>;

const mark = z.object({
  cadetId: id,
  kind: z.enum(['excused', 'unexcused']),
  /** Null for an absence without leave. */
  reason: z.enum(ABSENCE_REASONS).nullable(),
  /** Lesson hours missed: fewer than the lesson has when he came late or left early. */
  hours: z.int().min(1).max(9),
  note: words().nullable(),
});
export type MarkInput = z.infer<typeof mark>;

/** The page of one lesson. */
export const journalPage = journalLine.extend({
  roll: z.array(
    z.object({
      cadetId: id,
      name: z.string(),
      /** Sits in from another platoon to make hours up. */
      guestOf: z.int().nullable(),
    }),
  ),
  /** As written, or while nothing is written as the rest of the house expects them. */
  marks: z.array(mark),
  /** Topics last given of this lesson kind, newest first. */
  topics: z.array(z.string()),
  /** Who may have taught it. */
  instructors: z.array(named),
  written: z.object({ at: localDateTime, by: z.string() }).nullable(),
  /** Whether the page may be closed now: its first hour has come. */
  begun: z.boolean(),
  /**
   * The draft gives the lesson to somebody else; `taken`: who was planned is away, so he is taken for the one who gave it.
   * Null when they agree, and once anything is written.
   */
  standIn: z.object({ planned: z.string(), draft: z.string(), taken: z.boolean() }).nullable(),
});
export type JournalPage = z.infer<typeof journalPage>;

const figures = z.object(
  Object.fromEntries(FIGURES.map((figure) => [figure, hours])) as Record<(typeof FIGURES)[number], typeof hours>,
);
export type LedgerFigures = z.infer<typeof figures>;

/** Hours of a platoon in one subject and bucket; lesson hours and man-hours from the same lines. */
const ledgerLine = z.object({
  platoonId: id.nullable(),
  subjectCode: z.string(),
  phase,
  /** Hours of the platoon's own lessons. */
  lessons: z.object({ planned: hours, held: hours, lost: hours, open: hours }),
  /** Hours summed over its men. */
  men: figures,
  /** How many of its men owe some. */
  owing: z.int().min(0),
});

const ledgerCadet = z.object({
  id,
  name: z.string(),
  platoonId: id.nullable(),
  initial: figures,
  specialty: figures,
});

export const ledger = z.object({
  cohortId: id,
  /** Newest approved version of the timetable; null while nothing is approved. */
  version: z.int().positive().nullable(),
  subjects: z.array(z.object({ code: z.string(), names, initialHours: hours, specialtyHours: hours })),
  platoons: z.array(z.object({ id, number: z.int(), men: z.int().min(0) })),
  lines: z.array(ledgerLine),
  cadets: z.array(ledgerCadet),
});
export type LedgerView = z.infer<typeof ledger>;

/** A lesson behind a figure, with the hours of it that the figure counts. */
const ledgerLesson = z.object({
  key: z.string(),
  ref: lessonRef,
  date: localDate,
  subjectCode: z.string(),
  lessonNames: names,
  platoon: z.int().nullable(),
  hours: z.int().positive(),
  /** Why he missed it, or why it was lost: a code of the journal, or what a person wrote in `note`. */
  reason: z.enum([...ABSENCE_REASONS, 'unexcused', 'joinedLater', 'enrolledLater', 'lost']).nullable(),
  note: z.string().nullable(),
});
const figureOf = cohort.extend({
  platoonId: id.optional(),
  cadetId: id.optional(),
  subjectCode: z.string().optional(),
  phase: phase.optional(),
});

const makeupSlot = z.object({
  date: localDate,
  slot,
  hours: z.int().positive(),
  start: z.string(),
  end: z.string(),
  place: named,
  instructor: named,
  time: z.enum(MAKEUP_TIMES),
  /** Comes after a lesson that it should precede; no slot keeps the order any more. */
  outOfOrder: z.boolean(),
});
export type MakeupSlotView = z.infer<typeof makeupSlot>;

/** What is to be made up: a lost lesson whole, or hours of some men in one subject and bucket. */
const makeupNeed = z.union([
  z.object({ card: cardKey }),
  z.object({ cadetIds: z.array(id).min(1).max(200), subjectCode: z.string(), phase }),
]);
export type MakeupNeedInput = z.infer<typeof makeupNeed>;

const reason = words(300);
const pageParts = z.object({ topic: words(200).nullable(), instructorId: id, marks: z.array(mark).max(400) });

export const journalOperations = {
  /** The lessons of a day, today where none is named, and how every day of the course stands. */
  'journal.day': query({
    right: 'journal.read',
    /** `mine`: the days count an instructor's own lessons, where he is known by his login. */
    input: cohort.extend({ date: localDate.optional(), mine: z.boolean().default(false) }),
    output: z.object({
      /** Which instructor asks; null: nobody's lessons are his own. */
      instructorId: id.nullable(),
      /** Null while no timetable is approved: there is nothing to write a journal of. */
      version: z.int().positive().nullable(),
      date: localDate,
      days: z.array(
        z.object({
          date: localDate,
          number: z.int().positive(),
          lessons: z.int().min(0),
          toClose: z.int().min(0),
          closed: z.int().min(0),
          /** Not held, and without a new hour. */
          lost: z.int().min(0),
        }),
      ),
      /** Everybody's lessons of the day. */
      lessons: z.array(journalLine),
      /** Lost lessons of the whole intake without a new hour. */
      backlog: z.int().min(0),
    }),
  }),
  'journal.lesson': query({ right: 'journal.read', input: cohort.extend({ lesson: lessonRef }), output: journalPage }),
  /** Lost lessons without a new hour, and make-ups that are planned or to be closed. */
  'journal.backlog': query({
    right: 'journal.read',
    input: cohort,
    output: z.object({ lost: z.array(journalLine), makeups: z.array(journalLine) }),
  }),
  /** Closes a lesson's page: who was missing, what was taught, by whom; everybody else was there. */
  'journal.close': command({
    right: 'journal.write',
    input: cohort.extend({ lesson: lessonRef }).extend(pageParts.shape),
    output: z.object({ reportId: id }),
  }),
  /** Closes several pages with what the house expects: nothing else to mark, the planned instructor. */
  'journal.closeMany': command({
    right: 'journal.write',
    input: cohort.extend({ lessons: z.array(lessonRef).min(1).max(500) }),
    output: z.object({ closed: z.int() }),
  }),
  /** The lesson was not held, or will not be: it goes to the backlog with its reason. */
  'journal.notHeld': command({
    right: 'journal.write',
    input: cohort.extend({ lesson: lessonRef, reason }),
    output: z.object({ reportId: id }),
  }),
  /** Opens a closed page again, or takes "not held" back; what was written stays on it. */
  'journal.reopen': command({
    right: 'journal.write',
    input: cohort.extend({ lesson: lessonRef, reason }),
    output: z.object({}),
  }),
  /** The hours ledger: every platoon, subject and bucket, and every man's two buckets. */
  'journal.ledger': query({ right: 'journal.read', input: cohort, output: ledger }),
  /** The lessons and men behind one figure of the ledger; its sum is the figure. */
  'journal.figure': query({
    right: 'journal.read',
    input: figureOf.extend({
      figure: z.enum(FIGURES),
      /** lessons: the platoons' own lesson hours · men: hours man by man */
      of: z.enum(['lessons', 'men']),
    }),
    output: z.object({
      hours,
      lessons: z.array(ledgerLesson),
      men: z.array(
        z.object({
          cadetId: id,
          name: z.string(),
          platoon: z.int().nullable(),
          hours: z.int().positive(),
          /**
           * What is counted; for owed hours what was missed, from which what he made up is taken off. Left out where nearly
           * every lesson counts (planned, held, open, attended), unless one man is asked about.
           */
          lessons: z.array(ledgerLesson),
        }),
      ),
    }),
  }),
  /** One man's own ledger. */
  'journal.cadet': query({
    right: 'journal.read',
    input: z.object({ cadetId: id }),
    output: z.object({
      cohortId: id,
      initial: figures,
      specialty: figures,
      subjects: z.array(z.object({ code: z.string(), names, phase, figures, missed: z.array(ledgerLesson) })),
    }),
  }),
  /** Real hours in which it can be made up, and lessons of other platoons that can be joined; best first. */
  'journal.makeupSlots': query({
    right: 'journal.read',
    input: cohort.extend({ need: makeupNeed }),
    output: z.object({
      /** The most hours any of the men missed and has not made up, or the lost lesson's. */
      hours,
      men: z.array(named.extend({ owed: hours })),
      slots: z.array(makeupSlot),
      joinable: z.array(journalLine),
    }),
  }),
  /** Puts a make-up into the journal of its day; place and instructor are checked again. */
  'journal.planMakeup': command({
    right: 'timetable.write',
    input: cohort.extend({
      need: makeupNeed,
      date: localDate,
      slot,
      hours: z.int().min(1).max(4),
      placeId: id,
      instructorId: id,
    }),
    output: z.object({ makeupId: id }),
  }),
  /** Lets men sit in on another platoon's lesson to make hours up. */
  'journal.joinLesson': command({
    right: 'timetable.write',
    input: cohort.extend({ lesson: lessonRef, cadetIds: z.array(id).min(1).max(200) }),
    output: z.object({}),
  }),
  /** Takes men off another platoon's lesson they were joined to, before its page is written. */
  'journal.leaveLesson': command({
    right: 'timetable.write',
    input: cohort.extend({ lesson: lessonRef, cadetIds: z.array(id).min(1).max(200) }),
    output: z.object({}),
  }),
  /** Takes a make-up that is still to come out of the journal. */
  'journal.cancelMakeup': command({
    right: 'timetable.write',
    input: z.object({ makeupId: id }),
    output: z.object({}),
  }),
};
