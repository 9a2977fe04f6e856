import { t } from 'i18next';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import type { StatusKind } from '../app/theme/tokens.ts';

/** The words of the roll in the order of the digits that say them, from 1; 0 takes the mark off. */
export const MARK_WORDS: readonly Whereabouts[] = [
  'present',
  'leave',
  'sick',
  'duty',
  'trip',
  'offGrounds',
  'other',
  'unknown',
];

/** How each column looks: what asks for something is amber or red. */
export const COLUMN_KIND: Record<Whereabouts, StatusKind> = {
  present: 'good',
  leave: 'info',
  sick: 'warn',
  duty: 'info',
  trip: 'info',
  offGrounds: 'bad',
  other: 'idle',
  unknown: 'bad',
};

/** Whether what the program knows of a man comes from what was entered about him, and not from the gate. */
export const isOnRecord = (said: Whereabouts): boolean =>
  said === 'sick' || said === 'duty' || said === 'trip' || said === 'other';

/** Where one man is, in a word: 'болен', not 'больны' as over the number of them. */
export const wordOfMan = (where: Whereabouts): string =>
  where === 'sick' || where === 'other' ? t(`rolls.ofOne.${where}`) : t(`rolls.column.${where}`);
