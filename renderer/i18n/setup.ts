import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/contract/values.ts';
import { en } from './en.ts';
import { formatters } from './formats.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import './typed-keys.ts';

/*
 * Conventions of the texts:
 *
 * - One file per language and room: kk/admissions.ts, ru/admissions.ts, en/admissions.ts. Kazakh is the source of
 *   the key type; the other two are checked by `satisfies TextsLike<typeof kk>`, so a missing key is a type error.
 * - A counted sentence is asked for without its suffix, `t('admissions.found', { count: 3 })`, and written with one:
 *   kk `found_other`, ru `found_one/_few/_many/_other`, en `found_one/_other`.
 * - A refusal `admissions.tooYoung` has its three parts under `admissions.refusal.tooYoung.{what,why,todo}`; the
 *   refusal's params fill the braces. Refusals of the host itself stand under `session.refusal`.
 * - A history entry of operation `admissions.enrol` is the sentence `admissions.history.enrol`, filled by its params;
 *   the undo toast and Ctrl+Z name the act with the same sentence.
 * - Formats inside texts: {{day, date}} 27.01.2027 · {{at, dateTime}} · {{at, time}} 18:00 · {{sum, tenge}} ·
 *   {{n, number}} · {{gain, signed}} +8 · {{late, span}} · {{names, list}} · {{subject, named}} (names in all
 *   three languages, one or a list). Number and suffix are joined by U+2011 (17‑күн), number and unit by U+00A0.
 */

export const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];
const REMEMBERED = 'sarbaz.language';

function rememberedLanguage(): Language {
  const found = localStorage.getItem(REMEMBERED);
  return LANGUAGES.find((language) => language === found) ?? 'kk';
}

/** The language people are reading now. */
export function currentLanguage(): Language {
  return LANGUAGES.find((language) => language === i18next.language) ?? 'kk';
}

/** Switches every text at once and remembers the choice on this computer. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

const language = rememberedLanguage();
document.documentElement.lang = language;

void i18next.use(initReactI18next).init({
  lng: language,
  fallbackLng: 'kk',
  resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
  // React escapes already; i18next would turn « into &laquo;.
  interpolation: { escapeValue: false },
  initAsync: false,
});

for (const [name, format] of Object.entries(formatters)) {
  i18next.services.formatter?.add(name, (value, _language, beside) => format(value, beside));
}

export { i18next };
