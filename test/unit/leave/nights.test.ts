import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import { currentNight, isCourseNight, isLate, isShut, nightsOf, windowOf } from '../../../shared/leave/nights.ts';

const TIMES = { from: '18:00', to: '06:30' };
const COURSE = { startsOn: '2027-01-11', endsOn: '2027-02-19' };

test.each([
  ['2027-01-31', '2027-02-01'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('the night of %s is one interval that ends on %s', (night, morning) => {
  expect(windowOf(night, TIMES)).toEqual({ from: `${night}T18:00`, until: `${morning}T06:30` });
});

test('a night belongs to the course when its evening and its morning do', () => {
  expect(isCourseNight('2027-01-10', COURSE)).toBe(false);
  expect(isCourseNight('2027-01-11', COURSE)).toBe(true);
  expect(isCourseNight('2027-02-18', COURSE)).toBe(true);
  // The morning after the last day is no longer the school's.
  expect(isCourseNight('2027-02-19', COURSE)).toBe(false);
});

test('a single night on the 31st stays the night of the 31st', () => {
  expect(nightsOf({ kind: 'single', night: '2027-01-31' }, COURSE)).toEqual(['2027-01-31']);
});

test('chosen nights come once each, in order, inside the course', () => {
  const nights = ['2027-02-01', '2027-01-31', '2027-02-01', '2027-02-19', '2027-01-10'];
  expect(nightsOf({ kind: 'chosen', nights }, COURSE)).toEqual(['2027-01-31', '2027-02-01']);
});

test('standing leave runs over the month to the last night of the course, without its exceptions', () => {
  const nights = nightsOf(
    { kind: 'standing', first: '2027-01-01', last: '2027-03-31', except: ['2027-01-31', '2027-02-18'] },
    COURSE,
  );
  // 39 nights from 11.01 to 18.02, two of them excepted.
  expect(nights).toHaveLength(37);
  expect([nights[0], nights.at(-1)]).toEqual(['2027-01-11', '2027-02-17']);
  expect(nights).not.toContain('2027-01-31');
});

test('standing leave on chosen weekdays takes these and no others', () => {
  // Saturdays and Sundays of the first two weeks.
  expect(nightsOf({ kind: 'standing', first: '2027-01-11', last: '2027-01-24', weekdays: [6, 7] }, COURSE)).toEqual([
    '2027-01-16',
    '2027-01-17',
    '2027-01-23',
    '2027-01-24',
  ]);
});

test('until its morning is over, the night that is on is yesterday’s', () => {
  expect(currentNight('2027-02-01T06:29:59', TIMES)).toBe('2027-01-31');
  expect(currentNight('2027-02-01T06:30:00', TIMES)).toBe('2027-02-01');
  expect(currentNight('2027-01-01T00:00:00', TIMES)).toBe('2026-12-31');
});

test('the cut-offs: late from the minute after the soft one, shut from the hard one on', () => {
  const terms = { askBy: '17:00', shutAt: '21:00' };
  expect(isLate('2027-01-27T17:00:59', '2027-01-27', terms)).toBe(false);
  expect(isLate('2027-01-27T17:01:00', '2027-01-27', terms)).toBe(true);
  expect(isLate('2027-01-27T17:01:00', '2027-01-28', terms)).toBe(false);
  expect(isShut('2027-01-27T20:59:59', '2027-01-27', terms)).toBe(false);
  expect(isShut('2027-01-27T21:00:00', '2027-01-27', terms)).toBe(true);
  expect(isShut('2027-01-28T00:10:00', '2027-01-27', terms)).toBe(true);
});

test('whatever the span, standing leave is the course nights inside it, each once', () => {
  const day = fc.integer({ min: -30, max: 80 }).map((days) => addDays(COURSE.startsOn, days));
  fc.assert(
    fc.property(day, day, (first, last) => {
      const nights = nightsOf({ kind: 'standing', first, last }, COURSE);
      const naive = [];
      for (let n = -40; n < 120; n++) {
        const night = addDays(COURSE.startsOn, n);
        if (night >= first && night <= last && n >= 0 && n <= 38) naive.push(night);
      }
      expect(nights).toEqual(naive);
    }),
  );
});
