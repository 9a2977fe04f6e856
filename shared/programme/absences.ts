import { addDays, type LocalDate } from '../kit/local-time.ts';
import { END_OF_DAY } from '../timetable/intake/evening.ts';

/** Lesson hours of a day, from 0, the last one excluded; evening hours from FIRST_EVENING_SLOT on. */
export interface HourSpan {
  from: number;
  to: number;
}

/** When an instructor is away or a place out of service: days, both ends included, whole or at some hours (null: whole). */
export interface AwaySpan {
  from: LocalDate;
  to: LocalDate;
  hours: HourSpan | null;
}

export interface Absence extends AwaySpan {
  reason: string | null;
}

const WHOLE_DAY: HourSpan = { from: 0, to: END_OF_DAY };

/**
 * Absences without some hours (null: all) of some days: what lies across them is cut, what lies inside is gone.
 */
export function markThere(
  absences: readonly Absence[],
  from: LocalDate,
  to: LocalDate,
  hours: HourSpan | null = null,
): Absence[] {
  const gone = hours ?? WHOLE_DAY;
  return absences
    .flatMap((absence) => {
      const span = absence.hours ?? WHOLE_DAY;
      const [first, last] = [absence.from < from ? from : absence.from, absence.to < to ? absence.to : to];
      if (first > last || !overlap(span, gone)) return [absence];
      const piece = (from: LocalDate, to: LocalDate, hours: HourSpan): Absence[] =>
        from <= to && hours.from < hours.to ? [{ ...absence, from, to, hours: wholeOrPart(hours) }] : [];
      return [
        ...piece(absence.from, addDays(first, -1), span),
        ...piece(first, last, { from: span.from, to: gone.from }),
        ...piece(first, last, { from: gone.to, to: span.to }),
        ...piece(addDays(last, 1), absence.to, span),
      ];
    })
    .sort(byStart);
}

/**
 * Absences with some hours (null: all) of some days more, of one reason. What stood there gives way; absences of one
 * reason that touch become one.
 */
export function markAway(
  absences: readonly Absence[],
  from: LocalDate,
  to: LocalDate,
  reason: string | null,
  hours: HourSpan | null = null,
): Absence[] {
  const merged: Absence[] = [];
  for (const absence of [...markThere(absences, from, to, hours), { from, to, reason, hours }].sort(byStart)) {
    let grown = absence;
    // What has grown may touch one more.
    for (let at = 0; at < merged.length; ) {
      const both = joined(merged[at]!, grown) ?? joined(grown, merged[at]!);
      if (both) {
        merged.splice(at, 1);
        grown = both;
        at = 0;
      } else at++;
    }
    merged.push(grown);
  }
  return merged.sort(byStart);
}

/** One absence for two of one reason of which the second follows the first in days or in hours; null otherwise. */
function joined(one: Absence, next: Absence): Absence | null {
  if (one.reason !== next.reason) return null;
  const [first, second] = [one.hours ?? WHOLE_DAY, next.hours ?? WHOLE_DAY];
  if (first.from === second.from && first.to === second.to && addDays(one.to, 1) === next.from)
    return { ...one, to: next.to };
  if (one.from === next.from && one.to === next.to && first.to === second.from)
    return { ...one, hours: wholeOrPart({ from: first.from, to: second.to }) };
  return null;
}

const wholeOrPart = (hours: HourSpan): HourSpan | null => (hours.from <= 0 && hours.to >= END_OF_DAY ? null : hours);

export const overlap = (one: HourSpan, other: HourSpan): boolean => one.from < other.to && other.from < one.to;

/** Whether two absences meet in some hour of some day. */
export const meet = (one: AwaySpan, other: AwaySpan): boolean =>
  one.from <= other.to && other.from <= one.to && overlap(one.hours ?? WHOLE_DAY, other.hours ?? WHOLE_DAY);

/** The absence that takes an hour of a lesson; undefined when none does. */
export const absenceAt = <A extends AwaySpan>(
  absences: readonly A[],
  { date, slot, hours }: { date: LocalDate; slot: number; hours: number },
): A | undefined =>
  absences.find((one) => meet(one, { from: date, to: date, hours: { from: slot, to: slot + hours } }));

/** A mask of the hours of a day that absences take. */
export function hoursAway(absences: readonly AwaySpan[], date: LocalDate): number {
  let mask = 0;
  for (const { from, to, hours } of absences) {
    if (date < from || to < date) continue;
    const span = hours ?? WHOLE_DAY;
    mask |= ((1 << (span.to - span.from)) - 1) << span.from;
  }
  return mask;
}

/** Whether somebody is away the whole day. */
export const isAway = (absences: readonly AwaySpan[], date: LocalDate): boolean =>
  hoursAway(absences, date) === (1 << END_OF_DAY) - 1;

const byStart = (a: Absence, b: Absence): number =>
  a.from === b.from ? (a.hours?.from ?? 0) - (b.hours?.from ?? 0) : a.from < b.from ? -1 : 1;
