import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKazakhName, compareKazakh, foldedIncludes, repairLatin, searchFold } from '../../../shared/kit/kazakh.ts';

const ALPHABET = 'А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я'.split(' ');
const name = fc.string({ unit: fc.constantFrom(...ALPHABET.flatMap((l) => [l, l.toLowerCase()]), 'A', 'z', ' ', '-') });

describe('compareKazakh', () => {
  it('follows the alphabet of 42 letters', () => {
    expect(ALPHABET).toHaveLength(42);
    expect([...ALPHABET].reverse().sort(compareKazakh)).toEqual(ALPHABET);
  });

  it('sorts names as a Kazakh reader does', () => {
    const sorted = ['Абаев', 'Әбдірахманов', 'Ахметов', 'Қалиев', 'Ким', 'Кимов', 'Өмірбеков', 'Оспанов', 'Һашимов'];
    expect([...sorted].sort(compareKazakh)).toEqual([
      'Абаев',
      'Ахметов',
      'Әбдірахманов',
      'Ким',
      'Кимов',
      'Қалиев',
      'Оспанов',
      'Өмірбеков',
      'Һашимов',
    ]);
  });

  it('sorts things by what they are called', () => {
    const places = [{ name: 'Өріс' }, { name: 'Плац' }, { name: 'Әскери қалашық' }];
    expect(places.sort(byKazakhName)).toEqual([{ name: 'Әскери қалашық' }, { name: 'Өріс' }, { name: 'Плац' }]);
  });

  it('puts a blank before letters and Latin after Cyrillic', () => {
    expect(['Smith', 'Кимов', 'Ким Артём', 'Яковлев', '1-взвод'].sort(compareKazakh)).toEqual([
      '1-взвод',
      'Ким Артём',
      'Кимов',
      'Яковлев',
      'Smith',
    ]);
  });

  it('looks at case only between equal words', () => {
    expect(compareKazakh('ким', 'Кимов')).toBeLessThan(0);
    expect(compareKazakh('Кимов', 'ким')).toBeGreaterThan(0);
    expect(compareKazakh('Ким', 'ким')).not.toBe(0);
    expect(compareKazakh('Ким', 'Ким')).toBe(0);
  });

  it('sees one letter whether composed or not', () => {
    expect(compareKazakh('Й', 'И\u0306')).toBe(0);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareKazakh(a, b)) + Math.sign(compareKazakh(b, a))).toBe(0);
        expect(compareKazakh(a, b) === 0).toBe(a === b);
        if (compareKazakh(a, b) <= 0 && compareKazakh(b, c) <= 0) expect(compareKazakh(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('search', () => {
  it('folds case and every Kazakh letter to its Russian look-alike', () => {
    expect(searchFold('ӘҒҚҢӨҰҮҺІЁ')).toBe('агкноуухие');
    expect(searchFold('Әбдірахманов Дінмұхаммед')).toBe('абдирахманов динмухаммед');
  });

  it('finds by words in any order', () => {
    expect(foldedIncludes('Өмірбеков Қайрат Төлеуұлы', 'омир')).toBe(true);
    expect(foldedIncludes('Өмірбеков Қайрат Төлеуұлы', ' КАЙР омирб ')).toBe(true);
    expect(foldedIncludes('Өмірбеков Қайрат Төлеуұлы', 'омир ержан')).toBe(false);
    expect(foldedIncludes('Өмірбеков', '')).toBe(true);
  });

  it('is stable: folding twice changes nothing', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(searchFold(searchFold(text))).toBe(searchFold(text));
      }),
    );
  });
});

describe('repairLatin', () => {
  it('turns a Latin look-alike in a Cyrillic word and says which', () => {
    expect(repairLatin('Aхметов Ержан')).toEqual({
      text: 'Ахметов Ержан',
      repairs: [{ from: 'A', to: 'А', word: 'Aхметов' }],
      mixed: [],
    });
    expect(repairLatin('Iлияc').text).toBe('Ілияс');
    expect(repairLatin('Yсенов').text).toBe('Үсенов');
    expect(repairLatin('Шəріпов').text).toBe('Шәріпов');
  });

  it('leaves a Latin word, even beside a Cyrillic one', () => {
    expect(repairLatin('Müller COP Ким')).toEqual({ text: 'Müller COP Ким', repairs: [], mixed: [] });
  });

  it('does not guess at a letter without a twin', () => {
    expect(repairLatin('Ахметovs')).toEqual({ text: 'Ахметovs', repairs: [], mixed: ['Ахметovs'] });
  });

  it('changes nothing in a sound Cyrillic name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET, ' ', '-') }), (text) => {
        expect(repairLatin(text)).toEqual({ text, repairs: [], mixed: [] });
      }),
    );
  });
});
