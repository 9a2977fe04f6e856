import type { CanvasElement, Content } from 'pdfmake/interfaces';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { FRAME, LINE, type PaperSetting, roomOf } from './document.ts';
import { rowOf, type ShownHour } from './shown-hours.ts';
import { abbreviated } from './text-fit.ts';
import type { SheetLesson } from './timetable-sheets.ts';

type BoardDay = Board['days'][number];

/** Points: the platoon's column, the two heading rows, a column of a day without lessons. */
const OWNER_COLUMN = 46;
export const HEAD_ROWS = 26;
const FREE_DAY = 20;
const CODE = { most: 9, least: 6.5 };
const SMALL = 6;
const LEADING = 1.2;
/** Greys that a laser printer keeps apart. */
export const GREY = { free: '#e4e4e4', range: '#c4c4c4' };

/** What a sheet of the whole intake shows. */
export interface GridFacts {
  platoons: Board['platoons'];
  lessons: SheetLesson[];
  /** Hours a day, and the height of one in points. */
  hours: readonly ShownHour[];
  hour: number;
}

interface DayColumn {
  day: BoardDay;
  x: number;
  width: number;
}

/**
 * Lines and boxes on one canvas with the codes laid over it: a table of so many cells would take seconds.
 * @param top where the grid begins on the page, in points
 */
export function wholeGrid(
  setting: PaperSetting,
  board: Board,
  facts: GridFacts,
  top: number,
): { content: Content[]; bottom: number } {
  const shapes: CanvasElement[] = [];
  const words: Content[] = [];
  const { left, width } = roomOf('A3');
  const columns = dayColumns(board, facts.lessons, left + OWNER_COLUMN, width - OWNER_COLUMN);
  const body = top + HEAD_ROWS;
  const band = facts.hours.length * facts.hour;
  const bottom = body + facts.platoons.length * band;
  const say = (x: number, y: number, text: string, fontSize: number, style: object = {}) =>
    words.push({ text, fontSize, noWrap: true, lineHeight: 1, ...style, absolutePosition: { x, y } });

  for (const { day, x, width: wide } of columns) {
    const free = facts.lessons.every(({ card }) => card.date !== day.date) && day.lessonHours === 0;
    if (free) shapes.push(box(x, top, wide, bottom - top, GREY.free));
    say(x + 2, top + 3, setting.texts.shortWeekdays[day.weekday - 1] ?? '', 8, { bold: true });
    say(x + 2, top + 14, formatDate(day.date).slice(0, 5), 7);
    shapes.push(line(x, top, x, bottom, day.weekday === 1 ? FRAME : LINE / 2));
  }
  facts.platoons.forEach(({ id, number }, index) => {
    const y = body + index * band;
    say(left + 3, y + 4, setting.texts.platoon(number), 9, { bold: true });
    shapes.push(line(left, y, left + width, y, FRAME));
    for (const [row, { afterBreak }] of facts.hours.entries()) {
      const pause = y + row * facts.hour;
      if (afterBreak)
        shapes.push({ ...line(left + OWNER_COLUMN, pause, left + width, pause, LINE), dash: { length: 2, space: 2 } });
    }
    const own = Map.groupBy(
      facts.lessons.filter(({ card }) => card.platoonId === id),
      ({ card }) => card.date,
    );
    for (const column of columns)
      for (const lesson of own.get(column.day.date) ?? [])
        drawLesson(lesson, column, y + rowOf(facts.hours, lesson) * facts.hour, facts.hour, shapes, say);
  });
  shapes.push({ type: 'rect', x: left, y: top, w: width, h: bottom - top, lineWidth: FRAME });
  return { content: [{ canvas: shapes, absolutePosition: { x: 0, y: 0 } }, ...words], bottom };
}

function dayColumns(board: Board, lessons: readonly SheetLesson[], left: number, width: number): DayColumn[] {
  const taught = new Set(lessons.map(({ card }) => card.date));
  const isFree = (day: BoardDay) => day.lessonHours === 0 && !taught.has(day.date);
  const free = board.days.filter(isFree).length;
  const wide = (width - free * FREE_DAY) / Math.max(1, board.days.length - free);
  let x = left;
  return board.days.map((day) => {
    const column = { day, x, width: isFree(day) ? FREE_DAY : wide };
    x += column.width;
    return column;
  });
}

/** A box over the lesson's hours with its code, and below it number, place and name as far as lines are left. */
function drawLesson(
  { card, code, place, instructor }: SheetLesson,
  { x, width }: DayColumn,
  y: number,
  hour: number,
  shapes: CanvasElement[],
  say: (x: number, y: number, text: string, size: number, style?: object) => void,
): void {
  const height = card.hours * hour;
  const exam = card.flags.includes('exam');
  const fill = exam ? 'black' : card.flags.includes('range') ? GREY.range : 'white';
  const ink = exam ? { color: 'white' } : {};
  shapes.push(box(x, y, width, height, fill));
  const size = Math.max(CODE.least, Math.min(CODE.most, hour - 2.5));
  const night = card.flags.includes('night') ? '*' : '';
  const lines = Math.max(0, Math.floor((height - size * LEADING - 3) / (SMALL * LEADING)));
  let at = y + (lines > 0 ? 2 : Math.max(0.5, (height - size * LEADING) / 2));
  say(x + 2.5, at, `${code}${night}`, size, { bold: true, ...ink });
  at += size * LEADING;
  for (const text of [String(card.number), place, instructor].slice(0, lines === 2 ? 1 : lines)) {
    say(x + 2.5, at, abbreviated(text, { width: width - 3.5, size: SMALL }), SMALL, ink);
    at += SMALL * LEADING;
  }
}

const line = (x1: number, y1: number, x2: number, y2: number, lineWidth: number) =>
  ({ type: 'line', x1, y1, x2, y2, lineWidth }) as const;

const box = (x: number, y: number, w: number, h: number, color: string): CanvasElement => ({
  type: 'rect',
  x,
  y,
  w,
  h,
  color,
  lineColor: 'black',
  lineWidth: LINE,
});
