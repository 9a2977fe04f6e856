import type { LocalDateTime } from '../kit/local-time.ts';
import type { AbsenceReason, Mark } from './journal-facts.ts';

/** An absence another room knows of: a leave, an illness, a duty, a trip; one interval (DOMAIN §5). */
export interface KnownAbsence {
  cadetId: number;
  /** Wall clock, `2027-01-31T18:00`; the end itself is no longer away. */
  from: LocalDateTime;
  to: LocalDateTime;
  /** Null: without leave. */
  reason: AbsenceReason | null;
  note: string | null;
}

/**
 * The exceptions a lesson's page begins with: derived by overlap, never typed twice (DOMAIN §5). An hour counts as missed
 * when any minute of it lies in the absence; of several reasons the one that takes most hours is named.
 * @param hours start and end of each lesson hour, wall clock
 * @param knownOf what is known of each man
 */
export function expectedAbsences(
  men: readonly number[],
  hours: readonly { start: LocalDateTime; end: LocalDateTime }[],
  knownOf: ReadonlyMap<number, readonly KnownAbsence[]>,
): Mark[] {
  const begin = hours[0]?.start ?? '';
  const end = hours.at(-1)?.end ?? '';
  return men.flatMap((cadetId) => {
    const own = knownOf.get(cadetId)?.filter((one) => one.from < end && one.to > begin) ?? [];
    const missed = (list: readonly KnownAbsence[]) =>
      hours.filter((hour) => list.some(({ from, to }) => from < hour.end && to > hour.start)).length;
    const all = missed(own);
    const main = own.toSorted((a, b) => missed([b]) - missed([a]))[0];
    if (all === 0 || !main) return [];
    const { reason, note } = main;
    return [{ cadetId, kind: reason === null ? 'unexcused' : 'excused', reason, hours: all, note }];
  });
}
