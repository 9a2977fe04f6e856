import { expect, test } from 'vitest';
import { courseOf } from '../../../shared/cohorts/course.ts';
import { type Course, offerLevers, pullLever } from '../../../shared/cohorts/levers.ts';
import { weekday } from '../../../shared/kit/local-time.ts';
import { FIRST_VALUES } from '../../../shared/rules/first-values.ts';

const fresh = (startsOn: string): Course => courseOf(FIRST_VALUES, { startsOn, arrivalDay: false, examsInside: true });
/** Starts on a Wednesday: 34 × 8 = 272, 8 hours short. */
const SHORT = fresh('2027-01-13');
/** Starts on a Monday: exactly 280. */
const EXACT = fresh('2027-01-11');

const offered = (course: Course, earliest: string | null = null) =>
  offerLevers(course, earliest).map(({ dates: _, ...lever }) => lever);

test('a course 8 hours short is offered each lever just strong enough, and the nearest better start', () => {
  expect(offered(SHORT, '2027-01-01')).toEqual([
    { kind: 'ninthHour', days: 8, gain: 8, difference: 0 },
    { kind: 'sundayHalfDay', sundays: 2, gain: 8, difference: 0 },
    { kind: 'moveStart', startsOn: '2027-01-12', gain: 8, difference: 0 },
  ]);
});

test('the start is not moved into the past, nor at all when no day is given', () => {
  expect(offered(SHORT, '2027-01-13').at(-1)).toMatchObject({ kind: 'moveStart', startsOn: '2027-01-18' });
  expect(offered(SHORT, null).map(({ kind }) => kind)).toEqual(['ninthHour', 'sundayHalfDay']);
});

test('an exact course is offered a small reserve and no move; exams go outside only where hours are there to spend', () => {
  expect(offered(EXACT, '2027-01-01')).toEqual([
    { kind: 'ninthHour', days: 6, gain: 6, difference: 6 },
    { kind: 'sundayHalfDay', sundays: 1, gain: 4, difference: 4 },
  ]);
  const rich = { ...EXACT, days: pullLever(EXACT, { kind: 'ninthHour', days: 12 })?.days ?? [] };
  expect(offered(rich)).toContainEqual({ kind: 'exams', inside: false, gain: -12, difference: 0 });
});

test('exams back inside the subjects win their hours', () => {
  const outside = { ...EXACT, budget: { ...EXACT.budget, examsInside: false } };
  expect(offered(outside)).toContainEqual({ kind: 'exams', inside: true, gain: 12, difference: 0 });
  expect(pullLever(outside, { kind: 'exams', inside: false })).toBeNull();
});

test('ninth hours fall on ordinary training days only, never on the day of the oath, and are spread', () => {
  const pulled = pullLever(EXACT, { kind: 'ninthHour', days: 34 });
  const long = pulled?.days.filter((day) => day.lessonHours === 9) ?? [];
  expect(long).toHaveLength(34);
  expect(long.some((day) => weekday(day.date) === 7 || day.date === '2027-02-19')).toBe(false);
  expect(pullLever(EXACT, { kind: 'ninthHour', days: 35 })).toBeNull();
  const two = pullLever(EXACT, { kind: 'ninthHour', days: 2 })?.days.filter((day) => day.lessonHours === 9);
  // The 9th and the 26th of the 34 days that can hold one.
  expect(two?.map((day) => day.date)).toEqual(['2027-01-20', '2027-02-09']);
});

test('where a day has only eight slots there is no ninth hour', () => {
  const eight = { ...SHORT, mostHours: 8 };
  expect(offered(eight).map(({ kind }) => kind)).toEqual(['sundayHalfDay']);
});

test('a Sunday half-day makes a training day of four hours, and there are no more than the Sundays', () => {
  const pulled = pullLever(EXACT, { kind: 'sundayHalfDay', sundays: 5 });
  expect(pulled?.days.filter((day) => weekday(day.date) === 7)).toEqual(
    ['2027-01-17', '2027-01-24', '2027-01-31', '2027-02-07', '2027-02-14'].map((date) => ({
      date,
      kind: 'training',
      lessonHours: 4,
    })),
  );
  expect(pullLever(EXACT, { kind: 'sundayHalfDay', sundays: 6 })).toBeNull();
});

test('the dates of a lever are the days it changes', () => {
  const [ninth, sunday] = offerLevers(EXACT, null);
  expect(ninth?.dates).toHaveLength(6);
  expect(sunday?.dates).toEqual(['2027-01-31']);
});

test('the first day moved lays all days out again', () => {
  const pulled = pullLever(SHORT, { kind: 'moveStart', startsOn: '2027-01-18' });
  expect(pulled?.days[0]).toEqual({ date: '2027-01-18', kind: 'training', lessonHours: 8 });
  expect(pulled?.days).toHaveLength(40);
  expect(pullLever(SHORT, { kind: 'moveStart', startsOn: '2027-01-13' })).toBeNull();
});

test('in a course that runs, only the days to come are changed; in one that is over nothing is offered', () => {
  const running = { ...EXACT, changesFrom: '2027-02-08' };
  const [ninth, sunday] = offerLevers(running, null);
  // 12 days are left: two hours of reserve, one a week; one Sunday, the 14th.
  expect(ninth).toMatchObject({ kind: 'ninthHour', days: 2, gain: 2 });
  expect(ninth?.dates.every((date) => date >= '2027-02-08')).toBe(true);
  expect(sunday?.dates).toEqual(['2027-02-14']);
  expect(pullLever(running, { kind: 'sundayHalfDay', sundays: 2 })).toBeNull();
  expect(offerLevers({ ...EXACT, changesFrom: '2027-02-20' }, null)).toEqual([]);
});

test('on the eve of the last day something can still be won, on the day itself nothing', () => {
  const outside = courseOf(FIRST_VALUES, { startsOn: '2027-01-11', arrivalDay: false, examsInside: false });
  expect(offered({ ...outside, changesFrom: '2027-02-19' })).toEqual([
    { kind: 'exams', inside: true, gain: 12, difference: 0 },
  ]);
  expect(offered({ ...outside, changesFrom: '2027-02-20' })).toEqual([]);
});
