import { expect, test } from 'vitest';
import { daysWith, hoursInService, hoursToGive } from '../../../shared/programme/instructor-hours.ts';

const day = (date: string, lessonHours: number, eveningHours = 0) => ({ date, lessonHours, eveningHours });
const DAYS = [day('2027-01-14', 8), day('2027-01-15', 4), day('2027-01-16', 4, 2), day('2027-01-17', 0)];
const person = { maxHoursPerDay: 6, absences: [] };

test('a day gives his maximum, a short day its own hours with those of its evening, a day of rest none', () => {
  expect(hoursToGive(person, DAYS, new Map())).toBe(6 + 4 + 6);
  expect(hoursToGive({ ...person, maxHoursPerDay: 3 }, DAYS, new Map())).toBe(9);
});

test('a morning away leaves the hours after dinner, no more than he may give; on a short day none are left', () => {
  const absences = [{ from: '2027-01-14', to: '2027-01-15', hours: { from: 0, to: 4 } }];
  // Eight hours less four; the short day had its four before dinner; then four and two in the evening.
  expect(hoursToGive({ ...person, absences }, DAYS, new Map())).toBe(4 + 0 + 6);
  expect(daysWith(DAYS, absences).map(({ date }) => date)).toEqual(['2027-01-14', '2027-01-16']);
  expect(hoursInService(DAYS, absences)).toBe(4 + 0 + 6);
});

test('days away give nothing, and what another intake takes is no longer there', () => {
  const away = { ...person, absences: [{ from: '2027-01-14', to: '2027-01-15', hours: null }] };
  expect(hoursToGive(away, DAYS, new Map())).toBe(6);
  expect(hoursToGive(person, DAYS, new Map([['2027-01-14', 4]]))).toBe(2 + 4 + 6);
  // Eight hours there are more than he may give here: none are left, not fewer than none.
  expect(hoursToGive(person, DAYS, new Map([['2027-01-14', 8]]))).toBe(4 + 6);
});
