import { addDays, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';
import { minuteOf } from '../presence/local-minutes.ts';
import type { Sitting } from '../presence/meals.ts';
import type { Portion, SittingList } from './meal-day.ts';

/** Until when the kitchen gets the list of a day (rule book, meals.cutOff and meals.cutOffDays). */
export const dueAt = (date: LocalDate, cutOff: string, daysAhead: number): LocalDateTime =>
  `${addDays(date, -daysAhead)}T${cutOff}`;

/** A sitting that has begun is no longer told to the kitchen. */
export const hasBegun = (date: LocalDate, { start }: Sitting, now: LocalDateTime): boolean =>
  `${date}T${start}` <= minuteOf(now);

/** What changes for the kitchen at a sitting. */
export interface SittingChange {
  come: Portion[];
  gone: Portion[];
  /** Still fed, but on another diet, or with the meal packed, or no longer packed. */
  other: { was: Portion; is: Portion }[];
}

/** The difference between two lists of one sitting, by man. */
export function changeOf(was: SittingList, is: SittingList): SittingChange {
  const before = new Map(was.fed.map((portion) => [portion.cadetId, portion]));
  const after = new Map(is.fed.map((portion) => [portion.cadetId, portion]));
  return {
    come: is.fed.filter(({ cadetId }) => !before.has(cadetId)),
    gone: was.fed.filter(({ cadetId }) => !after.has(cadetId)),
    other: is.fed.flatMap((portion) => {
      const old = before.get(portion.cadetId);
      return old && (old.dietId !== portion.dietId || old.packed !== portion.packed) ? [{ was: old, is: portion }] : [];
    }),
  };
}

export const isEmpty = ({ come, gone, other }: SittingChange): boolean =>
  come.length + gone.length + other.length === 0;

/**
 * What the kitchen would know after one more slip: sittings to come as they are now, those that have begun as they were
 * told last.
 */
export const toldAnew = (
  date: LocalDate,
  sittings: readonly Sitting[],
  told: readonly SittingList[],
  live: readonly SittingList[],
  now: LocalDateTime,
): SittingList[] =>
  live.map((list, index) => {
    const sitting = sittings[index];
    const last = told[index];
    return last && sitting && hasBegun(date, sitting, now) ? last : list;
  });
