import { expect, test } from 'vitest';
import { copyCourse } from '../../../shared/cohorts/copy-course.ts';
import { courseOf } from '../../../shared/cohorts/course.ts';
import { type CourseDay, layOutCourse } from '../../../shared/cohorts/course-days.ts';
import type { Course } from '../../../shared/cohorts/levers.ts';
import { FIRST_VALUES } from '../../../shared/rules/first-values.ts';

/** Forty days with the first rule values; the days of these numbers changed by hand. */
function course(startsOn: string, changes: Record<number, Partial<CourseDay>> = {}, rules = {}): Course {
  const made = courseOf({ ...FIRST_VALUES, ...rules }, { startsOn, arrivalDay: false, examsInside: true });
  return { ...made, days: layOutCourse(made.terms).map((day, index) => ({ ...day, ...changes[index + 1] })) };
}
const opened = { kind: 'training', lessonHours: 4 } as const;

test('an untouched course carries nothing over, and the new one is laid out by its own rules', () => {
  const to = course('2027-03-08');
  expect(copyCourse(course('2027-01-11'), to)).toEqual({ days: layOutCourse(to.terms), carried: [], dropped: [] });
});

test('a ninth hour goes to the day of the same number, and to the nearest full day where that one is free', () => {
  // From Monday 11 January; day 8 is a Monday too. From Wednesday 1 September day 5 is a Sunday, day 8 a Wednesday.
  const from = course('2027-01-11', { 5: { lessonHours: 9 }, 8: { lessonHours: 9 } });
  const { days, carried, dropped } = copyCourse(from, course('2027-09-01'));
  expect(carried.map(({ choice, number, toNumber, toDate }) => [choice, number, toNumber, toDate])).toEqual([
    ['longer', 5, 6, '2027-09-06'],
    ['longer', 8, 8, '2027-09-08'],
  ]);
  expect(days.filter(({ lessonHours }) => lessonHours === 9).map(({ date }) => date)).toEqual([
    '2027-09-06',
    '2027-09-08',
  ]);
  expect(dropped).toEqual([]);
});

test('the second Sunday opened is the second Sunday again, whatever its number', () => {
  // Sundays from 11 January: days 7, 14, …; from Wednesday 1 September: days 5, 12, …
  const { days, carried } = copyCourse(course('2027-01-11', { 14: opened }), course('2027-09-01'));
  expect(carried).toMatchObject([{ choice: 'opened', number: 14, toNumber: 12, toDate: '2027-09-12', hours: 4 }]);
  expect(days[11]).toMatchObject({ kind: 'training', lessonHours: 4 });
  expect(days[13]).toMatchObject({ kind: 'training', lessonHours: 8 });
});

test('shorter days and evenings go over; what was closed or opened for its date stays behind', () => {
  const from = course('2027-03-01', {
    // 8 March is a holiday: day 8.
    2: { lessonHours: 4 },
    3: { kind: 'rest', lessonHours: 0 },
    8: opened,
    10: { eveningHours: 2 },
  });
  const { days, carried, dropped } = copyCourse(from, course('2027-09-06'));
  expect(carried.map(({ choice, toNumber }) => [choice, toNumber])).toEqual([
    ['shorter', 2],
    ['evening', 10],
  ]);
  expect(dropped.map(({ choice, date }) => [choice, date])).toEqual([
    ['closed', '2027-03-03'],
    ['openedFree', '2027-03-08'],
  ]);
  expect(days[1]?.lessonHours).toBe(4);
  expect(days[9]).toMatchObject({ lessonHours: 8, eveningHours: 2 });
});

test('the new intake’s own limits hold: no ninth hour where a day has eight, no shorter day on a day without lessons', () => {
  const from = course('2027-01-11', { 1: { lessonHours: 9 }, 5: { lessonHours: 4 } });
  const eight = { 'day.slotStarts': FIRST_VALUES['day.slotStarts'].slice(0, 8) };
  // From Wednesday day 5 is a Sunday.
  const { carried, dropped } = copyCourse(from, course('2027-09-01', {}, eight));
  expect(carried).toEqual([]);
  expect(dropped.map(({ choice }) => choice)).toEqual(['longer', 'shorter']);
  // A day that has fewer hours by its own rules is not made longer by a choice to shorten it.
  const short = copyCourse(
    course('2027-01-11', { 2: { lessonHours: 6 } }),
    course('2027-09-06', {}, { 'day.lessonHours': 5 }),
  );
  expect(short.days[1]?.lessonHours).toBe(5);
});
