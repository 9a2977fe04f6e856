import { type ExerciseCard, roundsOf } from './card.ts';

/** Men who still owe a session, and the exercise they will fire it by. */
export interface OwedSession {
  session: number;
  men: number;
  card: Pick<ExerciseCard, 'calibre' | 'trialRounds' | 'recordRounds'>;
}

/** Rounds of a calibre: in the store, and out for days that are not closed. */
export interface CalibreStock {
  calibre: string;
  inStore: number;
  atRange: number;
}

export interface CalibreNeed extends CalibreStock {
  need: number;
  /** What has to be brought in yet; 0 when there is enough. */
  short: number;
}

/** Rounds the intake needs yet, by calibre, against what is there: a round that is out at the range is not asked for again. */
export function ammunitionNeed(owed: readonly OwedSession[], stock: readonly CalibreStock[]): CalibreNeed[] {
  const needs = new Map<string, number>();
  for (const { men, card } of owed) {
    const rounds = men * roundsOf(card);
    if (rounds > 0) needs.set(card.calibre, (needs.get(card.calibre) ?? 0) + rounds);
  }
  return [...needs].map(([calibre, need]) => {
    const { inStore = 0, atRange = 0 } = stock.find((one) => one.calibre === calibre) ?? {};
    return { calibre, need, inStore, atRange, short: Math.max(0, need - atRange - inStore) };
  });
}
