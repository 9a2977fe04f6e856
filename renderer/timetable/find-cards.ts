import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { searchFold } from '../../shared/kit/kazakh.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { CardWords } from './card-words.ts';

/**
 * Cards in order of time whose subject, lesson, instructor, place or platoon holds every word of the query; null
 * while nothing is asked. Folds case and Russian look-alikes (DOMAIN §8).
 */
export function findCards(board: Board, words: CardWords, query: string): BoardCard[] | null {
  const wanted = searchFold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return null;
  const subjects = new Map(
    board.subjects.map(({ code, names }) => [code, `${code} ${Object.values(names).join(' ')}`]),
  );
  const people = new Map(board.instructors.map((one) => [one.id, one.fullName]));
  const texts = new Map<string, string>();
  const textOf = (card: BoardCard): string => {
    const key = `${card.platoonId} ${card.lessonKindId} ${card.placeId} ${card.instructorId}`;
    const found = texts.get(key);
    if (found !== undefined) return found;
    const parts = [subjects.get(card.subjectCode), words.code(card), words.lesson(card), words.platoon(card)];
    const text = searchFold([...parts, words.place(card), people.get(card.instructorId)].join(' '));
    texts.set(key, text);
    return text;
  };
  return board.cards
    .filter((card) => wanted.every((word) => textOf(card).includes(word)))
    .sort((a, b) => a.date.localeCompare(b.date) || a.slot - b.slot || a.platoonId - b.platoonId);
}

/** The hit after (or before) the one shown last; around the ends. */
export function nextHit(hits: readonly BoardCard[], shown: string | null, by: 1 | -1): BoardCard | null {
  const at = hits.findIndex((card) => cardText(card) === shown);
  if (at < 0) return hits[by === 1 ? 0 : hits.length - 1] ?? null;
  return hits[(at + by + hits.length) % hits.length] ?? null;
}
