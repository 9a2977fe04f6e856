import { searchFold } from '../kit/kazakh.ts';
import { meantOnOtherLayouts } from '../kit/keyboard-layouts.ts';
import { soundOf } from '../kit/name-sound.ts';

/** A text as it is searched in: folded, and by its sound. Made once, asked at every key. */
export interface Searchable {
  readonly folded: string;
  readonly sound: string;
}

/** What was typed, in every way it may have been meant; each a list of words. */
export interface Asked {
  readonly typed: readonly string[];
  readonly sounded: readonly string[];
  readonly onOtherLayouts: readonly (readonly string[])[];
}

/**
 * How well a text answers, smaller is better: the tens say how it was read (`READINGS`), the ones where it stands
 * (`PLACES`). null: it does not answer.
 */
export type Grade = number;

/** The text as a whole is what was asked; its beginning is; every word asked begins a word; stands inside words. */
const PLACES = { whole: 0, beginning: 1, words: 2, inside: 3 } as const;
/** Beginnings of words before what stands inside them; as typed before as it sounds before another layout. */
const READINGS = {
  typed: 0,
  sounded: 10,
  otherLayout: 20,
  insideTyped: 30,
  insideSounded: 40,
  insideOther: 50,
} as const;
/** Shorter than this, what only sounds alike inside a word is chance. */
const LEAST_INSIDE = 3;

const plain = (text: string): string =>
  searchFold(text)
    .replaceAll('\u2011', '-')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

export const searchable = (text: string): Searchable => {
  const folded = plain(text);
  return { folded, sound: soundOf(text.replaceAll('\u2011', '-')).trim() };
};

const wordsOf = (text: string): string[] => plain(text).split(' ').filter(Boolean);

/** Reads what was typed; null where nothing was. */
export function asked(text: string): Asked | null {
  const typed = wordsOf(text);
  if (typed.length === 0) return null;
  return {
    typed,
    sounded: soundOf(text).split(/\s+/u).filter(Boolean),
    onOtherLayouts: meantOnOtherLayouts(text.normalize('NFC')).map(wordsOf),
  };
}

const INSIDE_A_WORD = /[\p{L}\p{N}]/u;

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !INSIDE_A_WORD.test(text.charAt(at - 1))) return true;
  return false;
}

/** Where the words stand in the text, the worst of them counting; null: one of them does not. */
function placeOf(text: string, words: readonly string[]): number | null {
  if (words.length === 0 || !words.every((word) => text.includes(word))) return null;
  if (text === words.join(' ')) return PLACES.whole;
  if (!words.every((word) => beginsAWord(text, word))) return PLACES.inside;
  return text.startsWith(words[0] as string) ? PLACES.beginning : PLACES.words;
}

function gradeIn(text: string, words: readonly string[], begun: number, inside: number, least: number): Grade | null {
  const place = placeOf(text, words);
  if (place === null) return null;
  if (place < PLACES.inside) return begun + place;
  return words.every((word) => word.length >= least) ? inside + place : null;
}

const better = (a: Grade | null, b: Grade | null): Grade | null => (a === null || (b !== null && b < a) ? b : a);

/** How well a text answers what was asked; null: not at all. */
export function gradeOf({ folded, sound }: Searchable, { typed, sounded, onOtherLayouts }: Asked): Grade | null {
  const asTyped = gradeIn(folded, typed, READINGS.typed, READINGS.insideTyped, 1);
  if (asTyped !== null && asTyped < READINGS.sounded) return asTyped;
  const asHeard = gradeIn(sound, sounded, READINGS.sounded, READINGS.insideSounded, LEAST_INSIDE);
  return onOtherLayouts.reduce(
    (best, words) => better(best, gradeIn(folded, words, READINGS.otherLayout, READINGS.insideOther, LEAST_INSIDE)),
    better(asTyped, asHeard),
  );
}

/** The best grade of several names of one thing. */
export const bestGradeOf = (names: readonly Searchable[], question: Asked): Grade | null =>
  names.reduce<Grade | null>((best, name) => better(best, gradeOf(name, question)), null);
