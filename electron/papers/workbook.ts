import type { Workbook } from '@protobi/exceljs';
import type { LocalDate } from '../../shared/kit/local-time.ts';

const EDGE = { style: 'thin' as const };
export const THIN_FRAME = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

/** What Excel takes in a sheet's name, and how much of it. */
const FORBIDDEN = /[\\/*?:[\]]/g;
/** Neither stands at the end of a name: a quotation mark would close it in a formula. */
const EDGES = /^[\s']+|[\s']+$/g;
const LONGEST_NAME = 31;

/** An empty workbook; the library is loaded with the first one. */
export async function newWorkbook(): Promise<Workbook> {
  const loaded = await import('@protobi/exceljs');
  const { Workbook: Book } = 'default' in loaded ? (loaded.default as typeof loaded) : loaded;
  const workbook = new Book();
  workbook.creator = 'Sarbaz';
  return workbook;
}

export async function workbookBytes(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A day as Excel's own date: it counts days without a zone, and the library reads the UTC fields. */
export const excelDate = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** A name that Excel takes and no other sheet has. */
export function sheetName(workbook: Workbook, name: string): string {
  const plain = name.replaceAll(FORBIDDEN, ' ').slice(0, LONGEST_NAME).replaceAll(EDGES, '') || '1';
  const taken = new Set(workbook.worksheets.map((sheet) => sheet.name.toLowerCase()));
  let unique = plain;
  for (let copy = 2; taken.has(unique.toLowerCase()); copy++) {
    const ending = ` ${copy}`;
    unique = `${plain.slice(0, LONGEST_NAME - ending.length)}${ending}`;
  }
  return unique;
}
