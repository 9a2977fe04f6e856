/**
 * What the lengths of lessons leave of a half-day. A *measure* gives each length (1, 2, 3, 4 hours) a weight; however
 * blocks are packed, a half-day holds only so much of it. With the hours themselves these measures describe exactly
 * what fits into half-days of up to five hours (they are the facets of the packings).
 */
export type Measure = readonly [number, number, number, number];

export const HOURS: Measure = [1, 2, 3, 4];

/** In each: the least that half-days of three to five hours hold less of than the hours alone let hope. */
export const PACKINGS: readonly Measure[] = [
  [0, 1, 1, 2],
  [0, 1, 2, 2],
  [0, 0, 1, 1],
  [0, 1, 2, 3],
];

const LONGEST = 4;

const COUNTS: readonly Measure[] = [
  [1, 1, 1, 1],
  [0, 1, 1, 1],
  [0, 0, 1, 1],
  [0, 0, 0, 1],
];

/** Counts the blocks of at least so many hours (1 … 4). */
export const countOf = (length: number): Measure => COUNTS[length - 1] ?? COUNTS[LONGEST - 1]!;

const known = new Map<Measure, Map<number, number>>();

export const weightOf = (measure: Measure, hours: number): number => measure[hours - 1] ?? measure[LONGEST - 1]!;

/** The most of a measure that blocks can bring into these stretches of hours, in at most so many hours together. */
export function mostOf(measure: Measure, stretches: readonly number[], hours = Number.POSITIVE_INFINITY): number {
  let all = 0;
  let key = 0;
  for (const stretch of stretches) {
    all += stretch;
    key = key * 16 + stretch;
  }
  const limit = Math.min(hours, all);
  key = key * 64 + limit;
  let answers = known.get(measure);
  if (!answers) {
    answers = new Map();
    known.set(measure, answers);
  }
  let most = answers.get(key);
  if (most === undefined) {
    most = Math.max(0, ...stretches.reduce((before, stretch) => joined(before, packed(measure, stretch), limit), [0]));
    answers.set(key, most);
  }
  return most;
}

/** For each number of hours the most of the measure in one stretch. */
function packed(measure: Measure, stretch: number): number[] {
  const best = [0];
  for (let hours = 1; hours <= stretch; hours++) {
    best[hours] = best[hours - 1]!;
    for (let length = 1; length <= Math.min(LONGEST, hours); length++)
      best[hours] = Math.max(best[hours]!, best[hours - length]! + weightOf(measure, length));
  }
  return best;
}

function joined(one: number[], other: number[], limit: number): number[] {
  const best: number[] = [];
  one.forEach((left, a) => {
    other.forEach((right, b) => {
      if (a + b <= limit) best[a + b] = Math.max(best[a + b] ?? 0, left + right);
    });
  });
  return best;
}

/** Hours that stay outside at least, when so much of a measure does not fit and blocks have these lengths. */
export function hoursOutside(measure: Measure, lengths: readonly number[], short: number): number {
  const rates = lengths
    .filter((length) => weightOf(measure, length) > 0)
    .map((length) => length / weightOf(measure, length));
  return Math.ceil(short * Math.min(...rates) - 1e-9);
}
