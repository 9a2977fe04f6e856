import type { CellValue, Workbook, Worksheet } from '@protobi/exceljs';
import { zipSync } from 'fflate';
import type { Cell } from '../../shared/admissions/sheet.ts';
import { ok, type Result, refuse } from '../../shared/kit/result.ts';
import { MOST_COLUMNS, MOST_ROWS, MOST_SHEET_ROWS, tooManyRows, withinLimits } from './sheet-limits.ts';
import { readZipParts } from './zip-parts.ts';

export type NamedSheet = { name: string; rows: Cell[][] };

const BOOK = 'xl/workbook.xml';
const TEXTS = 'xl/sharedStrings.xml';

/** Only these are read: macros, drawings, comments, tables and links to other files are never opened. */
const NEEDED = ['_rels/.rels', BOOK, 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', TEXTS];
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** The name the library looks for, whatever the case a writing program used; null for a part not needed. */
function neededName(name: string): string | null {
  return SHEET.test(name) ? name : (NEEDED.find((one) => one.toLowerCase() === name.toLowerCase()) ?? null);
}

/** Parts of a sheet that hold no values; some of them (validation of a whole column) are slow to read. */
const IGNORED_NODES = [
  'sheetPr',
  'sheetViews',
  'cols',
  'autoFilter',
  'rowBreaks',
  'hyperlinks',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'picture',
  'drawing',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/** Cells that merged ranges may cover: the library visits each of them. */
const MOST_MERGED_CELLS = 200_000;

/** What a zip without a workbook is, told by the parts it has. */
function kindOf(names: string[]): string {
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  return names.includes('content.xml') ? 'ods' : 'zip';
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function mergedCells(xml: string): number {
  let cells = 0;
  for (const match of xml.matchAll(/<mergeCell [^>]*ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g)) {
    const [, left = '', top, right = '', bottom] = match;
    cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
  }
  return cells;
}

/** Counts rows before they are parsed: fifty thousand would hold the program up for many seconds. */
function refusedBySize(part: Buffer) {
  const xml = part.toString('latin1');
  const rows = xml.split('<row ');
  const filled = rows.filter((row) => row.includes('<v') || row.includes('<is') || row.includes('<f')).length;
  if (filled > MOST_ROWS) return tooManyRows(filled);
  if (rows.length > MOST_SHEET_ROWS) {
    return refuse('admissions.fileTooManyBlankRows', { rows: rows.length - 1, limit: MOST_SHEET_ROWS });
  }
  const cells = mergedCells(xml.slice(xml.lastIndexOf('</sheetData>')));
  return cells > MOST_MERGED_CELLS ? refuse('admissions.fileMergedTooWide', { cells, limit: MOST_MERGED_CELLS }) : null;
}

/** The library reads date cells as midnight UTC, so the day is taken from UTC, not from the computer's zone. */
function fromDate(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function fromValue(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return fromDate(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('') || null;
  if ('error' in value) return value.error;
  if ('text' in value) return fromValue(value.text);
  return null;
}

function readSheet(worksheet: Worksheet): Result<Cell[][]> {
  const rows: Cell[][] = [];
  if (worksheet.rowCount > MOST_SHEET_ROWS) return tooManyRows(worksheet.rowCount);
  worksheet.eachRow((row, rowNumber) => {
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      if (column > MOST_COLUMNS) return;
      // Nothing is computed here: a formula counts for the result the file holds, else for its own text.
      const known = cell.formula === undefined ? cell.value : cell.result;
      cells[column - 1] = known === undefined ? `=${cell.formula}` : fromValue(known as CellValue);
    });
    rows[rowNumber - 1] = Array.from(cells, (cell) => cell ?? null);
  });
  return withinLimits(Array.from(rows, (row) => row ?? []));
}

/**
 * The sheets of an xlsx workbook. The parts that hold values are unpacked and measured first, and only they are handed
 * to the library. Refusals: those of `readZipParts`, `admissions.fileNotXlsx` {found}, `admissions.fileBrokenXlsx`,
 * `admissions.fileTooManyRows` {rows, limit}, `admissions.fileTooManyBlankRows`, `admissions.fileMergedTooWide`.
 */
export async function readXlsxSheets(bytes: Buffer): Promise<Result<NamedSheet[]>> {
  const unpacked = await readZipParts(bytes, (name) => neededName(name) !== null);
  if (!unpacked.ok) return unpacked;
  const { names, parts: found } = unpacked.value;
  const parts = new Map([...found].map(([name, part]) => [neededName(name) ?? name, part]));
  const book = parts.get(BOOK);
  if (book === undefined) return refuse('admissions.fileNotXlsx', { found: kindOf(names) });
  for (const [name, part] of parts) {
    if (!SHEET.test(name)) continue;
    const refused = refusedBySize(part);
    if (refused) return refused;
    // Without its texts the library would show their numbers instead.
    if (!parts.has(TEXTS) && /<c [^>]*t=["']s["']/.test(part.toString('latin1')))
      return refuse('admissions.fileBrokenXlsx');
  }
  // Names of ranges say nothing about the list, and broken ones stop the library.
  parts.set(BOOK, Buffer.from(book.toString('utf8').replace(/<definedNames>.*?<\/definedNames>/s, '')));

  const { default: library } = await import('@protobi/exceljs');
  const workbook: Workbook = new library.Workbook();
  try {
    const checked = zipSync(Object.fromEntries(parts), { level: 0 });
    await workbook.xlsx.load(new Uint8Array(checked).buffer, { ignoreNodes: IGNORED_NODES });
  } catch {
    return refuse('admissions.fileBrokenXlsx');
  }
  const sheets: NamedSheet[] = [];
  for (const worksheet of workbook.worksheets) {
    const rows = readSheet(worksheet);
    if (!rows.ok) return rows;
    sheets.push({ name: worksheet.name, rows: rows.value });
  }
  return sheets.length === 0 ? refuse('admissions.fileBrokenXlsx') : ok(sheets);
}
