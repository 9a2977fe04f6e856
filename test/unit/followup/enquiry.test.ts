import { expect, test } from 'vitest';
import { enquiryKind, lettersOf, nameAnswers } from '../../../shared/followup/enquiry.ts';

test.each([
  ['990514300019', 'iin'],
  ['9905 1430 0019', 'iin'],
  // a spreadsheet dropped the zeros of a man born in 2000
  ['229501234', 'iin'],
  ['12345678', 'name'],
  ['ӘТМ 0000123', 'number'],
  ['атм-123', 'number'],
  ['12/2027', 'number'],
  ['Әлімов', 'name'],
  ['SBZAABCDEFGH', 'code'],
  // the same code scanned on the Kazakh layout
  ['ыияфабцд', 'code'],
] as const)('%s is asked by %s', (text, kind) => {
  expect(enquiryKind(text)).toBe(kind);
});

test('every word of the question begins a word of the name, whichever keyboard wrote it', () => {
  const name = 'Қожахметов Ғабит Өтегенұлы';
  for (const asked of ['Қожахметов', 'кожахм', 'габит кожа', 'КОЖА отег', 'Қож  ғаб'])
    expect(nameAnswers(asked)(name)).toBe(true);
  for (const asked of ['ахметов', 'Қожахметова', 'кожа болат', 'кожа габитт'])
    expect(nameAnswers(asked)(name)).toBe(false);
  expect([lettersOf('Қо'), lettersOf('Қ о ж')]).toEqual([2, 3]);
});
