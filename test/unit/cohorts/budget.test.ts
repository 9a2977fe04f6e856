import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourBudget } from '../../../shared/cohorts/budget.ts';
import { DAY_KINDS, layOutCourse } from '../../../shared/cohorts/course-days.ts';
import { addDays } from '../../../shared/kit/local-time.ts';

const terms = {
  fullDayHours: 8,
  initialHours: 40,
  specialtyHours: 240,
  examsInside: true,
  examHoursOutside: 12,
  nightHours: 0,
};
const course = {
  days: 40,
  lessonHours: 8,
  holidays: { yearly: [], single: [] },
  arrivalDay: false,
  oathDay: 40,
  oathHours: 8,
};

test('from a Monday: 40 − 5 = 35 × 8 = 280, exactly', () => {
  const budget = hourBudget(layOutCourse({ ...course, startsOn: '2027-01-11' }), terms);
  expect(budget).toEqual({
    calendarDays: 40,
    sundays: 5,
    holidays: 0,
    arrivalDays: 0,
    oathDays: 0,
    otherRestDays: 0,
    trainingDays: 35,
    parts: [{ days: 35, hours: 8, kind: 'full' }],
    eveningHours: 0,
    availableHours: 280,
    initialHours: 40,
    specialtyHours: 240,
    examHours: 0,
    neededHours: 280,
    difference: 0,
  });
});

test('from a Wednesday: 40 − 6 = 34 × 8 = 272, 8 short', () => {
  const budget = hourBudget(layOutCourse({ ...course, startsOn: '2027-01-13' }), terms);
  expect(budget).toMatchObject({ sundays: 6, trainingDays: 34, availableHours: 272, difference: -8 });
});

test('a holiday and an arrival day cost 8 hours each', () => {
  const names = { kk: 'к', ru: 'р', en: 'e' };
  const holidays = { yearly: [{ monthDay: '01-20', names, carried: true }], single: [] };
  const days = layOutCourse({ ...course, startsOn: '2027-01-11', holidays, arrivalDay: true });
  expect(hourBudget(days, terms)).toMatchObject({ holidays: 1, arrivalDays: 1, trainingDays: 33, difference: -16 });
});

test('exams outside the subjects ask for hours of their own', () => {
  const days = layOutCourse({ ...course, startsOn: '2027-01-11' });
  expect(hourBudget(days, { ...terms, examsInside: false })).toMatchObject({
    examHours: 12,
    neededHours: 292,
    difference: -12,
  });
});

test('days of nine hours, short days and lessons on a Sunday stand apart in the sum', () => {
  const days = layOutCourse({ ...course, startsOn: '2027-01-11' }).map((day) => {
    if (day.date === '2027-01-12' || day.date === '2027-01-13') return { ...day, lessonHours: 9 };
    if (day.date === '2027-02-19') return { ...day, lessonHours: 6 };
    if (day.date === '2027-01-17') return { ...day, kind: 'training' as const, lessonHours: 4 };
    return day;
  });
  expect(hourBudget(days, terms)).toMatchObject({
    sundays: 4,
    trainingDays: 36,
    parts: [
      { days: 32, hours: 8, kind: 'full' },
      { days: 2, hours: 9, kind: 'longer' },
      { days: 1, hours: 6, kind: 'shorter' },
      { days: 1, hours: 4, kind: 'sunday' },
    ],
    // 256 + 18 + 6 + 4
    availableHours: 284,
    difference: 4,
  });
});

test('the oath costs what it takes of a full day, and a day when it takes all of it', () => {
  const withOath = (oathHours: number) =>
    hourBudget(layOutCourse({ ...course, oathHours, startsOn: '2027-01-11' }), terms);
  expect(withOath(4)).toMatchObject({ trainingDays: 35, oathDays: 0, availableHours: 276 });
  expect(withOath(0)).toMatchObject({ trainingDays: 34, oathDays: 1, otherRestDays: 0, availableHours: 272 });
});

test('evening hours count as far as the programme has night lessons for them', () => {
  const days = layOutCourse({ ...course, startsOn: '2027-01-11' }).map((day, index) => ({
    ...day,
    eveningHours: index === 2 || index === 9 ? 3 : 0,
  }));
  expect(hourBudget(days, terms)).toMatchObject({ eveningHours: 0, difference: 0 });
  expect(hourBudget(days, { ...terms, nightHours: 4 })).toMatchObject({ eveningHours: 4, availableHours: 284 });
  expect(hourBudget(days, { ...terms, nightHours: 8 })).toMatchObject({ eveningHours: 6, difference: 6 });
});

test('whatever the days are, they add up: kinds to the calendar, parts to the hours', () => {
  const day = fc.record({ kind: fc.constantFrom(...DAY_KINDS), hours: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 6 }), (list, shift) => {
      const days = list.map(({ kind, hours }, index) => ({
        date: addDays('2027-01-11', shift + index),
        kind,
        // An oath is taken with lessons beside it, or (here on every other day) without.
        lessonHours: kind === 'training' || (kind === 'oath' && index % 2 === 0) ? hours : 0,
      }));
      const budget = hourBudget(days, terms);
      const free = budget.sundays + budget.holidays + budget.arrivalDays + budget.oathDays + budget.otherRestDays;
      expect(free + budget.trainingDays).toBe(days.length);
      expect(budget.otherRestDays).toBeGreaterThanOrEqual(0);
      expect(budget.parts.reduce((sum, part) => sum + part.days * part.hours, 0)).toBe(budget.availableHours);
      expect(budget.parts.reduce((sum, part) => sum + part.days, 0)).toBe(budget.trainingDays);
      expect(budget.difference).toBe(budget.availableHours - 280);
    }),
  );
});
