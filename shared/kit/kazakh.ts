/**
 * Kazakh order and search folding (DOMAIN §8). Chromium has no Kazakh collation and SQLite folds ASCII only, so the
 * alphabet is held here and used on both floors.
 */

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

const RANKS = new Map<string, number>([...DIGITS, ...ALPHABET, ...LATIN].map((letter, index) => [letter, index + 1]));

/** Signs of all kinds stand before letters, so that 'Ким Азамат' comes before 'Кимов'; foreign letters stand last. */
function rank(character: string): number {
  const known = RANKS.get(character);
  if (known !== undefined) return known;
  return /\p{L}/u.test(character) ? 1_000 + (character.codePointAt(0) ?? 0) : 0;
}

function compareBy<T extends string | number>(left: T[], right: T[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const a = left[index] as T;
    const b = right[index] as T;
    if (a !== b) return a < b ? -1 : 1;
  }
  return Math.sign(left.length - right.length);
}

interface Spelling {
  letters: string[];
  ranks: number[];
}
/** Rosters are sorted with every reading: each name is spelt out once, and forgotten when too many have come by. */
const spelt = new Map<string, Spelling>();
const MOST_SPELT = 5_000;

function spellingOf(text: string): Spelling {
  const known = spelt.get(text);
  if (known) return known;
  const letters = [...text.normalize('NFC')];
  const spelling = { letters, ranks: letters.map((character) => rank(character.toLowerCase())) };
  if (spelt.size >= MOST_SPELT) spelt.clear();
  spelt.set(text, spelling);
  return spelling;
}

/**
 * Order of two texts by the Kazakh alphabet: negative, 0 or positive. Case counts only between texts that are
 * otherwise equal; signs and digits come before letters, Latin after Cyrillic. 0 only for equal texts.
 */
export function compareKazakh(a: string, b: string): number {
  if (a === b) return 0;
  const left = spellingOf(a);
  const right = spellingOf(b);
  const byLetter = compareBy(left.ranks, right.ranks);
  return byLetter !== 0 ? byLetter : compareBy(left.letters, right.letters);
}

/** Order of people, places and things by their name. SQLite would put Ә, Қ and Ө behind Я. */
export const byKazakhName = (a: { name: string }, b: { name: string }): number => compareKazakh(a.name, b.name);

const KAZAKH_LETTERS = 'әғқңөұүһіё';
const RUSSIAN_TWINS = 'агкноуухие';
const FOLDED = new Map([...KAZAKH_LETTERS].map((letter, index) => [letter, RUSSIAN_TWINS.charAt(index)]));

/** A text as search sees it: lower case, Kazakh letters as their Russian look-alikes, ё as е (DOMAIN §8). */
export function searchFold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/gu, (letter) => FOLDED.get(letter) ?? letter);
}

/** Whether every word of the query stands somewhere in the text, both folded; an empty query is in every text. */
export function foldedIncludes(text: string, query: string): boolean {
  const folded = searchFold(text);
  return searchFold(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

/** Latin letters and the Cyrillic ones they look like, place by place. Capital Y is drawn like Ү, small y like у. */
const LATIN_TWINS = 'ABCEHIKMOPTXYacehikopxyƏəƟɵËë';
const CYRILLIC_TWINS = 'АВСЕНІКМОРТХҮасеһікорхуӘәӨөЁё';
const LOOK_ALIKES = new Map([...LATIN_TWINS].map((latin, index) => [latin, CYRILLIC_TWINS.charAt(index)]));

export type LatinRepair = { from: string; to: string; word: string };

/**
 * Turns Latin look-alikes inside a Cyrillic word into Cyrillic ('Aхметов' with a Latin A) and says which. Words all in
 * Latin stay as they are; a word that mixes both alphabets with a letter that has no look-alike is returned in
 * `mixed`, untouched.
 */
export function repairLatin(text: string): { text: string; repairs: LatinRepair[]; mixed: string[] } {
  const repairs: LatinRepair[] = [];
  const mixed: string[] = [];
  const repaired = text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => {
    const latin = word.match(/\p{Script=Latin}/gu);
    if (latin === null || !/\p{Script=Cyrillic}/u.test(word)) return word;
    if (!latin.every((letter) => LOOK_ALIKES.has(letter))) {
      mixed.push(word);
      return word;
    }
    return word.replace(/\p{Script=Latin}/gu, (from) => {
      const to = LOOK_ALIKES.get(from) ?? from;
      repairs.push({ from, to, word });
      return to;
    });
  });
  return { text: repaired, repairs, mixed };
}
