import { formatNumber, NO_BREAK_SPACE } from './number-text.ts';

/** Integer tenge as '263 318 ₸' with no-break spaces (DOMAIN §8). */
export function formatTenge(tenge: number): string {
  return `${formatNumber(tenge)}${NO_BREAK_SPACE}₸`;
}

const CURRENCY = /(₸|тенге|теңге|тнг|тг|kzt)\.?$/iu;
const SPACES = /[\s\u00a0\u2007\u202f]+/gu;
const AMOUNT = /^([+-]?)(\d+|\d{1,3}(?:([ .,'])\d{3})(?:\3\d{3})*)(?:([.,])(\d{1,2}))?$/;

/**
 * Integer tenge read from a cell: 263318, '263 318', '263318,00 тг', '-263318'. Null when it is no amount or has
 * tiyn other than 00 (money is whole tenge here, DOMAIN §4). A negative amount is read as negative: refusing it is
 * the caller's rule.
 */
export function parseTenge(value: string | number): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : null;
  const bare = value
    .replace(SPACES, ' ')
    .trim()
    .replace(CURRENCY, '')
    .trim()
    .replace(/^[−–]/u, '-')
    .replace(/^([+-]) /, '$1');
  const match = AMOUNT.exec(bare);
  if (!match) return null;
  const [, sign, whole = '', grouping, point, tiyn] = match;
  if (tiyn !== undefined && (Number(tiyn) !== 0 || point === grouping)) return null;
  const tenge = Number(whole.replace(/[ .,']/g, ''));
  if (!Number.isSafeInteger(tenge)) return null;
  return sign === '-' && tenge !== 0 ? -tenge : tenge;
}
