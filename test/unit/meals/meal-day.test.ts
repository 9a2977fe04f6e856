import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, dueAt, toldAnew } from '../../../shared/meals/kitchen.ts';
import { countOf, type SittingList, sittingList, sittingsOf, takesAlong } from '../../../shared/meals/meal-day.ts';
import { dayTotal, monthTotal } from '../../../shared/meals/month-total.ts';
import { factsOfDay } from '../../../shared/presence/one-day.ts';
import { clock, DAYS, factsOf, live, moment, school, stamp, walk } from '../presence/random-lives.ts';
import { absence, man, night } from '../presence/small-presence.ts';

const SITTINGS = sittingsOf(['07:45', '12:30', '18:30'], 40);
const NOTHING = { diets: new Map(), outings: [] };
const fedAt = (facts: Parameters<typeof sittingList>[0], date: string, now: string) =>
  SITTINGS.map((sitting) => sittingList(facts, date, sitting, NOTHING, now).fed.length);

test('a leave from 18:00 to 06:30 takes the supper, not the breakfast; through month, year and the ends of the course', () => {
  expect(SITTINGS.map(({ end }) => end)).toEqual(['08:25', '13:10', '19:10']);
  const home = [man({ nights: [night('2027-01-31')] })];
  expect(fedAt(home, '2027-01-31', '2027-01-30T09:00')).toEqual([1, 1, 0]);
  expect(fedAt(home, '2027-02-01', '2027-01-30T09:00')).toEqual([1, 1, 1]);
  const newYear = [man({ list: { from: '2026-12-31T00:00', to: '2027-01-02T00:00' }, nights: [night('2026-12-31')] })];
  expect(fedAt(newYear, '2026-12-30', '2026-12-29T09:00')).toEqual([0, 0, 0]);
  expect(fedAt(newYear, '2026-12-31', '2026-12-30T09:00')).toEqual([1, 1, 0]);
  expect(fedAt(newYear, '2027-01-01', '2026-12-30T09:00')).toEqual([1, 1, 1]);
  expect(fedAt(newYear, '2027-01-02', '2026-12-30T09:00')).toEqual([0, 0, 0]);
});

test('meals equal a count by minutes over random lives, though each day is read by its own facts alone', () => {
  fc.assert(
    fc.property(school, moment, (men, now) => {
      const lives = men.map(([list, acts]) => live(list, acts));
      const walks = lives.map((life) => walk(life, now));
      DAYS.forEach((date, day) => {
        const facts = lives.map((life, index) => factsOfDay(factsOf(life, index + 1), date, stamp(now)));
        for (const sitting of SITTINGS) {
          const { fed, missed } = sittingList(facts, date, sitting, NOTHING, stamp(now));
          const minutes = walks.map((one) =>
            one.slice(day * 1440 + clock(sitting.start), day * 1440 + clock(sitting.end)),
          );
          const eats = minutes.map((one) =>
            one.some((place) => place && ['present', 'duty', 'unknown', 'sick'].includes(place)),
          );
          expect(fed.map(({ cadetId }) => cadetId)).toEqual(eats.flatMap((yes, index) => (yes ? [index + 1] : [])));
          expect(missed.map(({ cadetId }) => cadetId)).toEqual(
            minutes.flatMap((one, index) => (!eats[index] && one.some((place) => place !== null) ? [index + 1] : [])),
          );
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('a day on the range takes along the sittings it touches; who is at home or in hospital gets none', () => {
  const out = { from: '2027-01-20T08:25', to: '2027-01-20T18:30' };
  expect(SITTINGS.map((sitting) => takesAlong(out, '2027-01-20', sitting))).toEqual([false, true, false]);
  const wide = { from: '2027-01-20T08:24', to: '2027-01-20T18:31' };
  expect(SITTINGS.map((sitting) => takesAlong(wide, '2027-01-20', sitting))).toEqual([true, true, true]);
  const day = ['2027-01-20T00:00', '2027-01-21T00:00'] as const;
  const men = [
    man({ cadetId: 1 }),
    man({ cadetId: 2, absences: [absence('trip', ...day)] }),
    man({ cadetId: 3, absences: [absence('hospital', ...day)] }),
    man({ cadetId: 4, absences: [absence('trip', ...day)] }),
    man({ cadetId: 5, absences: [absence('trip', ...day)] }),
  ];
  const provisions = {
    diets: new Map([[2, [{ dietId: 9, from: '2000-01-01', until: null }]]]),
    outings: [{ ...out, cadetIds: [1, 2, 3] }],
  };
  const dinner = sittingList(men, '2027-01-20', SITTINGS[1]!, provisions, '2027-01-19T09:00');
  expect(dinner.fed).toEqual([
    { cadetId: 1, dietId: null, packed: true },
    { cadetId: 2, dietId: 9, packed: true },
  ]);
  expect(dinner.missed).toEqual([
    { cadetId: 3, why: 'hospital' },
    { cadetId: 4, why: 'trip' },
    { cadetId: 5, why: 'trip' },
  ]);
  expect(countOf(dinner)).toEqual({
    onList: 5,
    fed: 2,
    packed: 2,
    diets: [{ dietId: 9, count: 1 }],
    missed: [
      { why: 'hospital', count: 1 },
      { why: 'trip', count: 2 },
    ],
  });
});

test('a slip names the difference by man; a sitting that has begun stays as it was told', () => {
  const list = (...ids: number[]): SittingList => ({
    fed: ids.map((cadetId) => ({ cadetId, dietId: null, packed: false })),
    missed: [],
  });
  const packed = { cadetId: 2, dietId: null, packed: true };
  expect(changeOf(list(1, 2), { fed: [packed, { ...packed, cadetId: 3 }], missed: [] })).toEqual({
    come: [{ ...packed, cadetId: 3 }],
    gone: [{ cadetId: 1, dietId: null, packed: false }],
    other: [{ was: { ...packed, packed: false }, is: packed }],
  });
  const diet = { cadetId: 1, dietId: 9, packed: false };
  expect(changeOf(list(1, 2), { fed: [diet, ...list(2).fed], missed: [] })).toEqual({
    come: [],
    gone: [],
    other: [{ was: { ...diet, dietId: null }, is: diet }],
  });
  const told = [list(1), list(1), list(1)];
  const now = [list(2), list(2), list(2)];
  expect(toldAnew('2027-01-20', SITTINGS, told, now, '2027-01-20T12:29:59')).toEqual([list(1), list(2), list(2)]);
  expect(toldAnew('2027-01-20', SITTINGS, told, now, '2027-01-20T12:30:00')).toEqual([list(1), list(1), list(2)]);
  expect(dueAt('2027-02-01', '10:00', 1)).toBe('2027-01-31T10:00');
  const days = [
    dayTotal('2027-01-20', [list(1, 2), list(1), list()]),
    dayTotal('2027-01-21', [list(), list(), list()]),
  ];
  expect(monthTotal(days, 3)).toEqual({
    sittings: [2, 1, 0].map((fed) => ({ fed, packed: 0 })),
    meals: 3,
    manDays: 2,
  });
});
