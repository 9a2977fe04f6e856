import { CoverBook, type CoverCandidate, type CoverLesson, type CoverPerson } from './rank-cover.ts';

export interface CoverProposal<L extends CoverLesson> {
  lesson: L;
  /** Nobody fits: null. */
  candidate: CoverCandidate | null;
  /** How many fitted before anybody was given a lesson. */
  fitting: number;
}

/**
 * Proposes somebody for each lesson so that all proposals hold together: the lesson for which the fewest fit chooses
 * first, and whoever takes one is busy then and has its hours that day.
 */
export function planCover<L extends CoverLesson>(
  lessons: readonly L[],
  people: readonly CoverPerson[],
): CoverProposal<L>[] {
  const book = new CoverBook(people);
  const counted = lessons.map((lesson) => ({ lesson, fitting: book.rank(lesson).filter(({ fits }) => fits).length }));
  const proposals = new Map<L, CoverCandidate | null>();
  for (const { lesson } of counted.toSorted((a, b) => a.fitting - b.fitting)) {
    const [best] = book.rank(lesson);
    const candidate = best?.fits ? best : null;
    if (candidate) book.give(lesson, candidate.instructorId);
    proposals.set(lesson, candidate);
  }
  return counted.map(({ lesson, fitting }) => ({ lesson, fitting, candidate: proposals.get(lesson) ?? null }));
}
