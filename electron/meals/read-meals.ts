import { fullName } from '../../shared/barracks/cadet-name.ts';
import { addDays, daysBetween, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { dueAt, toldAnew } from '../../shared/meals/kitchen.ts';
import { type Provisions, type SittingList, sittingList, sittingsOf } from '../../shared/meals/meal-day.ts';
import type { Sitting } from '../../shared/presence/meals.ts';
import { factsOfDay } from '../../shared/presence/one-day.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  type CadetDietRow,
  listCadetDiets,
  listOutings,
  listRangeOutings,
  listSheets,
  type SheetRow,
} from './meals.repository.ts';
import { readTold } from './told-lists.ts';

/** Days of meals as read once in a call. */
export interface Meals {
  presence: Presence;
  sittings: Sitting[];
  provisions: Provisions;
  /** By man, in the order of their days. */
  dietsOf: Map<number, CadetDietRow[]>;
  /** What the kitchen was told, by day. */
  sheets: Map<LocalDate, SheetRow[]>;
  cutOff: { clock: string; daysAhead: number };
}

/**
 * Reads what meals of some days, both included, follow from.
 * @param live the days of them that will be asked as things stand now; all of them unless said
 * @throws Refusal presence.unknownIntake
 */
export function readMeals(
  db: Db,
  cohortId: number,
  now: LocalDateTime,
  from: LocalDate,
  to: LocalDate,
  live: 'all' | 'untold' = 'all',
): Meals {
  const sheets = Map.groupBy(listSheets(db, cohortId, from, to), ({ date }) => date);
  const dates = datesOf(from, to).filter((date) => live === 'all' || !sheets.has(date));
  const [first, last] = [dates.at(0), dates.at(-1)];
  const span = first && last ? { from: `${first}T00:00`, to: `${addDays(last, 1)}T00:00` } : { from: now, to: now };
  const dietsOf = Map.groupBy(listCadetDiets(db, cohortId), ({ cadetId }) => cadetId);
  return {
    presence: readPresence(db, cohortId, now, null, span),
    sittings: sittingsOf(keptRule(db, cohortId, 'meals.starts'), keptRule(db, cohortId, 'meals.minutes')),
    provisions: {
      diets: dietsOf,
      // A day on the range is known there; it is not typed once more here.
      outings: [...listOutings(db, cohortId), ...listRangeOutings(db, cohortId)],
    },
    dietsOf,
    sheets,
    cutOff: {
      clock: keptRule(db, cohortId, 'meals.cutOff'),
      daysAhead: keptRule(db, cohortId, 'meals.cutOffDays'),
    },
  };
}

/** The days from one to another, both included; none where the first is the later one. */
export const datesOf = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

/** The lists of a day as things stand now. */
export function liveLists({ presence, sittings, provisions }: Meals, date: LocalDate): SittingList[] {
  const men = [...presence.facts.values()].map((facts) => factsOfDay(facts, date, presence.now));
  return sittings.map((sitting) => sittingList(men, date, sitting, provisions, presence.now));
}

/** A day's lists: as the kitchen has them, and as it would have them after one more slip. */
export interface DayLists {
  /** The last sheet; null while the kitchen has not been told. */
  last: SheetRow | null;
  kitchen: SittingList[];
  next: SittingList[];
}

/** Lists of a day: as the kitchen was told last, and as it would be told now. */
export function dayLists(meals: Meals, date: LocalDate): DayLists {
  const last = meals.sheets.get(date)?.at(-1) ?? null;
  const live = liveLists(meals, date);
  if (!last) return { last, kitchen: live, next: live };
  const kitchen = readTold(last.told);
  return { last, kitchen, next: toldAnew(date, meals.sittings, kitchen, live, meals.presence.now) };
}

/** A day as the accounts have it: as the kitchen was told last, else as things stand now. */
export function accountedLists(meals: Meals, date: LocalDate): { told: boolean; lists: SittingList[] } {
  const last = meals.sheets.get(date)?.at(-1);
  return { told: last !== undefined, lists: last ? readTold(last.told) : liveLists(meals, date) };
}

export const dueOf = ({ cutOff }: Meals, date: LocalDate): LocalDateTime => dueAt(date, cutOff.clock, cutOff.daysAhead);

/** @throws Refusal meals.notCourseDay */
export function demandCourseDay({ presence: { cohort } }: Pick<Meals, 'presence'>, date: LocalDate): void {
  if (date < cohort.startsOn || date > cohort.endsOn)
    refuse('meals.notCourseDay', { date, from: cohort.startsOn, to: cohort.endsOn });
}

/** A man as lists name him; one who has been taken off the roll since is named by nothing but his number. */
export function whoEats({ presence }: Pick<Meals, 'presence'>, cadetId: number) {
  const man = presence.men.get(cadetId);
  return { cadetId, name: man ? fullName(man) : `№ ${cadetId}`, platoon: man?.platoon ?? null };
}
