import { NO_WORDS, type SchoolWords, saidIn, speakerOf } from '../../../shared/terms/school-words.ts';
import { kk } from './kk.ts';
import type { PaperLanguage, PaperTexts } from './paper-texts.ts';
import { ru } from './ru.ts';

const OWN: Record<PaperLanguage, PaperTexts> = { kk, ru };

/** The words of the papers in the school's two languages. */
export const PAPER_TEXTS: Record<PaperLanguage, PaperTexts> = { ...OWN };

let spoken: SchoolWords = NO_WORDS;

/** Lets the papers of this thread speak the school's own words from now on; the press does it before each paper. */
export function speakSchoolWords(words: SchoolWords): void {
  if (JSON.stringify(words) === JSON.stringify(spoken)) return;
  spoken = words;
  for (const language of ['kk', 'ru'] as const) {
    const speak = speakerOf(words[language]);
    PAPER_TEXTS[language] = speak === null ? OWN[language] : saidIn(OWN[language], speak);
  }
}
