import type { Worksheet } from '@protobi/exceljs';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { PaperSetting } from './document.ts';
import { rowOf, type ShownHour, shownHours } from './shown-hours.ts';
import type { PaperTexts } from './texts/paper-texts.ts';
import type { TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';
import { excelDate, newWorkbook, sheetName, THIN_FRAME, workbookBytes } from './workbook.ts';

/** Rows and columns that stay in sight: title and hours above, date and weekday at the left. */
const HEAD_ROWS = 2;
const HEAD_COLUMNS = 2;
const HOUR_WIDTH = 19;
const ROW_HEIGHT = 46;

/** A sheet for each platoon, instructor or place: a row a day with a real date, a column an hour, blocks as merged cells. */
export async function timetableXlsx(
  { texts }: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
): Promise<Buffer> {
  const plan = planLine(board, texts).text;
  const workbook = await newWorkbook();
  for (const sheet of sheets) {
    const page = workbook.addWorksheet(sheetName(workbook, sheet.owner), {
      views: [{ state: 'frozen', xSplit: HEAD_COLUMNS, ySplit: HEAD_ROWS }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    const hours = shownHours(
      board,
      board.days,
      sheet.weeks.flatMap((week) => week.lessons),
    );
    writeHead(page, texts, board, sheet, hours, plan);
    let row = HEAD_ROWS;
    for (const week of sheet.weeks)
      for (const day of week.days) {
        row++;
        writeDay(page, texts, hours.length, day, row);
        for (const lesson of week.lessons.filter(({ card }) => card.date === day.date)) {
          const first = HEAD_COLUMNS + 1 + rowOf(hours, lesson);
          const cell = page.getCell(row, first);
          cell.value = `${lesson.code} ${lesson.topic}\n${lesson.beside.join(' · ')}`;
          if (lesson.card.hours > 1) page.mergeCells(row, first, row, first + lesson.card.hours - 1);
        }
      }
  }
  return workbookBytes(workbook);
}

function writeHead(
  page: Worksheet,
  texts: PaperTexts,
  board: Board,
  sheet: TimetableSheet,
  hours: readonly ShownHour[],
  plan: string,
): void {
  page.getCell(1, 1).value = `${sheet.title} · ${texts.intake(board.cohortCode)} · ${plan}`;
  page.getCell(1, 1).font = { bold: true, size: 13 };
  page.getRow(1).height = 22;
  const names = hours.map(({ name, start, end }) => `${name}\n${start}–${end}`);
  [texts.date, texts.weekday, ...names].forEach((text, column) => {
    const cell = page.getCell(HEAD_ROWS, column + 1);
    cell.value = text;
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = THIN_FRAME;
  });
  page.getRow(HEAD_ROWS).height = 32;
  page.getColumn(1).width = 12;
  page.getColumn(2).width = 13;
  for (const index of hours.keys()) page.getColumn(HEAD_COLUMNS + 1 + index).width = HOUR_WIDTH;
}

function writeDay(page: Worksheet, texts: PaperTexts, hours: number, day: Board['days'][number], row: number): void {
  page.getRow(row).height = ROW_HEIGHT;
  for (let column = 1; column <= HEAD_COLUMNS + hours; column++) {
    const cell = page.getCell(row, column);
    cell.border = THIN_FRAME;
    cell.alignment = { vertical: 'top', wrapText: true };
  }
  const date = page.getCell(row, 1);
  date.value = excelDate(day.date);
  date.numFmt = 'dd.mm.yyyy';
  page.getCell(row, 2).value = texts.weekdays[day.weekday - 1] ?? '';
  if (day.lessonHours === 0) page.getCell(row, HEAD_COLUMNS + 1).value = texts.noLessons[day.kind];
}
