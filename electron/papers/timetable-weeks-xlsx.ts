import type { Worksheet } from '@protobi/exceljs';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { PaperSetting } from './document.ts';
import { rowOf, shownHours } from './shown-hours.ts';
import type { SheetWeek, TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';
import { excelDate, newWorkbook, sheetName, THIN_FRAME, workbookBytes } from './workbook.ts';

const HEAD_ROWS = 2;
/** Date, weekday, hour, start, end: then a column a platoon. */
const LEFT_COLUMNS = 5;
const WIDTHS = [12, 13, 7, 8, 8];
const PLATOON_WIDTH = 30;
const ROW_HEIGHT = 31;
/** Excel's number of the size; the library's types know only some of them. */
const A3 = 8 as number;

/** A sheet a week with the platoons side by side: a row an hour with real dates, blocks as merged cells. */
export async function weeksXlsx(
  { texts }: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
): Promise<Buffer> {
  const workbook = await newWorkbook();
  const plan = planLine(board, texts).text;
  for (const week of sheets.flatMap(({ weeks }) => weeks)) {
    const page = workbook.addWorksheet(sheetName(workbook, texts.week(week.number)), {
      views: [{ state: 'frozen', xSplit: LEFT_COLUMNS, ySplit: HEAD_ROWS }],
      pageSetup: { paperSize: A3, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    page.getCell(1, 1).value = `${texts.timetableOfWeek(week.number)} · ${texts.intake(board.cohortCode)} · ${plan}`;
    page.getCell(1, 1).font = { bold: true, size: 13 };
    const { lessonColumns: name } = texts;
    const head = [texts.date, texts.weekday, name.hour, name.start, name.end];
    [...head, ...board.platoons.map(({ number }) => texts.platoon(number))].forEach((text, column) => {
      const cell = page.getCell(HEAD_ROWS, column + 1);
      cell.value = text;
      cell.font = { bold: true };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = THIN_FRAME;
      page.getColumn(column + 1).width = WIDTHS[column] ?? PLATOON_WIDTH;
    });
    writeRows(page, texts.weekdays, board, week);
  }
  return workbookBytes(workbook);
}

function writeRows(page: Worksheet, weekdays: readonly string[], board: Board, week: SheetWeek): void {
  const hours = shownHours(board, week.days, week.lessons);
  week.days.forEach((day, number) => {
    const first = HEAD_ROWS + 1 + number * hours.length;
    for (const [index, { name, start, end }] of hours.entries()) {
      const row = page.getRow(first + index);
      row.height = ROW_HEIGHT;
      [excelDate(day.date), weekdays[day.weekday - 1] ?? '', name, start, end].forEach((value, column) => {
        row.getCell(column + 1).value = value;
      });
      row.getCell(1).numFmt = 'dd.mm.yyyy';
      for (let column = 1; column <= LEFT_COLUMNS + board.platoons.length; column++) {
        row.getCell(column).border = THIN_FRAME;
        row.getCell(column).alignment = { vertical: 'top', wrapText: true };
      }
    }
    for (const lesson of week.lessons.filter(({ card }) => card.date === day.date)) {
      const { card, code, topic, beside } = lesson;
      const column = LEFT_COLUMNS + 1 + board.platoons.findIndex(({ id }) => id === card.platoonId);
      const top = first + rowOf(hours, lesson);
      page.getCell(top, column).value = `${code} ${topic}\n${beside.join(' · ')}`;
      if (card.hours > 1) page.mergeCells(top, column, top + card.hours - 1, column);
    }
  });
}
