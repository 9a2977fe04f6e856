import ExcelJS from '@protobi/exceljs';
import { readRosterFile } from '../../../electron/admissions/roster-file.ts';
import { readRoster } from '../../../shared/admissions/roster.ts';
import type { Cell } from '../../../shared/admissions/sheet.ts';

export const HEADINGS = ['ФИО', 'ИИН', 'Дата рождения', 'ВВК', 'Оплата'];
export const MAN = ['Ахметов Ержан Серікұлы', '000229501234', '29.02.2000', 'Годен', '263318'];

/** An xlsx as a spreadsheet program would write it. */
export async function xlsx(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const xlsxOf = (rows: ExcelJS.CellValue[][]) =>
  xlsx((workbook) => workbook.addWorksheet('Список').addRows(rows));

export async function rowsOf(fileName: string, bytes: Uint8Array): Promise<Cell[][]> {
  const file = await readRosterFile(fileName, bytes);
  if (!file.ok) throw new Error(file.code);
  return file.value.sheets[0]?.rows ?? [];
}

export async function refusal(fileName: string, bytes: Uint8Array, options?: { sheetName: string }) {
  const file = await readRosterFile(fileName, bytes, options);
  return file.ok ? 'read' : { kind: file.kind, code: file.code, params: file.params };
}

export function menOf(rows: Cell[][]) {
  return readRoster({
    sheet: rows,
    cohort: { startsOn: '2027-01-11', endsOn: '2027-02-19', code: '2027-01' },
    rules: { ageFrom: 24, ageTo: 27, feeTenge: 263318 },
    known: [],
  }).rows.map(({ verdict, man }) => [verdict, man?.surname, man?.iin, man?.birthDate]);
}

export const READ_MAN = ['ready', 'Ахметов', '000229501234', '2000-02-29'];

/** windows-1251 of Russian text; the Kazakh letters of KZ-1048 stand in places windows-1251 gives to others. */
export function oneByte(text: string, kazakh: Record<string, number> = {}): Uint8Array {
  const codes = new Map<string, number>(Object.entries(kazakh));
  const table = new TextDecoder('windows-1251');
  for (let code = 255; code >= 0; code -= 1) codes.set(table.decode(Uint8Array.of(code)), code);
  return Uint8Array.from([...text], (letter) => codes.get(letter) ?? 63);
}
