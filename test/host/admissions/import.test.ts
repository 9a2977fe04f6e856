import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { admissionsSchool, csv, HEADINGS, ROSTER } from './admissions-school.ts';

const FILE = { fileName: 'roster.xlsx', bytes: ROSTER };

test('the real list: a dry run writes nothing, the import writes 117 men, one undo takes all of them back', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const list = async () => (await planner.get('admissions.list', { cohortId })).applicants;
  const entries = async () => (await planner.get('history.list', { limit: 500 })).length;
  const before = await entries();

  const reading = await planner.get('admissions.readRoster', { cohortId, ...FILE });
  expect(reading.summary).toMatchObject({ rows: 124, ready: 108, repaired: 9, refused: 7 });
  expect(reading).toMatchObject({ headerRow: 3, missing: [], importedBefore: null });
  expect(reading.columns.find(({ field }) => field === 'birthDate')?.sample).toBe('29.07.2000');
  const refused = reading.rows.filter((row) => row.verdict === 'refused').map((row) => row.number);
  expect(refused).toEqual([8, 29, 53, 61, 74, 91, 92]);
  expect(await list()).toEqual([]);
  expect(await entries()).toBe(before);

  const imported = await planner.get('admissions.importRoster', { cohortId, ...FILE });
  expect(imported).toMatchObject({ imported: 117, refused: 7 });
  const men = await list();
  expect(men).toHaveLength(117);
  expect(men.filter((man) => man.group === 'unsuited')).toHaveLength(9);
  // № 73 paid 300 000.
  expect(men.find((man) => man.paidTenge === 300_000)?.findings).toContainEqual(
    expect.objectContaining({ code: 'fee.overpaid', params: { due: 263_318, paid: 300_000, over: 36_682 } }),
  );

  expect(
    (await planner.get('history.undo', { entryId: (await planner.get('history.list', { limit: 1 }))[0]?.id ?? 0 }))
      .operation,
  ).toBe('admissions.importRoster');
  expect(await list()).toEqual([]);
  // The file is as good as never imported.
  const again = await planner.get('admissions.readRoster', { cohortId, ...FILE });
  expect(again.summary).toMatchObject({ ready: 108, repaired: 9, refused: 7 });
  expect(again.importedBefore).toBeNull();
});

test('the same file again names when and by whom, and still takes lines put right since', async () => {
  const { planner, cohortId } = await admissionsSchool();
  await planner.get('admissions.importRoster', { cohortId, ...FILE });
  expect(await planner.call('admissions.importRoster', { cohortId, ...FILE })).toMatchObject({
    code: 'admissions.sameFile',
    params: { at: '2027-01-10T09:00:00', by: 'Тест planner', men: 117, fileName: 'roster.xlsx' },
  });
  const corrections = [{ sheetRow: 11, field: 'iin' as const, value: '000901525889' }];
  const reading = await planner.get('admissions.readRoster', { cohortId, ...FILE, corrections });
  expect(reading.summary).toMatchObject({ ready: 1, refused: 123 });
  expect(reading.rows.find((row) => row.number === 8)?.verdict).toBe('ready');
  expect(await planner.get('admissions.importRoster', { cohortId, ...FILE, corrections })).toMatchObject({
    imported: 1,
  });
});

test('a list in windows-1251 is read with its encoding named, and its payment keeps the receipt', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const cp1251 = new Map<string, number>();
  for (let code = 255; code >= 0; code--) cp1251.set(new TextDecoder('windows-1251').decode(Uint8Array.of(code)), code);
  const text = 'ФИО;ИИН;Оплата;Квитанция\r\nКим Артём;000229501234;263 318;К-7\r\n';
  const bytes = Buffer.from([...text].map((letter) => cp1251.get(letter) ?? 63)).toString('base64');
  const file = { cohortId, fileName: 'тізім.csv', bytes };
  expect(await planner.get('admissions.readRoster', file)).toMatchObject({ encoding: 'windows-1251' });
  const { cadetIds } = await planner.get('admissions.importRoster', file);
  const man = await planner.get('admissions.get', { cadetId: cadetIds[0] ?? 0 });
  expect(man).toMatchObject({ surname: 'Ким', birthDate: '2000-02-29', maskedIin: '******1234', paidTenge: 263_318 });
  expect(man.payments).toMatchObject([{ amount: 263_318, receipt: 'К-7', paidOn: null, source: 'own' }]);
});

test('columns named by a person win over the headings; without name and IIN nothing is written', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const file = { cohortId, fileName: 'a.csv', bytes: csv('кто;что', 'Ким Артём;000229501234') };
  expect(await planner.get('admissions.readRoster', file)).toMatchObject({ headerRow: null, rows: [] });
  expect(await planner.call('admissions.importRoster', file)).toMatchObject({ code: 'admissions.columnsMissing' });
  const mapping = { headerRow: 1, columns: { fullName: 0, iin: 1 } };
  const reading = await planner.get('admissions.readRoster', { ...file, mapping });
  expect(reading.columns).toEqual([
    { index: 0, heading: 'кто', sample: 'Ким Артём', field: 'fullName' },
    { index: 1, heading: 'что', sample: '000229501234', field: 'iin' },
  ]);
  expect(reading.summary).toMatchObject({ rows: 1, refused: 0 });
  const without = { headerRow: 1, columns: { fullName: 0, iin: null } };
  expect((await planner.get('admissions.readRoster', { ...file, mapping: without })).missing).toEqual(['iin']);
  const bare = { cohortId, fileName: 'b.csv', bytes: csv('Ким Артём;000229501234') };
  const noHeadings = { headerRow: 0, columns: { fullName: 0, iin: 1 } };
  expect(await planner.get('admissions.importRoster', { ...bare, mapping: noHeadings })).toMatchObject({ imported: 1 });
});

test('files that are no list are refused by name, and nothing is written', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(63_000_000) }, { level: 1 });
  const encrypted = Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
    randomBytes(64),
  ]);
  const cases = {
    'empty.xlsx': ['', 'admissions.fileEmpty'],
    'broken.xlsx': [base64(Buffer.from(ROSTER, 'base64').subarray(0, 9_000)), 'admissions.fileBrokenZip'],
    'locked.xlsx': [base64(encrypted), 'admissions.fileEncrypted'],
    'bomb.xlsx': [base64(bomb), 'admissions.fileSwells'],
    'letter.xlsx': [base64(strToU8('Құрметті әріптестер')), 'admissions.fileNotXlsx'],
    'long.csv': [
      csv(HEADINGS, ...Array<string>(50_000).fill('Ким Артём;000229501234;;;')),
      'admissions.fileTooManyRows',
    ],
  };
  for (const [fileName, [bytes = '', code]] of Object.entries(cases)) {
    expect(await planner.call('admissions.importRoster', { cohortId, fileName, bytes })).toMatchObject({
      ok: false,
      kind: 'refusal',
      code,
      params: { fileName },
    });
  }
  expect((await planner.get('admissions.list', { cohortId })).applicants).toEqual([]);
});
