import type { Board } from '../../shared/contract/timetable.contract.ts';
import { FIRST_EVENING_SLOT, isEvening, timeOfSlot } from '../../shared/timetable/intake/evening.ts';
import type { PaperSetting } from './document.ts';
import type { SheetLesson, TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';
import { excelDate, newWorkbook, sheetName, THIN_FRAME, workbookBytes } from './workbook.ts';

const HEAD_ROWS = 2;

/** One column of the list: heading, width, and its value of a lesson. */
interface ListColumn {
  heading: string;
  width: number;
  value(lesson: SheetLesson, day: Board['days'][number]): string | number | Date | null;
}

/** Every lesson of the intake as a row with real dates and numbers, to be filtered, sorted and counted. */
export async function intakeListXlsx(
  { texts }: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
): Promise<Buffer> {
  const { lessonColumns: name } = texts;
  const platoons = new Map(board.platoons.map(({ id, number }) => [id, number]));
  const columns: ListColumn[] = [
    { heading: texts.date, width: 12, value: (_, day) => excelDate(day.date) },
    { heading: texts.weekday, width: 13, value: (_, day) => texts.weekdays[day.weekday - 1] ?? '' },
    { heading: name.courseDay, width: 9, value: (_, day) => day.courseDay },
    {
      heading: name.hour,
      width: 7,
      value: ({ card }) => (isEvening(card) ? `*${card.slot - FIRST_EVENING_SLOT + 1}` : card.slot + 1),
    },
    { heading: name.start, width: 8, value: ({ card }) => timeOfSlot(board, card.slot)?.start ?? null },
    { heading: name.end, width: 8, value: ({ card }) => timeOfSlot(board, card.slot + card.hours - 1)?.end ?? null },
    { heading: name.platoon, width: 9, value: ({ card }) => platoons.get(card.platoonId) ?? null },
    { heading: name.code, width: 8, value: ({ code }) => code },
    { heading: name.subject, width: 34, value: ({ subject }) => subject },
    { heading: name.number, width: 10, value: ({ card }) => card.number },
    { heading: name.topic, width: 40, value: ({ name: topic }) => topic },
    { heading: name.hours, width: 8, value: ({ card }) => card.hours },
    { heading: name.place, width: 18, value: ({ place }) => place },
    { heading: name.instructor, width: 24, value: ({ instructor }) => instructor },
  ];
  const workbook = await newWorkbook();
  const page = workbook.addWorksheet(sheetName(workbook, board.cohortCode), {
    views: [{ state: 'frozen', ySplit: HEAD_ROWS }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.getCell(1, 1).value = `${texts.timetableOfIntake(board.cohortCode)} · ${planLine(board, texts).text}`;
  page.getCell(1, 1).font = { bold: true, size: 13 };
  const days = new Map(board.days.map((day) => [day.date, day]));
  const lessons = sheets
    .flatMap(({ weeks }) => weeks.flatMap((week) => week.lessons))
    .sort((a, b) => rank(a, platoons) - rank(b, platoons));
  columns.forEach(({ heading, width, value }, index) => {
    const head = page.getCell(HEAD_ROWS, index + 1);
    head.value = heading;
    head.font = { bold: true };
    head.alignment = { wrapText: true, vertical: 'middle' };
    head.border = THIN_FRAME;
    page.getColumn(index + 1).width = width;
    lessons.forEach((lesson, row) => {
      const day = days.get(lesson.card.date);
      if (!day) throw new Error(`lesson on ${lesson.card.date}, which is no day of the intake`);
      const cell = page.getCell(HEAD_ROWS + 1 + row, index + 1);
      cell.value = value(lesson, day);
      if (cell.value instanceof Date) cell.numFmt = 'dd.mm.yyyy';
    });
  });
  page.autoFilter = { from: { row: HEAD_ROWS, column: 1 }, to: { row: HEAD_ROWS, column: columns.length } };
  return workbookBytes(workbook);
}

/** In order of time; at one hour by platoon. */
const rank = ({ card }: SheetLesson, platoons: ReadonlyMap<number, number>): number =>
  Date.parse(`${card.date}T00:00:00Z`) / 1000 + card.slot * 1000 + (platoons.get(card.platoonId) ?? 0);
