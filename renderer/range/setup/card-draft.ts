import type { OutputOf } from '../../../shared/contract/contract.ts';
import { type CardFault, cardFault, type ExerciseCard } from '../../../shared/range/card.ts';

export type CardRow = OutputOf<'range.setup'>['cards'][number];

const NUMBERS = ['distance', 'timeLimit', 'trialRounds', 'recordRounds', 'five', 'four', 'three'] as const;
const WORDS = ['name', 'weapon', 'calibre', 'target'] as const;
export type CardNumber = (typeof NUMBERS)[number];
export type CardWord = (typeof WORDS)[number];

/** A card as it is being typed: numbers are still text. */
export type CardDraft = Pick<ExerciseCard, 'kind' | 'position'> & Record<CardNumber | CardWord, string>;

export const NEW_CARD: CardDraft = {
  name: '',
  kind: 'points',
  weapon: 'АК-74',
  calibre: '5,45×39',
  target: '',
  distance: '100',
  position: 'prone',
  timeLimit: '',
  trialRounds: '0',
  recordRounds: '3',
  five: '25',
  four: '20',
  three: '15',
};

export const draftOfCard = (card: ExerciseCard): CardDraft => ({
  ...card,
  distance: `${card.distance}`,
  timeLimit: card.timeLimit === null ? '' : `${card.timeLimit}`,
  trialRounds: `${card.trialRounds}`,
  recordRounds: `${card.recordRounds}`,
  five: `${card.five}`,
  four: `${card.four}`,
  three: `${card.three}`,
});

/** The card that a draft says, or what is still to be typed or wrong with it. */
export function readCard(draft: CardDraft): { card: ExerciseCard } | { missing: 'words' | 'numbers' | CardFault } {
  if (WORDS.some((field) => draft[field].trim() === '')) return { missing: 'words' };
  const number = (field: CardNumber): number => (/^\d{1,4}$/.test(draft[field].trim()) ? Number(draft[field]) : -1);
  const wanted = NUMBERS.filter((field) => field !== 'timeLimit' || draft.timeLimit.trim() !== '');
  if (wanted.some((field) => number(field) < 0) || number('distance') < 1 || number('recordRounds') < 1)
    return { missing: 'numbers' };
  const card: ExerciseCard = {
    name: draft.name.trim(),
    kind: draft.kind,
    weapon: draft.weapon.trim(),
    calibre: draft.calibre.trim(),
    target: draft.target.trim(),
    distance: number('distance'),
    position: draft.position,
    timeLimit: draft.timeLimit.trim() === '' ? null : number('timeLimit'),
    trialRounds: number('trialRounds'),
    recordRounds: number('recordRounds'),
    five: number('five'),
    four: number('four'),
    three: number('three'),
  };
  const fault = cardFault(card);
  return fault ? { missing: fault } : { card };
}
