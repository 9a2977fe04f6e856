import { expect, test } from 'vitest';
import { courseWeeks, weeklyLoad } from '../../../shared/cover/weekly-load.ts';

test('weeks run from Monday to Sunday and begin and end with the course', () => {
  // 27.01.2027 is a Wednesday.
  expect(courseWeeks('2027-01-27', '2027-02-09')).toEqual([
    { from: '2027-01-27', to: '2027-01-31' },
    { from: '2027-02-01', to: '2027-02-07' },
    { from: '2027-02-08', to: '2027-02-09' },
  ]);
  expect(courseWeeks('2027-01-31', '2027-01-31')).toEqual([{ from: '2027-01-31', to: '2027-01-31' }]);
});

test('a week holds its own lessons against the hours of the days he is there, less other intakes', () => {
  const weeks = courseWeeks('2027-01-29', '2027-02-02');
  const day = (date: string, lessonHours: number) => ({ date, lessonHours, eveningHours: 0 });
  const days = [day('2027-01-29', 8), day('2027-01-30', 4), day('2027-02-01', 8), day('2027-02-02', 8)];
  const person = {
    maxHoursPerDay: 6,
    absences: [{ from: '2027-02-02', to: '2027-02-02', hours: null }],
    lessons: [
      { date: '2027-01-30', hours: 2 },
      { date: '2027-01-31', hours: 1 },
      { date: '2027-02-01', hours: 4 },
    ],
    elsewhere: [
      { date: '2027-02-01', hours: 1 },
      { date: '2027-02-01', hours: 1 },
    ],
  };
  // 6 of 8 and 4 of 4 hours; then 6 less 2 in another intake, and nothing on the day away.
  expect(weeklyLoad(person, weeks, days)).toEqual([
    { planned: 3, available: 10 },
    { planned: 4, available: 4 },
  ]);
});
