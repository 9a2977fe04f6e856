import { expect, test } from 'vitest';
import { holidayOf, layOutCourse } from '../../../shared/cohorts/course-days.ts';
import { addDays } from '../../../shared/kit/local-time.ts';

const names = { kk: 'к', ru: 'р', en: 'e' };
const none = { yearly: [], single: [] };
const holidays = {
  yearly: [
    { monthDay: '03-21', names, carried: true },
    { monthDay: '03-22', names, carried: true },
    { monthDay: '03-23', names, carried: true },
    { monthDay: '05-07', names, carried: true },
    { monthDay: '05-09', names, carried: true },
    { monthDay: '01-07', names, carried: false },
  ],
  single: [{ date: '2027-05-16', names }],
};
const terms = { days: 40, lessonHours: 8, holidays: none, arrivalDay: false, oathDay: 100, oathHours: 8 };

test('40 days hold 5 Sundays from a Monday or Tuesday, 6 from any other day (DOMAIN §2)', () => {
  // 2027-01-11 is a Monday.
  const sundays = [0, 1, 2, 3, 4, 5, 6].map((shift) => {
    const days = layOutCourse({ ...terms, startsOn: addDays('2027-01-11', shift) });
    return days.filter((day) => day.kind === 'rest').length;
  });
  expect(sundays).toEqual([5, 5, 6, 6, 6, 6, 6]);
});

test('a course across the end of a year and over 29 February keeps its dates', () => {
  const days = layOutCourse({ ...terms, startsOn: '2027-12-20' });
  expect([days[0]?.date, days[11]?.date, days[12]?.date, days[39]?.date]).toEqual([
    '2027-12-20',
    '2027-12-31',
    '2028-01-01',
    '2028-01-28',
  ]);
  expect(layOutCourse({ ...terms, startsOn: '2028-02-28' })[1]?.date).toBe('2028-02-29');
});

test('a holiday on a weekday is free, one on a Sunday stays that Sunday', () => {
  // 2027-05-09 and 2027-05-16 are Sundays, 2027-05-07 is a Friday.
  const days = layOutCourse({ ...terms, startsOn: '2027-05-03', holidays });
  const kindOn = (date: string) => days.find((day) => day.date === date)?.kind;
  expect(kindOn('2027-05-07')).toBe('holiday');
  expect(kindOn('2027-05-08')).toBe('training');
  expect(kindOn('2027-05-09')).toBe('rest');
  expect(kindOn('2027-05-16')).toBe('rest');
});

test('a public holiday that fell on a Sunday frees the next working day, a religious feast does not', () => {
  // 2027-05-09 is a Sunday: Monday the 10th is free; the feast of Sunday 2027-05-16 is not made up for.
  expect(holidayOf('2027-05-10', holidays)).toMatchObject({ monthDay: '05-09' });
  expect(holidayOf('2027-05-11', holidays)).toBeNull();
  expect(holidayOf('2027-05-17', holidays)).toBeNull();
  // 7 January 2029 is a Sunday and a feast.
  expect(holidayOf('2029-01-08', holidays)).toBeNull();
  // Nauryz 2027: Sunday 21, Monday 22, Tuesday 23 are the feast itself, Wednesday stands in for the Sunday.
  expect(holidayOf('2027-03-24', holidays)).toMatchObject({ monthDay: '03-21' });
  expect(holidayOf('2027-03-25', holidays)).toBeNull();
});

test('an arrival day takes the first day only where it would have been taught', () => {
  const days = layOutCourse({ ...terms, startsOn: '2027-01-11', arrivalDay: true });
  expect(days[0]).toEqual({ date: '2027-01-11', kind: 'arrival', lessonHours: 0 });
  expect(days[1]).toEqual({ date: '2027-01-12', kind: 'training', lessonHours: 8 });
  const fromSunday = layOutCourse({ ...terms, startsOn: '2027-01-10', arrivalDay: true });
  expect(fromSunday[0]?.kind).toBe('rest');
});

test('the oath has a day of its own with its own hours; on a day of rest nothing is taught beside it', () => {
  const oath = (startsOn: string, oathDay: number) =>
    layOutCourse({ ...terms, startsOn, arrivalDay: true, oathDay, oathHours: 4 })[oathDay - 1];
  expect(oath('2027-01-11', 40)).toEqual({ date: '2027-02-19', kind: 'oath', lessonHours: 4 });
  // From a Wednesday the fortieth day is a Sunday.
  expect(oath('2027-01-13', 40)).toEqual({ date: '2027-02-21', kind: 'oath', lessonHours: 0 });
  // Men who are only arriving take no oath.
  expect(oath('2027-01-11', 1)?.kind).toBe('arrival');
});
