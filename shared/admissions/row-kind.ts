import { searchFold } from '../kit/kazakh.ts';
import type { ColumnMatch } from './columns.ts';
import { foldHeading } from './headings.ts';
import { type Cell, cellText, type RosterField, tidyText } from './sheet.ts';

/** Why a row below the headings holds no man. */
export const LEFT_OUT_REASONS = ['blank', 'total', 'heading', 'columnNumbers', 'note'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A row left out of the roster; `text` is what stands in it, so that nobody is lost unseen. */
export type LeftOutRow = { sheetRow: number; reason: LeftOutReason; text: string };

const TOTAL = /^(итого|всего|барлыгы|жиыны|total|sum)( |:|$)/;

/** A line of a man has at least this many cells besides its number even when both IIN and birth date are wanting. */
const FEWEST_CELLS_OF_A_MAN = 4;

function isNumber(text: string): boolean {
  return /^\d{1,6}\.?$/.test(text);
}

/** The headings again, as spreadsheets repeat them on each printed page. */
function repeatsHeadings(cells: Cell[], match: ColumnMatch): boolean {
  const named = match.columns.filter(({ heading }) => heading !== '');
  const repeated = named.filter(({ column, heading }) => {
    const folded = foldHeading(cellText(cells[column]));
    return folded !== '' && foldHeading(heading).endsWith(folded);
  });
  return named.length >= 2 && repeated.length * 2 > named.length;
}

/**
 * Tells a row that holds no man, or null for one that may: blank rows, totals, repeated headings, the line of column
 * numbers under the headings, signatures. A row with an IIN, a birth date or a number of its own is never left out
 * silently as a note: it is read, and refused with its reasons where it lacks something.
 */
export function leftOutReason(cells: Cell[], match: ColumnMatch): LeftOutReason | null {
  const texts = Array.from(cells, (cell) => tidyText(cellText(cell)));
  const filled = texts.filter((text) => text !== '');
  const at = (field: RosterField) => {
    const column = match.columns.find((one) => one.field === field)?.column;
    return column === undefined ? '' : (texts[column] ?? '');
  };
  const own = match.columns.filter(({ field, column }) => field !== 'number' && (texts[column] ?? '') !== '');
  const numbered = isNumber(at('number'));

  // A line numbered in advance and never filled in is as good as blank.
  if (filled.length === 0 || (numbered && filled.length === 1)) return 'blank';
  const hasIin = /\d{9,}/.test(at('iin').replace(/\s/g, ''));
  if (!hasIin && texts.some((text) => TOTAL.test(searchFold(text)))) return 'total';
  if (repeatsHeadings(cells, match)) return 'heading';
  const consecutive = filled.every((text, index) => text === String(Number(filled[0]) + index));
  if (!hasIin && filled.length > 2 && consecutive) return 'columnNumbers';
  if (at('iin') === '' && at('birthDate') === '' && !numbered && own.length < FEWEST_CELLS_OF_A_MAN) return 'note';
  return null;
}
