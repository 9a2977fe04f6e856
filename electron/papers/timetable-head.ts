import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { approvalBlock, dateSpan, type PaperSetting } from './document.ts';
import type { SheetLesson } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';

type BoardDay = Board['days'][number];

/** Points the approval block takes at the right of the head. */
const APPROVAL_WIDTH = 225;

/** What a page is of. */
export interface PageSubject {
  /** "1-взводтың сабақ кестесі". */
  title: string;
  days: readonly BoardDay[];
  lessons: readonly SheetLesson[];
  /** What else stands in the line under the title, before the hours. */
  parts?: string[];
}

/** School, whose timetable, which days, which version, and the block for signing. */
export function pageHead(
  setting: PaperSetting,
  board: Board,
  { title, days, lessons, parts = [] }: PageSubject,
): Content {
  const { texts, school } = setting;
  const [first, last] = [days[0], days.at(-1)];
  const hours = lessons.reduce((sum, { card }) => sum + card.hours, 0);
  const line = [
    texts.intake(board.cohortCode),
    texts.courseDays(first?.courseDay ?? 0, last?.courseDay ?? 0),
    ...parts,
    texts.hours(hours),
  ];
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: school.name },
          {
            text: `${title} · ${dateSpan(first?.date ?? '', last?.date ?? '')}`,
            fontSize: 13,
            bold: true,
            margin: [0, 10, 12, 0],
          },
          { text: line.join(' · '), margin: [0, 1, 0, 0] },
          { text: planLine(board, texts).text, bold: true, margin: [0, 1, 0, 0] },
        ],
      },
      { width: APPROVAL_WIDTH, stack: [approvalBlock(setting)] },
    ],
    margin: [0, 0, 0, 8],
  };
}

/** Hours of lessons by subject, in the order of the programme. */
function hoursBySubject(
  board: Board,
  lessons: readonly SheetLesson[],
): { code: string; subject: string; hours: number }[] {
  const bySubject = Map.groupBy(lessons, ({ card }) => card.subjectCode);
  return board.subjects.flatMap(({ code }) => {
    const own = bySubject.get(code) ?? [];
    const [any] = own;
    if (!any) return [];
    return { code: any.code, subject: any.subject, hours: own.reduce((sum, { card }) => sum + card.hours, 0) };
  });
}

/** Each code in full with its hours; no line ends behind a code. */
const entriesOf = ({ texts }: PaperSetting, board: Board, lessons: readonly SheetLesson[]) =>
  hoursBySubject(board, lessons).map(({ code, subject, hours }) => ({
    text: [{ text: code, bold: true }, `\u00a0${subject}, ${texts.shortHours(hours)}`],
  }));

/** The legend where there is room for few lines: one entry after the other. */
export const runningLegend = (setting: PaperSetting, board: Board, lessons: readonly SheetLesson[]): Content => ({
  margin: [0, 5, 0, 0],
  lineHeight: 1.05,
  text: entriesOf(setting, board, lessons).flatMap((entry) => [entry, '    ']),
});

/** The legend in columns read from left to right. */
export function legend(setting: PaperSetting, board: Board, lessons: readonly SheetLesson[], columns = 3): Content {
  const entries = entriesOf(setting, board, lessons);
  const rows: TableCell[][] = [];
  for (let at = 0; at < entries.length; at += columns) {
    const row: TableCell[] = entries.slice(at, at + columns);
    while (row.length < columns) row.push('');
    rows.push(row);
  }
  return {
    margin: [0, 6, 0, 0],
    lineHeight: 1,
    table: { widths: Array.from({ length: columns }, () => 'auto'), body: rows },
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
