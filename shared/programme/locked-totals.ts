import { hoursOf } from './programme-facts.ts';
import { PHASES, type Phase, type Subject } from './programme-types.ts';

/** A bucket whose hours would no longer be those of the intake's rules. */
interface BrokenTotal {
  phase: Phase;
  hours: number;
  demanded: number;
  difference: number;
}

/**
 * The first bucket that a change of hours takes away from its total (DOMAIN §3: totals are hard); null when the change
 * may be saved. A programme copied under other rules may be off already: then a change may only bring it nearer.
 */
export function brokenTotal(
  before: readonly Subject[],
  after: readonly Subject[],
  demanded: Record<Phase, number>,
): BrokenTotal | null {
  for (const phase of PHASES) {
    const off = (subjects: readonly Subject[]) => total(subjects, phase) - demanded[phase];
    if (Math.abs(off(after)) > Math.abs(off(before))) {
      return { phase, hours: total(after, phase), demanded: demanded[phase], difference: off(after) };
    }
  }
  return null;
}

/** Hours of all subjects in a bucket. */
const total = (subjects: readonly Subject[], phase: Phase): number =>
  subjects.reduce((sum, subject) => sum + hoursOf(subject, phase), 0);
