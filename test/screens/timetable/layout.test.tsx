import { expect, test } from 'vitest';
import { cardAt, step } from '../../../renderer/timetable/cursor.ts';
import { layOut, rowOfSlot, weekOf, weeksOf } from '../../../renderer/timetable/layout.ts';
import { card, smallBoard } from './small-board.ts';

const board = smallBoard();
const weeks = weeksOf(board.days);

test('a week is Monday to Saturday; a Sunday is shown only when it is taught on', () => {
  expect(weeks.map((week) => week.map((day) => day.date.slice(8)).join(' '))).toEqual([
    '11 12 13 14 15 16',
    '18 19 20 21 22 23',
  ]);
  const withSunday = board.days.map((day) =>
    day.weekday === 7 && day.courseDay === 7 ? { ...day, lessonHours: 4 } : day,
  );
  expect(weeksOf(withSunday)[0]?.at(-1)?.date).toBe('2027-01-17');
});

test('the week of today is opened, of a Sunday its own, before and after the course the first', () => {
  expect(weekOf(weeks, '2027-01-20')).toBe(1);
  expect(weekOf(weeks, '2027-01-17')).toBe(0);
  expect(weekOf(weeks, '2026-12-31')).toBe(0);
});

test('each view shows every card of the week once, in the band it belongs to', () => {
  const week = weeks[0] ?? [];
  const inBands = (view: 'platoons' | 'instructors' | 'places') =>
    layOut(board, view, week, undefined).bands.map((band) => [band.key, band.cards.length]);
  expect(inBands('platoons')).toEqual([
    ['platoon-1', 2],
    ['platoon-2', 1],
  ]);
  // People stand in Kazakh order: Ә before Я, though the rows came the other way round.
  expect(inBands('instructors')).toEqual([
    ['instructor-2', 1],
    ['instructor-1', 2],
  ]);
  expect(inBands('places')).toEqual([
    ['place-1', 2],
    ['place-2', 1],
  ]);
  const oneDay = layOut(board, 'day', week, board.days[0]);
  expect(oneDay.columns.map((column) => column.platoonId)).toEqual([1, 2]);
  expect(oneDay.bands[0]?.cards.map(({ column }) => column)).toEqual([0, 0]);
});

test('dinner is a row of its own between the halves of the day', () => {
  expect([0, 3, 4, 7].map((slot) => rowOfSlot(slot, 4))).toEqual([2, 5, 7, 10]);
});

test('arrows go from card to card, hour to hour where nothing stands, and on into the next band', () => {
  const layout = layOut(board, 'platoons', weeks[0] ?? [], undefined);
  const start = { band: 0, column: 0, slot: 0 };
  expect(cardAt(layout, start)?.subjectCode).toBe('FIR');
  const down = step(layout, start, 8, 'ArrowDown');
  expect(down).toEqual({ band: 0, column: 0, slot: 2 });
  expect(cardAt(layout, down)).toBeNull();
  const tactics = step(layout, { ...start, slot: 3 }, 8, 'ArrowDown');
  expect(cardAt(layout, tactics)?.subjectCode).toBe('TAC');
  // The card fills the afternoon, so the next step is the second platoon's first hour, and back onto the card's first.
  expect(step(layout, tactics, 8, 'ArrowDown')).toEqual({ band: 1, column: 0, slot: 0 });
  expect(step(layout, { band: 1, column: 0, slot: 0 }, 8, 'ArrowUp')).toEqual({ band: 0, column: 0, slot: 4 });
  expect(step(layout, start, 8, 'ArrowUp')).toEqual(start);
  expect(step(layout, start, 8, 'ArrowLeft')).toEqual(start);
  expect(step(layout, start, 8, 'End').column).toBe(5);
  expect(step(layout, { ...start, column: 5 }, 8, 'ArrowRight').column).toBe(5);
});

test('a card belongs to the hour under the cursor, both its ends included', () => {
  const layout = layOut({ ...board, cards: [card({ slot: 1, hours: 2 })] }, 'platoons', weeks[0] ?? [], undefined);
  const at = (slot: number) => cardAt(layout, { band: 0, column: 0, slot }) !== null;
  expect([0, 1, 2, 3].map(at)).toEqual([false, true, true, false]);
});
