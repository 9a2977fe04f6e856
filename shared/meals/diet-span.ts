import { addDays, type LocalDate } from '../kit/local-time.ts';

/** A diet and the days on which it is laid, both included; `until` null: until further notice. */
export interface DietSpan {
  dietId: number;
  from: LocalDate;
  until: LocalDate | null;
}

const lies = ({ from, until }: Omit<DietSpan, 'dietId'>, on: LocalDate): boolean =>
  from <= on && (until === null || until >= on);

/** The diet of a day; null: the ordinary ration. */
export const dietOn = <S extends DietSpan>(spans: readonly S[] | undefined, on: LocalDate): S | null =>
  spans?.find((span) => lies(span, on)) ?? null;

/**
 * A man's diets after some days were given to a diet, or back to the ordinary ration: what stood on those days goes, the
 * rest of it stays before and after.
 * @param said null: the ordinary ration
 */
export function withDiet<S extends DietSpan>(
  spans: readonly S[],
  days: { from: LocalDate; until: LocalDate | null },
  said: S | null,
): S[] {
  const kept = spans.flatMap((span) => {
    const before = { ...span, until: earlier(span.until, addDays(days.from, -1)) };
    const after = days.until === null ? null : { ...span, from: later(span.from, addDays(days.until, 1)) };
    return [before, ...(after ? [after] : [])].filter(({ from, until }) => until === null || from <= until);
  });
  return [...kept, ...(said ? [said] : [])].toSorted((a, b) => a.from.localeCompare(b.from));
}

const earlier = (until: LocalDate | null, than: LocalDate): LocalDate =>
  until !== null && until < than ? until : than;
const later = (from: LocalDate, than: LocalDate): LocalDate => (from > than ? from : than);
