import { expect, test } from 'vitest';
import { withStandIns } from '../../../shared/journal/stand-ins.ts';

const lesson = {
  platoonId: 1,
  lessonKindId: 2,
  blockIndex: 0,
  date: '2027-01-12',
  slot: 3,
  placeId: 5,
  instructorId: 7,
};
const away = ({ instructorId, date }: typeof lesson) => instructorId === 7 && date === '2027-01-12';
const instructorOf = (draft: object, isAway = away) =>
  withStandIns([lesson], [{ ...lesson, ...draft }], isAway).lessons[0]?.instructorId;

test('who covers in the draft gives the lesson only when the planned one is away and the hour is the same', () => {
  expect(instructorOf({ instructorId: 8 })).toBe(8);
  expect(instructorOf({ instructorId: 8 }, () => false)).toBe(7);
  expect(instructorOf({ instructorId: 8, slot: 4 })).toBe(7);
  expect(instructorOf({ instructorId: 8, date: '2027-01-13' })).toBe(7);
  expect(instructorOf({ blockIndex: 1, instructorId: 8 })).toBe(7);
  expect(withStandIns([lesson], [lesson], away).standIns.size).toBe(0);
});
