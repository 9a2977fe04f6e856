export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'kz-1048';

/**
 * KZ-1048 is windows-1251 with Kazakh letters in the places of Serbian, Macedonian, Belarusian and Ukrainian ones,
 * which no roster in Kazakhstan has: where they turn up, the file is in the Kazakh table.
 */
const FOREIGN = 'ЌЋќћЎўЈҐЄЇґєјЅѕї';
const KAZAKH = 'ҚҺқһҰұӘӨҒҮөғәҢңү';
const FOREIGN_LETTER = new RegExp(`[${FOREIGN}]`, 'gu');

/** How much is looked at to tell two-byte text without a mark: every second byte of Cyrillic or Latin is 0 or 4. */
const SAMPLE_BYTES = 4_096;

function looksTwoByte(bytes: Uint8Array, highByteAt: 0 | 1): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  if (sample.length < 2 || bytes.length % 2 !== 0) return false;
  let high = 0;
  for (let at = highByteAt; at < sample.length; at += 2) if (sample[at] === 0 || sample[at] === 4) high += 1;
  return high * 2 > (sample.length / 2) * 1.8;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function detect(bytes: Uint8Array): Exclude<TextEncoding, 'kz-1048'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (looksTwoByte(bytes, 1)) return 'utf-16le';
  if (looksTwoByte(bytes, 0)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251';
}

/**
 * Text of a file whose encoding nobody stated, and the encoding found: a byte-order mark decides, then the pattern of
 * two-byte text, then sound UTF-8, and what is left is the one-byte Cyrillic of Windows (or its Kazakh table).
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = detect(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1251' || text.search(FOREIGN_LETTER) === -1) return { text, encoding };
  const kazakh = text.replace(FOREIGN_LETTER, (letter) => KAZAKH.charAt(FOREIGN.indexOf(letter)));
  return { text: kazakh, encoding: 'kz-1048' };
}
