import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { NO_BREAK_SPACE } from '../../shared/kit/number-text.ts';
import {
  approvalBlock,
  dateSpan,
  framed,
  makePdf,
  type PaperSetting,
  ruledLayout,
  SMALL,
  tickBox,
} from './document.ts';
import { fitted } from './text-fit.ts';
import type { PaperLanguage } from './texts/paper-texts.ts';
import {
  hoursBySubject,
  type SheetLesson,
  type SheetWeek,
  type TimetableSheet,
  versionLine,
} from './timetable-sheets.ts';

/** Points. The page's width between its margins, the hours' column, a row of an hour (of nine hours a day: less). */
const PAGE_WIDTH = 774;
const HOUR_COLUMN = 36;
const ROW = { usual: 40, crowded: 37 };
const DINNER_ROW = 3;
const CELL_PADDING = { side: 4.5, top: 2.5 };
/** What a line of text takes, and what a framed code and a tick take beside it. */
const TEXT = { line: 11, beside: 48 };
const LEGEND_COLUMNS = 3;

/** The weeks of platoons or instructors, each on an A4 page of its own, for signing and for the wall (DOMAIN §10). */
export async function timetablePdf(
  setting: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
  language: PaperLanguage,
): Promise<Buffer> {
  const pages = sheets.flatMap((sheet) => sheet.weeks.map((week) => ({ sheet, week })));
  return makePdf(setting, {
    title: `${setting.texts.timetableTitle} · ${board.cohortCode}`,
    orientation: 'landscape',
    foot: versionLine(board, language),
    content: pages.map(({ sheet, week }, number) => ({
      ...(number > 0 && { pageBreak: 'before' as const }),
      stack: [pageHead(setting, board, sheet, week), grid(setting, board, week), legend(setting, board, week)],
    })),
  });
}

function pageHead(setting: PaperSetting, board: Board, sheet: TimetableSheet, week: SheetWeek): Content {
  const { texts, school } = setting;
  const [first, last] = [week.days[0], week.days.at(-1)];
  const hours = week.lessons.reduce((sum, lesson) => sum + lesson.card.hours, 0);
  const parts = [
    texts.intake(board.cohortCode),
    texts.courseDays(first?.courseDay ?? 0, last?.courseDay ?? 0),
    texts.hours(hours),
  ];
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: school.name },
          {
            text: `${sheet.title} · ${dateSpan(first?.date ?? '', last?.date ?? '')}`,
            fontSize: 13,
            bold: true,
            margin: [0, 22, 12, 0],
          },
          { text: parts.join(' · '), margin: [0, 1, 0, 0] },
        ],
      },
      { width: 225, stack: [approvalBlock(setting)] },
    ],
    margin: [0, 0, 0, 8],
  };
}

function grid(setting: PaperSetting, board: Board, week: SheetWeek): Content {
  const { texts } = setting;
  const slots = board.slots.length;
  const dinner = board.dinnerAfter > 0 && board.dinnerAfter < slots ? board.dinnerAfter : null;
  const head: TableCell[] = [texts.hour, ...week.days.map((day) => dayName(setting, day))].map((text) => ({
    text,
    bold: true,
    alignment: 'center',
    margin: [0, 1, 0, 1],
  }));
  const body: TableCell[][] = [head];
  const heights: number[] = [0];
  for (let slot = 0; slot < slots; slot++) {
    if (slot === dinner) {
      body.push([{ text: '', fontSize: 1, colSpan: week.days.length + 1 }, ...week.days.map(() => '')]);
      heights.push(DINNER_ROW);
    }
    body.push([hourCell(board, slot), ...week.days.map((day) => dayCell(setting, board, week, day, slot))]);
    heights.push(rowHeight(board) - 2 * CELL_PADDING.top);
  }
  const dinnerRow = dinner === null ? null : dinner + 1;
  const padding = (most: number) => (row: number) => (row === dinnerRow ? 0 : most);
  return {
    table: {
      widths: [HOUR_COLUMN, ...week.days.map(() => dayWidth(week))],
      heights,
      dontBreakRows: true,
      body,
    },
    layout: { ...ruledLayout, paddingTop: padding(CELL_PADDING.top), paddingBottom: padding(CELL_PADDING.top) },
    lineHeight: 1,
  };
}

/** Room for text in a day's column. */
const dayWidth = (week: SheetWeek): number =>
  (PAGE_WIDTH - HOUR_COLUMN - 2 * CELL_PADDING.side) / week.days.length - 2 * CELL_PADDING.side - 1.2;

const rowHeight = (board: Board): number => (board.slots.length > 8 ? ROW.crowded : ROW.usual);

function dayName({ texts }: PaperSetting, day: Board['days'][number]): string {
  return `${texts.weekdays[day.weekday - 1]}, ${formatDate(day.date).slice(0, 5)}`;
}

function hourCell(board: Board, slot: number): TableCell {
  return {
    alignment: 'center',
    margin: [0, (rowHeight(board) - 32) / 2, 0, 0],
    stack: [{ text: String(slot + 1), bold: true, fontSize: 10 }, { text: board.slots[slot]?.start ?? '' }],
  };
}

function dayCell(
  { texts }: PaperSetting,
  board: Board,
  week: SheetWeek,
  day: Board['days'][number],
  slot: number,
): TableCell {
  const starting = week.lessons.find(({ card }) => card.date === day.date && card.slot === slot);
  if (starting) return { rowSpan: rowsOf(board, starting), ...lessonCell(board, dayWidth(week), starting) };
  const covered = week.lessons.some(
    ({ card }) => card.date === day.date && card.slot < slot && slot < card.slot + card.hours,
  );
  if (covered || day.lessonHours > 0 || slot > 0) return '';
  return { text: texts.noLessons[day.kind], alignment: 'center' };
}

/** Rows of a lesson; one across dinner, should there be one, takes the dinner row along. */
function rowsOf(board: Board, { card }: SheetLesson): number {
  const acrossDinner = card.slot < board.dinnerAfter && card.slot + card.hours > board.dinnerAfter;
  return card.hours + (acrossDinner ? 1 : 0);
}

function lessonCell(
  board: Board,
  width: number,
  { card, code, topic, place, whom }: SheetLesson,
): { stack: Content[] } {
  const lines = Math.floor((card.hours * rowHeight(board) - 2 * CELL_PADDING.top) / TEXT.line);
  // A long name must not push the week onto a second page. Who comes stays in one piece: a line breaks before his name, not inside it.
  const where = fitted(`${place} · ${whom.replaceAll(' ', NO_BREAK_SPACE)}`, {
    width,
    size: SMALL,
    lines: Math.max(1, lines - 1),
  });
  const what = fitted(topic, { width: width - TEXT.beside, size: SMALL, lines: lines - where.lines });
  return {
    stack: [
      { columns: [framed(code), { text: what.text, width: '*', margin: [0, 1, 0, 0] }, tickBox()], columnGap: 4 },
      { text: where.text, margin: [0, 1.5, 0, 0] },
    ],
  };
}

/** Codes in full with the week's hours, in three columns read from left to right. */
function legend({ texts }: PaperSetting, board: Board, week: SheetWeek): Content {
  const entries = hoursBySubject(board, week.lessons).map(({ code, subject, hours }) => ({
    text: [{ text: code, bold: true }, ` ${subject}, ${texts.shortHours(hours)}`],
  }));
  const rows: TableCell[][] = [];
  for (let at = 0; at < entries.length; at += LEGEND_COLUMNS) {
    const row: TableCell[] = entries.slice(at, at + LEGEND_COLUMNS);
    while (row.length < LEGEND_COLUMNS) row.push('');
    rows.push(row);
  }
  return {
    margin: [0, 6, 0, 0],
    lineHeight: 1,
    table: { widths: Array.from({ length: LEGEND_COLUMNS }, () => 'auto'), body: rows },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 22,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}
