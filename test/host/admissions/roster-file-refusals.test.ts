import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRosterFile } from '../../../electron/admissions/roster-file.ts';
import { quickest } from '../quickest.ts';
import { HEADINGS, MAN, refusal, rowsOf, xlsxOf } from './made-lists.ts';

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
    const computed = await quickest(1, async () =>
      expect(await refusal('a.xlsx', bomb)).toMatchObject({
        code: 'admissions.fileSwells',
        params: { megabytes: 71, limitMegabytes: 60 },
      }),
    );
    expect(computed).toBeLessThan(100);
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
