import type { Content } from 'pdfmake/interfaces';
import type { AbsenceReason } from '../../../shared/journal/journal-facts.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { SHEET_LETTERS } from '../../../shared/rolls/roll-sheet.ts';
import { type FormColumn, formHead, formTable } from '../daily/form.ts';
import { makePdf, type PaperSetting } from '../document.ts';
import type { ClassJournalFacts, JournalBookSubject, JournalCell } from './class-journal-facts.ts';

/** The codes of the class journal (DOMAIN §10), the letters of the roll's sheet; an absence without leave has its own. */
const LETTERS: Record<AbsenceReason | 'unexcused', string> = {
  duty: SHEET_LETTERS.duty,
  illness: SHEET_LETTERS.sick,
  leave: SHEET_LETTERS.leave,
  trip: SHEET_LETTERS.trip,
  other: SHEET_LETTERS.other,
  unexcused: SHEET_LETTERS.offGrounds,
};

/** Lessons that fit across a lying sheet beside the names. */
const MOST_ACROSS = 28;
/** Points across the sheet that names and figures leave to the dates, the paddings of a column, and its greatest width. */
const ROOM_FOR_DATES = 560;
const BETWEEN = 5;
const WIDEST = 30;
/** So low that a platoon stands on one page. */
const ROW = { fontSize: 8, rowHeight: 9 };
/** A grid of so many names is not torn apart between two pages. */
const MEN_TOGETHER = 30;

/**
 * The class journal of a platoon (DOMAIN §10): of each subject the names with their absences by date, and under them the
 * lessons with hours held against the plan and room for the instructor's signature.
 */
export function classJournalPdf(setting: PaperSetting, facts: ClassJournalFacts): Promise<Buffer> {
  const { texts } = setting;
  const words = texts.journal;
  const line = [texts.intake(facts.cohortCode), texts.platoon(facts.platoon)];
  return makePdf(setting, {
    title: words.title,
    orientation: 'landscape',
    foot: [words.title, ...line].join(' · '),
    content: facts.subjects.map((subject, index) => ({
      ...(index > 0 && { pageBreak: 'before' as const }),
      stack: subjectOf(setting, line, subject),
    })),
  });
}

function subjectOf(setting: PaperSetting, line: readonly string[], subject: JournalBookSubject): Content[] {
  const { texts, language } = setting;
  const words = texts.journal;
  const { lessons, planned, names, code } = subject;
  const sum = lessons.at(-1)?.sum ?? 0;
  // Grids of the same width, as few as can be.
  const grids = Math.ceil(lessons.length / MOST_ACROSS);
  const across = Math.ceil(lessons.length / grids);
  return [
    formHead(setting, {
      title: words.title,
      line: [...line, `${names[language]} (${code})`, words.held(sum, planned)],
      how: words.legend(LETTERS),
    }),
    ...Array.from({ length: grids }, (_, grid): Content => {
      const stack = [gridOf(setting, subject, grid * across, (grid + 1) * across)];
      return { margin: [0, 0, 0, 8], unbreakable: subject.men.length <= MEN_TOGETHER, stack };
    }),
    formTable({
      columns: [
        { head: texts.number, width: 18, align: 'right' },
        { head: texts.date, width: 56 },
        { head: words.hours, width: 40, align: 'center' },
        { head: words.running, width: 60, align: 'center' },
        { head: words.topic, width: '*' },
        { head: words.instructor, width: 150 },
        { head: texts.daily.signature, width: 80 },
      ],
      rows: lessons.map((lesson, index) => [
        String(index + 1),
        formatDate(lesson.date),
        String(lesson.hours),
        `${lesson.sum} / ${planned}`,
        `${lesson.topic ?? lesson.names[language]}${lesson.again ? ` (${words.again})` : ''}`,
        lesson.instructor,
        '',
      ]),
      none: texts.daily.none,
      rowHeight: 15,
    }),
  ];
}

/** Names by the dates of some lessons; the hours a man missed behind the last of them. */
function gridOf({ texts }: PaperSetting, { lessons, men }: JournalBookSubject, from: number, until: number): Content {
  const width = Math.min(WIDEST, Math.floor(ROOM_FOR_DATES / (until - from)) - BETWEEN);
  const dates = lessons.slice(from, until).map(({ date }): FormColumn => {
    const [day, month] = formatDate(date).split('.');
    return { head: `${day}\n${month}`, width, align: 'center' };
  });
  const isLast = until >= lessons.length;
  return formTable({
    ...ROW,
    narrow: true,
    columns: [
      { head: texts.number, width: 18, align: 'right' },
      { head: texts.fullName, width: '*' },
      ...dates,
      ...(isLast ? [{ head: texts.journal.missed, width: 44, align: 'center' as const }] : []),
    ],
    rows: men.map(({ name, cells, missed }, index) => [
      String(index + 1),
      name,
      ...cells.slice(from, until).map(cellText),
      ...(isLast ? [missed === 0 ? '' : String(missed)] : []),
    ]),
    none: texts.daily.none,
  });
}

/** Nothing for a man who was there; how many of the hours he missed where it was not the whole lesson. */
function cellText(cell: JournalCell): string {
  if (cell === 'there') return '';
  if (cell === null) return '—';
  return LETTERS[cell.why] + (cell.whole ? '' : String(cell.hours));
}
