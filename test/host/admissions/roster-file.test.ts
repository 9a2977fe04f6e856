import type ExcelJS from '@protobi/exceljs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRosterFile } from '../../../electron/admissions/roster-file.ts';
import { findRosterSheet } from '../../../shared/admissions/columns.ts';
import { quickest } from '../quickest.ts';
import { HEADINGS, MAN, menOf, oneByte, READ_MAN, refusal, rowsOf, xlsx, xlsxOf } from './made-lists.ts';

describe('csv', () => {
  const csv = (mark: string, end = '\r\n') => [HEADINGS, MAN].map((row) => row.join(mark)).join(end);

  it('reads UTF-8 with and without a mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const file = await readRosterFile('list.csv', strToU8(mark + csv(';')));
      expect(file).toMatchObject({
        ok: true,
        value: { encoding: 'utf-8', sheets: [{ name: '', rows: [HEADINGS, MAN] }] },
      });
    }
  });

  it('reads windows-1251', async () => {
    const text = csv(';').replace('Серікұлы', 'Серикулы');
    const file = await readRosterFile('list.CSV', oneByte(text));
    expect(file).toMatchObject({ ok: true, value: { encoding: 'windows-1251' } });
    expect(menOf(await rowsOf('list.csv', oneByte(text)))).toEqual([READ_MAN]);
  });

  it('reads the Kazakh table KZ-1048', async () => {
    const bytes = oneByte('Аты-жөні;ЖСН\nӘбдірахманов Қайрат;000229501234', { ө: 0xb4, Ә: 0xa3, Қ: 0x8d });
    const file = await readRosterFile('list.csv', bytes);
    expect(file).toMatchObject({ ok: true, value: { encoding: 'kz-1048' } });
    const men = menOf(await rowsOf('list.csv', bytes));
    expect(men).toEqual([['ready', 'Әбдірахманов', '000229501234', '2000-02-29']]);
  });

  it('reads UTF-16 of both orders, with and without a mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const little = Buffer.from(mark + csv('\t'), 'utf16le');
      const big = Buffer.from(little).swap16();
      expect(await readRosterFile('list.txt', little)).toMatchObject({ ok: true, value: { encoding: 'utf-16le' } });
      expect(await readRosterFile('list.txt', big)).toMatchObject({ ok: true, value: { encoding: 'utf-16be' } });
      expect(await rowsOf('list.txt', little)).toEqual([HEADINGS, MAN]);
      expect(await rowsOf('list.txt', big)).toEqual([HEADINGS, MAN]);
    }
  });

  it.each([';', ',', '\t'])('tells the column mark "%s" and every line end', async (mark) => {
    for (const end of ['\r\n', '\n', '\r']) {
      expect(await rowsOf('list.csv', strToU8(csv(mark, end)))).toEqual([HEADINGS, MAN]);
    }
  });

  it('is not misled by commas in amounts and names or by a title line', async () => {
    const text = 'Список, набор 2027-01\n\nФИО;Оплата\nКим;"263318,00"\nЛи;"131659,00"\n';
    expect(await rowsOf('list.csv', strToU8(text))).toEqual([
      ['Список, набор 2027-01'],
      [null],
      ['ФИО', 'Оплата'],
      ['Ким', '263318,00'],
      ['Ли', '131659,00'],
    ]);
  });

  it("follows Excel's own hint and its way of keeping zeros", async () => {
    const text = 'sep=,\nФИО,ИИН\n"Ким; Артём","=""000229501234"""\n';
    expect(await rowsOf('list.csv', strToU8(text))).toEqual([
      ['sep=', null],
      ['ФИО', 'ИИН'],
      ['Ким; Артём', '000229501234'],
    ]);
  });

  it('keeps text as typed, digits too', async () => {
    expect(await rowsOf('a.csv', strToU8('ФИО;ИИН\n Ким ;00123'))).toEqual([
      ['ФИО', 'ИИН'],
      [' Ким ', '00123'],
    ]);
  });

  it('refuses a quote that never closes, with the line', async () => {
    expect(await refusal('a.csv', strToU8('ФИО;ИИН\n"Ким;1\nЛи;2\n'))).toMatchObject({
      kind: 'refusal',
      code: 'admissions.fileBrokenCsv',
      params: { fileName: 'a.csv' },
    });
  });

  it('refuses fifty thousand rows, and takes five thousand with blank ones behind', async () => {
    const rows = (count: number) => `ФИО;ИИН\n${'Ким;000229501234\n'.repeat(count)}`;
    expect(await refusal('a.csv', strToU8(rows(50_000)))).toMatchObject({
      code: 'admissions.fileTooManyRows',
      params: { limit: 5_000 },
    });
    expect(await refusal('a.csv', strToU8(rows(5_000)))).toMatchObject({ code: 'admissions.fileTooManyRows' });
    expect(await rowsOf('a.csv', strToU8(rows(4_999) + ';\n'.repeat(9_000)))).toHaveLength(5_000);
  });
});

describe('xlsx', () => {
  it('finds the list on the second sheet', async () => {
    const bytes = await xlsx((workbook) => {
      workbook.addWorksheet('Титул').addRow(['Военно-техническая школа']);
      workbook.addWorksheet('Тізім').addRows([HEADINGS, MAN]);
    });
    const file = await readRosterFile('list.xlsx', bytes);
    if (!file.ok) throw new Error(file.code);
    expect(file.value.sheets.map(({ name }) => name)).toEqual(['Титул', 'Тізім']);
    expect(findRosterSheet(file.value.sheets)).toBe('Тізім');
    const one = await readRosterFile('list.xlsx', bytes, { sheetName: 'Тізім' });
    expect(one).toEqual({ ok: true, value: { sheets: [{ name: 'Тізім', rows: [HEADINGS, MAN] }] } });
    expect(await refusal('list.xlsx', bytes, { sheetName: 'Жоқ' })).toMatchObject({
      code: 'admissions.fileNoSuchSheet',
      params: { sheetName: 'Жоқ', sheets: ['Титул', 'Тізім'] },
    });
  });

  it('reads Kazakh headings in row 5 under merged titles', async () => {
    const bytes = await xlsx((workbook) => {
      const sheet = workbook.addWorksheet('Лист1');
      sheet.addRows([['Бекітемін'], [], ['Үміткерлер тізімі'], [], ['Р/с', 'Аты-жөні', 'ЖСН', 'Туған күні', 'Төлем']]);
      sheet.addRow([1, MAN[0], 229501234, new Date(Date.UTC(2000, 1, 29)), 263318]);
      sheet.mergeCells('A3:E3');
    });
    const rows = await rowsOf('list.xlsx', bytes);
    expect(rows[5]).toEqual([1, MAN[0], 229501234, '2000-02-29', 263318]);
    expect(menOf(rows)).toEqual([['repaired', 'Ахметов', '000229501234', '2000-02-29']]);
  });

  it('reads real dates in either calendar of Excel as the day they show', async () => {
    const withDates = (date1904: boolean) =>
      xlsx((workbook) => {
        workbook.properties.date1904 = date1904;
        const dates = [Date.UTC(1999, 11, 31), Date.UTC(2000, 0, 1), Date.UTC(2027, 0, 31, 23, 59, 59)];
        workbook.addWorksheet('1').addRow([...dates.map((date) => new Date(date)), '31.12.1999']);
      });
    const days = [['1999-12-31', '2000-01-01', '2027-01-31', '31.12.1999']];
    expect(await rowsOf('a.xlsx', await withDates(false))).toEqual(days);
    expect(await rowsOf('a.xlsx', await withDates(true))).toEqual(days);
  });

  it('keeps numbers as numbers and takes the stored results of formulas', async () => {
    const formula = (text: string, result?: ExcelJS.CellFormulaValue['result']): ExcelJS.CellFormulaValue =>
      result === undefined ? ({ formula: text } as ExcelJS.CellFormulaValue) : { formula: text, result };
    const bytes = await xlsxOf([
      [
        229501234,
        formula('A1*2', 459002468),
        formula('"Ким"&" А"', 'Ким А'),
        formula('B1&C1'),
        { richText: [{ text: 'Ах' }, { font: { bold: true }, text: 'метов' }] },
        { text: 'почта', hyperlink: 'mailto:kim@example.kz' },
        { error: '#N/A' },
        true,
      ],
    ]);
    expect(await rowsOf('a.xlsx', bytes)).toEqual([
      [229501234, 459002468, 'Ким А', '=B1&C1', 'Ахметов', 'почта', '#N/A', 'TRUE'],
    ]);
  });

  it('is not held up by validation of whole columns, names of ranges, filters and comments', async () => {
    const bytes = await xlsx((workbook) => {
      const sheet = workbook.addWorksheet('Список');
      sheet.addRows([HEADINGS, MAN]);
      sheet.getCell('A2').note = 'ескерту';
      sheet.autoFilter = 'A1:E1';
      sheet.addTable({ name: 'T', ref: 'H1', columns: [{ name: 'x' }], rows: [[1]] });
      workbook.definedNames.add('Список!$A$1:$E$2', 'list');
    });
    const computed = await quickest(1, async () =>
      expect((await rowsOf('a.xlsx', bytes)).map((row) => row.slice(0, 5))).toEqual([HEADINGS, MAN]),
    );
    expect(computed).toBeLessThan(5_000);
  });

  it('refuses fifty thousand rows quickly', async () => {
    const bytes = await xlsxOf(
      Array.from({ length: 50_000 }, (_, index) => [index + 1, 'Ким', 'Артём', '000229501234']),
    );
    const computed = await quickest(1, async () =>
      expect(await refusal('a.xlsx', bytes)).toEqual({
        kind: 'refusal',
        code: 'admissions.fileTooManyRows',
        params: { rows: 50_000, limit: 5_000, fileName: 'a.xlsx' },
      }),
    );
    expect(computed).toBeLessThan(2_000);
  });

  it('takes exactly five thousand rows', async () => {
    const rows = (count: number) => xlsxOf(Array.from({ length: count }, () => ['Ким']));
    expect(await rowsOf('a.xlsx', await rows(5_000))).toHaveLength(5_000);
    expect(await refusal('a.xlsx', await rows(5_001))).toMatchObject({ params: { rows: 5_001 } });
  });
});
