import { compareKazakh } from '../kit/kazakh.ts';
import type { LocalDate } from '../kit/local-time.ts';
import type { Grade } from './match.ts';

/** What the order of two men depends on. */
export interface FoundMan {
  grade: Grade;
  /** Of the intake that is being worked on. */
  here: boolean;
  /** First day of his intake. */
  startsOn: LocalDate;
  name: string;
}

/** How he was read counts before where he is; where the words stand in his name comes after. */
const reading = (grade: Grade): number => Math.floor(grade / 10);

/**
 * Order of men in the command box: how the typed was read, then the intake at hand before others, then where the words
 * stand, then newer intakes before older ones, then the Kazakh alphabet.
 */
export function compareMen(a: FoundMan, b: FoundMan): number {
  return (
    reading(a.grade) - reading(b.grade) ||
    Number(b.here) - Number(a.here) ||
    a.grade - b.grade ||
    (a.startsOn < b.startsOn ? 1 : a.startsOn > b.startsOn ? -1 : 0) ||
    compareKazakh(a.name, b.name)
  );
}

/** The best `most` of what was found, in order, without sorting all of it. */
export function bestOf<T>(found: readonly T[], most: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const one of found) {
    if (best.length === most && compare(one, best[most - 1] as T) >= 0) continue;
    const at = best.findIndex((other) => compare(one, other) < 0);
    best.splice(at < 0 ? best.length : at, 0, one);
    best.length = Math.min(best.length, most);
  }
  return best;
}
