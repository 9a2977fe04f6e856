import { expect, test } from 'vitest';
import { isCopyDue, isCopyLate } from '../../../shared/backup/schedule.ts';

const NOW = '2027-01-20T12:00:00';
const facts = (newestCopyAt: string | null, changedAt: string | null) => ({ now: NOW, newestCopyAt, changedAt });

test.each([
  ['nothing was ever written', null, null, false],
  ['no copy yet', null, '2027-01-20T11:59:00', true],
  ['changed, and the copy is an hour old to the second', '2027-01-20T11:00:00', '2027-01-20T11:30:00', true],
  ['changed, but the copy is a second younger than an hour', '2027-01-20T11:00:01', '2027-01-20T11:30:00', false],
  ['unchanged for days', '2027-01-10T11:00:00', '2027-01-10T10:59:59', false],
  ['changed in the very second of the copy', '2027-01-20T10:00:00', '2027-01-20T10:00:00', true],
  ['over the turn of the year', '2026-12-31T23:30:00', '2026-12-31T23:40:00', true],
])('%s', (_, newest, changed, due) => {
  expect(isCopyDue(facts(newest, changed))).toBe(due);
});

test('a copy is late after three hours with something changed since', () => {
  expect(isCopyLate(facts('2027-01-20T09:00:00', '2027-01-20T09:10:00'))).toBe(true);
  expect(isCopyLate(facts('2027-01-20T09:00:01', '2027-01-20T09:10:00'))).toBe(false);
  expect(isCopyLate(facts('2027-01-20T01:00:00', '2027-01-20T00:10:00'))).toBe(false);
});
