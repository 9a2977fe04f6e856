import { expect, test } from 'vitest';
import { makeEraser } from '../../../shared/kit/erase-names.ts';
import { keptUntil, retentionState } from '../../../shared/personal-data/retention.ts';

const erase = makeEraser([
  { surname: 'Ким', givenName: 'Ерлан', patronymic: null, iin: '990514300019', phone: '+7 701 234 56 78' },
  { surname: 'Әбенов', givenName: 'Сәкен', patronymic: 'Оразұлы', iin: '000101500017', phone: null },
]);

test.each([
  ['Әбенов Сәкен Оразұлы ауырды', '— ауырды'],
  ['Әбенов С. О. ауырды', '— ауырды'],
  ['С. О. Әбенов ауырды', '— ауырды'],
  ['Әбеновтің әкесі келді', '— әкесі келді'],
  ['ӘБЕНОВ кешікті', '— кешікті'],
  ['ЖСН 990514300019', 'ЖСН —'],
  ['тел. 8 (701) 234-56-78, түстен кейін', 'тел. —, түстен кейін'],
  ['Ким, Әбенов', '—, —'],
  // Touching and left: other people, other numbers.
  ['Сәкен Жүнісов', 'Сәкен Жүнісов'],
  ['990514300018', '990514300018'],
  ['+7 701 234 56 79', '+7 701 234 56 79'],
  ['2027-02-10T08:00', '2027-02-10T08:00'],
])('of his own texts «%s» leaves «%s»', (text, left) => {
  expect(erase(text, 'own')).toBe(left);
});

test.each([
  ['Ким келді', 'Ким келді'],
  ['Ким Ерлан келді', '— келді'],
  ['Ким Е. келді', '— келді'],
  ['Ким Азат келді', 'Ким Азат келді'],
  ['Кимов Ерлан', 'Кимов Ерлан'],
  ['990514300019', '—'],
])('of texts that may be about anybody «%s» leaves «%s»', (text, left) => {
  expect(erase(text, 'other')).toBe(left);
});

test('data is kept for whole years after the last day of an intake, that day too', () => {
  expect(keptUntil('2027-02-19', 5)).toBe('2032-02-19');
  expect(keptUntil('2028-02-29', 1)).toBe('2029-02-28');
  expect(keptUntil('2027-12-31', 10)).toBe('2037-12-31');
  expect(retentionState('2032-02-19', false, '2032-02-19')).toBe('kept');
  expect(retentionState('2032-02-19', false, '2032-02-20')).toBe('due');
  expect(retentionState('2032-02-19', true, '2032-02-20')).toBe('anonymised');
});
