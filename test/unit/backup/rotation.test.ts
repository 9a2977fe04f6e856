import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CopyName, copyStem, readCopyName } from '../../../shared/backup/copy-name.ts';
import { DAYS_KEPT, HOURS_KEPT, keptCopies } from '../../../shared/backup/rotation.ts';
import { almatyLocal } from '../../../shared/kit/local-time.ts';

const HOUR = 3_600_000;
/** 20 February 2027, 18:00 in Almaty. */
const NOW_MS = Date.UTC(2027, 1, 20, 13);
const NOW = almatyLocal(NOW_MS);

const copyAt = (at: string, beforeFormat: number | null = null): CopyName => ({
  fileName: `${copyStem('school', at, beforeFormat)}.sarbaz`,
  at,
  beforeFormat,
  number: 1,
});
const hoursAgo = (hours: number) => copyAt(almatyLocal(NOW_MS - hours * HOUR));
const kept = (copies: CopyName[], intakes: Parameters<typeof keptCopies>[2] = []) => {
  const stay = keptCopies(copies, NOW, intakes);
  return copies.filter(({ fileName }) => stay.has(fileName)).map(({ at }) => at);
};

test('of 60 days with a copy every hour the newest 24 hours and the last copy of 30 days stay', () => {
  const copies = Array.from({ length: 60 * 24 }, (_, hours) => hoursAgo(hours));
  const stay = kept(copies);
  // 18:00 back to 19:00 of the day before; then 23:00 of the days before that, and that day's own is among the hours.
  expect(stay.slice(0, HOURS_KEPT)).toEqual(copies.slice(0, 24).map(({ at }) => at));
  expect(stay[24]).toBe('2027-02-18T23:00:00');
  expect(stay.at(-1)).toBe('2027-01-22T23:00:00');
  expect(stay).toHaveLength(24 + DAYS_KEPT - 2);
});

test('within an hour the last copy stays', () => {
  expect(kept([copyAt('2027-02-20T17:05:00'), copyAt('2027-02-20T17:50:00')])).toEqual(['2027-02-20T17:50:00']);
});

test('what was made in this very hour stays, and of one second the last is the newest', () => {
  const second = { ...copyAt('2027-02-20T18:00:00'), fileName: 'school-2027-02-20T18-00-00-2.sarbaz', number: 2 };
  expect(keptCopies([hoursAgo(0), second], NOW, [])).toEqual(
    new Map([
      [hoursAgo(0).fileName, ['recent']],
      [second.fileName, ['recent', 'hour', 'day']],
    ]),
  );
});

test('a holiday without copies loses none: days are counted by what is there', () => {
  const yearAgo = copyAt('2026-02-20T12:00:00');
  expect(kept([hoursAgo(0), yearAgo])).toContain(yearAgo.at);
});

test('the last copy within an intake stays for ever, the first day and the last day included', () => {
  const intakes = [{ startsOn: '2026-03-02', endsOn: '2026-04-10' }];
  const old = ['2026-03-02T10:00:00', '2026-04-10T09:00:00', '2026-04-10T20:00:00', '2026-04-11T09:00:00'].map((at) =>
    copyAt(at),
  );
  const recent = Array.from({ length: 40 }, (_, day) => hoursAgo(day * 24));
  expect(kept([...recent, ...old], intakes).filter((at) => at.startsWith('2026'))).toEqual(['2026-04-10T20:00:00']);
});

test('a copy made before a change of the format is never removed, and takes no place of an hour', () => {
  const old = copyAt('2020-01-01T09:00:00', 5);
  const hours = Array.from({ length: 40 }, (_, day) => hoursAgo(day * 24));
  expect(keptCopies([...hours, old], NOW, []).get(old.fileName)).toEqual(['format']);
  expect(kept([...hours, old])).toHaveLength(DAYS_KEPT + 1);
});

test('copies of a clock that ran years ahead push out nothing', () => {
  const ahead = Array.from({ length: 100 }, (_, hour) => copyAt(almatyLocal(Date.UTC(2035, 0, 1, hour))));
  const real = Array.from({ length: 24 }, (_, hours) => hoursAgo(hours));
  expect(kept([...ahead, ...real])).toHaveLength(124);
});

test('the newest copy always stays, and removing what is not kept changes nothing of what is', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(moments, (hours) => {
      const copies = [...new Set(hours)].map(hoursAgo);
      const first = kept(copies);
      expect(first).toContain(almatyLocal(NOW_MS - Math.min(...hours) * HOUR));
      expect(kept(copies.filter(({ at }) => first.includes(at)))).toEqual(first);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['school-2027-01-10T09-00-00.sarbaz', '2027-01-10T09:00:00', null],
  ['school-2027-01-10T09-00-00-2.sarbaz', '2027-01-10T09:00:00', null],
  ['school-2027-01-10T09-00-00-v5.sarbaz', '2027-01-10T09:00:00', 5],
  ['school-2027-01-10T09-00-00-v5-2.sarbaz', '2027-01-10T09:00:00', 5],
])('%s is a copy of that moment', (fileName, at, beforeFormat) => {
  expect(readCopyName(fileName, 'school')).toMatchObject({ fileName, at, beforeFormat });
});

test.each(['school.sarbaz', 'old-school-2027-01-10T09-00-00.sarbaz', 'school-2027-01-10T09-00-00.sarbaz.part'])(
  '%s is no copy of school',
  (fileName) => expect(readCopyName(fileName, 'school')).toBeNull(),
);
