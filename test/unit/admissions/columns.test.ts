import { describe, expect, it } from 'vitest';
import { findRosterSheet, matchColumns } from '../../../shared/admissions/columns.ts';
import type { Cell } from '../../../shared/admissions/sheet.ts';

/** Field of each column by its heading. */
function fields(rows: Cell[][]): Record<string, string> {
  return Object.fromEntries(matchColumns(rows).columns.map(({ heading, field }) => [heading, field]));
}

describe('matchColumns', () => {
  it('understands Russian headings', () => {
    expect(
      fields([
        [
          '№ п/п',
          'ФИО',
          'ИИН',
          'Дата рождения',
          'Место рождения',
          'УДО/ОДО',
          'Контактный телефон',
          'Семейное положение',
          'Дата прохождения ВВК',
          'Заключение ВВК',
          'Ограничения по здоровью',
          'Сумма оплаты',
          '№ квитанции об оплате',
        ],
      ]),
    ).toEqual({
      '№ п/п': 'number',
      ФИО: 'fullName',
      ИИН: 'iin',
      'Дата рождения': 'birthDate',
      'УДО/ОДО': 'defenceDepartment',
      'Контактный телефон': 'phone',
      'Семейное положение': 'family',
      'Дата прохождения ВВК': 'medicalDate',
      'Заключение ВВК': 'medicalResult',
      'Ограничения по здоровью': 'medicalLimits',
      'Сумма оплаты': 'paid',
      '№ квитанции об оплате': 'receipt',
    });
  });

  it('understands Kazakh headings', () => {
    expect(
      fields([
        [
          'Р/с',
          'Тегі',
          'Аты',
          'Әкесінің аты',
          'ЖСН',
          'Туған күні, айы, жылы',
          'Туған жері',
          'Қорғаныс істері жөніндегі бөлім',
          'Ұялы телефоны',
          'Отбасылық жағдайы',
          'Медициналық комиссия күні',
          'Медициналық комиссия қорытындысы',
          'Шектеулер',
          'Төлем, теңге',
          'Түбіртек нөмірі',
        ],
      ]),
    ).toEqual({
      'Р/с': 'number',
      Тегі: 'surname',
      Аты: 'givenName',
      'Әкесінің аты': 'patronymic',
      ЖСН: 'iin',
      'Туған күні, айы, жылы': 'birthDate',
      'Қорғаныс істері жөніндегі бөлім': 'defenceDepartment',
      'Ұялы телефоны': 'phone',
      'Отбасылық жағдайы': 'family',
      'Медициналық комиссия күні': 'medicalDate',
      'Медициналық комиссия қорытындысы': 'medicalResult',
      Шектеулер: 'medicalLimits',
      'Төлем, теңге': 'paid',
      'Түбіртек нөмірі': 'receipt',
    });
  });

  it('understands English headings', () => {
    const row = [
      'No',
      'Full name',
      'IIN',
      'Date of birth',
      'Phone',
      'Marital status',
      'Medical result',
      'Paid',
      'Receipt',
    ];
    expect(Object.values(fields([row]))).toEqual([
      'number',
      'fullName',
      'iin',
      'birthDate',
      'phone',
      'family',
      'medicalResult',
      'paid',
      'receipt',
    ]);
  });

  it('mends Latin look-alikes and case in headings', () => {
    expect(fields([['ФАМИЛИЯ', 'имя', 'ИИH']])).toEqual({ ФАМИЛИЯ: 'surname', имя: 'givenName', ИИH: 'iin' });
  });

  it('takes Аты-жөні and Name beside a surname for the given name', () => {
    expect(fields([['Тегі', 'Аты-жөні', 'ЖСН']])).toMatchObject({ 'Аты-жөні': 'givenName' });
    expect(fields([['Surname', 'Name', 'IIN']])).toMatchObject({ Name: 'givenName' });
    expect(fields([['Аты-жөні', 'ЖСН']])).toMatchObject({ 'Аты-жөні': 'fullName' });
  });

  it('finds the headings below title rows, up to the twentieth row and not beyond', () => {
    const title: Cell[][] = [['Бекітемін'], [], ['Список кандидатов, военная комиссия'], [null, '11.01.2027']];
    expect(matchColumns([...title, ['ФИО', 'ИИН'], ['Ким Артём', '990514300019']]).headerRow).toBe(5);
    const blank = (count: number) => Array.from({ length: count }, (): Cell[] => []);
    expect(matchColumns([...blank(19), ['ФИО', 'ИИН']]).headerRow).toBe(20);
    expect(matchColumns([...blank(20), ['ФИО', 'ИИН']]).headerRow).toBeNull();
  });

  it('reads a heading together with the group heading above it', () => {
    const match = matchColumns([
      ['ФИО', 'ИИН', 'ВВК', 'ВВК'],
      [null, null, 'дата', 'заключение'],
      ['Ким Артём', '990514300019', '01.12.2026', 'Годен'],
    ]);
    expect(match.headerRow).toBe(2);
    expect(match.columns.map(({ field, column }) => [field, column])).toEqual([
      ['fullName', 0],
      ['iin', 1],
      ['medicalDate', 2],
      ['medicalResult', 3],
    ]);
  });

  it('says how sure it is and what it did not understand', () => {
    const match = matchColumns([['ФИО', 'ИИН', 'ВВК', 'Рост', 'ИИН матери']]);
    expect(match.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['fullName', 1],
      ['iin', 1],
      ['medicalResult', 0.6],
    ]);
    expect(match.unmatched).toEqual([
      { column: 3, heading: 'Рост' },
      { column: 4, heading: 'ИИН матери' },
    ]);
    expect(match.missing).toEqual([]);
  });

  it('says which columns a roster cannot be read without', () => {
    expect(matchColumns([['Фамилия', 'Телефон']]).missing).toEqual(['iin', 'givenName']);
    expect(matchColumns([['ИИН', 'Телефон']]).missing).toEqual(['surname', 'givenName']);
    expect(matchColumns([['Сабақ', 'Пән']])).toMatchObject({ headerRow: null, columns: [] });
  });

  it('lets a person correct the match, drop a column and name the heading row', () => {
    const rows: Cell[][] = [['ФИО', 'ИИН', 'Код', 'Телефон']];
    const match = matchColumns(rows, { columns: { receipt: 2, phone: null } });
    expect(match.columns.map(({ field, column, chosen }) => [field, column, chosen])).toEqual([
      ['fullName', 0, false],
      ['iin', 1, false],
      ['receipt', 2, true],
    ]);
    expect(match.unmatched).toEqual([{ column: 3, heading: 'Телефон' }]);
    expect(matchColumns([[], ...rows], { headerRow: 2 }).headerRow).toBe(2);
    const bare = matchColumns([['Ким Артём', '990514300019']], { headerRow: 0, columns: { fullName: 0, iin: 1 } });
    expect(bare).toMatchObject({ headerRow: 0, missing: [], unmatched: [] });
  });

  it('does not take the day of a payment for the sum', () => {
    expect(fields([['ФИО', 'ИИН', 'Дата оплаты']])).toEqual({ ФИО: 'fullName', ИИН: 'iin' });
    expect(fields([['ФИО', 'ИИН', 'Оплачено всего']])).toMatchObject({ 'Оплачено всего': 'paid' });
  });

  it('gives a chosen column to the chosen field alone', () => {
    const match = matchColumns([['ФИО', 'ИИН', 'Телефон']], { columns: { receipt: 2 } });
    expect(match.columns.map(({ field }) => field)).toEqual(['fullName', 'iin', 'receipt']);
  });
});

it('findRosterSheet takes the sheet that reads as a roster', () => {
  const cover = { name: 'Титул', rows: [['Военно-техническая школа']] };
  const list = { name: 'Список', rows: [['ФИО', 'ИИН']] };
  expect(findRosterSheet([cover, list])).toBe('Список');
  expect(findRosterSheet([cover])).toBeNull();
});
