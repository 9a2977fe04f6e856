import { formatDateTime } from '../../../shared/kit/local-time.ts';
import type { ListPaper } from '../../../shared/papers/list-paper.ts';
import { type FormColumn, formPdf } from '../daily/form.ts';
import { type PaperSetting, roomOf, SMALL, widthStanding } from '../document.ts';
import { textWidth } from '../text-fit.ts';
import { cellText } from './list-cell.ts';

export interface ListPdfFacts extends ListPaper {
  size: 'A4' | 'A3';
  /** Of the program, on a list taken out of a screen; lists of a pack stand behind its cover. */
  version?: string;
}

/** Points: what a cell needs beside its text, the number's column, and how wide a text column may want to be. */
const PADDING = 10;
const NUMBER = 24;
const WIDEST = 220;
const LEAST = 26;

/** Any list on paper: numbered lines, as upright as its columns allow. */
export function listPdf(
  setting: PaperSetting,
  { title, line, columns, rows, size, version }: ListPdfFacts,
): Promise<Buffer> {
  const { daily } = setting.texts;
  const wanted = columns.map(({ header }, at) =>
    Math.max(LEAST, Math.min(WIDEST, widest([header, ...rows.map((row) => cellText(row[at] ?? null))]) + PADDING)),
  );
  const total = wanted.reduce((sum, width) => sum + width, NUMBER + PADDING);
  const standing = total <= widthStanding(size);
  const room = (standing ? widthStanding(size) : roomOf(size).width) - NUMBER - PADDING;
  return formPdf(setting, {
    title,
    line: [
      ...line,
      daily.lines(rows.length),
      ...(version === undefined ? [] : [`${formatDateTime(setting.now)}, Сарбаз\u00a0${version}`]),
    ],
    orientation: standing ? 'portrait' : 'landscape',
    size,
    columns: [
      { head: daily.number, width: NUMBER, align: 'right' },
      ...columns.map(
        ({ header, numeric }, at): FormColumn => ({
          head: header,
          width: share(wanted, at, room),
          align: numeric ? 'right' : 'left',
        }),
      ),
    ],
    rows: rows.map((row, index) => [String(index + 1), ...columns.map((_, at) => cellText(row[at] ?? null))]),
    none: daily.none,
    signatures: [],
  });
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, SMALL)), 0);

/** A column's part of the room, by what each would like to have, less its own padding. */
function share(wanted: readonly number[], at: number, room: number): number {
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return ((wanted[at] ?? 0) * room) / total - PADDING;
}
