import { NO_WORDS, type SchoolWords, saidIn, speakerOf } from '../../shared/terms/school-words.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import { i18next, LANGUAGES } from './setup.ts';

const OWN = { kk, ru, en };
let spoken: SchoolWords = NO_WORDS;

/** Lets every screen speak the school's own words, at once. */
export async function speakSchoolWords(words: SchoolWords): Promise<void> {
  if (JSON.stringify(words) === JSON.stringify(spoken)) return;
  spoken = words;
  for (const language of LANGUAGES) {
    const speak = speakerOf(words[language]);
    const texts = speak === null ? OWN[language] : saidIn(OWN[language], speak);
    i18next.addResourceBundle(language, 'translation', texts, true, true);
  }
  // What is on the screen is drawn anew.
  await i18next.changeLanguage(i18next.language);
}
