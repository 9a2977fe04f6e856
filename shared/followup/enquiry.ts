import { looksLikeCode } from '../certificates/code.ts';
import { readTypedNumber } from '../certificates/typed-number.ts';
import { searchFold } from '../kit/kazakh.ts';

/** By what somebody asks about a man: what the QR holds, the certificate's number, the IIN or the name. */
export const ENQUIRY_KINDS = ['code', 'number', 'iin', 'name'] as const;
export type EnquiryKind = (typeof ENQUIRY_KINDS)[number];

/** What a text is taken for. An IIN may have lost its leading zeros in a spreadsheet. */
export function enquiryKind(text: string): EnquiryKind {
  if (looksLikeCode(text)) return 'code';
  if (/^\d{9,12}$/.test(text.replace(/[\s-]/g, ''))) return 'iin';
  return readTypedNumber(text) ? 'number' : 'name';
}

/**
 * Tells of a name whether every word of the question begins a word of it, Kazakh letters and their Russian look-alikes
 * alike. The question is taken apart once: it is put to everybody who was ever enrolled.
 */
export function nameAnswers(asked: string): (name: string) => boolean {
  const parts = [...new Set(wordsOf(asked))];
  return (name) => {
    const words = wordsOf(name);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  };
}

/** Letters a name has to have to be looked for. */
export const FEWEST_LETTERS = 3;
export const lettersOf = (text: string): number => wordsOf(text).join('').length;

const wordsOf = (text: string): string[] =>
  searchFold(text)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
