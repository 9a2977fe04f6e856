import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countStates, departmentFigures } from '../../../shared/followup/department-figures.ts';
import { militaryIdClock } from '../../../shared/followup/military-id-clock.ts';

const waiting = (handedOn: string, today: string, days = 30) =>
  militaryIdClock({ handedOn, readyOn: null, collectedOn: null }, days, today);

test.each([
  // across February: 2027 has 28 days in it, 2028 has 29
  ['2027-02-10', '2027-03-12'],
  ['2028-02-10', '2028-03-11'],
  ['2028-01-30', '2028-02-29'],
  ['2027-01-30', '2027-03-01'],
  // across the year's end
  ['2027-12-15', '2028-01-14'],
  ['2026-12-02', '2027-01-01'],
])('handed over on %s, the last day is %s, and it is still in time', (handedOn, dueOn) => {
  expect(waiting(handedOn, dueOn)).toEqual({ state: 'handedOver', dueOn, daysLeft: 0, overdueBy: 0 });
});

test('the day after the last it is overdue by one; on the day of the hand-over all days are left', () => {
  expect(waiting('2027-02-10', '2027-03-13')).toMatchObject({ daysLeft: 0, overdueBy: 1 });
  expect(waiting('2027-02-10', '2027-03-11')).toMatchObject({ daysLeft: 1, overdueBy: 0 });
  expect(waiting('2027-02-10', '2027-02-10')).toMatchObject({ daysLeft: 30, overdueBy: 0 });
});

test('the clock stops when it is ready: in time on the last day, late by one on the next', () => {
  const ready = (readyOn: string, collectedOn: string | null = null) =>
    militaryIdClock({ handedOn: '2027-02-10', readyOn, collectedOn }, 30, '2027-12-31');
  expect(ready('2027-03-12')).toEqual({ state: 'ready', dueOn: '2027-03-12', daysLeft: null, overdueBy: 0 });
  expect(ready('2027-03-13', '2027-04-01')).toEqual({
    state: 'collected',
    dueOn: '2027-03-12',
    daysLeft: null,
    overdueBy: 1,
  });
  expect(militaryIdClock({ handedOn: null, readyOn: null, collectedOn: null }, 30, '2027-12-31').state).toBe(
    'certified',
  );
});

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The next day, counted on one's fingers. */
function nextDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const length = (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  const [y, m, d] = day < length ? [year, month, day + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}

test('day by day: what is left and what is over are as a finger counts them on the calendar', () => {
  const start = fc
    .tuple(fc.integer({ min: 2024, max: 2101 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90 }), (handedOn, days, passed) => {
      let today = handedOn;
      let dueOn = handedOn;
      for (let day = 0; day < passed; day++) today = nextDay(today);
      for (let day = 0; day < days; day++) dueOn = nextDay(dueOn);
      expect(waiting(handedOn, today, days)).toEqual({
        state: 'handedOver',
        dueOn,
        daysLeft: passed < days ? days - passed : 0,
        overdueBy: passed > days ? passed - days : 0,
      });
    }),
    { numRuns: 300 },
  );
});

test('figures of departments: overdue are of those that wait, days are of those that came', () => {
  const man = (department: string | null, handedOn: string | null, readyOn: string | null, today: string) => ({
    department,
    handedOn,
    readyOn,
    ...militaryIdClock({ handedOn, readyOn, collectedOn: null }, 30, today),
  });
  const today = '2027-04-10';
  const men = [
    man('A', '2027-02-22', '2027-03-04', today), // 10 days
    man('A', '2027-02-22', '2027-04-05', today), // 42 days, came late
    man('A', '2027-03-11', null, today), // the last day
    man('B', '2027-03-10', null, today), // over by one
    man('B', '2027-03-01', null, today), // over by ten
    man(null, null, null, today),
  ];
  expect(departmentFigures(men)).toEqual([
    {
      department: 'B',
      men: 2,
      certified: 0,
      handedOver: 2,
      overdue: 2,
      ready: 0,
      collected: 0,
      meanDays: null,
      longestDays: null,
      longestOverdue: 10,
    },
    {
      department: 'A',
      men: 3,
      certified: 0,
      handedOver: 1,
      overdue: 0,
      ready: 2,
      collected: 0,
      meanDays: 26,
      longestDays: 42,
      longestOverdue: 0,
    },
    {
      department: null,
      men: 1,
      certified: 1,
      handedOver: 0,
      overdue: 0,
      ready: 0,
      collected: 0,
      meanDays: null,
      longestDays: null,
      longestOverdue: 0,
    },
  ]);
  expect(countStates(men)).toEqual({ certified: 1, handedOver: 3, overdue: 2, ready: 2, collected: 0 });
});
