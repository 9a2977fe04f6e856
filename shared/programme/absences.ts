import { addDays, type LocalDate } from '../kit/local-time.ts';

/** Days away, both ends included. */
export interface Absence {
  from: LocalDate;
  to: LocalDate;
  reason: string | null;
}

/** Days away without those of a span: what lies across it is cut, what lies inside is gone. */
export function markThere(absences: readonly Absence[], from: LocalDate, to: LocalDate): Absence[] {
  return absences
    .flatMap((absence) => [
      { ...absence, to: absence.to < from ? absence.to : addDays(from, -1) },
      { ...absence, from: absence.from > to ? absence.from : addDays(to, 1) },
    ])
    .filter((part) => part.from <= part.to)
    .sort(byStart);
}

/**
 * Days away with a span more, of one reason. What stood on these days gives way to it; spans of one reason that touch
 * become one.
 */
export function markAway(
  absences: readonly Absence[],
  from: LocalDate,
  to: LocalDate,
  reason: string | null,
): Absence[] {
  const merged: Absence[] = [];
  for (const absence of [...markThere(absences, from, to), { from, to, reason }].sort(byStart)) {
    const last = merged.at(-1);
    if (last && last.reason === absence.reason && addDays(last.to, 1) === absence.from) last.to = absence.to;
    else merged.push({ ...absence });
  }
  return merged;
}

export const isAway = (absences: readonly Absence[], date: LocalDate): boolean =>
  absences.some(({ from, to }) => from <= date && date <= to);

const byStart = (a: Absence, b: Absence): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
