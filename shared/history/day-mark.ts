import type { LocalDate } from '../kit/local-time.ts';
import { utf8 } from '../kit/utf8.ts';

/** Where the history stood at the end of a day: what is printed, so that nobody can rewrite the days before it unseen. */
export interface DayMark {
  date: LocalDate;
  entryId: number;
  /** Hash of that entry, 64 hexadecimal digits. */
  hash: string;
  /** The school's signature, where it has a key. */
  signed: { keyId: string; signature: string } | null;
}

const HEAD = 'SARBAZ-H1';
const CODE = /^SARBAZ-H1:(\d{4}-\d\d-\d\d):(\d{1,12}):([0-9a-f]{64})(?::([0-9a-f]{8}):([\w-]{86}))?$/;

/** What the school's key signs: the mark, bound to this file. */
export const markMessage = (fileId: string, { date, entryId, hash }: Omit<DayMark, 'signed'>): Uint8Array =>
  utf8(['sarbaz-history/1', fileId, date, entryId, hash].join('\n'));

/** The mark as one line for a QR code. */
export const markCode = ({ date, entryId, hash, signed }: DayMark): string =>
  [HEAD, date, entryId, hash, ...(signed ? [signed.keyId, signed.signature] : [])].join(':');

/** Reads a line that was scanned or typed; null when it is none. */
export function readMark(text: string): DayMark | null {
  const found = CODE.exec(text.trim());
  if (!found) return null;
  const [, date = '', entryId = '', hash = '', keyId, signature] = found;
  const signed = keyId && signature ? { keyId, signature } : null;
  return { date, entryId: Number(entryId), hash, signed };
}

/** A hash for comparing by eye: groups of four. */
export const hashGroups = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');

/**
 * What a printed mark says of the file: the entry stands as printed; it stands otherwise; it is gone; the mark is not
 * this school's.
 */
export const MARK_VERDICTS = ['holds', 'differs', 'gone', 'foreign'] as const;
export type MarkVerdict = (typeof MARK_VERDICTS)[number];
