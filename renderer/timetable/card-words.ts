import i18next from 'i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { Language } from '../../shared/contract/values.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { timeOfSlot } from '../../shared/timetable/intake/evening.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { weekdayShort } from '../i18n/formats.ts';
import type { Band } from './layout.ts';

/** Between the two things a card's second line says. */
export const BETWEEN = ' · ';

/** The names a board's cards are labelled with, looked up once a board and language. */
export interface CardWords {
  code(card: Pick<BoardCard, 'subjectCode'>): string;
  lesson(card: Pick<BoardCard, 'lessonNames'>): string;
  platoon(card: Pick<BoardCard, 'platoonId'>): string;
  place(card: BoardCard): string;
  instructor(card: BoardCard): string;
  /** Second line: what the view's bands and columns do not say already. */
  second(card: BoardCard, kind: Band['kind']): string;
  /** Everything, for hover. */
  whole(card: BoardCard): string;
  /** What the card's face does not say: whose, when, locked or changed. */
  rest(card: BoardCard): string;
  time(card: Pick<BoardCard, 'slot' | 'hours'>): string;
  /** 'Ср 27.01, 10:30'. */
  hour(at: { date: LocalDate; slot: number }): string;
}

export function cardWords(board: Board): CardWords {
  const language = i18next.language as Language;
  const platoons = new Map(board.platoons.map((one) => [one.id, one.number]));
  const places = new Map(board.places.map((one) => [one.id, one.name]));
  const instructors = new Map(board.instructors.map((one) => [one.id, one.fullName]));
  const words: CardWords = {
    code: (card) => subjectCode(card.subjectCode, language),
    lesson: (card) => card.lessonNames[language],
    platoon: (card) => i18next.t('timetable.platoon', { number: platoons.get(card.platoonId) ?? 0 }),
    place: (card) => places.get(card.placeId) ?? '',
    instructor: (card) => surnameOf(instructors.get(card.instructorId) ?? ''),
    second: (card, kind) => {
      const [platoon, place, instructor] = [words.platoon(card), words.place(card), words.instructor(card)];
      if (kind === 'instructor') return platoon + BETWEEN + place;
      return (kind === 'place' ? platoon : place) + BETWEEN + instructor;
    },
    whole: (card) => {
      const name = i18next.t('timetable.card.name', {
        code: words.code(card),
        number: card.number,
        lesson: words.lesson(card),
        platoon: words.platoon(card),
        day: formatDate(card.date),
        time: words.time(card),
        hours: card.hours,
        place: words.place(card),
        instructor: instructors.get(card.instructorId) ?? '',
      });
      return [name, ...marksOf(card)].join(', ');
    },
    rest: (card) => [words.platoon(card), formatDate(card.date), words.time(card), ...marksOf(card)].join(', '),
    hour: ({ date, slot }) =>
      `${weekdayShort(date)} ${formatDate(date).slice(0, 5)}, ${timeOfSlot(board, slot)?.start ?? slot + 1}`,
    time: (card) => {
      const first = timeOfSlot(board, card.slot)?.start ?? '';
      const last = timeOfSlot(board, card.slot + card.hours - 1)?.end ?? '';
      return `${first}–${last}`;
    },
  };
  return words;
}

const marksOf = (card: BoardCard): string[] => [
  ...(card.lock ? [i18next.t('timetable.card.locked')] : []),
  ...(card.changed ? [i18next.t('timetable.card.changed')] : []),
];

/** Letters of a shortened word, and the vowels it does not end on. */
const SHORT = 3;
const VOWEL = /[аәеёиіоөуұүыэюяaeiouy]/i;

/** '2-сын.' for '2-сынып', 'Қару бөл.' for 'Қару бөлмесі': the last word of several shortened; one word stays whole. */
export function brief(name: string): string {
  const [, head = '', word = ''] = /^(.+[\s\u2011-])([^\s\u2011-]+)$/.exec(name) ?? [];
  const cut = VOWEL.test(word.charAt(SHORT - 1)) ? SHORT + 1 : SHORT;
  return word.length > cut + 1 && !/\d/.test(word) ? `${head}${word.slice(0, cut)}.` : name;
}

/** People are called by their surname on a card. */
export const surnameOf = (fullName: string): string => fullName.split(' ')[0] ?? fullName;
