import { expect, test } from 'vitest';
import { courseProgress } from '../../../shared/cohorts/course-progress.ts';

const on = (today: string) => courseProgress('2027-01-11', '2027-02-19', today);

test('the first and the last day belong to the course, the days around them do not', () => {
  expect(on('2027-01-10')).toEqual({ state: 'coming', dayNumber: null, startsInDays: 1 });
  expect(on('2027-01-11')).toEqual({ state: 'running', dayNumber: 1, startsInDays: 0 });
  expect(on('2027-01-31')).toEqual({ state: 'running', dayNumber: 21, startsInDays: 0 });
  expect(on('2027-02-01')).toEqual({ state: 'running', dayNumber: 22, startsInDays: 0 });
  expect(on('2027-02-19')).toEqual({ state: 'running', dayNumber: 40, startsInDays: 0 });
  expect(on('2027-02-20')).toEqual({ state: 'ended', dayNumber: null, startsInDays: 0 });
});
