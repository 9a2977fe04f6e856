import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  almatyLocal,
  dateOf,
  daysBetween,
  formatDate,
  formatDateTime,
  fullYears,
  isRealDate,
  parseDate,
  readDateParts,
  weekday,
} from '../../../shared/kit/local-time.ts';

const anyDay = fc.integer({ min: -20_000, max: 70_000 }).map((days) => addDays('1970-01-01', days));

describe('almatyLocal', () => {
  it('is five hours ahead of UTC', () => {
    expect(almatyLocal(Date.UTC(2027, 0, 31, 13))).toBe('2027-01-31T18:00:00');
    expect(almatyLocal(Date.UTC(2026, 11, 31, 19))).toBe('2027-01-01T00:00:00');
  });

  it('was six hours ahead until midnight of 1 March 2024, when the clock went back an hour', () => {
    expect(almatyLocal(Date.UTC(2024, 1, 29, 17, 59, 59))).toBe('2024-02-29T23:59:59');
    expect(almatyLocal(Date.UTC(2024, 1, 29, 18))).toBe('2024-02-29T23:00:00');
    expect(almatyLocal(Date.UTC(2024, 1, 29, 19))).toBe('2024-03-01T00:00:00');
  });

  it('agrees with the time-zone database from 2006 on', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Almaty',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2006, 0) / 1000, max: Date.UTC(2035, 0) / 1000 }), (seconds) => {
        expect(almatyLocal(seconds * 1000)).toBe(clock.format(seconds * 1000).replace(' ', 'T'));
      }),
    );
  });
});

describe('days', () => {
  it('counts across months, years and leap days', () => {
    expect(addDays('2027-01-31', 1)).toBe('2027-02-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysBetween('2027-01-11', '2027-02-19')).toBe(39);
    expect(daysBetween('2027-02-19', '2027-01-11')).toBe(-39);
  });

  it('knows the weekday, Monday first', () => {
    expect(weekday('2027-01-11')).toBe(1);
    expect(weekday('2027-01-17')).toBe(7);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it('adds and subtracts alike, whatever the zone of the computer', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, shift) => {
        const moved = addDays(day, shift);
        expect(isRealDate(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(shift);
        expect(Math.abs((weekday(day) + shift - weekday(moved)) % 7)).toBe(0);
      }),
    );
  });

  it('counts full years, the birthday included', () => {
    expect(fullYears('2003-01-11', '2027-01-11')).toBe(24);
    expect(fullYears('2003-01-12', '2027-01-11')).toBe(23);
    expect(fullYears('1999-12-31', '2027-01-01')).toBe(27);
    expect(fullYears('2000-02-29', '2027-02-28')).toBe(26);
    expect(fullYears('2000-02-29', '2027-03-01')).toBe(27);
    expect(fullYears('2000-02-29', '2028-02-29')).toBe(28);
  });
});

describe('dates as text', () => {
  it('knows which days exist', () => {
    expect(isRealDate('2000-02-29')).toBe(true);
    expect(isRealDate('1900-02-29')).toBe(false);
    expect(isRealDate('2001-02-31')).toBe(false);
    expect(isRealDate('2001-2-3')).toBe(false);
    expect(isRealDate('0099-01-01')).toBe(false);
    expect(dateOf(2001, 13, 1)).toBeNull();
    expect(dateOf(Number.NaN, 1, 1)).toBeNull();
  });

  it('writes them the Kazakh way', () => {
    expect(formatDate('2027-03-01')).toBe('01.03.2027');
    expect(formatDateTime('2027-01-31T18:00')).toBe('31.01.2027 18:00');
    expect(formatDateTime('2027-01-31T06:30:15')).toBe('31.01.2027 06:30');
  });

  it.each([
    ['2001-05-14', '2001-05-14'],
    ['2001-05-14T00:00:00.000Z', '2001-05-14'],
    ['2001.05.14', '2001-05-14'],
    ['14.05.2001', '2001-05-14'],
    ['4.5.01', '2001-05-04'],
    ['14/05/1999', '1999-05-14'],
    ['14-05-99', '1999-05-14'],
    [' 14.05.2001 г. ', '2001-05-14'],
    ['14.05.2001ж.', '2001-05-14'],
    ['14. 05. 2001', '2001-05-14'],
    ['14.05.2001 00:00', '2001-05-14'],
  ])('reads %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each(['31.02.2001', '05.14.2001', 'кейін', '', '14.05', '14.05/2001', '140501', '37025'])(
    'does not read %s',
    (text) => expect(parseDate(text)).toBeNull(),
  );

  it('tells a day that does not exist from a text that is no date', () => {
    expect(readDateParts('31.02.2001')).toEqual({ year: 2001, month: 2, day: 31 });
    expect(readDateParts('болмайды')).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDate(formatDate(day))).toBe(day);
        expect(parseDate(day)).toBe(day);
      }),
    );
  });
});
