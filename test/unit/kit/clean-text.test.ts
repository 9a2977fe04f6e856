import { expect, test } from 'vitest';
import { localDate, localDateTime, words } from '../../../shared/contract/values.ts';
import { cleanText } from '../../../shared/kit/clean-text.ts';

test.each([
  ['и with its breve becomes one letter', 'Бе\u0438\u0306бит', 'Бейбит'],
  ['half of a surrogate pair', 'а\ud800б', 'а\ufffdб'],
  ['a zero byte and a bell', 'а\u0000б\u0007', 'аб'],
  ['marks that turn the direction of the text', '\u202e12\u202c-бұйрық', '12-бұйрық'],
])('a text is kept without what nobody sees: %s', (_, typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
});

test('letters, lines, tabs, no-break spaces and pictures stay as they are typed', () => {
  const text = 'Әлімов Ғ.\u00a0Қ.,\t17\u2011күн\r\n😀 ӨҰҮҺІ';
  expect(cleanText(text)).toBe(text);
});

test('a text of nothing but unseen characters is empty', () => {
  expect(words().safeParse(' \u0000\ufeff ').success).toBe(false);
  expect(words(3).parse(' \u0000аб\u202e ')).toBe('аб');
});

test.each([
  '2027-02-29',
  '2027-02-30',
  '2027-04-31',
  '0000-01-01',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '2027-1-1',
])('there is no such day: %s', (day) => {
  expect(localDate.safeParse(day).success).toBe(false);
  expect(localDateTime.safeParse(`${day}T12:00`).success).toBe(false);
});

test.each(['2028-02-29', '2027-12-31', '1900-01-01', '2199-12-31'])('there is such a day: %s', (day) => {
  expect(localDate.parse(day)).toBe(day);
  expect(localDateTime.parse(`${day}T23:59:59`)).toBe(`${day}T23:59:59`);
});

test.each(['T24:00', 'T99:99', 'T12:60', 'T12:00:60', ' 12:00', 'T1:00'])('there is no such time: %s', (time) => {
  expect(localDateTime.safeParse(`2027-01-31${time}`).success).toBe(false);
});
