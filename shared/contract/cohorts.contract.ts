import { z } from 'zod';
import { DAY_KINDS } from '../cohorts/course-days.ts';
import { command, query } from './operation.ts';
import { datedValue, ruleKey } from './rules.contract.ts';
import { finding, id, localDate, localDateTime, names, words } from './values.ts';

const dayKind = z.enum(DAY_KINDS);

/** One intake in a list: what the switcher in the top bar needs. */
export const cohortRow = z.object({
  id,
  code: z.string(),
  startsOn: localDate,
  endsOn: localDate,
  /** Calendar days of the course. */
  days: z.int(),
  state: z.enum(['coming', 'running', 'ended']),
  /** Today's day of the course, from 1; null before and after it. */
  dayNumber: z.int().nullable(),
  startsInDays: z.int(),
  /** When two people closed it for good; null while it is worked in. */
  closedAt: localDateTime.nullable(),
});
export type CohortRow = z.infer<typeof cohortRow>;

export const cohortDay = z.object({
  date: localDate,
  /** Day of the course, from 1. */
  number: z.int(),
  kind: dayKind,
  lessonHours: z.int(),
  /** Hours opened in the evening for night exercises. */
  eveningHours: z.int(),
  note: z.string().nullable(),
  /** The public holiday of this date by the intake's rules; null on other days. */
  holiday: names.nullable(),
  /** What stands on the day in the newest approved timetable, else in the draft. */
  marks: z.array(z.enum(['range', 'exam', 'oath'])),
  /** Lesson blocks standing on the day. */
  lessons: z.int(),
  /** Men whose leave for the night that begins on the day is approved. */
  onLeave: z.int(),
});
export type CohortDay = z.infer<typeof cohortDay>;

/** The hour budget with every number of its sentence (shared/cohorts/budget.ts). */
export const hourBudget = z.object({
  calendarDays: z.int(),
  sundays: z.int(),
  holidays: z.int(),
  arrivalDays: z.int(),
  oathDays: z.int(),
  otherRestDays: z.int(),
  trainingDays: z.int(),
  parts: z.array(z.object({ days: z.int(), hours: z.int(), kind: z.enum(['full', 'longer', 'shorter', 'sunday']) })),
  eveningHours: z.int(),
  availableHours: z.int(),
  initialHours: z.int(),
  specialtyHours: z.int(),
  examHours: z.int(),
  neededHours: z.int(),
  difference: z.int(),
});

/** What changing days does, in numbers: told before it is done, and again when it was. */
export const dayEffects = z.object({
  budget: hourBudget,
  /** Hours the budget wins; below 0 when it loses them. */
  gain: z.int(),
  /** Cards of the draft that lose their hours and go back to the tray, and how many of them are locked. */
  toTray: z.int(),
  locked: z.int(),
  /** The newest approved version, and its lessons that will be marked as changed. */
  approvedVersion: z.int().nullable(),
  approvedLessons: z.int(),
  /** The day the oath leaves, when another is given to it. */
  oathMovedFrom: localDate.nullable(),
});
export type DayEffects = z.infer<typeof dayEffects>;

/** What is made of days; an evening or a note that is left out stays as it is. */
const dayChanges = z.object({
  cohortId: id,
  days: z
    .array(
      z.object({
        date: localDate,
        kind: dayKind,
        lessonHours: z.int().min(0).max(9),
        eveningHours: z.int().min(0).max(3).optional(),
        note: z.string().trim().max(200).nullable().optional(),
      }),
    )
    .min(1)
    .max(120),
});

const leverInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ninthHour'), days: z.int().min(1).max(120) }),
  z.object({ kind: z.literal('sundayHalfDay'), sundays: z.int().min(1).max(20) }),
  z.object({ kind: z.literal('exams'), inside: z.boolean() }),
  z.object({ kind: z.literal('moveStart'), startsOn: localDate }),
]);
const offered = { gain: z.int(), difference: z.int(), dates: z.array(localDate) };
const offeredLever = z.discriminatedUnion('kind', [
  leverInput.options[0].extend(offered),
  leverInput.options[1].extend(offered),
  leverInput.options[2].extend(offered),
  leverInput.options[3].extend(offered),
]);

export const cohortDetail = cohortRow.extend({
  examsInsideHours: z.boolean(),
  /** Hours of the programme's night exercises: what an opened evening is for. */
  nightHours: z.int(),
  calendar: z.array(cohortDay),
  budget: hourBudget,
  levers: z.array(offeredLever),
  /** The values the intake keeps, in the order of the rule book. */
  rules: z.array(datedValue.extend({ key: ruleKey })),
  counts: z.object({
    applicants: z.int(),
    enrolled: z.int(),
    platoons: z.int(),
    bunksPlaced: z.int(),
    lessonBlocks: z.int(),
    /** Newest approved version of the timetable; null while there is none. */
    approvedVersion: z.int().nullable(),
  }),
});
export type CohortDetail = z.infer<typeof cohortDetail>;

/** The seven steps of an intake in their order; `done` of `of` things, the words are the screen's. */
export const STEP_KEYS = ['rules', 'programme', 'people', 'places', 'cadets', 'bunks', 'timetable'] as const;
export const cohortStep = z.object({
  key: z.enum(STEP_KEYS),
  done: z.boolean(),
  count: z.int(),
  /** How many there should be; null where nothing says. */
  of: z.int().nullable(),
});

const earlierChoice = z.object({
  choice: z.enum(['longer', 'shorter', 'closed', 'opened', 'openedFree', 'evening']),
  /** Day of the earlier intake, from 1. */
  number: z.int(),
  date: localDate,
  hours: z.int(),
});

/** An intake already opened, or one that would be opened on a day. */
const copyTarget = z.union([
  z.object({ cohortId: id }),
  z.object({ startsOn: localDate, arrivalDay: z.boolean().default(false) }),
]);

/** What goes from an earlier intake to another, and what differs between them. */
export const intakeCopy = z.object({
  fromCode: z.string(),
  /** null: the earlier one has no programme. `stands`: the other has one already, which stays as it is. */
  programme: z.object({ subjects: z.int(), kinds: z.int(), orderRules: z.int(), hours: z.int() }).nullable(),
  programmeStands: z.boolean(),
  exams: z.object({ from: z.boolean(), to: z.boolean() }),
  arrivalDay: z.object({ from: z.boolean(), to: z.boolean() }),
  carried: z.array(earlierChoice.extend({ toNumber: z.int(), toDate: localDate })),
  dropped: z.array(earlierChoice),
  /** Days of the other intake chosen by hand already, which would be laid out anew. */
  replaced: z.int(),
  /** Public holidays within each of the two. */
  holidays: z.object({
    from: z.array(z.object({ date: localDate, names })),
    to: z.array(z.object({ date: localDate, names })),
  }),
  /** Values of the rule book that are not the same on the two first days. */
  rules: z.array(z.object({ key: ruleKey, from: z.json(), to: z.json() })),
  /** Hours over (or below 0: missing) with everything carried over. */
  difference: z.int(),
});
export type IntakeCopy = z.infer<typeof intakeCopy>;

const code = words(40);

export const cohortsOperations = {
  /** Newest first. */
  'cohorts.list': query({ right: 'intake.read', input: z.object({}), output: z.array(cohortRow) }),
  'cohorts.get': query({ right: 'intake.read', input: z.object({ cohortId: id }), output: cohortDetail }),
  /** Whose leave is approved for the night that begins on a day, in the order of the Kazakh alphabet. */
  'cohorts.leaveNight': query({
    right: 'leave.read',
    input: z.object({ cohortId: id, date: localDate }),
    output: z.array(z.object({ cadetId: id, name: z.string(), platoon: z.int().nullable() })),
  }),
  /** Which of the seven steps are done; without an intake those that belong to the school. */
  'cohorts.steps': query({
    right: 'intake.read',
    input: z.object({ cohortId: id.nullable() }),
    output: z.array(cohortStep),
  }),
  /** Opens an intake: keeps the rule values of its first day and lays out its days. */
  'cohorts.create': command({
    right: 'intake.write',
    input: z.object({
      code,
      startsOn: localDate,
      arrivalDay: z.boolean().default(false),
      /** Takes over programme and settings of this intake in the same act (needs the right to write programmes). */
      copyFrom: id.nullable().default(null),
    }),
    output: z.object({ cohortId: id, notices: z.array(finding) }),
  }),
  /** What an intake would take over from an earlier one, and what would differ; nothing is done. */
  'cohorts.previewCopy': query({
    right: 'intake.read',
    input: z.object({ fromId: id, to: copyTarget }),
    output: intakeCopy,
  }),
  /**
   * Takes over the programme (where there is none yet), longer and shorter days, opened Sundays and evenings, and where
   * exams lie. Cadets, timetables and approvals are never copied; rule values stay those of the intake's own first day.
   */
  'cohorts.copySettings': command({
    right: 'intake.write',
    input: z.object({ cohortId: id, fromId: id }),
    output: z.object({ programme: z.boolean(), days: z.int(), dropped: z.int() }),
  }),
  /** What changing single days would do, without doing it. */
  'cohorts.previewDays': query({ right: 'intake.read', input: dayChanges, output: dayEffects }),
  /** Changes what single days are for; cards of the draft that lose their hours go back to the tray. */
  'cohorts.setDays': command({ right: 'intake.write', input: dayChanges, output: dayEffects }),
  /** Wins (or spends) hours by one lever of the budget. */
  'cohorts.pullLever': command({
    right: 'intake.write',
    input: z.object({ cohortId: id, lever: leverInput }),
    output: z.object({ gain: z.int(), difference: z.int() }),
  }),
};
