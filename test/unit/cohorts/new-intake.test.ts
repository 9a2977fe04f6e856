import { expect, test } from 'vitest';
import { courseOf } from '../../../shared/cohorts/course.ts';
import { newIntakeNotices, suggestCode, suggestIntake } from '../../../shared/cohorts/new-intake.ts';
import { FIRST_VALUES } from '../../../shared/rules/first-values.ts';

const course = (startsOn: string) =>
  courseOf({ ...FIRST_VALUES, 'holidays.yearly': [] }, { startsOn, arrivalDay: false, examsInside: true });
const FIRST = { code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19' };

test('intakes that share a day are noticed, those that only touch are not', () => {
  // 2027-02-23 and 2027-02-16 are Tuesdays: the hours suffice, so nothing else is said.
  expect(newIntakeNotices(course('2027-02-23'), [{ ...FIRST, endsOn: '2027-02-22' }])).toEqual([]);
  expect(newIntakeNotices(course('2027-02-23'), [{ ...FIRST, endsOn: '2027-02-23' }])).toEqual([
    { code: 'cohorts.overlaps', level: 'notice', params: { ...FIRST, endsOn: '2027-02-23' } },
  ]);
  // It ends on 2027-01-10, the day before the other begins.
  expect(newIntakeNotices(course('2026-12-02'), [FIRST]).map(({ code }) => code)).toEqual(['cohorts.hoursShort']);
});

test('a first day without lessons and missing hours are said with their numbers', () => {
  expect(newIntakeNotices(course('2027-01-10'), [])).toEqual([
    { code: 'cohorts.firstDayFree', level: 'notice', params: { date: '2027-01-10', kind: 'rest' } },
    { code: 'cohorts.hoursShort', level: 'notice', params: { short: 8, availableHours: 272, neededHours: 280 } },
  ]);
});

test('the next intake is suggested on the first Monday after today and after the last one', () => {
  // 2027-01-10 is a Sunday, 2027-01-11 a Monday.
  expect(suggestIntake([], '2027-01-10')).toEqual({ code: '2027-01', startsOn: '2027-01-11' });
  expect(suggestIntake([], '2027-01-11')).toEqual({ code: '2027-01', startsOn: '2027-01-18' });
  expect(suggestIntake([FIRST], '2027-01-10')).toEqual({ code: '2027-02', startsOn: '2027-02-22' });
  expect(suggestIntake([], '2026-12-28')).toEqual({ code: '2027-01', startsOn: '2027-01-04' });
});

test('codes count within their year and pass over names of another kind', () => {
  const others = ['2027-01', '2027-07', '2026-09', '2027-қыс'].map((code) => ({ ...FIRST, code }));
  expect(suggestCode(others, '2027-11-01')).toBe('2027-08');
  expect(suggestCode(others, '2028-01-03')).toBe('2028-01');
});
