import { z } from 'zod';
import { MISSED_REASONS } from '../meals/meal-day.ts';
import { command, query } from './operation.ts';
import { clockTime, id, localDate, localDateTime, localMinute, month, names, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const count = z.int().min(0);
const sittingNumber = z.int().min(0).max(2);

const who = z.object({ cadetId: id, name: z.string(), platoon: z.int().nullable() });
const portion = who.extend({ dietId: id.nullable(), note: z.string().nullable(), packed: z.boolean() });
/** Still fed, but on another diet, or with the meal packed or no longer packed. */
const otherwise = portion.extend({ wasDietId: id.nullable(), wasPacked: z.boolean() });
const missed = who.extend({ why: z.enum(MISSED_REASONS) });

/** The figures of a list: on list − missed = fed, the packed and the diets among the fed. */
const figures = z.object({
  onList: count,
  fed: count,
  packed: count,
  diets: z.array(z.object({ dietId: id, count })),
  missed: z.array(z.object({ why: z.enum(MISSED_REASONS), count })),
});

const sitting = z.object({
  start: clockTime,
  end: clockTime,
  begun: z.boolean(),
  /** As the kitchen was told last; as things stand now while it has not been told. */
  kitchen: figures,
  /** What has changed since for a sitting that is still to come. */
  come: count,
  gone: count,
  other: count,
});

const sheet = z.object({ number: count, at: localDateTime, by: z.string(), late: z.boolean() });

const day = z.object({
  date: localDate,
  /** Until when the kitchen gets its list. */
  dueAt: localDateTime,
  /** The frozen list (number 0) and the slips after it; none while the list is live. */
  sheets: z.array(sheet),
  sittings: z.array(sitting),
  /** Something has changed that a slip would tell. */
  changed: z.boolean(),
});
export type MealsDay = z.infer<typeof day>;

const diet = z.object({ id, names });
export type Diet = z.infer<typeof diet>;

const change = z.object({ come: z.array(portion), gone: z.array(portion), other: z.array(otherwise) });

const total = z.object({ fed: count, packed: count });

export const mealsOperations = {
  /** Some days of the course by sitting; from today, or from the day nearest to it, unless said. */
  'meals.days': query({
    right: 'presence.read',
    input: cohort.extend({ from: localDate.optional(), days: z.int().min(1).max(7) }),
    output: z.object({ today: localDate, diets: z.array(diet), days: z.array(day) }),
  }),
  /** The names behind one sitting as the kitchen has it, and those who come and fall away since. */
  'meals.names': query({
    right: 'presence.read',
    input: cohort.extend({ date: localDate, sitting: sittingNumber }),
    output: change.extend({ frozen: z.boolean(), fed: z.array(portion), missed: z.array(missed) }),
  }),
  /** What a sheet told the kitchen: the list itself, or what a slip changed, by sitting. */
  'meals.sheet': query({
    right: 'presence.read',
    input: cohort.extend({ date: localDate, number: count }),
    output: sheet.extend({
      date: localDate,
      diets: z.array(diet),
      sittings: z.array(
        change.extend({ start: clockTime, figures, fed: z.array(portion), missed: z.array(missed), before: count }),
      ),
    }),
  }),
  /** Hands the list of a day to the kitchen: from then on only slips change it. */
  'meals.freeze': command({
    right: 'meals.write',
    input: cohort.extend({ date: localDate }),
    output: z.object({ late: z.boolean(), fed: z.array(count) }),
  }),
  /** Tells the kitchen what has changed since the list or the slip before. */
  'meals.slip': command({
    right: 'meals.write',
    input: cohort.extend({ date: localDate }),
    output: z.object({ number: z.int().positive(), come: count, gone: count, other: count }),
  }),
  /** Every man with his diet, and who takes meals along. */
  'meals.provisions': query({
    right: 'presence.read',
    input: cohort,
    output: z.object({
      diets: z.array(diet),
      /** Each with his diets that are not over, in the order of their days; none: the ordinary ration. */
      men: z.array(
        who.extend({
          diets: z.array(
            z.object({ dietId: id, from: localDate, until: localDate.nullable(), note: z.string().nullable() }),
          ),
        }),
      ),
      sittings: z.array(z.object({ start: clockTime, end: clockTime })),
      outings: z.array(
        z.object({
          /** Null: a day on the range, known from its plan. */
          id: id.nullable(),
          session: z.int().nullable(),
          from: localDateTime,
          to: localDateTime,
          why: z.string().nullable(),
          men: z.array(who),
          /** The sittings it takes along. */
          takes: z.array(z.object({ date: localDate, sitting: sittingNumber })),
        }),
      ),
    }),
  }),
  /** Puts men on a diet for some days, or back on the ordinary ration (null); `until` null: until further notice. */
  'meals.setDiet': command({
    right: 'meals.write',
    input: cohort.extend({
      cadetIds: z.array(id).min(1).max(300),
      dietId: id.nullable(),
      from: localDate,
      until: localDate.nullable(),
      note: words(120).nullable(),
    }),
    output: z.object({}),
  }),
  'meals.addDiet': command({ right: 'meals.write', input: names, output: z.object({ id }) }),
  /** Takes a diet off the list; refused while a man is on it. */
  'meals.closeDiet': command({ right: 'meals.write', input: z.object({ id }), output: z.object({}) }),
  /** Men away together with their food: every sitting the interval touches is packed for them. */
  'meals.pack': command({
    right: 'meals.write',
    input: cohort.extend({
      cadetIds: z.array(id).min(1).max(300),
      from: localMinute,
      to: localMinute,
      why: words(120),
    }),
    output: z.object({ id, takes: z.array(z.object({ date: localDate, sitting: sittingNumber })) }),
  }),
  /** Takes packed meals back: of the men named, or of all. */
  'meals.unpack': command({
    right: 'meals.write',
    input: cohort.extend({ id, cadetIds: z.array(id).min(1).max(300).optional() }),
    output: z.object({}),
  }),
  /** Meals of a month by day and sitting for the accounts: as the kitchen was told, else by presence. */
  'meals.month': query({
    right: 'presence.read',
    input: cohort.extend({ month }),
    output: z.object({
      starts: z.array(clockTime),
      days: z.array(
        z.object({ date: localDate, told: z.boolean(), sittings: z.array(total), meals: count, menFed: count }),
      ),
      total: z.object({ sittings: z.array(total), meals: count, manDays: count }),
    }),
  }),
};
