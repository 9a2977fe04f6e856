/** How a shot counts: by the ring it met, or by whether it met the target. */
export const CARD_KINDS = ['points', 'hits'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const POSITIONS = ['prone', 'kneeling', 'standing', 'support'] as const;
export type FiringPosition = (typeof POSITIONS)[number];

/** An exercise as it is fired (DOMAIN §6); the copy that a day keeps has the same shape. */
export interface ExerciseCard {
  name: string;
  kind: CardKind;
  weapon: string;
  calibre: string;
  target: string;
  /** Metres. */
  distance: number;
  position: FiringPosition;
  /** Seconds; null where none is set. */
  timeLimit: number | null;
  trialRounds: number;
  recordRounds: number;
  /** Least total for each mark. */
  five: number;
  four: number;
  three: number;
}

export type FiringMark = 2 | 3 | 4 | 5;

/** A record round: its points (1 or 0 where hits count), one that did not go off, or null while it is not fired yet. */
export type Shot = number | 'misfire' | null;

/** The most one shot can bring. */
export const mostOfShot = ({ kind }: Pick<ExerciseCard, 'kind'>): number => (kind === 'points' ? 10 : 1);

/** Points ≤ 10 × record rounds; as many hits as record rounds (DOMAIN §6). */
export const mostOf = (card: Pick<ExerciseCard, 'kind' | 'recordRounds'>): number =>
  mostOfShot(card) * card.recordRounds;

/** Rounds a man is given for the exercise. */
export const roundsOf = ({ trialRounds, recordRounds }: Pick<ExerciseCard, 'trialRounds' | 'recordRounds'>): number =>
  trialRounds + recordRounds;

export type CardFault = 'thresholdOrder' | 'thresholdTooHigh' | 'thresholdZero';

/** What is wrong with a card's thresholds; null when 5, 4 and 3 fall in order and can be reached. */
export function cardFault(card: ExerciseCard): CardFault | null {
  if (!(card.five > card.four && card.four > card.three)) return 'thresholdOrder';
  if (card.three < 1) return 'thresholdZero';
  return card.five > mostOf(card) ? 'thresholdTooHigh' : null;
}

/** The mark that a total brings: the least total of a mark still brings it. */
export function markOf(card: Pick<ExerciseCard, 'five' | 'four' | 'three'>, total: number): FiringMark {
  if (total >= card.five) return 5;
  if (total >= card.four) return 4;
  return total >= card.three ? 3 : 2;
}

/** The totals that bring each mark, both ends included: '5: 25–30 · 4: 20–24 · 3: 15–19 · 2: 0–14'. */
export function markBands(card: Pick<ExerciseCard, 'kind' | 'recordRounds' | 'five' | 'four' | 'three'>) {
  return [
    { mark: 5 as const, from: card.five, to: mostOf(card) },
    { mark: 4 as const, from: card.four, to: card.five - 1 },
    { mark: 3 as const, from: card.three, to: card.four - 1 },
    { mark: 2 as const, from: 0, to: card.three - 1 },
  ];
}

export interface Score {
  /** What the shots bring so far. */
  total: number;
  /** Record and trial rounds that went off. */
  fired: number;
  misfired: number;
  /** Null while a record round is still to be fired; a misfire that was not made good brings nothing. */
  mark: FiringMark | null;
}

/** Why a score cannot be written down as typed. */
export type ShotFault = { code: 'shotTooHigh'; shot: number; most: number } | { code: 'shotCount'; count: number };

/**
 * What shots say when each is typed by itself. Trial rounds were fired once the first record round has been.
 * @param replaced misfired rounds that were made good by a fresh one
 */
export function scoreOfShots(card: ExerciseCard, shots: readonly Shot[], replaced = 0): Score | ShotFault {
  if (shots.length !== card.recordRounds) return { code: 'shotCount', count: card.recordRounds };
  const most = mostOfShot(card);
  const points = shots.filter((shot) => typeof shot === 'number');
  const over = points.find((shot) => !Number.isInteger(shot) || shot < 0 || shot > most);
  if (over !== undefined) return { code: 'shotTooHigh', shot: over, most };
  const total = points.reduce((sum, shot) => sum + shot, 0);
  const begun = shots.some((shot) => shot !== null);
  return {
    total,
    fired: points.length + (begun ? card.trialRounds : 0),
    misfired: shots.filter((shot) => shot === 'misfire').length + replaced,
    mark: shots.includes(null) ? null : markOf(card, total),
  };
}

/**
 * What a total says where shots are not typed one by one.
 * @param misfired rounds that did not go off
 */
export function scoreOfTotal(card: ExerciseCard, total: number, misfired = 0): Score | ShotFault {
  const most = mostOf(card);
  if (!Number.isInteger(total) || total < 0 || total > most) return { code: 'shotTooHigh', shot: total, most };
  if (misfired > roundsOf(card)) return { code: 'shotCount', count: roundsOf(card) };
  return { total, fired: roundsOf(card) - misfired, misfired, mark: markOf(card, total) };
}
