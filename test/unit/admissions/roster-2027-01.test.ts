import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRosterFile } from '../../../electron/admissions/roster-file.ts';
import { readRoster } from '../../../shared/admissions/roster.ts';

const bytes = readFileSync(new URL('../../fixtures/roster-2027-01.xlsx', import.meta.url));
const file = await readRosterFile('roster-2027-01.xlsx', bytes);
if (!file.ok) throw new Error(file.code);
const reading = readRoster({
  sheet: file.value.sheets[0]?.rows ?? [],
  cohort: { startsOn: '2027-01-11', endsOn: '2027-02-19', code: '2027-01' },
  rules: { ageFrom: 24, ageTo: 27, feeTenge: 263318 },
  known: [],
});

const LIMITS = 'notice medical.limitsNeeded';
const UNFIT = 'bar medical.unfit';
const SHORT = 'bar fee.short';

/** What is odd about each man of the list, by its own number; a man not named here is sound in every respect. */
const EXPECTED: Record<number, [verdict: string, ...codes: string[]]> = {
  8: ['refused', 'refusal iin.checkDigit'],
  16: ['repaired', 'repair iin.leadingZeros', SHORT],
  21: ['repaired', 'repair iin.numberCell'],
  29: ['refused', 'refusal birthDate.noSuchDay'],
  34: ['repaired', 'repair iin.numberCell'],
  42: ['ready', 'bar age.below'],
  44: ['ready', 'bar age.above'],
  45: ['ready', 'notice age.passedDuringCourse', UNFIT],
  48: ['repaired', 'repair iin.leadingZeros'],
  53: ['refused', 'refusal iin.twiceInList'],
  61: ['refused', 'refusal birthDate.disagreesWithIin'],
  67: ['repaired', 'repair name.spaces'],
  68: ['repaired', 'repair name.latin'],
  71: ['repaired', 'repair paid.fromText'],
  72: ['repaired', 'repair paid.fromText'],
  73: ['ready', 'notice fee.overpaid'],
  74: ['refused', 'refusal paid.negative'],
  81: ['ready', 'bar medical.missing'],
  82: ['ready', UNFIT],
  83: ['ready', LIMITS],
  91: ['refused', 'refusal iin.missing'],
  92: ['refused', 'refusal iin.missing'],
  96: ['repaired', 'repair phone.form'],
  // The ordinary men who are unfit, unpaid, half paid or fit with limits.
  1: ['ready', LIMITS, SHORT],
  2: ['ready', SHORT],
  6: ['ready', UNFIT],
  7: ['ready', SHORT],
  10: ['ready', LIMITS],
  27: ['ready', LIMITS],
  30: ['ready', UNFIT],
  31: ['ready', SHORT],
  33: ['ready', UNFIT],
  40: ['ready', LIMITS],
  47: ['ready', SHORT],
  70: ['ready', LIMITS],
  75: ['ready', LIMITS],
  95: ['ready', LIMITS],
  // Born 16.01.1999: 28 five days into the course.
  99: ['ready', 'notice age.passedDuringCourse', UNFIT],
  118: ['ready', UNFIT],
};

function man(number: number) {
  const row = reading.rows.find((one) => one.number === number);
  if (row === undefined) throw new Error(`no ${number}`);
  return row;
}

describe('the roster of 2027-01', () => {
  it('gives every man the verdict written down for him, and no other', () => {
    const found = reading.rows.map(({ number, verdict, findings }) => {
      return [number, [verdict, ...findings.map(({ level, code }) => `${level} ${code}`)]];
    });
    const expected = Array.from({ length: 124 }, (_, index) => [index + 1, EXPECTED[index + 1] ?? ['ready']]);
    expect(found).toEqual(expected);
  });

  it('counts 108 ready, 9 repaired, 7 refused, 16 barred from enrolment', () => {
    expect(reading.summary).toMatchObject({ rows: 124, ready: 108, repaired: 9, refused: 7, barred: 16 });
  });

  it('leaves out the blank row and the total, and says so', () => {
    expect(reading.leftOut).toEqual([
      { sheetRow: 128, reason: 'blank', text: '' },
      { sheetRow: 129, reason: 'total', text: 'Итого: · 124' },
    ]);
  });

  it('finds the headings in row 3 and knows all thirteen columns', () => {
    expect(reading.columns).toMatchObject({ headerRow: 3, unmatched: [], missing: [] });
    expect(reading.columns.columns).toHaveLength(13);
  });

  it('fills the sentences with the numbers of the case', () => {
    const params = (number: number) => man(number).findings[0]?.params;
    // 0·1+0·2+0·3+9·4+0·5+1·6+5·7+2·8+5·9+8·10+8·11 = 306; 306 mod 11 = 9.
    expect(params(8)).toMatchObject({ expected: 9, given: '0' });
    expect(params(29)).toEqual({ iinDate: '2001-12-17' });
    expect(params(42)).toMatchObject({ age: 23, reachedOn: '2027-01-12' });
    expect(params(44)).toMatchObject({ age: 28 });
    expect(params(45)).toMatchObject({ age: 27, turns: 28, passedOn: '2027-01-12' });
    expect(params(53)).toMatchObject({ otherNumber: 52, otherRow: 55, fullName: 'Өмірбеков Айбек Қанатұлы' });
    expect(params(61)).toMatchObject({ date: '2002-11-29', iinDate: '1999-10-02' });
    expect(params(68)).toEqual({ name: 'Ахметов', letters: ['A → А'] });
    expect(params(73)).toMatchObject({ over: 36682 });
    expect(params(74)).toEqual({ tenge: -263318 });
    expect(man(2).findings[0]?.params).toEqual({ due: 263318, paid: 131659, short: 131659 });
  });

  it('repairs to the right values', () => {
    expect(man(16).man?.iin).toBe('000710540963');
    expect(man(48).man?.iin).toBe('020206554223');
    expect(man(21).man?.iin).toBe('990807312273');
    expect(man(34).man?.iin).toBe('990429317498');
    expect(man(67).man?.surname).toBe('Қасымов');
    expect(man(68).man?.surname).toBe('Ахметов');
    expect(man(71).man?.paidTenge).toBe(263318);
    expect(man(72).man?.paidTenge).toBe(263318);
    expect(man(96).man?.phone).toBe('+7 701 123 45 67');
  });

  it('takes a man whose 24th birthday is the first day', () => {
    expect(man(43)).toMatchObject({ verdict: 'ready', findings: [], man: { birthDate: '2003-01-11' } });
  });

  it('reads real dates and dates in text alike', () => {
    expect(man(1).man).toMatchObject({ birthDate: '2000-07-29', medicalDate: '2026-12-26' });
    expect(man(2).man).toMatchObject({ birthDate: '2000-04-14', medicalDate: '2026-11-25' });
  });
});
