/** Letters of names and schools in one byte each, so that a code is small enough to be read from print. */
const LETTERS = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const SIGNS = '«»№–—…’“”\u00A0\u2011';
const TABLE = [...(LETTERS + LETTERS.toLowerCase() + SIGNS)];
const PLACES = new Map(TABLE.map((letter, place) => [letter, 0x80 + place]));
/** Before a character of neither table: its code point in three bytes. */
const ESCAPE = 0x1b;
const FIRST_PLAIN = 0x20;
const LAST_PLAIN = 0x7e;

const isPlain = (code: number): boolean => code >= FIRST_PLAIN && code <= LAST_PLAIN;

/** One byte for what ASCII and the Kazakh and Russian alphabets hold, four for anything else. */
export function lettersToBytes(text: string): number[] {
  return [...text.normalize('NFC')].flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const place = PLACES.get(letter);
    if (place !== undefined) return [place];
    return isPlain(code) ? [code] : [ESCAPE, code >> 16, (code >> 8) & 0xff, code & 0xff];
  });
}

/** Back again; null when the bytes were never written by `lettersToBytes`. */
export function bytesToLetters(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === ESCAPE) {
      const [high, middle, low] = bytes.subarray(at + 1, at + 4);
      if (high === undefined || middle === undefined || low === undefined || high > 0x10) return null;
      text += String.fromCodePoint((high << 16) | (middle << 8) | low);
      at += 3;
    } else {
      const letter = isPlain(byte) ? String.fromCharCode(byte) : TABLE[byte - 0x80];
      if (letter === undefined) return null;
      text += letter;
    }
  }
  return text;
}

/** RFC 4648: capitals and digits only, which a QR packs densely and every keyboard layout lets be told back. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Five bits a letter, the last filled up with zeros (RFC 4648 without padding). */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32.charAt((held >> bits) & 31);
    }
  }
  return bits > 0 ? text + BASE32.charAt((held << (5 - bits)) & 31) : text;
}

/** Null for any other letter, and for a last letter that says more than whole bytes. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = BASE32.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? Uint8Array.from(bytes) : null;
}

/** What the keys of A–Z and 2–7 type on the Kazakh layout, and the letters on the Russian one, which are the same. */
const CYRILLIC_KEYS = 'фисвуапршолдьтщзйкыегмцчняәіңғ,.';

/** The text that a scanner typed on whichever layout was on; spaces and line ends that a copy brought along go. */
export function scannedText(text: string): string {
  return [...text.normalize('NFC').toLowerCase().replace(/\s/gu, '')]
    .map((letter) => {
      const key = CYRILLIC_KEYS.indexOf(letter);
      return key < 0 ? letter.toUpperCase() : BASE32.charAt(key);
    })
    .join('');
}
