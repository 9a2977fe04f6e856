import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRosterFile } from '../../../electron/admissions/roster-file.ts';
import { findRosterSheet } from '../../../shared/admissions/columns.ts';
import { readRoster } from '../../../shared/admissions/roster.ts';
import type { Cell } from '../../../shared/admissions/sheet.ts';

const HEADINGS = ['ФИО', 'ИИН', 'Дата рождения', 'ВВК', 'Оплата'];
const MAN = ['Ахметов Ержан Серікұлы', '000229501234', '29.02.2000', 'Годен', '263318'];

/** An xlsx as a spreadsheet program would write it. */
async function xlsx(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const xlsxOf = (rows: ExcelJS.CellValue[][]) => xlsx((workbook) => workbook.addWorksheet('Список').addRows(rows));

async function rowsOf(fileName: string, bytes: Uint8Array): Promise<Cell[][]> {
  const file = await readRosterFile(fileName, bytes);
  if (!file.ok) throw new Error(file.code);
  return file.value.sheets[0]?.rows ?? [];
}

async function refusal(fileName: string, bytes: Uint8Array, options?: { sheetName: string }) {
  const file = await readRosterFile(fileName, bytes, options);
  return file.ok ? 'read' : { kind: file.kind, code: file.code, params: file.params };
}

function menOf(rows: Cell[][]) {
  return readRoster({
    sheet: rows,
    cohort: { startsOn: '2027-01-11', endsOn: '2027-02-19', code: '2027-01' },
    rules: { ageFrom: 24, ageTo: 27, feeTenge: 263318 },
    known: [],
  }).rows.map(({ verdict, man }) => [verdict, man?.surname, man?.iin, man?.birthDate]);
}

const READ_MAN = ['ready', 'Ахметов', '000229501234', '2000-02-29'];

/** windows-1251 of Russian text; the Kazakh letters of KZ-1048 stand in places windows-1251 gives to others. */
function oneByte(text: string, kazakh: Record<string, number> = {}): Uint8Array {
  const codes = new Map<string, number>(Object.entries(kazakh));
  const table = new TextDecoder('windows-1251');
  for (let code = 255; code >= 0; code -= 1) codes.set(table.decode(Uint8Array.of(code)), code);
  return Uint8Array.from([...text], (letter) => codes.get(letter) ?? 63);
}

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
    const started = performance.now();
    expect((await rowsOf('a.xlsx', bytes)).map((row) => row.slice(0, 5))).toEqual([HEADINGS, MAN]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('refuses fifty thousand rows quickly', async () => {
    const bytes = await xlsxOf(
      Array.from({ length: 50_000 }, (_, index) => [index + 1, 'Ким', 'Артём', '000229501234']),
    );
    const started = performance.now();
    expect(await refusal('a.xlsx', bytes)).toEqual({
      kind: 'refusal',
      code: 'admissions.fileTooManyRows',
      params: { rows: 50_000, limit: 5_000, fileName: 'a.xlsx' },
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('takes exactly five thousand rows', async () => {
    const rows = (count: number) => xlsxOf(Array.from({ length: count }, () => ['Ким']));
    expect(await rowsOf('a.xlsx', await rows(5_000))).toHaveLength(5_000);
    expect(await refusal('a.xlsx', await rows(5_001))).toMatchObject({ params: { rows: 5_001 } });
  });
});

/** The least a workbook can be; `sheet` is the XML within <worksheet>. */
function workbookOf(sheet: string, more: Zippable = {}): Zippable {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Л" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${sheet}</worksheet>`),
    ...more,
  };
}

const ONE_ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

describe('files that are not what they should be', () => {
  it('reads the hand-made workbook the cases below are made of', async () => {
    expect(await rowsOf('a.xlsx', zipSync(workbookOf(ONE_ROW)))).toEqual([[1]]);
  });

  it('refuses an empty file, a blank list and one over 20 MB', async () => {
    expect(await refusal('a.xlsx', new Uint8Array())).toMatchObject({ code: 'admissions.fileEmpty' });
    expect(await refusal('a.csv', strToU8(' ;;\n;;\n'))).toMatchObject({ code: 'admissions.fileNoRows' });
    expect(await refusal('a.xlsx', zipSync(workbookOf('<sheetData/>')))).toMatchObject({
      code: 'admissions.fileNoRows',
    });
    expect(await refusal('a.csv', new Uint8Array(20 * 1_048_576 + 1).fill(59))).toMatchObject({
      code: 'admissions.fileTooLarge',
      params: { megabytes: 21, limitMegabytes: 20 },
    });
  });

  it('says that a file has a password or is an old .xls', async () => {
    const ole = (stream: string) =>
      Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(1_024), Buffer.from(stream, 'utf16le')]);
    expect(await refusal('a.xlsx', ole('EncryptedPackage'))).toMatchObject({ code: 'admissions.fileEncrypted' });
    expect(await refusal('a.xls', ole('Workbook'))).toMatchObject({ code: 'admissions.fileOldXls' });
    expect(await refusal('a.xlsx', ole('WordDocument'))).toMatchObject({ code: 'admissions.fileNotTable' });
  });

  it('tells other formats by their content', async () => {
    expect(await refusal('a.xlsx', strToU8('ФИО;ИИН'))).toMatchObject({ code: 'admissions.fileNotXlsx' });
    expect(await refusal('a.xls', strToU8('<html><table>'))).toMatchObject({ code: 'admissions.fileNotTable' });
    expect(await refusal('a.csv', strToU8('<html><table>'))).toMatchObject({ code: 'admissions.fileNotTable' });
    expect(await refusal('a.csv', strToU8('%PDF-1.7'))).toMatchObject({ code: 'admissions.fileNotTable' });
    expect(await refusal('a.pdf', strToU8('%PDF-1.7'))).toMatchObject({
      code: 'admissions.fileNotTable',
      params: { found: 'pdf' },
    });
    const picture = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7 + (index >> 3)) % 251);
    expect(await refusal('a.csv', picture)).toMatchObject({ code: 'admissions.fileNotTable' });
    const zipped = async (name: string) => refusal('a.xlsx', zipSync({ [name]: strToU8('x') }));
    expect(await zipped('word/document.xml')).toMatchObject({
      code: 'admissions.fileNotXlsx',
      params: { found: 'docx' },
    });
    expect(await zipped('content.xml')).toMatchObject({ params: { found: 'ods' } });
    expect(await zipped('xl/workbook.bin')).toMatchObject({ params: { found: 'xlsb' } });
    expect(await zipped('фото.jpg')).toMatchObject({ params: { found: 'zip' } });
  });

  it('goes by content where only the ending is wrong', async () => {
    expect(await rowsOf('a.csv', await xlsxOf([['Ким']]))).toEqual([['Ким']]);
  });

  it('refuses a broken zip wherever it breaks', async () => {
    const whole = await xlsxOf([HEADINGS, MAN]);
    expect(await refusal('a.xlsx', whole.slice(0, whole.length / 2))).toMatchObject({
      code: 'admissions.fileBrokenZip',
    });
    expect(await refusal('a.xlsx', whole.slice(0, -10))).toMatchObject({ code: 'admissions.fileBrokenZip' });
    for (let at = 40; at < whole.length; at += 97) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const read = await readRosterFile('a.xlsx', damaged);
      // Damage in a part that is not read, or in a date of the zip, does no harm; the rest is a refusal, never a crash.
      if (!read.ok) expect(read.kind).toBe('refusal');
      else expect(read.value.sheets[0]?.rows).toEqual([HEADINGS, MAN]);
    }
  });

  it('refuses a workbook without its texts rather than showing their numbers', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
    expect(await refusal('a.xlsx', zipSync(workbookOf(sheet)))).toMatchObject({ code: 'admissions.fileBrokenXlsx' });
    const texts = strToU8('<sst><si><t>Ким</t></si></sst>');
    expect(await rowsOf('a.xlsx', zipSync(workbookOf(sheet, { 'xl/SharedStrings.xml': texts })))).toEqual([['Ким']]);
  });

  it('refuses a part whose content changed on the way', async () => {
    const stored = Buffer.from(zipSync(workbookOf(ONE_ROW), { level: 0 }));
    stored[stored.indexOf('<v>1</v>') + 3] = '2'.charCodeAt(0);
    expect(await refusal('a.xlsx', stored)).toMatchObject({ code: 'admissions.fileBrokenZip' });
  });

  it('reads a workbook whose named ranges are broken', async () => {
    const names = '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0"></definedName>';
    const { 'xl/workbook.xml': book, ...rest } = workbookOf(ONE_ROW);
    const text = strFromU8(book as Uint8Array).replace('</sheets>', `${names}</definedNames>`);
    expect(await rowsOf('a.xlsx', zipSync({ ...rest, 'xl/workbook.xml': strToU8(text) }))).toEqual([[1]]);
  });

  it('refuses XML that is not a workbook', async () => {
    const broken = zipSync(workbookOf(ONE_ROW, { 'xl/workbook.xml': strToU8('<workbook><sheets>') }));
    expect(await refusal('a.xlsx', broken)).toMatchObject({ code: 'admissions.fileBrokenXlsx' });
    const nothing = zipSync(workbookOf(ONE_ROW, { 'xl/_rels/workbook.xml.rels': strToU8('<Relationships/>') }));
    expect(await refusal('a.xlsx', nothing)).toMatchObject({ code: 'admissions.fileBrokenXlsx' });
  });

  it('refuses a bomb by its declared size, before unpacking', async () => {
    const bomb = zipSync(workbookOf(ONE_ROW, { 'xl/media/image1.png': new Uint8Array(70 * 1_048_576) }));
    expect(bomb.length).toBeLessThan(200_000);
    const started = performance.now();
    expect(await refusal('a.xlsx', bomb)).toMatchObject({
      code: 'admissions.fileSwells',
      params: { megabytes: 71, limitMegabytes: 60 },
    });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('refuses a declared size over the limit whatever the ratio', async () => {
    const media: Zippable = { 'xl/media/image1.png': [new Uint8Array(1_048_576), { level: 0 }] };
    const bomb = Buffer.from(zipSync({ ...workbookOf(ONE_ROW), ...media }));
    bomb.writeUInt32LE(61 * 1_048_576, bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    expect(await refusal('a.xlsx', bomb)).toMatchObject({ code: 'admissions.fileSwells', params: { megabytes: 62 } });
  });

  it('refuses a bomb below the limit by its ratio', async () => {
    const bomb = zipSync(workbookOf(ONE_ROW, { 'xl/media/image1.png': new Uint8Array(20 * 1_048_576) }));
    expect(await refusal('a.xlsx', bomb)).toMatchObject({ code: 'admissions.fileSwells', params: { megabytes: 21 } });
  });

  it('refuses a bomb that lies about its size by what really comes out', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1_048_576) }));
    const directory = bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bomb.writeUInt32LE(1_000, directory + 24);
    expect(await refusal('a.xlsx', bomb)).toMatchObject({ code: 'admissions.fileSwells' });
  });

  it('refuses a zip with a password', async () => {
    const locked = Buffer.from(zipSync(workbookOf(ONE_ROW)));
    const directory = locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    locked.writeUInt16LE(1, directory + 8);
    expect(await refusal('a.xlsx', locked)).toMatchObject({ code: 'admissions.fileEncrypted' });
  });

  it('refuses merged cells and rows that would keep the program busy', async () => {
    const merged = zipSync(workbookOf(`${ONE_ROW}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`));
    expect(await refusal('a.xlsx', merged)).toMatchObject({ code: 'admissions.fileMergedTooWide' });
    const formatted = zipSync(workbookOf(`<sheetData>${'<row r="1" ht="15"/>'.repeat(30_000)}</sheetData>`));
    expect(await refusal('a.xlsx', formatted)).toMatchObject({
      code: 'admissions.fileTooManyBlankRows',
      params: { rows: 30_000, limit: 20_000 },
    });
    const far = zipSync(workbookOf('<sheetData><row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>'));
    expect(await refusal('a.xlsx', far)).toMatchObject({ code: 'admissions.fileTooManyRows' });
  });

  it('does not expand entities', async () => {
    const part = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
    const file = await readRosterFile('a.xlsx', zipSync(workbookOf(sheet, { 'xl/sharedStrings.xml': strToU8(part) })));
    expect(JSON.stringify(file)).not.toContain('aaaaaaaaaa');
  });
});
