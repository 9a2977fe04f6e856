import { formatDate } from '../../../shared/kit/local-time.ts';
import { roundsOf } from '../../../shared/range/card.ts';
import type { PaperTexts } from '../texts/paper-texts.ts';
import type { PaperDay } from './range-paper-facts.ts';

/** «1‑атыс, 28.01.2027, Полигон». */
export const dayWords = ({ range: words }: PaperTexts, day: PaperDay): string[] => [
  words.session(day.session, day.makeup),
  formatDate(day.date),
  day.range,
];

/** «АК-74, 100 м, ұпай: кеуде нысанасы, 100 м, жатып, 3 оқ». */
export const exerciseWords = ({ range: words }: PaperTexts, { card }: PaperDay): string =>
  `${card.name}: ${[card.weapon, card.target, words.metres(card.distance), words.positions[card.position], words.rounds(roundsOf(card))].join(', ')}`;
