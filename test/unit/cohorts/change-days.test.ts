import { expect, test } from 'vitest';
import { changeDays, lessonsWithoutHours, type NotedDay } from '../../../shared/cohorts/change-days.ts';

const day = (date: string, changes: Partial<NotedDay> = {}): NotedDay => ({
  date,
  kind: 'training',
  lessonHours: 8,
  eveningHours: 0,
  note: null,
  ...changes,
});
const CALENDAR = [
  day('2027-01-14', { eveningHours: 2, note: 'түнгі жаттығу' }),
  day('2027-01-15'),
  day('2027-01-16', { kind: 'oath', lessonHours: 4 }),
  day('2027-01-17', { kind: 'rest', lessonHours: 0 }),
];

test('what a change leaves out stays; an evening closes with its day', () => {
  const longer = changeDays(CALENDAR, [{ date: '2027-01-14', kind: 'training', lessonHours: 9 }]);
  expect(longer.changed).toEqual([day('2027-01-14', { lessonHours: 9, eveningHours: 2, note: 'түнгі жаттығу' })]);
  const free = changeDays(CALENDAR, [{ date: '2027-01-14', kind: 'rest', lessonHours: 0, note: null }]);
  expect(free.changed).toEqual([day('2027-01-14', { kind: 'rest', lessonHours: 0 })]);
  expect(free.oathMovedFrom).toBeNull();
});

test('the oath is taken once: the day it leaves keeps its hours, or rests when it had none', () => {
  const oath = { date: '2027-01-15', kind: 'oath', lessonHours: 6 } as const;
  expect(changeDays(CALENDAR, [oath])).toEqual({
    changed: [day('2027-01-15', { kind: 'oath', lessonHours: 6 }), day('2027-01-16', { lessonHours: 4 })],
    oathMovedFrom: '2027-01-16',
  });
  const bare = CALENDAR.map((one) => (one.kind === 'oath' ? { ...one, lessonHours: 0 } : one));
  expect(changeDays(bare, [oath]).changed[1]).toMatchObject({ date: '2027-01-16', kind: 'rest' });
  // The oath's own day may change its hours without going anywhere.
  expect(changeDays(CALENDAR, [{ ...oath, date: '2027-01-16' }]).oathMovedFrom).toBeNull();
});

test('a lesson loses its hours when it would end after the day, or after the evening it lies in', () => {
  const lesson = (slot: number, hours: number, date = '2027-01-14') => ({ date, slot, hours });
  const lost = (lessonHours: number, eveningHours: number, ...lessons: ReturnType<typeof lesson>[]) =>
    lessonsWithoutHours([{ date: '2027-01-14', lessonHours, eveningHours }], lessons);
  expect(lost(8, 0, lesson(4, 4))).toEqual([]);
  expect(lost(7, 3, lesson(4, 4))).toEqual([lesson(4, 4)]);
  // Evening hours begin at slot 9, however long the day is.
  expect(lost(4, 2, lesson(9, 2))).toEqual([]);
  expect(lost(9, 1, lesson(9, 2))).toEqual([lesson(9, 2)]);
  expect(lost(0, 0, lesson(0, 1, '2027-01-15'))).toEqual([]);
});
