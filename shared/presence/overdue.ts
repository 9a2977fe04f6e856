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
  const late: Overdue[] = [];
  let back: Movement | null = null;
  let next: Movement | null = null;
  // From the last one on, so that each way out knows what follows it.
  for (const out of movements.toReversed()) {
    const { due } = out;
    if (out.direction === 'in') back = out;
    else if (due !== null) {
      // By a correction he may have gone only after he was due: nobody is late while he is still inside. Of two ways out
      // without a way in between, by roll and by gate, the second goes on where the first ends: no minute counts twice.
      const since = minuteOf(out.at > due ? out.at : due);
      const until = minuteOf(next?.at ?? now);
      if (until > since) late.push({ out: { ...out, due }, back, minutes: minutesBetween(since, until) });
    }
    next = out;
  }
  return late.toReversed();
}
