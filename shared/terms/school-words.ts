import type { Language } from '../contract/values.ts';
import { termOf } from './term-forms.ts';

/** What a school says instead: each form of a term as the texts have it, and its own word in that form. */
export type SchoolWords = Record<Language, Readonly<Record<string, string>>>;

export const NO_WORDS: SchoolWords = { kk: {}, ru: {}, en: {} };
const LANGUAGES = ['kk', 'ru', 'en'] as const;
const MOST_LETTERS = 60;
/** A word is letters, with blanks, hyphens and dots between; braces would break the texts. */
const WORD = /^\p{L}[\p{L}\p{M}\d .’'\u2011-]*$/u;

export interface WordFault {
  code: 'notJson' | 'unknownLanguage' | 'unknownForm' | 'badWord';
  language: string;
  form: string;
  word: string;
}

/** Reads the file of a school's own words; lists what is wrong with it, or gives what differs from the program's. */
export function readSchoolWords(text: string): { words: SchoolWords; faults: WordFault[] } {
  const faults: WordFault[] = [];
  const words: Record<Language, Record<string, string>> = { kk: {}, ru: {}, en: {} };
  const fault = (code: WordFault['code'], language = '', form = '', word = '') =>
    faults.push({ code, language, form, word: word.slice(0, MOST_LETTERS) });
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    file = null;
  }
  if (file === null || typeof file !== 'object' || Array.isArray(file)) {
    fault('notJson');
    return { words, faults };
  }
  for (const [name, forms] of Object.entries(file)) {
    const language = LANGUAGES.find((one) => one === name);
    if (language === undefined || forms === null || typeof forms !== 'object') {
      fault('unknownLanguage', name);
      continue;
    }
    for (const [written, own] of Object.entries(forms as Record<string, unknown>)) {
      const form = written.normalize('NFC').toLowerCase();
      const word = typeof own === 'string' ? own.normalize('NFC').trim() : '';
      if (termOf(language, form) === null) fault('unknownForm', name, written);
      else if (word.length > MOST_LETTERS || !WORD.test(word)) fault('badWord', name, written, String(own));
      else if (word.toLowerCase() !== form) words[language][form] = word;
    }
  }
  return { words, faults };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A function that says texts of one language in the school's own words; null where it has none. */
export function speakerOf(words: Readonly<Record<string, string>>): ((text: string) => string) | null {
  const forms = Object.keys(words).toSorted((a, b) => b.length - a.length);
  if (forms.length === 0) return null;
  const any = new RegExp(
    `(?<![\\p{L}-])(?:${forms.map((form) => form.replace(/[.]/gu, '\\$&')).join('|')})(?![\\p{L}])`,
    'giu',
  );
  const say = (part: string): string =>
    part.replace(any, (found) => {
      const word = words[found.toLowerCase()] ?? found;
      if (found.length > 1 && found === found.toUpperCase()) return word.toUpperCase();
      return found.charAt(0) === found.charAt(0).toLowerCase() ? word : capital(word);
    });
  // What stands in braces is the program's name for a value, and no word.
  return (text) =>
    text
      .split(/(\{\{.*?\}\})/gu)
      .map((part, index) => (index % 2 === 0 ? say(part) : part))
      .join('');
}

/** The same tree of texts said by the speaker; functions of texts are asked as before, and what they answer is said. */
export function saidIn<T>(texts: T, speak: (text: string) => string): T {
  if (typeof texts === 'string') return speak(texts) as T;
  if (typeof texts === 'function')
    return ((...args: unknown[]) => saidIn((texts as (...args: unknown[]) => unknown)(...args), speak)) as T;
  if (Array.isArray(texts)) return texts.map((one) => saidIn(one, speak)) as T;
  if (texts !== null && typeof texts === 'object')
    return Object.fromEntries(Object.entries(texts).map(([key, one]) => [key, saidIn(one, speak)])) as T;
  return texts;
}
