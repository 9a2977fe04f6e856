import { dateOf, type LocalDate } from './local-time.ts';

/** Why a text is not a man's individual number (IIN, ЖСН, ИИН). */
export type IinFault = 'notDigits' | 'length' | 'sexDigit' | 'womanDigit' | 'date' | 'unassignable' | 'checkDigit';

export type IinVerdict =
  | { ok: true; iin: string; birthDate: LocalDate; century: 1900 | 2000 }
  | {
      ok: false;
      reason: IinFault;
      /** The twelfth digit the first eleven ask for; null when there is none or it cannot be computed. */
      expectedCheckDigit: number | null;
      /** The day the first seven digits name, where they do: offered when the sheet's own date is impossible. */
      birthDate: LocalDate | null;
    };

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function weightedSum(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}

/** The check digit of the first eleven digits, or null when the number is unassignable (DOMAIN §4). */
function checkDigit(digits: string): number | null {
  const first = weightedSum(digits, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = weightedSum(digits, SECOND_WEIGHTS);
  return second < 10 ? second : null;
}

/** Seventh digit: 3 and 5 are men of 19xx and 20xx, 4 and 6 women; 1 and 2 would be born 18xx. */
function centuryOf(sexDigit: string): 1900 | 2000 | null {
  if (sexDigit === '3' || sexDigit === '4') return 1900;
  return sexDigit === '5' || sexDigit === '6' ? 2000 : null;
}

/**
 * Judges the form of an IIN (DOMAIN §4). Success means "format correct", never "verified": the check sum does not see
 * most errors in the eleventh digit. Women's numbers have a reason of their own, since cadets are men.
 */
export function checkIin(text: string): IinVerdict {
  const fault = (reason: IinFault, expectedCheckDigit: number | null = null, birthDate: LocalDate | null = null) =>
    ({ ok: false, reason, expectedCheckDigit, birthDate }) as const;

  if (!/^\d*$/.test(text)) return fault('notDigits');
  if (text.length !== 12) return fault('length');
  const expected = checkDigit(text);
  const sexDigit = text.charAt(6);
  const century = centuryOf(sexDigit);
  if (century === null) return fault('sexDigit', expected);
  const birthDate = dateOf(century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6)));
  if (sexDigit === '4' || sexDigit === '6') return fault('womanDigit', expected, birthDate);
  if (birthDate === null) return fault('date', expected);
  if (expected === null) return fault('unassignable', null, birthDate);
  if (expected !== Number(text.charAt(11))) return fault('checkDigit', expected, birthDate);
  return { ok: true, iin: text, birthDate, century };
}

/** What was mended on the way from cell to twelve digits. */
export type IinRepair = 'leadingZeros' | 'numberCell' | 'separators';

/** The shortest a number can get when a spreadsheet drops leading zeros: born in 2000 before October. */
const SHORTEST_STRIPPED = 9;

/**
 * Brings a cell to the twelve digits it stood for, and says what was mended. A spreadsheet drops the leading zeros of
 * men born 2000–2009 (DOMAIN §4). Digits typed as text get their zeros back only when the result is a sound number,
 * since there a digit may just as well be missing. The outcome still has to pass `checkIin`.
 */
export function restoreIin(value: string | number): { iin: string; repaired: IinRepair | null } {
  if (typeof value === 'number') {
    const digits = String(value);
    if (!/^\d+$/.test(digits) || digits.length < SHORTEST_STRIPPED) return { iin: digits, repaired: null };
    return { iin: digits.padStart(12, '0'), repaired: digits.length < 12 ? 'leadingZeros' : 'numberCell' };
  }
  const trimmed = value.trim();
  const digits = trimmed
    .replace(/^'/, '')
    .replace(/[.,]0+$/, '')
    .replace(/[\s\u00a0\u202f-]/gu, '');
  if (!/^\d+$/.test(digits)) return { iin: trimmed, repaired: null };
  if (digits.length >= SHORTEST_STRIPPED && digits.length < 12) {
    const padded = digits.padStart(12, '0');
    if (checkIin(padded).ok) return { iin: padded, repaired: 'leadingZeros' };
  }
  return { iin: digits, repaired: digits === trimmed ? null : 'separators' };
}

/** Six stars and the last four digits, '******0012': how an IIN stands in lists (DOMAIN §8, law 94-V). */
export function maskIin(iin: string): string {
  return `******${iin.slice(-4)}`;
}
