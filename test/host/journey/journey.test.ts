import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { testFolder } from '../../fixtures/test-host.ts';

const ROSTER = path.resolve('test/fixtures/roster-2027-01.xlsx');

/** Blocks of the default programme, counted by hand from DOMAIN §3's subjects: FIR 31, TAC 19, DRL 20, PHY 17, … */
const BLOCKS_A_PLATOON = 31 + 19 + 20 + 17 + 13 + 12 + 6 + 6 + 5 + 3 + 3 + 3;

function journey(...args: string[]) {
  return spawnSync(process.execPath, ['electron/journey/journey.ts', ...args], { encoding: 'utf8' });
}

test('the main job runs from the clerk’s list to printed timetables without a window', { timeout: 60_000 }, () => {
  const out = testFolder();
  const run = journey('--roster', ROSTER, '--start', '2027-01-11', '--out', out, '--seconds', '1');
  expect(run.stderr).toBe('');
  const told = JSON.parse(run.stdout);
  // 124 men, of whom № 8, 29, 53, 61, 74, 91, 92 are refused (data of the roster).
  expect(told).toMatchObject({
    rows: 124,
    verdicts: { ready: 108, repaired: 9, refused: 7, barred: 16 },
    imported: 117,
  });
  // Of 117: two by age (42, 44), seven unfit (6, 30, 33, 45, 82, 99, 118), one unexamined (81), six who owe (1, 2, 7, 16, 31, 47).
  expect(told.enrolled).toBe(117 - 2 - 7 - 1 - 6);
  expect(told.hours).toEqual({ available: 280, needed: 280 });
  // 101 men, at most 25 in a platoon: five, none more than one larger than another.
  expect(told.platoons.toSorted()).toEqual([20, 20, 20, 20, 21]);
  expect(told.bunksPlaced).toBe(101);
  expect([told.lessonsPlaced, told.lessonsTotal]).toEqual([5 * BLOCKS_A_PLATOON, 5 * BLOCKS_A_PLATOON]);
  expect([told.hardViolations, told.version]).toEqual([0, 1]);
  expect(Object.values(told.milliseconds as Record<string, number>).every((ms) => ms >= 0)).toBe(true);

  expect(told.files).toHaveLength(9);
  const bytesOf = (ending: string) =>
    (told.files as string[]).filter((name) => name.endsWith(ending)).map((name) => readFileSync(path.join(out, name)));
  expect(bytesOf('.pdf').map((bytes) => bytes.subarray(0, 5).toString())).toEqual(Array(6).fill('%PDF-'));
  expect(bytesOf('.xlsx').map((bytes) => bytes.subarray(0, 2).toString())).toEqual(['PK', 'PK']);
  // A calendar for everyone who teaches; every lesson stands in exactly one of them.
  const calendars = Object.values(unzipSync(bytesOf('.zip')[0] ?? new Uint8Array())).map((bytes) => strFromU8(bytes));
  const events = calendars.map((calendar) => calendar.match(/BEGIN:VEVENT/g)?.length ?? 0);
  expect(events.every((count) => count > 0)).toBe(true);
  expect(events.length).toBeLessThanOrEqual(told.instructors);
  expect(events.reduce((sum, count) => sum + count, 0)).toBe(5 * BLOCKS_A_PLATOON);
  // An encrypted file: no SQLite header, no name in the clear.
  const file = readFileSync(told.database);
  expect(file.includes('SQLite format')).toBe(false);
  expect(file.includes('Шәріпов')).toBe(false);
  execFileSync('rm', ['-r', path.dirname(told.database)]);
});

test('a journey without its words, or with a list that is none, ends in a sentence', { timeout: 30_000 }, () => {
  expect(journey('--start', '2027-01-11')).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') });
  expect(journey('--begin', '2027-01-11')).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') });
  const none = journey('--roster', 'package.json', '--start', '2027-01-11', '--out', testFolder());
  expect(none).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('admissions.file') });
});
