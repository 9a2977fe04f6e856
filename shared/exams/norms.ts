import type { LocalDate } from '../kit/local-time.ts';
import { roundHalfUp, sumOf } from '../kit/rounding.ts';
import type { Grade } from './exam-terms.ts';

export const NORM_UNITS = ['times', 'seconds', 'minutes', 'metres', 'points', 'faults'] as const;
export type NormUnit = (typeof NORM_UNITS)[number];
/** Which way a result is better: more pull-ups, fewer seconds. */
export const NORM_WAYS = ['more', 'less'] as const;
export type NormWay = (typeof NORM_WAYS)[number];

/** The result that just brings each mark. */
export interface Thresholds {
  five: number;
  four: number;
  three: number;
}

export interface DatedThresholds extends Thresholds {
  inForceFrom: LocalDate;
}

const SECONDS_A_MINUTE = 60;

/** A result or threshold as it is written: «12:30» of minutes, which are kept in seconds, «14,6» of the rest. */
export function normText(unit: NormUnit, value: number): string {
  if (unit !== 'minutes') return String(value).replace('.', ',');
  const seconds = Math.round(value);
  const rest = seconds % SECONDS_A_MINUTE;
  return `${(seconds - rest) / SECONDS_A_MINUTE}:${String(rest).padStart(2, '0')}`;
}

/** Whether the thresholds go the way the results do. */
export const fitsWay = (better: NormWay, { five, four, three }: Thresholds): boolean =>
  better === 'more' ? five > four && four > three : five < four && four < three;

/** The mark that a result brings: the threshold itself still brings it. */
export function normMark(better: NormWay, thresholds: Thresholds, result: number): Grade {
  const reaches = (least: number) => (better === 'more' ? result >= least : result <= least);
  if (reaches(thresholds.five)) return 5;
  if (reaches(thresholds.four)) return 4;
  return reaches(thresholds.three) ? 3 : 2;
}

/** The table that holds on a day; null before the first. */
export const tableOn = <T extends DatedThresholds>(tables: readonly T[], date: LocalDate): T | null =>
  tables
    .filter(({ inForceFrom }) => inForceFrom <= date)
    .toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom, 'en'))
    .at(-1) ?? null;

/** A norm of an exam with the table of its day; thresholds null where no table held. */
export interface ExamNorm {
  normId: number;
  better: NormWay;
  five: number | null;
  four: number | null;
  three: number | null;
}

export interface JudgedResults {
  /** In the order of the norms; those without a result are left out. */
  results: { normId: number; value: number; mark: Grade | null }[];
  byNorms: Grade | null;
}

/** Results of one man with the mark each brings, and the mark of them all. */
export function judgeResults(
  norms: readonly ExamNorm[],
  values: readonly { normId: number; value: number }[],
): JudgedResults {
  const typed = new Map(values.map(({ normId, value }) => [normId, value]));
  const marked = norms.map(({ normId, better, five, four, three }) => {
    const value = typed.get(normId) ?? null;
    const known = value !== null && five !== null && four !== null && three !== null;
    return { normId, value, mark: known ? normMark(better, { five, four, three }, value) : null };
  });
  return {
    results: marked.flatMap(({ normId, value, mark }) => (value === null ? [] : [{ normId, value, mark }])),
    byNorms: practicalMark(marked.map(({ mark }) => mark)),
  };
}

/**
 * The mark of a practical subject from the marks of its norms: the mean rounded half up; a 2 in any keeps it at 2, as the
 * range counts its sessions [D]. Null while a norm has no result.
 */
export function practicalMark(marks: readonly (Grade | null)[]): Grade | null {
  if (marks.length === 0 || marks.includes(null)) return null;
  const all = marks as Grade[];
  if (all.includes(2)) return 2;
  return roundHalfUp(sumOf(all), all.length) as Grade;
}
