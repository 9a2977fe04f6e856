import type { Content } from 'pdfmake/interfaces';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { makePdf, type PaperSetting, roomOf } from './document.ts';
import { shownHours } from './shown-hours.ts';
import { legend, pageHead } from './timetable-head.ts';
import type { SheetLesson, TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';
import { GREY, type GridFacts, HEAD_ROWS, wholeGrid } from './whole-grid.ts';

/** Points that the page's head and the legend take above and below the grid. */
const ABOVE = 72;
const BELOW = 74;
/** An hour is so high at most and at least; with less height the platoons go on to another sheet. */
const HOUR = { most: 26, least: 8.4 };
const LEGEND_COLUMNS = 5;

/** The whole intake on A3: a column a day, a row a platoon, its hours downward, lessons by their codes. */
export async function wholeIntakePdf(
  setting: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
): Promise<Buffer> {
  const { texts } = setting;
  const plan = planLine(board, texts);
  const lessons = sheets.flatMap(({ weeks }) => weeks.flatMap((week) => week.lessons));
  const taught = new Set(lessons.map(({ card }) => card.platoonId));
  const hours = shownHours(board, board.days, lessons);
  const height = roomOf('A3').height - ABOVE - BELOW - HEAD_ROWS;
  const most = Math.max(1, Math.floor(height / (hours.length * HOUR.least)));
  const platoons = board.platoons.filter(({ id }) => taught.has(id));
  const sheetsNeeded = Math.ceil(platoons.length / most);
  const perSheet = Math.ceil(platoons.length / sheetsNeeded);
  const pages = Array.from({ length: sheetsNeeded }, (_, page) =>
    platoons.slice(page * perSheet, (page + 1) * perSheet),
  );
  return makePdf(setting, {
    title: texts.timetableOfIntake(board.cohortCode),
    orientation: 'landscape',
    size: 'A3',
    foot: plan.text,
    draft: plan.draft,
    content: pages.flatMap((some, page) => {
      const shown = new Set(some.map(({ id }) => id));
      const own = lessons.filter(({ card }) => shown.has(card.platoonId));
      const hour = Math.min(HOUR.most, height / (some.length * hours.length));
      return onePage(setting, board, { platoons: some, lessons: own, hours, hour, first: page === 0 });
    }),
  });
}

function onePage(setting: PaperSetting, board: Board, page: GridFacts & { first: boolean }): Content[] {
  const { texts } = setting;
  const numbers = page.platoons.map(({ number }) => number);
  const drawn = wholeGrid(setting, board, page, roomOf('A3').top + ABOVE);
  return [
    {
      ...(!page.first && { pageBreak: 'before' as const }),
      stack: [
        pageHead(setting, board, {
          title: texts.timetableOfIntake(board.cohortCode),
          days: board.days,
          lessons: page.lessons,
          parts: [texts.platoons(Math.min(...numbers), Math.max(...numbers))],
        }),
      ],
    },
    ...drawn.content,
    {
      absolutePosition: { x: roomOf('A3').left, y: drawn.bottom + 4 },
      stack: [legend(setting, board, page.lessons, LEGEND_COLUMNS), marks(setting, page.lessons)],
    },
  ];
}

/** What the black, grey and framed codes mean; only those that stand on the sheet. */
function marks({ texts }: PaperSetting, lessons: SheetLesson[]): Content {
  const has = (flag: string) => lessons.some(({ card }) => card.flags.includes(flag));
  const box = (style: { fillColor?: string; color?: string }, text: string): Content[] => [
    { text: ' АБВ ', bold: true, background: style.fillColor ?? 'white', ...(style.color && { color: style.color }) },
    { text: ` ${text}     ` },
  ];
  return {
    margin: [0, 5, 0, 0],
    text: [
      ...(has('exam') ? box({ fillColor: 'black', color: 'white' }, texts.marks.exam) : []),
      ...(has('range') ? box({ fillColor: GREY.range }, texts.marks.range) : []),
      ...(has('night') ? [{ text: '* ', bold: true }, { text: `${texts.marks.night}     ` }] : []),
      { text: '      ', background: GREY.free },
      { text: ` ${texts.marks.free}` },
    ],
  };
}
