import { expect, test } from 'vitest';
import {
  cardFault,
  type ExerciseCard,
  markBands,
  markOf,
  scoreOfShots,
  scoreOfTotal,
} from '../../../shared/range/card.ts';

/** The school's own card: three rounds prone at 100 m, 25/20/15 points of 30 (DOMAIN §6). */
const CARD: ExerciseCard = {
  name: 'АК-74, 100 м',
  kind: 'points',
  weapon: 'АК-74',
  calibre: '5,45×39',
  target: 'кеуде нысанасы',
  distance: 100,
  position: 'prone',
  timeLimit: null,
  trialRounds: 0,
  recordRounds: 3,
  five: 25,
  four: 20,
  three: 15,
};
const HITS: ExerciseCard = { ...CARD, kind: 'hits', five: 3, four: 2, three: 1 };

test.each([
  [30, 5],
  [25, 5],
  [24, 4],
  [20, 4],
  [19, 3],
  [15, 3],
  [14, 2],
  [0, 2],
])('a total of %i points is a %i', (total, mark) => {
  expect(markOf(CARD, total)).toBe(mark);
});

test('the bands of the marks meet without a gap', () => {
  expect(markBands(CARD)).toEqual([
    { mark: 5, from: 25, to: 30 },
    { mark: 4, from: 20, to: 24 },
    { mark: 3, from: 15, to: 19 },
    { mark: 2, from: 0, to: 14 },
  ]);
});

test('thresholds fall in order and can be reached: 10 points a shot, one hit a shot', () => {
  expect([cardFault(CARD), cardFault(HITS)]).toEqual([null, null]);
  expect(cardFault({ ...CARD, five: 30 })).toBeNull();
  expect(cardFault({ ...CARD, five: 31 })).toBe('thresholdTooHigh');
  expect(cardFault({ ...HITS, five: 4 })).toBe('thresholdTooHigh');
  expect(cardFault({ ...CARD, four: 25 })).toBe('thresholdOrder');
  expect(cardFault({ ...CARD, three: 0 })).toBe('thresholdZero');
});

test('the mark waits for the last record round; a misfire that was not made good brings nothing', () => {
  expect(scoreOfShots(CARD, [9, 8, null])).toEqual({ total: 17, fired: 2, misfired: 0, mark: null });
  expect(scoreOfShots(CARD, [9, 8, 10])).toEqual({ total: 27, fired: 3, misfired: 0, mark: 5 });
  expect(scoreOfShots(CARD, [9, 'misfire', 10])).toEqual({ total: 19, fired: 2, misfired: 1, mark: 3 });
  expect(scoreOfShots(CARD, [9, 8, 10], 1)).toEqual({ total: 27, fired: 3, misfired: 1, mark: 5 });
});

test('trial rounds are fired once the first record round is, and bring no points', () => {
  const card = { ...CARD, trialRounds: 2 };
  expect(scoreOfShots(card, [null, null, null])).toMatchObject({ fired: 0 });
  expect(scoreOfShots(card, [10, null, null])).toMatchObject({ fired: 3, total: 10 });
  expect(scoreOfTotal(card, 24, 1)).toEqual({ total: 24, fired: 4, misfired: 1, mark: 4 });
  for (const total of [-1, 24.5, 31])
    expect(scoreOfTotal(CARD, total)).toMatchObject({ code: 'shotTooHigh', shot: total });
  expect(scoreOfTotal(CARD, 30)).toMatchObject({ total: 30, mark: 5 });
});

test('no shot brings more than the card allows, and there are as many as record rounds', () => {
  expect(scoreOfShots(CARD, [10, 10, 10])).toMatchObject({ total: 30 });
  expect(scoreOfShots(CARD, [11, 0, 0])).toEqual({ code: 'shotTooHigh', shot: 11, most: 10 });
  expect(scoreOfShots(HITS, [2, 0, 0])).toEqual({ code: 'shotTooHigh', shot: 2, most: 1 });
  expect(scoreOfShots(CARD, [9, 9])).toEqual({ code: 'shotCount', count: 3 });
  expect(scoreOfTotal(CARD, 31)).toEqual({ code: 'shotTooHigh', shot: 31, most: 30 });
  expect(scoreOfTotal(HITS, 3)).toMatchObject({ mark: 5 });
});
