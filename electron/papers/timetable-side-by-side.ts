import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { makePdf, type PaperSetting, roomOf, ruledLayout, ruleWidths, SMALL } from './document.ts';
import { rowOf, type ShownHour, shownHours } from './shown-hours.ts';
import { fitted } from './text-fit.ts';
import { pageHead, runningLegend } from './timetable-head.ts';
import type { SheetLesson, SheetWeek, TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';

type BoardDay = Board['days'][number];
type BoardPlatoon = Board['platoons'][number];

/** More platoons beside each other leave no room for a place and a name. */
const MOST_PLATOONS = 6;
/** Points: the day's and the hour's column, the rows of a page together, the least a row may be, the heading row. */
const COLUMN = { day: 34, hour: 46 };
const ROWS = { all: 372, least: 13.6, most: 26, head: 17 };
const PADDING = { side: 3, top: 1.2 };
const LINE_HEIGHT = 10.6;

/** A day with the hours it is given: only the day of a night exercise has evening rows. */
interface PageDay {
  day: BoardDay;
  hours: ShownHour[];
}

/** What one page shows: some days of a week for some platoons. */
interface Page {
  week: SheetWeek;
  days: PageDay[];
  platoons: BoardPlatoon[];
}

/** A week with its platoons side by side: hours downward, as few pages as keep a row high enough to read. */
export async function sideBySidePdf(
  setting: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
  size: 'A4' | 'A3' = 'A4',
): Promise<Buffer> {
  const { texts } = setting;
  const plan = planLine(board, texts);
  const pages = sheets.flatMap(({ weeks }) => weeks.flatMap((week) => pagesOf(board, week)));
  return makePdf(setting, {
    title: `${texts.timetableTitle} · ${board.cohortCode}`,
    orientation: 'landscape',
    onA3: size === 'A3',
    foot: plan.text,
    draft: plan.draft,
    content: pages.map((page, number) => ({
      ...(number > 0 && { pageBreak: 'before' as const }),
      stack: pageStack(setting, board, page),
    })),
  });
}

function pagesOf(board: Board, week: SheetWeek): Page[] {
  const taught = new Set(week.lessons.map(({ card }) => card.platoonId));
  const days = week.days.map((day) => ({ day, hours: hoursOf(board, week, day) }));
  const parts = inParts(
    board.platoons.filter(({ id }) => taught.has(id)),
    MOST_PLATOONS,
  );
  return parts.flatMap((platoons) => pagesOfDays(days).map((some) => ({ week, days: some, platoons })));
}

/** The hours of a day; a day without any keeps one row for the reason. */
function hoursOf(board: Board, week: SheetWeek, day: BoardDay): ShownHour[] {
  const lessons = week.lessons.filter(({ card }) => card.date === day.date);
  const hours = shownHours(board, [day], lessons);
  return hours.length > 0 ? hours : [{ slot: 0, name: '', start: '', end: '', afterBreak: false }];
}

/** As many days on a page as leave each row its least height. */
function pagesOfDays(days: readonly PageDay[]): PageDay[][] {
  const most = Math.floor(ROWS.all / ROWS.least);
  const pages: PageDay[][] = [];
  let left = 0;
  for (const one of days) {
    left -= one.hours.length;
    const page = pages.at(-1);
    if (page && left >= 0) page.push(one);
    else {
      pages.push([one]);
      left = most - one.hours.length;
    }
  }
  return pages;
}

/** A list in parts of about the same length, none longer than `most`. */
function inParts<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, part) =>
    list.slice(Math.round((part * list.length) / count), Math.round(((part + 1) * list.length) / count)),
  );
}

function pageStack(setting: PaperSetting, board: Board, page: Page): Content[] {
  const { texts } = setting;
  const { week, days, platoons } = page;
  const shown = new Set(platoons.map(({ id }) => id));
  const dates = new Set(days.map(({ day }) => day.date));
  const lessons = week.lessons.filter(({ card }) => shown.has(card.platoonId) && dates.has(card.date));
  const numbers = platoons.map(({ number }) => number);
  return [
    pageHead(setting, board, {
      title: texts.timetableOfWeek(week.number),
      days: days.map(({ day }) => day),
      lessons,
      parts: [texts.platoons(Math.min(...numbers), Math.max(...numbers))],
    }),
    grid(setting, page, lessons),
    runningLegend(setting, board, lessons),
  ];
}

function grid(setting: PaperSetting, { days, platoons }: Page, lessons: SheetLesson[]): Content {
  const { texts } = setting;
  const rows = days.reduce((sum, { hours }) => sum + hours.length, 0);
  const row = Math.min(ROWS.most, ROWS.all / rows);
  const width =
    (roomOf('A4').width - COLUMN.day - COLUMN.hour - 4 * PADDING.side - ruleWidths(platoons.length + 2)) /
      platoons.length -
    2 * PADDING.side;
  const head: TableCell[] = [texts.day, texts.hour, ...platoons.map(({ number }) => texts.platoon(number))].map(
    (text) => ({ text, bold: true, alignment: 'center', margin: [0, 1, 0, 1] }),
  );
  const body: TableCell[][] = [head];
  const firstOfDay = new Set<number>();
  for (const { day, hours } of days) {
    firstOfDay.add(body.length);
    for (const [index, hour] of hours.entries()) {
      body.push([
        index === 0 ? { rowSpan: hours.length, alignment: 'center', stack: dayName(setting, day) } : '',
        { text: [{ text: hour.name, bold: true }, `  ${hour.start}`], alignment: 'center' },
        ...platoons.map(({ id }) => {
          const own = lessons.filter(({ card }) => card.platoonId === id && card.date === day.date);
          return platoonCell(setting, { day, hours, index, row, width }, own);
        }),
      ]);
    }
  }
  return {
    lineHeight: 1,
    table: {
      widths: [COLUMN.day, COLUMN.hour, ...platoons.map(() => width)],
      heights: (number) => (number === 0 ? ROWS.head - 2 * PADDING.top : row - 2 * PADDING.top),
      dontBreakRows: true,
      body,
    },
    layout: {
      ...ruledLayout,
      hLineWidth: (number, node) => (firstOfDay.has(number) ? 1.4 : ruledLayout.hLineWidth(number, node)),
      paddingLeft: () => PADDING.side,
      paddingRight: () => PADDING.side,
      paddingTop: () => PADDING.top,
      paddingBottom: () => PADDING.top,
    },
  };
}

const dayName = ({ texts }: PaperSetting, day: BoardDay): Content[] => [
  { text: texts.shortWeekdays[day.weekday - 1] ?? '', bold: true, fontSize: 11 },
  { text: formatDate(day.date).slice(0, 5) },
];

interface CellPlace {
  day: BoardDay;
  hours: readonly ShownHour[];
  /** Which of the shown hours, its height and the room for text across in points. */
  index: number;
  row: number;
  width: number;
}

function platoonCell({ texts }: PaperSetting, place: CellPlace, lessons: SheetLesson[]): TableCell {
  const { day, hours, index, row, width } = place;
  const starting = lessons.find((lesson) => rowOf(hours, lesson) === index);
  if (starting) {
    const lines = Math.max(1, Math.floor((starting.card.hours * row - 2 * PADDING.top) / LINE_HEIGHT));
    return { rowSpan: starting.card.hours, stack: lessonLines(starting, width, lines) };
  }
  if (day.lessonHours > 0 || lessons.length > 0 || index > 0) return '';
  return { text: texts.noLessons[day.kind], alignment: 'center' };
}

/** Code, topic, place and name on as many lines as there are; on a single line the topic makes way for them. */
function lessonLines({ card, code, topic, beside }: SheetLesson, width: number, lines: number): Content[] {
  const bold = { text: code, bold: true };
  // The bold code takes about a tenth more than its letters are counted for.
  const room = (text: string, most: number, taken = 0) =>
    fitted(text, { width: width - taken, size: SMALL, lines: most }).text;
  const codeWidth = 25;
  if (lines === 1) return [{ text: [bold, ` ${room(`${card.number} ${beside.join(' · ')}`, 1, codeWidth)}`] }];
  const where = fitted(beside.join(' · '), { width, size: SMALL, lines: Math.max(1, Math.floor(lines / 2)) });
  const left = lines - where.lines;
  const what = fitted(`ООО ${topic}`, { width, size: SMALL, lines: left }).text.slice(4);
  return [{ text: [bold, ` ${what}`] }, { text: where.text }];
}
