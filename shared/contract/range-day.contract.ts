import { z } from 'zod';
import { DAY_STATES, RANGE_CHECKS, RANGE_ROLES } from '../range/range-terms.ts';
import { command, query } from './operation.ts';
import { cardFields, heldReason, rangeMan } from './range.contract.ts';
import { clockTime, id, localDate, localDateTime, localMinute, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const session = z.int().min(1).max(10);
const count = z.int().min(0);

/**
 * One thing to know about a day. `bar` stands in the way of making or moving it, `warn` is shown and may stand.
 * Texts: `rangeDay.finding.<code>` with params. Codes are listed in shared/range/day-findings.ts.
 */
export const dayFinding = z.object({
  code: z.string(),
  level: z.enum(['bar', 'warn']),
  params: z.record(z.string(), z.json()),
});
export type DayFindingRow = z.infer<typeof dayFinding>;

/** What still keeps a day from being ready: `rangeDay.missing.<code>`. */
export const readinessFinding = z.object({ code: z.string(), params: z.record(z.string(), z.json()) });

const platoonOfDay = z.object({ platoonId: id, platoon: z.int() });

export const dayHead = z.object({
  dayId: id,
  session,
  makeup: z.boolean(),
  date: localDate,
  rangeId: id,
  range: z.string(),
  lanes: z.int(),
  departsAt: localDateTime,
  returnsAt: localDateTime,
  state: z.enum(DAY_STATES),
  readyAt: localDateTime.nullable(),
  readyBy: z.string().nullable(),
  closedAt: localDateTime.nullable(),
  closedBy: z.string().nullable(),
  platoons: z.array(platoonOfDay),
  /** The copy that the day keeps. */
  card: cardFields,
  note: z.string().nullable(),
});
export type DayHead = z.infer<typeof dayHead>;

const dayFields = z.object({
  session,
  makeup: z.boolean(),
  date: localDate,
  rangeId: id,
  cardId: id,
  departsAt: localMinute,
  returnsAt: localMinute,
  platoonIds: z.array(id).max(60),
  /** Named one by one, beside the platoons. */
  cadetIds: z.array(id).max(400),
  note: words(300).nullable(),
});

export const rangeDayOperations = {
  /** The days of an intake, sessions the timetable holds that have no day yet, and a proposal for who still owes one. */
  'rangeDay.list': query({
    right: 'range.read',
    input: cohort,
    output: z.object({
      /** First and last day of the intake, the sessions its rule book asks for, and whom a day can take along. */
      course: z.object({
        startsOn: localDate,
        endsOn: localDate,
        sessions: count,
        platoons: z.array(platoonOfDay.extend({ men: count })),
      }),
      days: z.array(dayHead.extend({ men: count, fired: count, findings: z.array(dayFinding) })),
      /** Range lessons of the approved plan without a day, platoons that go together in one. */
      toMake: z.array(
        z.object({
          session,
          date: localDate,
          /** Wall clock of the lessons, first start to last end. */
          from: localDateTime,
          to: localDateTime,
          platoons: z.array(platoonOfDay),
          placeId: id,
          place: z.string(),
          /** The range that stands for this place; null where none does. */
          rangeId: id.nullable(),
        }),
      ),
      makeup: z.array(
        z.object({
          session,
          men: z.array(rangeMan),
          /** The first day that the rule book allows; null when the intake has no such day left. */
          date: localDate.nullable(),
          /** The approved window that is free on that day; null where the range is still to be asked for. */
          window: z.object({ rangeId: id, range: z.string(), from: clockTime, to: clockTime }).nullable(),
        }),
      ),
    }),
  }),
  /** Everything the readiness screen needs of one day. */
  'rangeDay.get': query({
    right: 'range.read',
    input: z.object({ dayId: id }),
    output: dayHead.extend({
      cohortId: id,
      cardId: id,
      cadetIds: z.array(id),
      men: z.array(rangeMan),
      heldAside: z.array(rangeMan.extend({ reasons: z.array(heldReason) })),
      roles: z.array(
        z.object({
          role: z.enum(RANGE_ROLES),
          name: z.string(),
          qualification: z.string().nullable(),
          orderNumber: z.string(),
        }),
      ),
      checks: z.array(
        z.object({
          item: z.enum(RANGE_CHECKS),
          note: z.string().nullable(),
          doneAt: localDateTime,
          doneBy: z.string(),
        }),
      ),
      /** Rounds the men who may fire need by the card, and rounds drawn for the day. */
      ammunition: z.object({ need: count, drawn: count, perMan: count }),
      /** The timetable, approvals, leave, meals … */
      findings: z.array(dayFinding),
      /** What *Mark ready* would refuse with; empty when it would not. */
      missing: z.array(readinessFinding),
    }),
  }),
  /**
   * Open days beside a version of the timetable (0 the draft): what speaks against each as it stands, and, where the
   * timetable has its session at other hours, what would if the day followed it: leave nights, packed meals, approval.
   */
  'rangeDay.beside': query({
    right: 'range.read',
    input: cohort.extend({ version: z.int().min(0) }),
    output: z.array(
      z.object({
        dayId: id,
        session,
        makeup: z.boolean(),
        platoons: z.array(platoonOfDay),
        departsAt: localDateTime,
        returnsAt: localDateTime,
        /** Rounds for who goes, by the day's exercise. */
        ammunition: z.object({ calibre: z.string(), rounds: count }),
        findings: z.array(dayFinding),
        follows: z
          .object({
            /** The session's hours in this version, first start to last end. */
            from: localDateTime,
            to: localDateTime,
            departsAt: localDateTime,
            returnsAt: localDateTime,
            findings: z.array(dayFinding),
          })
          .nullable(),
      }),
    ),
  }),
  /** What a new day, or a move of one, would touch; nothing is written. */
  'rangeDay.preview': query({
    right: 'range.read',
    input: cohort.extend(dayFields.shape).extend({ dayId: id.nullable() }),
    output: z.object({ findings: z.array(dayFinding) }),
  }),
  'rangeDay.make': command({
    right: 'range.write',
    input: cohort.extend(dayFields.shape),
    output: z.object({ dayId: id, findings: z.array(dayFinding) }),
  }),
  /** Changes a day that is not closed; the exercise and session only while no relay stands. */
  'rangeDay.change': command({
    right: 'range.write',
    input: dayFields.extend({ dayId: id }),
    output: z.object({ findings: z.array(dayFinding) }),
  }),
  /** Takes a day away that has no relay, no round and no weapon on it. */
  'rangeDay.remove': command({ right: 'range.write', input: z.object({ dayId: id }), output: z.object({}) }),
  /** All roles at once, as the order names them. */
  'rangeDay.setRoles': command({
    right: 'range.conduct',
    input: z.object({
      dayId: id,
      orderNumber: words(60),
      roles: z
        .array(z.object({ role: z.enum(RANGE_ROLES), name: words(120), qualification: words(120).nullable() }))
        .max(24),
    }),
    output: z.object({}),
  }),
  'rangeDay.check': command({
    right: 'range.conduct',
    input: z.object({ dayId: id, item: z.enum(RANGE_CHECKS), done: z.boolean(), note: words(200).nullable() }),
    output: z.object({}),
  }),
  /** Refused with rangeDay.notReady and the list of what is missing. */
  'rangeDay.markReady': command({ right: 'range.conduct', input: z.object({ dayId: id }), output: z.object({}) }),
  /** Closes the day for good: refused off balance, without two signatures, or with a relay or weapon still out. */
  'rangeDay.close': command({
    right: 'range.conduct',
    input: z.object({ dayId: id }),
    output: z.object({}),
    undoable: false,
  }),
};
