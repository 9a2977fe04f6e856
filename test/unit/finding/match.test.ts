import { expect, it } from 'vitest';
import { asked, gradeOf, searchable } from '../../../shared/finding/match.ts';

const grade = (text: string, typed: string) => {
  const question = asked(typed);
  if (question === null) throw new Error('nothing was asked');
  return gradeOf(searchable(text), question);
};

it.each([
  // As typed: case and the Russian look-alikes of Kazakh letters fold away.
  ['ӘБДІРАХМАНОВ ОЛЖАС', 'абдирахманов олжас', 0],
  ['Ғабдуллин Қайрат', 'габ', 1],
  ['Ғабдуллин Қайрат', 'кайрат', 2],
  ['Ғабдуллин Қайрат', 'қай ғаб', 2],
  ['Ғабдуллин Қайрат', 'дул', 33],
  // Of several words the one that stands worst counts.
  ['Ғабдуллин Қайрат', 'қай дул', 33],
  ['2-07', '2-07', 0],
  ['2‑бөлме', '2-бол', 1],
  // By its sound, in Latin letters or in another Cyrillic spelling.
  ['Ғабдуллин Қайрат', 'Gabdullin Kairat', 10],
  ['Ғабдуллин Қайрат', 'qayrat', 12],
  ['Жүнісов Шыңғыс', 'Zhunisov Shyngys', 10],
  ['Жүнісов Шыңғыс', 'şyñğys', 12],
  ['Ілиясов Ержан', 'Ильясов', 11],
  ['Яковлев Юрий', 'Yakovlev Yuriy', 10],
  ['Щербаков Хасан', 'shcherbakov khasan', 10],
  // On another layout: Latin letters on the keys of Cyrillic ones, and the other way round.
  ['Аманов Нұрлан', 'fvfyjd', 21],
  ['Қасымов Олжас', '0fcsvjd', 21],
  ['Timetable', 'ешьуефиду', 20],
])('«%s» answers «%s» with grade %i', (text, typed, wanted) => {
  expect(grade(text, typed)).toBe(wanted);
});

it.each([
  ['Ғабдуллин Қайрат', 'габбас'],
  ['Ғабдуллин Қайрат', 'қайрат олжас'],
  // What only sounds alike inside a word counts from three letters on.
  ['Ғабдуллин Қайрат', 'bd'],
  ['Құлыптау', 'ъъъ'],
])('«%s» does not answer «%s»', (text, typed) => {
  expect(grade(text, typed)).toBeNull();
});

it('takes blanks for no question', () => {
  expect(asked(' \u00a0 ')).toBeNull();
});
