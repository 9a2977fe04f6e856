import type { LocalDateTime } from '../kit/local-time.ts';
import { minuteOf, minutesBetween } from './local-minutes.ts';
import type { Movement } from './presence-facts.ts';

/** A man who came back late, or is not back yet though he should be. */
export interface Overdue {
  /** The way out it began with. */
  out: Movement & { due: LocalDateTime };
  /** Null while he is still out. */
  back: Movement | null;
  /** Whole minutes late, so far or in the end. */
  minutes: number;
}

/**
 * Every late return of one man: due at 06:30, overdue from 06:31. It does not close by itself when he comes back: a person
 * closes it (DOMAIN §5).
 * @param movements one man's, in the order they happened
 */
export function overduesOf(movements: readonly Movement[], now: LocalDateTime): Overdue[] {
  return movements.flatMap((out, index) => {
    const { due } = out;
    if (out.direction !== 'out' || due === null) return [];
    const back = movements.slice(index + 1).find(({ direction }) => direction === 'in') ?? null;
    const minutes = minutesBetween(minuteOf(due), minuteOf(back?.at ?? now));
    return minutes > 0 ? [{ out: { ...out, due }, back, minutes }] : [];
  });
}
