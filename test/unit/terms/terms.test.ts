import { expect, it } from 'vitest';
import { PAPER_TEXTS, speakSchoolWords } from '../../../electron/papers/texts/both-languages.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { NO_WORDS, readSchoolWords, saidIn, speakerOf } from '../../../shared/terms/school-words.ts';
import { formsIn, termOf, wrongWordsIn } from '../../../shared/terms/term-forms.ts';
import { TERMS } from '../../../shared/terms/terms.ts';

const flat = (texts: unknown, at = ''): [string, string][] =>
  typeof texts === 'string'
    ? [[at, texts]]
    : texts !== null && typeof texts === 'object'
      ? Object.entries(texts).flatMap(([key, one]) => flat(one, `${at}.${key}`))
      : [];
const TEXTS = {
  kk: [...flat(kk), ...flat(PAPER_TEXTS.kk, 'papers')],
  ru: [...flat(ru), ...flat(PAPER_TEXTS.ru, 'papers')],
  en: flat(en),
};

it.each(Object.entries(TEXTS))('the texts in %s use every term, and no other word for it', (name, texts) => {
  const language = name as keyof typeof TEXTS;
  const used = new Set(texts.flatMap(([, text]) => formsIn(language, text).map((found) => found.name)));
  expect(Object.keys(TERMS).filter((term) => !used.has(term as keyof typeof TERMS))).toEqual([]);
  const wrong = texts.flatMap(([key, text]) => wrongWordsIn(language, text).map(({ word }) => `${key}: ${word}`));
  expect(wrong).toEqual([]);
});

it.each([
  ['kk', 'взводтарының', 'platoon'],
  ['kk', 'легінің', 'intake'],
  ['kk', 'лекция', null],
  ['kk', 'саптық жазбаға', 'strengthReport'],
  ['ru', 'строевую записку', 'strengthReport'],
  ['ru', 'взводный', null],
  ['en', 'leave passes', 'leavePass'],
] as const)('in %s «%s» is a form of %s', (language, word, term) => {
  expect(termOf(language, word)).toBe(term);
});

it('says texts in the words of the school, and leaves alone what only looks like them', () => {
  const speak = speakerOf({ взвод: 'топ', взводтар: 'топтар', 'саптық жазба': 'тізім' });
  expect(speak?.('Взводтар: {{взвод}}, 2‑взвод, взводы, Саптық жазба')).toBe('Топтар: {{взвод}}, 2‑топ, взводы, Тізім');
  expect(speakerOf({})).toBeNull();
  const tree = { a: 'взвод', f: (n: number) => [`${n} взвод`], n: 1 };
  const said = saidIn(tree, speak ?? String);
  expect([said.a, said.f(3), said.n]).toEqual(['топ', ['3 топ'], 1]);
});

it('reads a file of words, and says what is wrong with it line by line', () => {
  expect(readSchoolWords('\uFEFF{"kk":{"Взвод":" топ ","лек":"лек"}}')).toEqual({
    words: { kk: { взвод: 'топ' }, ru: {}, en: {} },
    faults: [],
  });
  expect(readSchoolWords('взвод = топ').faults.map(({ code }) => code)).toEqual(['notJson']);
  const { words, faults } = readSchoolWords('{"kk":{"үстел":"парта","лек":"{{x}}","взвод":""},"de":{}}');
  expect(words.kk).toEqual({});
  expect(faults.map(({ code, form }) => [code, form])).toEqual([
    ['unknownForm', 'үстел'],
    ['badWord', 'лек'],
    ['badWord', 'взвод'],
    ['unknownLanguage', ''],
  ]);
});

it('lets papers speak the words of the school, headings in capitals too, until it takes them back', () => {
  speakSchoolWords({ ...NO_WORDS, kk: { лекке: 'толқынға', бұйрық: 'жарлық' } });
  expect(PAPER_TEXTS.kk.enrolmentSubject('2027-01')).toBe('2027-01 толқынға курсанттарды қабылдау туралы');
  expect(PAPER_TEXTS.kk.order).toBe('ЖАРЛЫҚ');
  speakSchoolWords(NO_WORDS);
  expect(PAPER_TEXTS.kk.order).toBe('БҰЙРЫҚ');
});
