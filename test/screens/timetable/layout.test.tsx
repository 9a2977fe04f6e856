import { expect, test } from 'vitest';
import { brief, cardWords } from '../../../renderer/timetable/card-words.ts';
import { cardAt, isGone, step } from '../../../renderer/timetable/cursor.ts';
import { findCards, nextHit } from '../../../renderer/timetable/find-cards.ts';
import { hoursWithMakeups, layOut, weekOf, weeksOf } from '../../../renderer/timetable/layout.ts';
import { hoursIn, rowsOf } from '../../../renderer/timetable/rows.ts';
import { card, smallBoard } from './small-board.ts';

const board = smallBoard();
const weeks = weeksOf(board.days, []);
const SLOTS = [0, 1, 2, 3, 4, 5, 6, 7];

test('a week is Monday to Saturday; a Sunday is shown only when it is taught on', () => {
  expect(weeks.map((week) => week.map((day) => day.date.slice(8)).join(' '))).toEqual([
    '11 12 13 14 15 16',
    '18 19 20 21 22 23',
  ]);
  const withSunday = board.days.map((day) =>
    day.weekday === 7 && day.courseDay === 7 ? { ...day, lessonHours: 4 } : day,
  );
  expect(weeksOf(withSunday, [])[0]?.at(-1)?.date).toBe('2027-01-17');
  const makeup = {
    id: 1,
    platoonIds: [1],
    subjectCode: 'TAC',
    lessonNames: { kk: 'Ұрыс негізі', ru: 'Основы боя', en: 'Basics of combat' },
    date: '2027-01-17',
    slot: 0,
    hours: 2,
    placeId: 1,
    instructorId: 1,
  };
  expect(weeksOf(board.days, [makeup]).map((week) => week.length)).toEqual([7, 6]);
  // The row of its hours is there although the day has none.
  expect(hoursWithMakeups({ ...board, makeups: [makeup] }, board.days[6]!)).toBe(2);
  expect(hoursWithMakeups({ ...board, makeups: [makeup] }, board.days[7]!)).toBe(8);
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

test('dinner is a row between the halves of the day; a ninth hour and the evening take room only where they are', () => {
  const plain = rowsOf(board, weeks[0] ?? []);
  expect([0, 3, 4, 7].map((slot) => plain.span(slot, 1)[0])).toEqual([2, 5, 7, 10]);
  expect(plain.slots).toEqual(SLOTS);
  expect(plain.span(2, 2)).toEqual([4, 6]);
  const long = { ...board.days[0]!, lessonHours: 9, eveningHours: 2 };
  const withEvening = rowsOf(board, [board.days[0]!, long]);
  expect(withEvening.slots).toEqual([...SLOTS, 8, 9, 10]);
  // Head, four hours, dinner, five hours, the line of the evening: its first hour stands in row 13.
  expect(withEvening.span(9, 2)).toEqual([13, 15]);
  const half = { ...board.days[0]!, lessonHours: 4 };
  expect(withEvening.stretches.map((stretch) => hoursIn(stretch, half))).toEqual([4, 0, 0]);
  expect(withEvening.stretches.map((stretch) => hoursIn(stretch, long))).toEqual([4, 5, 2]);
});

test('what is typed finds cards by subject, person, place and platoon; hits follow each other in time', () => {
  const words = cardWords(board);
  const found = (query: string) => findCards(board, words, query)?.map(({ date, platoonId }) => `${date} ${platoonId}`);
  expect(found('  ')).toBeUndefined();
  // Folded: Ә is found by А, and two words must both be there.
  expect(found('алиев')).toEqual(['2027-01-11 1', '2027-01-18 2']);
  expect(found('әлиев 2‑взвод')).toEqual(['2027-01-18 2']);
  expect(found('1-сынып')).toEqual(['2027-01-11 1', '2027-01-12 2']);
  expect(found('жоқ')).toEqual([]);
  const hits = findCards(board, words, 'алиев') ?? [];
  expect(nextHit(hits, null, 1)).toBe(hits[0]);
  const first = `${hits[0]!.platoonId}-${hits[0]!.lessonKindId}-${hits[0]!.blockIndex}`;
  expect(nextHit(hits, first, 1)).toBe(hits[1]);
  expect(nextHit(hits, first, -1)).toBe(hits[1]);
});

test('arrows go from card to card, hour to hour where nothing stands, and on into the next band', () => {
  const layout = layOut(board, 'platoons', weeks[0] ?? [], undefined);
  const start = { band: 0, column: 0, slot: 0 };
  expect(cardAt(layout, start)?.subjectCode).toBe('FIR');
  const down = step(layout, start, SLOTS, 'ArrowDown');
  expect(down).toEqual({ band: 0, column: 0, slot: 2 });
  expect(cardAt(layout, down)).toBeNull();
  const tactics = step(layout, { ...start, slot: 3 }, SLOTS, 'ArrowDown');
  expect(cardAt(layout, tactics)?.subjectCode).toBe('TAC');
  // The card fills the afternoon, so the next step is the second platoon's first hour, and back onto the card's first.
  expect(step(layout, tactics, SLOTS, 'ArrowDown')).toEqual({ band: 1, column: 0, slot: 0 });
  expect(step(layout, { band: 1, column: 0, slot: 0 }, SLOTS, 'ArrowUp')).toEqual({ band: 0, column: 0, slot: 4 });
  expect(step(layout, start, SLOTS, 'ArrowUp')).toEqual(start);
  expect(step(layout, start, SLOTS, 'ArrowLeft')).toEqual(start);
  expect(step(layout, start, SLOTS, 'End').column).toBe(5);
  expect(step(layout, { ...start, column: 5 }, SLOTS, 'ArrowRight').column).toBe(5);
});

test('a card belongs to the hour under the cursor, both its ends included', () => {
  const layout = layOut({ ...board, cards: [card({ slot: 1, hours: 2 })] }, 'platoons', weeks[0] ?? [], undefined);
  const at = (slot: number) => cardAt(layout, { band: 0, column: 0, slot }) !== null;
  expect([0, 1, 2, 3].map(at)).toEqual([false, true, true, false]);
});

test('a place of several words is shortened at its last one, never on a vowel; a surname and a short word stay whole', () => {
  expect(['2-сынып', 'Қару бөлмесі', '1-алаңшасы', '1‑взвод'].map(brief)).toEqual([
    '2-сын.',
    'Қару бөл.',
    '1-алаң.',
    '1‑взв.',
  ]);
  for (const whole of ['Тұрғанбаев', 'Полигон', 'Спорт залы', '2-дала', 'корпус 12345'])
    expect(brief(whole)).toBe(whole);
});

test('a lesson of an approved plan before today was held; one that a draft moved since was not', () => {
  const monday = card({ date: '2027-01-11' });
  expect([isGone(monday, '2027-01-12'), isGone(monday, '2027-01-11'), isGone(monday, null)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(isGone({ ...monday, changed: true }, '2027-01-12')).toBe(false);
});
