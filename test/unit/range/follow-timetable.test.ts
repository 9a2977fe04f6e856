import { expect, test } from 'vitest';
import { followed, sessionHours } from '../../../shared/range/follow-timetable.ts';

const hours = (date: string, from: string, to: string) => ({ from: `${date}T${from}`, to: `${date}T${to}` });
/** Leaves half an hour before the first lesson and is back ten minutes after the last. */
const DAY = { date: '2027-01-28', departsAt: '2027-01-28T08:00', returnsAt: '2027-01-28T12:30' };
const MADE_FOR = hours('2027-01-28', '08:30', '12:20');

test('a session is from its first lesson to its last, and none while it lies on two days', () => {
  const lessons = [hours('2027-01-28', '10:30', '12:20'), hours('2027-01-28', '08:30', '10:20')];
  expect(sessionHours(lessons)).toEqual(MADE_FOR);
  expect(sessionHours([...lessons, hours('2027-01-29', '08:30', '10:20')])).toBeNull();
  expect(sessionHours([])).toBeNull();
});

test('a day moves with its lessons, as long before and after them as it was', () => {
  expect(followed(DAY, MADE_FOR, MADE_FOR)).toBeNull();
  expect(followed(DAY, hours('2027-02-01', '13:30', '17:20'), MADE_FOR)).toEqual({
    date: '2027-02-01',
    departsAt: '2027-02-01T13:00',
    returnsAt: '2027-02-01T17:30',
  });
  // A day that was to leave hours ahead does not leave on the evening before.
  const early = { ...DAY, departsAt: '2027-01-28T01:00' };
  expect(followed(early, hours('2027-02-01', '07:00', '10:50'), MADE_FOR)?.departsAt).toBe('2027-02-01T00:00');
});

test('a day that never held its lessons keeps its clock times, widened to the new ones', () => {
  const stray = hours('2027-01-27', '08:30', '12:20');
  expect(followed(DAY, hours('2027-02-01', '08:30', '13:20'), stray)).toEqual({
    date: '2027-02-01',
    departsAt: '2027-02-01T08:00',
    returnsAt: '2027-02-01T13:20',
  });
  expect(followed(DAY, hours('2027-02-01', '07:30', '11:20'), null)).toEqual({
    date: '2027-02-01',
    departsAt: '2027-02-01T07:30',
    returnsAt: '2027-02-01T12:30',
  });
});
