import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { NO_BREAK_SPACE } from '../../shared/kit/number-text.ts';
import { framed, makePdf, type PaperSetting, ruledLayout, SMALL, tickBox } from './document.ts';
import { rowOf, type ShownHour, shownHours } from './shown-hours.ts';
import { fitted } from './text-fit.ts';
import { legend, pageHead } from './timetable-head.ts';
import type { SheetLesson, SheetWeek, TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';

/** Points. The page's width between its margins, the hours' column, a row of an hour and all of them together. */
const PAGE_WIDTH = 774;
const HOUR_COLUMN = 36;
const ROW = { most: 40, all: 332 };
const BREAK_ROW = 3;
const CELL_PADDING = { side: 4.5, top: 2.5 };
/** What a line of text takes, and what a framed code and a tick take beside it. */
const TEXT = { line: 11, beside: 48 };

/** The weeks of platoons, instructors or places, each on a page of its own, for signing and the wall (DOMAIN §10). */
export async function timetablePdf(
  setting: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
  size: 'A4' | 'A3' = 'A4',
): Promise<Buffer> {
  const plan = planLine(board, setting.texts);
  const pages = sheets.flatMap((sheet) => sheet.weeks.map((week) => ({ sheet, week })));
  return makePdf(setting, {
    title: `${setting.texts.timetableTitle} · ${board.cohortCode}`,
    orientation: 'landscape',
    onA3: size === 'A3',
    foot: plan.text,
    draft: plan.draft,
    content: pages.map(({ sheet, week }, number) => ({
      ...(number > 0 && { pageBreak: 'before' as const }),
      stack: [
        pageHead(setting, board, { title: sheet.title, days: week.days, lessons: week.lessons }),
        grid(setting, board, week),
        legend(setting, board, week.lessons),
      ],
    })),
  });
}

function grid(setting: PaperSetting, board: Board, week: SheetWeek): Content {
  const { texts } = setting;
  const hours = shownHours(board, week.days, week.lessons);
  const row = Math.min(ROW.most, ROW.all / hours.length);
  const head: TableCell[] = [texts.hour, ...week.days.map((day) => dayName(setting, day))].map((text) => ({
    text,
    bold: true,
    alignment: 'center',
    margin: [0, 1, 0, 1],
  }));
  const body: TableCell[][] = [head];
  const heights: number[] = [0];
  const breaks = new Set<number>();
  for (const [index, hour] of hours.entries()) {
    if (hour.afterBreak) {
      breaks.add(body.length);
      body.push([{ text: '', fontSize: 1, colSpan: week.days.length + 1 }, ...week.days.map(() => '')]);
      heights.push(BREAK_ROW);
    }
    body.push([
      hourCell(hour, row),
      ...week.days.map((day) => dayCell(setting, { week, day, width: dayWidth(week), hours, index, row })),
    ]);
    heights.push(row - 2 * CELL_PADDING.top);
  }
  const padding = (most: number) => (number: number) => (breaks.has(number) ? 0 : most);
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

function dayName({ texts }: PaperSetting, day: Board['days'][number]): string {
  return `${texts.weekdays[day.weekday - 1]}, ${formatDate(day.date).slice(0, 5)}`;
}

function hourCell({ name, start }: ShownHour, row: number): TableCell {
  return {
    alignment: 'center',
    margin: [0, Math.max(0, (row - 32) / 2), 0, 0],
    stack: [{ text: name, bold: true, fontSize: 10 }, { text: start }],
  };
}

interface CellPlace {
  week: SheetWeek;
  day: Board['days'][number];
  /** Room for text across, in points. */
  width: number;
  hours: readonly ShownHour[];
  /** Which of the shown hours, and how high one is. */
  index: number;
  row: number;
}

function dayCell({ texts }: PaperSetting, { week, day, width, hours, index, row }: CellPlace): TableCell {
  const lessons = week.lessons.filter(({ card }) => card.date === day.date);
  const starting = lessons.find((lesson) => rowOf(hours, lesson) === index);
  if (starting) return { rowSpan: rowsOf(hours, index, starting), ...lessonCell(row, width, starting) };
  if (index > 0 || lessons.length > 0 || day.lessonHours > 0) return '';
  return { text: texts.noLessons[day.kind], alignment: 'center' };
}

/** Rows of a lesson; one across a break, should there be one, takes the break's row along. */
function rowsOf(hours: readonly ShownHour[], index: number, { card }: SheetLesson): number {
  const within = hours.slice(index + 1, index + card.hours);
  return card.hours + within.filter(({ afterBreak }) => afterBreak).length;
}

function lessonCell(row: number, width: number, { card, code, topic, beside }: SheetLesson): { stack: Content[] } {
  const lines = Math.floor((card.hours * row - 2 * CELL_PADDING.top) / TEXT.line);
  // A long name must not push the week onto a second page. Who comes stays in one piece: a line breaks before his name,
  // not inside it.
  const where = fitted(`${beside[0]} · ${beside[1].replaceAll(' ', NO_BREAK_SPACE)}`, {
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
