import { fullName } from '../../shared/barracks/cadet-name.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { dueAt, toldAnew } from '../../shared/meals/kitchen.ts';
import { type Provisions, type SittingList, sittingList, sittingsOf } from '../../shared/meals/meal-day.ts';
import type { Sitting } from '../../shared/presence/meals.ts';
import { factsOfDay } from '../../shared/presence/one-day.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule, type Presence, readPresence } from '../presence/read-presence.ts';
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
  dietOf: Map<number, CadetDietRow>;
  /** What the kitchen was told, by day. */
  sheets: Map<LocalDate, SheetRow[]>;
  cutOff: { clock: string; daysAhead: number };
}

/**
 * Reads what meals of some days, both included, follow from.
 * @throws Refusal presence.unknownIntake
 */
export function readMeals(db: Db, cohortId: number, now: LocalDateTime, from: LocalDate, to: LocalDate): Meals {
  const span = { from: `${from}T00:00`, to: `${addDays(to, 1)}T00:00` };
  const diets = listCadetDiets(db, cohortId);
  return {
    presence: readPresence(db, cohortId, now, null, span),
    sittings: sittingsOf(keptRule(db, cohortId, 'meals.starts'), keptRule(db, cohortId, 'meals.minutes')),
    provisions: {
      diets: new Map(diets.map(({ cadetId, dietId }) => [cadetId, dietId])),
      // A day on the range is known there; it is not typed once more here.
      outings: [...listOutings(db, cohortId), ...listRangeOutings(db, cohortId)],
    },
    dietOf: new Map(diets.map((row) => [row.cadetId, row])),
    sheets: Map.groupBy(listSheets(db, cohortId, from, to), ({ date }) => date),
    cutOff: {
      clock: keptRule(db, cohortId, 'meals.cutOff'),
      daysAhead: keptRule(db, cohortId, 'meals.cutOffDays'),
    },
  };
}

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

export function dayLists(meals: Meals, date: LocalDate): DayLists {
  const last = meals.sheets.get(date)?.at(-1) ?? null;
  const live = liveLists(meals, date);
  if (!last) return { last, kitchen: live, next: live };
  const kitchen = readTold(last.told);
  return { last, kitchen, next: toldAnew(date, meals.sittings, kitchen, live, meals.presence.now) };
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
