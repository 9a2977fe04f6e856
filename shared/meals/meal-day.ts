import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { addMinutes, minuteOf } from '../presence/local-minutes.ts';
import { mealAt, type Sitting } from '../presence/meals.ts';
import type { PresenceFacts } from '../presence/presence-facts.ts';
import type { Stretch } from '../presence/whereabouts.ts';
import { type DietSpan, dietOn } from './diet-span.ts';

/** Why no meal is laid for a man who is on the list. */
export const MISSED_REASONS = ['leave', 'hospital', 'trip', 'offGrounds', 'other'] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

/** One man's meal: his diet (null: the ordinary ration), and whether he takes it along. */
export interface Portion {
  cadetId: number;
  dietId: number | null;
  packed: boolean;
}

export interface Missed {
  cadetId: number;
  why: MissedReason;
}

/** Everybody on the list at a sitting, each in exactly one of the two. */
export interface SittingList {
  fed: Portion[];
  missed: Missed[];
}

/** Men away together with their food; which sittings they take along follows by overlap. */
export interface Outing {
  from: LocalDateTime;
  to: LocalDateTime;
  cadetIds: readonly number[];
}

/** What meals need to know beside whereabouts. */
export interface Provisions {
  /** Diets by man; on a day of none of them he eats the ordinary ration. */
  diets: ReadonlyMap<number, readonly DietSpan[]>;
  outings: readonly Outing[];
}

/** The sittings of any day by the clock; one that would run past midnight ends with the day. */
export const sittingsOf = (starts: readonly string[], minutes: number): Sitting[] =>
  starts.map((start) => {
    const end = addMinutes(`2000-01-01T${start}`, minutes);
    return { start, end: end.startsWith('2000-01-01') ? end.slice(11) : '23:59' };
  });

/** The sittings of a day that an outing takes along: a man on the range at dinner is fed by a packed meal. */
export const takesAlong = ({ from, to }: Omit<Outing, 'cadetIds'>, date: LocalDate, { start, end }: Sitting): boolean =>
  minuteOf(from) < `${date}T${end}` && `${date}T${start}` < minuteOf(to);

/** Where a packed meal still feeds a man though none is laid for him here; not at home and not in hospital. */
const FED_OUTSIDE: readonly Stretch['where'][] = ['trip', 'offGrounds', 'other'];

/**
 * Who eats at a sitting and what (DOMAIN §5, §10: list − absences = eating): whoever is here for any part of it, and
 * whoever is away with his meal packed.
 * @param now up to when the facts are known
 */
export function sittingList(
  men: readonly PresenceFacts[],
  date: LocalDate,
  sitting: Sitting,
  { diets, outings }: Provisions,
  now: LocalDateTime,
): SittingList {
  const along = outings.filter((outing) => takesAlong(outing, date, sitting));
  const away = new Set(along.flatMap(({ cadetIds }) => cadetIds));
  const { eating, missed } = mealAt(men, date, sitting, now);
  const portion = (cadetId: number): Portion => ({
    cadetId,
    dietId: dietOn(diets.get(cadetId), date)?.dietId ?? null,
    packed: away.has(cadetId),
  });
  const fedAway = missed.filter(({ cadetId, stretch }) => away.has(cadetId) && FED_OUTSIDE.includes(stretch.where));
  const packed = new Set(fedAway.map(({ cadetId }) => cadetId));
  const fed = new Set([...eating, ...packed]);
  return {
    fed: men.filter(({ cadetId }) => fed.has(cadetId)).map(({ cadetId }) => portion(cadetId)),
    missed: missed
      .filter(({ cadetId }) => !packed.has(cadetId))
      .map(({ cadetId, stretch }) => ({ cadetId, why: reasonOf(stretch) })),
  };
}

/** Only a bed in hospital keeps the sick from a meal laid here. */
function reasonOf({ where }: Stretch): MissedReason {
  switch (where) {
    case 'leave':
    case 'trip':
    case 'offGrounds':
      return where;
    case 'sick':
      return 'hospital';
    default:
      return 'other';
  }
}

/** How many of a list eat in the hall, how many take it along, and how many of each diet. */
export interface MealCount {
  onList: number;
  fed: number;
  packed: number;
  diets: { dietId: number; count: number }[];
  missed: { why: MissedReason; count: number }[];
}

/** The figures of a sitting; `onList` is the sum of its names, so they cannot be out of balance. */
export function countOf({ fed, missed }: SittingList): MealCount {
  const byDiet = Map.groupBy(fed, ({ dietId }) => dietId);
  return {
    onList: fed.length + missed.length,
    fed: fed.length,
    packed: fed.filter(({ packed }) => packed).length,
    diets: [...byDiet]
      .flatMap(([dietId, men]) => (dietId === null ? [] : [{ dietId, count: men.length }]))
      .toSorted((a, b) => a.dietId - b.dietId),
    missed: MISSED_REASONS.map((why) => ({ why, count: missed.filter((man) => man.why === why).length })).filter(
      ({ count }) => count > 0,
    ),
  };
}
