import { expect, test } from 'vitest';
import { dueAt, sheetNight, sheetTime } from '../../../shared/presence/sheet-time.ts';

test('a time on the sheet belongs to its evening from noon on, and to the next morning before, also at a year end', () => {
  const at = (text: string) => sheetTime('2026-12-31', text);
  expect(['1812', '18:12', '18.12', ' 18 12 '].map(at)).toEqual(Array(4).fill('2026-12-31T18:12'));
  expect(['0625', '625', '6:25'].map(at)).toEqual(Array(3).fill('2027-01-01T06:25'));
  expect(at('0000')).toBe('2027-01-01T00:00');
  expect(at('1159')).toBe('2027-01-01T11:59');
  expect(at('1200')).toBe('2026-12-31T12:00');
  for (const text of ['', '18', '2400', '1860', '18125', 'алты']) expect(at(text), text).toBeNull();
});

test('an hour to be back is the next time the clock shows it', () => {
  expect(dueAt('2026-12-31T14:05:30', '1600')).toBe('2026-12-31T16:00');
  expect(dueAt('2026-12-31T14:05:30', '1405')).toBe('2027-01-01T14:05');
  expect(dueAt('2026-12-31T14:05:30', '14:06')).toBe('2026-12-31T14:06');
  expect(dueAt('2026-12-31T14:05:30', '0630')).toBe('2027-01-01T06:30');
  expect(dueAt('2026-12-31T14:05:30', '25')).toBeNull();
});

test('the sheet that is begun is the evening’s from noon on, the evening before’s until then', () => {
  expect(sheetNight('2027-01-01T00:00:00')).toBe('2026-12-31');
  expect(sheetNight('2027-01-01T11:59:59')).toBe('2026-12-31');
  expect(sheetNight('2027-01-01T12:00:00')).toBe('2027-01-01');
  expect(sheetNight('2027-01-01T23:59:59')).toBe('2027-01-01');
});
