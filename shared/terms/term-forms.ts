import type { Language } from '../contract/values.ts';
import { TERMS, type Term, type TermName } from './terms.ts';

/** What may follow a stem, piece by piece: a Kazakh word takes several endings, a Russian or English one a single. */
const ENDINGS: Record<Language, string> = {
  kk: `(?:лар|лер|дар|дер|тар|тер|ымыз|іміз|мыз|міз|сы|сі|ы|і|ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ына|іне|а|е|ды|ді|ты|ті|ны|ні|н|
    нда|нде|да|де|та|те|нан|нен|дан|ден|тан|тен|мен|бен|пен|сыз|сіз|лық|лік|дық|дік|тық|тік|ғы|гі|қы|кі|ша|ше)*`.replaceAll(
    /\s/gu,
    '',
  ),
  ru: `(?:а|я|у|ю|ы|и|е|о|ь|й|ом|ем|ой|ей|ою|ам|ям|ах|ях|ами|ями|ов|ев|ия|ие|ию|ии|ием|ий|иям|иях|иями|ая|ую|ое|ого|ому|ым|ый|ые|ых|ыми|ень)?`,
  en: `(?:s|es|’s|'s)?`,
};

const escaped = (stem: string): string => stem.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Words of a term with any ending they may take; the words of a phrase stand side by side. */
function patternOf(term: Term, language: Language): string {
  return term[language].map((stems) => `(?:${stems.map(escaped).join('|')})${ENDINGS[language]}`).join('[ \\u00a0]');
}

const whole = (pattern: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}])`, flags);

const NAMES = Object.keys(TERMS) as TermName[];
const termsOf = (language: Language): { name: TermName; begins: string[]; exact: RegExp; anywhere: RegExp }[] =>
  NAMES.map((name) => {
    const pattern = patternOf(TERMS[name], language);
    const begins = (TERMS[name][language][0] ?? []).map((stem) => stem.toLowerCase());
    return { name, begins, exact: new RegExp(`^(?:${pattern})$`, 'iu'), anywhere: whole(pattern, 'giu') };
  });
const BY_LANGUAGE: Record<Language, ReturnType<typeof termsOf>> = {
  kk: termsOf('kk'),
  ru: termsOf('ru'),
  en: termsOf('en'),
};

/** The term a word is a form of ('взводтар' → platoon); null where it is none of the trade. */
export const termOf = (language: Language, word: string): TermName | null =>
  BY_LANGUAGE[language].find(({ exact }) => exact.test(word))?.name ?? null;

/** Every form of every term in a text, in small letters as it stands there. */
export function formsIn(language: Language, text: string): { name: TermName; form: string }[] {
  const said = spoken(text);
  const lower = said.toLowerCase();
  return BY_LANGUAGE[language].flatMap(({ name, anywhere, begins }) =>
    // Most texts hold no form of most terms, and looking for endings is slow.
    begins.some((stem) => lower.includes(stem))
      ? [...said.matchAll(anywhere)].map(([form]) => ({ name, form: form.toLowerCase() }))
      : [],
  );
}

/** Words a text must not use, each with the term it stands for. */
export function wrongWordsIn(language: Language, text: string): { name: TermName; word: string }[] {
  const said = spoken(text);
  const lower = said.toLowerCase();
  return NAMES.flatMap((name) =>
    ((TERMS[name] as Term).instead?.[language] ?? [])
      .filter((word) => lower.includes(word))
      .flatMap((word) =>
        [...said.matchAll(whole(`${escaped(word)}${ENDINGS[language]}`, 'giu'))].map(([found]) => ({
          name,
          word: found,
        })),
      ),
  );
}

/** A text without what is filled in later. */
const spoken = (text: string): string => text.replaceAll(/\{\{.*?\}\}/gu, ' ');
