import { expect, test } from 'vitest';
import { dayStrip, type StripFacts, stripHours } from '../../../shared/today/day-strip.ts';

const lesson = (slot: number, hours: number, start: string, end: string) => ({
  key: `${slot}`,
  slot,
  hours,
  start,
  end,
  subjectCode: 'TAC',
  platoon: 2,
});
const FACTS: StripFacts = {
  date: '2027-01-27',
  meals: [
    { start: '07:45', end: '08:25' },
    { start: '12:30', end: '13:10' },
    { start: '18:30', end: '19:10' },
  ],
  rolls: { morning: '06:40', evening: '21:30' },
  leave: { from: '18:00', shutAt: '21:00', to: '06:30', morningBehind: true, nightAhead: true },
  lessons: [
    lesson(0, 2, '08:30', '10:20'),
    lesson(2, 2, '10:30', '12:20'),
    lesson(1, 3, '09:30', '12:20'),
    lesson(4, 4, '13:20', '17:10'),
  ],
  own: false,
  range: [],
};
const shown = (facts: StripFacts) => dayStrip(facts).map(({ kind, from, to }) => `${kind} ${from}–${to ?? ''}`);

test('lesson hours of all platoons stand as two stretches, parted by dinner', () => {
  expect(shown(FACTS)).toEqual([
    'back 06:30–',
    'roll 06:40–',
    'meal 07:45–08:25',
    'lessons 08:30–12:20',
    'meal 12:30–13:10',
    'lessons 13:20–17:10',
    'leave 18:00–21:00',
    'meal 18:30–19:10',
    'roll 21:30–',
  ]);
  expect(dayStrip(FACTS).filter(({ kind }) => kind === 'lessons')).toMatchObject([
    { first: 1, last: 4 },
    { first: 5, last: 8 },
  ]);
});

test('an hour that nobody has parts them too; a man sees each of his own', () => {
  const gap = { ...FACTS, lessons: [lesson(0, 1, '08:30', '09:20'), lesson(2, 2, '10:30', '12:20')] };
  expect(shown(gap).filter((part) => part.startsWith('lesson'))).toEqual([
    'lessons 08:30–09:20',
    'lessons 10:30–12:20',
  ]);
  const own = dayStrip({ ...gap, own: true }).filter(({ kind }) => kind === 'lesson');
  expect(own).toMatchObject([
    { key: '0', platoon: 2 },
    { key: '2', platoon: 2 },
  ]);
});

test('the strip grows to what lies outside of it, and to now', () => {
  const early = { dayId: 1, session: 1, departsAt: '2027-01-27T05:10', returnsAt: '2027-01-28T01:00' };
  const parts = dayStrip({ ...FACTS, range: [early] });
  expect(parts[0]).toMatchObject({ kind: 'range', from: '05:10', to: '24:00' });
  const sameDay = { ...early, departsAt: '2027-01-27T08:00', returnsAt: '2027-01-27T13:30' };
  const nextMorning = { ...early, departsAt: '2027-01-26T20:00', returnsAt: '2027-01-27T02:15' };
  expect(shown({ ...FACTS, range: [sameDay, nextMorning] }).filter((part) => part.startsWith('range'))).toEqual([
    'range 00:00–02:15',
    'range 08:00–13:30',
  ]);
  expect(stripHours(parts, '07:17')).toEqual({ from: 5, to: 24 });
  expect(stripHours(dayStrip(FACTS), '07:17')).toEqual({ from: 6, to: 23 });
  expect(stripHours(dayStrip(FACTS), '02:05')).toEqual({ from: 2, to: 23 });
  expect(stripHours(dayStrip(FACTS), '23:05')).toEqual({ from: 6, to: 24 });
});
