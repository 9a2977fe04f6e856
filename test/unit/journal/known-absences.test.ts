import { expect, test } from 'vitest';
import { expectedAbsences } from '../../../shared/journal/expected-absences.ts';
import { knownAbsences } from '../../../shared/journal/known-absences.ts';
import type { PresenceFacts } from '../../../shared/presence/presence-facts.ts';
import { absence, cameIn, man, night, wentOut } from '../presence/small-presence.ts';

const HOURS = [
  ['08:30', '09:20'],
  ['09:30', '10:20'],
  ['18:00', '18:50'],
].map(([start, end]) => ({ start: `2027-02-01T${start}`, end: `2027-02-01T${end}` }));
const DAY = { from: '2027-02-01T00:00', to: '2027-02-02T00:00' };
const TERMS = { restHours: 8, noteOf: () => 'ескерту' };

/** What the page of three hours (two in the morning, one in the evening) of 1 February begins with. */
const pageOf = (parts: Partial<PresenceFacts>, now = '2027-02-01T20:00') =>
  expectedAbsences([1], HOURS, new Map([[1, knownAbsences(man(parts), DAY, now, TERMS)]])).map(
    ({ kind, reason, hours, note }) => [kind, reason, hours, note].filter((part) => part !== null).join(' '),
  );

test('illness, hospital, trip and another reason excuse the hours they touch; a restriction excuses none', () => {
  expect(pageOf({ absences: [absence('illness', '2027-01-31T12:00', '2027-02-01T09:30')] })).toEqual([
    'excused illness 1',
  ]);
  expect(pageOf({ absences: [absence('hospital', '2027-01-31T12:00', null)] })).toEqual(['excused illness 3']);
  expect(pageOf({ absences: [absence('trip', '2027-02-01T10:20', '2027-02-01T18:00')] })).toEqual([]);
  expect(pageOf({ absences: [absence('trip', '2027-02-01T10:19', '2027-02-01T18:01')] })).toEqual(['excused trip 2']);
  expect(pageOf({ absences: [absence('other', '2027-02-01T08:00', '2027-02-01T09:00')] })).toEqual([
    'excused other 1 ескерту',
  ]);
  expect(pageOf({ absences: [absence('restriction', '2027-01-31T12:00', null)] })).toEqual([]);
});

test('a duty excuses, and so does the rest after it, to its last minute', () => {
  const duty = (to: string) => pageOf({ absences: [absence('duty', '2027-01-30T18:00', to)] });
  expect(duty('2027-02-01T18:00')).toEqual(['excused duty 3']);
  expect(duty('2027-02-01T09:30')).toEqual(['excused duty 2']);
  // Relieved at half past midnight he rests until 08:30; a minute later and the first hour is touched.
  expect(duty('2027-02-01T00:30')).toEqual([]);
  expect(duty('2027-02-01T00:31')).toEqual(['excused duty 1']);
});

test('a leave over the morning is none of the lessons; who does not come back from it is away without leave', () => {
  const nights = [night('2027-01-31')];
  const out = wentOut('2027-01-31', '2027-01-31T18:05');
  expect(pageOf({ nights, movements: [out, cameIn('2027-02-01T06:20')] })).toEqual([]);
  expect(pageOf({ nights, movements: [out, cameIn('2027-02-01T08:30')] })).toEqual([]);
  expect(pageOf({ nights, movements: [out, cameIn('2027-02-01T09:00')] })).toEqual(['unexcused 1']);
  expect(pageOf({ nights, movements: [out] })).toEqual(['unexcused 3']);
  // Approved is not gone: he stayed inside, and sat in the evening lesson.
  expect(pageOf({ nights: [night('2027-02-01')] })).toEqual([]);
  // Before the evening the plan speaks: the leave that is approved will take the hour.
  expect(pageOf({ nights: [night('2027-02-01')] }, '2027-02-01T12:00')).toEqual(['excused leave 1']);
});

test('who was let out with a reason is excused until he is due', () => {
  const letOut = (due: string | null) => ({ ...wentOut('2027-02-01', '2027-02-01T08:00'), night: null, due });
  expect(pageOf({ movements: [letOut('2027-02-01T12:00'), cameIn('2027-02-01T11:00')] })).toEqual([
    'excused other 2 ескерту',
  ]);
  expect(pageOf({ movements: [letOut(null)] })).toEqual(['excused other 3 ескерту']);
  expect(pageOf({ movements: [letOut('2027-02-01T09:30'), cameIn('2027-02-01T19:00')] })).toEqual(['unexcused 3']);
});
