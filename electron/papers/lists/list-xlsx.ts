import type { Cell } from '@protobi/exceljs';
import type { ListCell, ListPaper } from '../../../shared/papers/list-paper.ts';
import { excelDate, newWorkbook, sheetName, THIN_FRAME, workbookBytes } from '../workbook.ts';
import { cellText, isDay, isMoment } from './list-cell.ts';

/** Widths of columns in characters. */
const WIDTH = { least: 6, most: 48 };

/** Letters that Excel takes in the head of a page, less what is written beside them. */
const MOST_HEADER = 230;

/** A list as a sheet: days as days, numbers as numbers, a frozen heading, a filter on every column. */
export async function listXlsx({ title, line, columns, rows }: ListPaper): Promise<Buffer> {
  const workbook = await newWorkbook();
  workbook.title = title;
  const page = workbook.addWorksheet(sheetName(workbook, title), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  // Said at the head of each printed page; a sheet that is counted with begins with its columns.
  page.headerFooter.oddHeader = `&L${[title, ...line].join(' · ').replaceAll('&', '&&').slice(0, MOST_HEADER)}&R&P / &N`;
  page.columns = columns.map(({ header }, at) => ({ header, width: widthOf(header, rows, at) }));
  page.getRow(1).font = { bold: true };
  page.getRow(1).alignment = { wrapText: true, vertical: 'middle' };
  for (const [row, cells] of rows.entries())
    for (const at of columns.keys()) put(page.getCell(row + 2, at + 1), cells[at] ?? null);
  page.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = THIN_FRAME;
    });
  });
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return workbookBytes(workbook);
}

/** A text is written as a text whatever it begins with: nothing in a list is a formula. */
function put(cell: Cell, value: ListCell): void {
  if (isDay(value)) {
    cell.value = excelDate(String(value));
    cell.numFmt = 'dd.mm.yyyy';
  } else if (isMoment(value)) {
    cell.value = new Date(`${String(value).slice(0, 16)}:00Z`);
    cell.numFmt = 'dd.mm.yyyy hh:mm';
  } else {
    cell.value = value;
    if (typeof value === 'number') cell.numFmt = Number.isInteger(value) ? '#,##0' : '#,##0.00';
    if (typeof value === 'string') cell.numFmt = '@';
  }
}

function widthOf(header: string, rows: ListPaper['rows'], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, cellText(row[at] ?? null).length), header.length);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}
