import { expect, test } from 'vitest';
import { whereIs } from '../../../shared/presence/whereabouts.ts';
import { readSheet, sheetOrder } from '../../../shared/rolls/roll-sheet.ts';
import { nearestRoll, rollBeside, rollDoors } from '../../../shared/rolls/roll-times.ts';
import { lacksRecord, questionOf, type RollWord, withRolls } from '../../../shared/rolls/roll-words.ts';
import { absence, cameIn, man, night, wentOut } from '../presence/small-presence.ts';

const TIMES = { evening: '21:30', morning: '06:40' };
const AT = '2027-01-31T21:30';
const LATER = '2027-01-31T22:00:00';
const outOnLeave = man({
  nights: [night('2027-01-31')],
  movements: [wentOut('2027-01-31', '2027-01-31T18:04:00')],
});

test('the nearest roll, across midnight and the month’s end', () => {
  expect(nearestRoll('2027-01-31T21:00:00', TIMES)).toEqual({ date: '2027-01-31', part: 'evening' });
  expect(nearestRoll('2027-02-01T02:04:00', TIMES)).toEqual({ date: '2027-01-31', part: 'evening' });
  expect(nearestRoll('2027-02-01T02:06:00', TIMES)).toEqual({ date: '2027-02-01', part: 'morning' });
  expect(rollBeside({ date: '2027-01-31', part: 'evening' }, 1, TIMES)).toEqual({
    date: '2027-02-01',
    part: 'morning',
  });
  expect(rollBeside({ date: '2027-02-01', part: 'morning' }, 1, TIMES)).toEqual({
    date: '2027-02-01',
    part: 'evening',
  });
  expect(rollBeside({ date: '2027-02-01', part: 'morning' }, -1, TIMES)).toEqual({
    date: '2027-01-31',
    part: 'evening',
  });
  expect(rollDoors('2027-02-01T00:30').mark).toBe('2027-01-31T23:30');
});

test('present, or on duty, while the gate has him out is a contradiction; ill may be either side', () => {
  const asked = (mark: 'present' | 'duty' | 'sick' | 'leave') => questionOf(outOnLeave, mark, AT, LATER);
  expect([asked('present'), asked('duty')]).toEqual(['presentButOut', 'presentButOut']);
  expect([asked('sick'), asked('leave')]).toEqual([null, null]);
  // Back at the very minute of the roll is inside; a minute later is not.
  const back = (at: string) => ({ ...outOnLeave, movements: [...outOnLeave.movements, cameIn(at)] });
  expect(questionOf(back('2027-01-31T21:30:59'), 'present', AT, LATER)).toBeNull();
  expect(questionOf(back('2027-01-31T21:31:00'), 'present', AT, LATER)).toBe('presentButOut');
  // The gate says more than an illness on record.
  const ill = { ...outOnLeave, absences: [absence('illness', '2027-01-31T12:00', null)] };
  expect(questionOf(ill, 'present', AT, LATER)).toBe('presentButOut');
});

test('away though the gate has him inside is one too; on a trip or in hospital he need not have passed the gate', () => {
  const inside = man({ nights: [night('2027-01-31')] });
  for (const mark of ['leave', 'offGrounds', 'trip'] as const)
    expect(questionOf(inside, mark, AT, LATER), mark).toBe('absentButIn');
  for (const mark of ['present', 'duty', 'sick', 'other'] as const)
    expect(questionOf(inside, mark, AT, LATER), mark).toBeNull();
  const away = man({ absences: [absence('trip', '2027-01-30T08:00', null)] });
  expect([questionOf(away, 'trip', AT, LATER), questionOf(away, 'present', AT, LATER)]).toEqual([
    null,
    'presentButOut',
  ]);
  const bed = man({ absences: [absence('hospital', '2027-01-30T08:00', null)] });
  expect([questionOf(bed, 'sick', AT, LATER), questionOf(bed, 'present', AT, LATER)]).toEqual([null, 'presentButOut']);
});

test('approved is not gone: before the minute of the roll a leave not used yet contradicts nobody', () => {
  const may = man({ nights: [night('2027-01-31')] });
  expect(questionOf(may, 'present', AT, '2027-01-31T21:20:00')).toBeNull();
  expect(questionOf(may, 'leave', AT, '2027-01-31T21:20:00')).toBeNull();
  expect(questionOf(may, 'leave', AT, '2027-01-31T21:30:00')).toBe('absentButIn');
});

const word = (parts: Partial<RollWord>): RollWord => ({
  rollId: 1,
  markId: 1,
  at: AT,
  open: true,
  mark: 'unknown',
  settled: null,
  ...parts,
});
const now = '2027-02-01T07:00:00';

test('an open question is a doubt until it is settled; then he is where it was settled', () => {
  const unknown = withRolls(man(), [word({})], now);
  expect(unknown.doubts).toEqual([{ from: AT, to: null }]);
  const found = word({ settled: { word: 'found', where: 'present', at: '2027-01-31T22:05' } });
  const facts = withRolls(man(), [found], now);
  const where = (minute: string) => whereIs(facts, minute, now)?.where;
  expect([where('2027-01-31T21:29'), where(AT), where('2027-01-31T22:04'), where('2027-01-31T22:05')]).toEqual([
    'present',
    'unknown',
    'unknown',
    'present',
  ]);
  // What fits the gate leaves no doubt; a closed roll has no open question however the gate is corrected.
  expect(withRolls(outOnLeave, [word({ mark: 'leave' })], now).doubts).toEqual([]);
  expect(withRolls(outOnLeave, [word({ mark: 'present', open: false })], now).doubts).toEqual([]);
});

test('the roll’s word moves him through the gate unseen, unless a line of the gate says it already', () => {
  const settled = { word: 'roll' as const, where: 'present' as const, at: '2027-01-31T21:50' };
  const present = withRolls(outOnLeave, [word({ mark: 'present', settled })], now);
  expect(present.movements.map(({ direction, at }) => [direction, at])).toEqual([
    ['out', '2027-01-31T18:04:00'],
    ['in', AT],
  ]);
  const away = { ...settled, where: 'leave' as const };
  const leave = withRolls(man({ nights: [night('2027-01-31')] }), [word({ mark: 'leave', settled: away })], now);
  expect(leave.movements).toMatchObject([{ direction: 'out', at: AT, night: '2027-01-31', due: '2027-02-01T06:30' }]);
  // What the gate sees only afterwards says nothing of the evening the roll speaks of.
  const goneAgain = man({ nights: [night('2027-01-31')], movements: [wentOut('2027-01-31', '2027-01-31T23:00:00')] });
  expect(withRolls(goneAgain, [word({ mark: 'leave', settled: away })], now).movements[0]).toMatchObject({
    at: AT,
    due: '2027-02-01T06:30',
  });
  // The gate's sheet was typed in later: its line is the one that counts.
  expect(withRolls(outOnLeave, [word({ mark: 'leave', settled: away })], now).movements).toEqual(outOnLeave.movements);
});

test('ill, on duty or away by the roll alone still needs its record', () => {
  expect(lacksRecord('sick', 'present')).toBe(true);
  expect(lacksRecord('sick', 'sick')).toBe(false);
  expect(lacksRecord('leave', 'present')).toBe(false);
});

test('the sheet is read in any case, on three keyboards, whatever parts its pieces', () => {
  const numbers = new Set(Array.from({ length: 40 }, (_, index) => index + 1));
  const read = (text: string) => readSheet(text, numbers);
  const expected = [
    { number: 7, mark: 'sick' },
    { number: 12, mark: 'unknown' },
    { number: 31, mark: 'trip' },
  ];
  for (const text of ['7 б, 12 ?, 31 қ', '7Б;12?\n31-К', '7 b 12 № 31 k', '7б.12?.31қ.', '7 — б\n12 = ?\n31 : К'])
    expect(read(text), text).toEqual({ lines: expected, faults: [] });
  expect(read('1 + 2 н 3 у 4 с 5 п').lines.map(({ mark }) => mark)).toEqual([
    'present',
    'duty',
    'leave',
    'offGrounds',
    'other',
  ]);
  expect(read('  ')).toEqual({ lines: [], faults: [] });
});

test('what cannot be read is a fault and never another man', () => {
  const numbers = new Set([1, 2, 16]);
  const faults = (text: string) => readSheet(text, numbers).faults.map(({ code, text: piece }) => [code, piece]);
  expect(faults('1 2 ?')).toEqual([['noLetter', '1']]);
  expect(faults('б 1 ?')).toEqual([['noNumber', 'б']]);
  expect(faults('1 ж')).toEqual([['unknownLetter', '1 ж']]);
  expect(faults('3 ?')).toEqual([['unknownNumber', '3 ?']]);
  expect(faults('1 ? 1 б')).toEqual([['twice', '1 б']]);
  expect(faults('2')).toEqual([['noLetter', '2']]);
  // 16 as the Kazakh number row types it: not number 1.
  expect(readSheet('", ?', numbers).lines).toEqual([]);
});

test('numbers stay; who comes onto the list later follows, platoon by platoon', () => {
  const men = [
    { cadetId: 5, platoon: null },
    { cadetId: 3, platoon: 2 },
    { cadetId: 1, platoon: 1 },
    { cadetId: 2, platoon: 1 },
  ];
  expect(sheetOrder([], men)).toEqual([1, 2, 3, 5]);
  expect(sheetOrder([3, 9], men)).toEqual([3, 9, 1, 2, 5]);
});
