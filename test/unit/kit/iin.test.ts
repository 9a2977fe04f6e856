import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIin, maskIin, restoreIin } from '../../../shared/kit/iin.ts';

/** The reason of a refused number, or 'ok'. */
function verdict(text: string): string {
  const checked = checkIin(text);
  return checked.ok ? 'ok' : checked.reason;
}

describe('checkIin', () => {
  it('accepts the examples of the domain', () => {
    // 9·1+9·2+0·3+5·4+1·5+4·6+3·7+0·8+0·9+0·10+1·11 = 108; 108 mod 11 = 9
    expect(checkIin('990514300019')).toEqual({
      ok: true,
      iin: '990514300019',
      birthDate: '1999-05-14',
      century: 1900,
    });
    expect(checkIin('000229501234')).toEqual({
      ok: true,
      iin: '000229501234',
      birthDate: '2000-02-29',
      century: 2000,
    });
  });

  it('uses the second weights when the first pass gives 10', () => {
    // First pass: 9+18+0+20+5+24+21+0+9+80+0 = 186, mod 11 = 10.
    // Second: 27+36+0+30+7+32+27+0+11+8+0 = 178, mod 11 = 2.
    expect(verdict('990514301802')).toBe('ok');
    expect(checkIin('990514301803')).toMatchObject({ reason: 'checkDigit', expectedCheckDigit: 2 });
  });

  it('calls a number unassignable whatever its last digit when both passes give 10', () => {
    for (let last = 0; last <= 9; last += 1) expect(verdict(`99051430184${last}`)).toBe('unassignable');
  });

  it('names the digit that should stand last', () => {
    expect(checkIin('990514300012')).toEqual({
      ok: false,
      reason: 'checkDigit',
      expectedCheckDigit: 9,
      birthDate: '1999-05-14',
    });
  });

  it('tells letters from a wrong length', () => {
    expect(verdict('не указан')).toBe('notDigits');
    expect(verdict('99051430001O')).toBe('notDigits');
    expect(verdict('99051430001')).toBe('length');
    expect(verdict('9905143000199')).toBe('length');
    expect(verdict('')).toBe('length');
  });

  it('refuses women with a reason of their own and other centuries as a sex digit', () => {
    expect(verdict('990514400019')).toBe('womanDigit');
    expect(verdict('000229601234')).toBe('womanDigit');
    for (const digit of ['0', '1', '2', '7', '8', '9']) expect(verdict(`990514${digit}00019`)).toBe('sexDigit');
  });

  it('refuses a day that does not exist, in the century of the number', () => {
    expect(verdict('990230300010')).toBe('date');
    expect(verdict('991331300010')).toBe('date');
    expect(verdict('990500300010')).toBe('date');
    // 29 February: 2000 was a leap year, 1900 was not.
    expect(verdict('000229301234')).toBe('date');
    expect(verdict('000229501234')).toBe('ok');
  });

  it('tells the last man of the 1900s from the first of the 2000s', () => {
    expect(checkIin('991231300000')).toMatchObject({ birthDate: '1999-12-31' });
    expect(checkIin('000101500000')).toMatchObject({ birthDate: '2000-01-01' });
  });

  it('sees any wrong digit in the eighth to tenth place', () => {
    const place = fc.integer({ min: 7, max: 9 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const sound = '990514300019';
        const digit = (Number(sound.charAt(at)) + shift) % 10;
        expect(verdict(sound.slice(0, at) + digit + sound.slice(at + 1))).not.toBe('ok');
      }),
    );
  });

  it('never throws and accepts only twelve digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const checked = checkIin(text);
        if (checked.ok) expect(text).toMatch(/^\d{12}$/);
      }),
    );
  });
});

describe('restoreIin', () => {
  it('gives back the leading zeros a spreadsheet dropped', () => {
    expect(restoreIin(229501234)).toEqual({ iin: '000229501234', repaired: 'leadingZeros' });
    expect(restoreIin('229501234')).toEqual({ iin: '000229501234', repaired: 'leadingZeros' });
  });

  it('says so when the cell was a number even if no zero was lost', () => {
    expect(restoreIin(990514300019)).toEqual({ iin: '990514300019', repaired: 'numberCell' });
  });

  it('does not pad a text into an unsound number: there a digit may be missing', () => {
    expect(restoreIin('99051430001')).toEqual({ iin: '99051430001', repaired: null });
  });

  it('does not make a number out of a few digits', () => {
    expect(restoreIin(12345)).toEqual({ iin: '12345', repaired: null });
    expect(restoreIin(-229501234)).toEqual({ iin: '-229501234', repaired: null });
    expect(restoreIin(0.5)).toEqual({ iin: '0.5', repaired: null });
  });

  it('drops separators and says so, but is silent about blanks around', () => {
    expect(restoreIin('990514 300019')).toEqual({ iin: '990514300019', repaired: 'separators' });
    expect(restoreIin("'990514300019")).toEqual({ iin: '990514300019', repaired: 'separators' });
    expect(restoreIin(' 990514300019 ')).toEqual({ iin: '990514300019', repaired: null });
  });

  it('leaves words alone', () => {
    expect(restoreIin(' не указан ')).toEqual({ iin: 'не указан', repaired: null });
    expect(restoreIin('9,90514E+11')).toEqual({ iin: '9,90514E+11', repaired: null });
  });

  it('undoes the loss for every man born in the 2000s', () => {
    const days = fc.integer({ min: 1, max: 28 });
    const serial = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 12 }), days, serial, (y, m, d, s) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const eleven = `${two(y)}${two(m)}${two(d)}5${String(s).padStart(4, '0')}`;
        const expected = checkIin(`${eleven}0`);
        const last = expected.ok ? 0 : expected.expectedCheckDigit;
        fc.pre(last !== null);
        const whole = `${eleven}${last}`;
        expect(restoreIin(Number(whole))).toEqual({ iin: whole, repaired: 'leadingZeros' });
        expect(checkIin(whole).ok).toBe(true);
      }),
    );
  });
});

it('masks all but the last four digits', () => {
  expect(maskIin('990514300012')).toBe('******0012');
});
