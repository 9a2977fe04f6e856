import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import type { PresenceFacts } from './presence-facts.ts';
import { type Standing, type Stretch, stretchesOf, whereIs } from './whereabouts.ts';

/** One sitting of the day by the clock, `07:45` to `08:25` (rule book). */
export interface Sitting {
  start: string;
  end: string;
}

/** A man who is not at a sitting, with the stretch that keeps him away. */
export interface MealMissed {
  cadetId: number;
  stretch: Stretch;
}

export interface SittingCount {
  eating: number[];
  missed: MealMissed[];
}

/**
 * Whether a meal is laid for a man during a stretch: on the grounds, on duty, ill in his bed, and also when nobody knows
 * where he is (bread for nothing is better than a man without any). Not on leave, outside, on a trip, in hospital.
 */
const isFed = ({ where, absence }: Standing): boolean =>
  where === 'present' || where === 'duty' || where === 'unknown' || (where === 'sick' && absence?.kind === 'illness');

/**
 * Who eats at a sitting, by overlap of his whereabouts with its time (DOMAIN §5: a leave from 18:00 to 06:30 takes the
 * supper, not the breakfast at 07:45). Whoever is here for any part of it eats. Men not on the list are not counted.
 */
export function mealAt(
  men: readonly PresenceFacts[],
  date: LocalDate,
  { start, end }: Sitting,
  now: LocalDateTime,
): SittingCount {
  const count: SittingCount = { eating: [], missed: [] };
  for (const facts of men) {
    // Most men are simply here when it begins; the stretches are cut only for the others.
    const begin = whereIs(facts, `${date}T${start}`, now);
    if (begin && isFed(begin)) {
      count.eating.push(facts.cadetId);
      continue;
    }
    const stretches = stretchesOf(facts, `${date}T${start}`, `${date}T${end}`, now);
    const [away] = stretches;
    if (stretches.some(isFed)) count.eating.push(facts.cadetId);
    else if (away) count.missed.push({ cadetId: facts.cadetId, stretch: away });
  }
  return count;
}
