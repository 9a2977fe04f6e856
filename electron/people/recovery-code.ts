import { createHash } from 'node:crypto';

/** Digits and letters without 0/O, 1/I/L mistakes when copied by hand (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
const CHECK_BYTES = 3;
const GROUP = 4;

/**
 * The file's key itself, as the recovery sheet carries it: 56 characters in 14 groups of four. It opens the file
 * even when the keyring is lost, so the sheet belongs in a safe.
 */
export function recoveryCode(key: Buffer): string {
  const bytes = Buffer.concat([key, checkOf(key)]);
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const letters = bits.match(/.{1,5}/g) ?? [];
  const text = letters.map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The key on the sheet, or null when a character was copied wrongly. Case, spaces and dashes do not matter. */
export function keyOfRecoveryCode(text: string): Buffer | null {
  const cleaned = text
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  let bits = '';
  for (const letter of cleaned) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits += value.toString(2).padStart(5, '0');
  }
  const length = (KEY_BYTES + CHECK_BYTES) * 8;
  if (bits.length !== length) return null;
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  const key = bytes.subarray(0, KEY_BYTES);
  return checkOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : null;
}

const checkOf = (key: Buffer): Buffer =>
  createHash('sha256').update('sarbaz recovery').update(key).digest().subarray(0, CHECK_BYTES);
