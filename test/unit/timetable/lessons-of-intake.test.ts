import { expect, test } from 'vitest';
import { lessonHours } from '../../../shared/timetable/intake/lesson-hours.ts';
import { lessonNumbers } from '../../../shared/timetable/intake/lesson-numbers.ts';
import { menOn } from '../../../shared/timetable/intake/men-on.ts';
import { subjectCode } from '../../../shared/timetable/intake/subject-codes.ts';
import { trayOf } from '../../../shared/timetable/intake/tray.ts';

const at = (platoonId: number, lessonKindId: number, blockIndex: number, date: string, slot: number) => ({
  platoonId,
  lessonKindId,
  blockIndex,
  date,
  slot,
  placeId: 1,
  instructorId: 1,
});

test('lessons of a subject are numbered in order of time, each platoon for itself, over all its kinds', () => {
  const lessons = [
    at(1, 20, 0, '2027-01-12', 0),
    at(1, 10, 0, '2027-01-11', 4),
    at(2, 10, 0, '2027-01-13', 0),
    at(1, 10, 1, '2027-01-11', 2),
    at(1, 30, 0, '2027-01-11', 0),
  ];
  const subjectOf = (kind: number) => (kind === 30 ? 'LAW' : 'TAC');
  expect(lessonNumbers(lessons, subjectOf)).toEqual([3, 2, 1, 1, 1]);
});

test('the tray holds the blocks that have no place, platoon by platoon in the order of the programme', () => {
  const kind = (id: number, blockHours: number, blockCount: number) => ({
    id,
    code: `K${id}`,
    subjectCode: 'TAC',
    phase: 'initial' as const,
    blockHours,
    blockCount,
    placeType: 'class',
    flags: [],
    window: null,
  });
  const tray = trayOf(
    [{ id: 1 }, { id: 2 }],
    [kind(10, 2, 3), kind(20, 4, 1)],
    [at(1, 10, 1, '2027-01-11', 0), at(2, 20, 0, '2027-01-11', 0)],
  );
  expect(
    tray.map(({ platoonId, kind: { id }, blockIndexes, hoursLeft }) => [platoonId, id, blockIndexes, hoursLeft]),
  ).toEqual([
    [1, 10, [0, 2], 4],
    [1, 20, [0], 4],
    [2, 10, [0, 1, 2], 6],
  ]);
});

test('lesson hours begin when the rules say and last their minutes; unnamed ones follow an hour apart', () => {
  expect(lessonHours(['08:30', '09:30', '13:20'], 50, 5)).toEqual([
    { start: '08:30', end: '09:20' },
    { start: '09:30', end: '10:20' },
    { start: '13:20', end: '14:10' },
    { start: '14:20', end: '15:10' },
    { start: '15:20', end: '16:10' },
  ]);
});

test('who is struck off counts in his platoon up to the day before', () => {
  const platoon = { size: 25, leaving: ['2027-01-26', '2027-02-01', '2027-02-01'] };
  const days = ['2027-01-25', '2027-01-26', '2027-01-31', '2027-02-01', '2027-02-02'];
  expect(days.map((on) => menOn(platoon, on))).toEqual([25, 24, 24, 22, 22]);
  expect(menOn({ size: 25 }, '2027-01-26')).toBe(25);
});

test('a subject is called by the letters of the reader’s language, the school’s own by its code', () => {
  expect((['kk', 'ru', 'en'] as const).map((language) => subjectCode('DRL', language))).toEqual(['САП', 'СТР', 'DRL']);
  expect((['kk', 'ru', 'en'] as const).map((language) => subjectCode('XYZ', language))).toEqual(['XYZ', 'XYZ', 'XYZ']);
});
