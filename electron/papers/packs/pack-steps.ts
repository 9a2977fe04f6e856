import type { DrawingName } from '../drawings.ts';
import type { BookCover } from './pack-book.ts';

/** What a pack is drawn from: plain data, as it is sent to the worker. */
export interface PackFacts {
  cover: BookCover;
  parts: { title: string; papers: { name: DrawingName; facts: unknown }[] }[];
}

/** A step for each paper, and one for the book. */
export const stepsOf = (parts: PackFacts['parts']): number => parts.reduce((sum, { papers }) => sum + papers.length, 1);
