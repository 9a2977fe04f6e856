import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { cellValue } from '../../../shared/exams/put-cells.ts';
import { searchFold } from '../../../shared/kit/kazakh.ts';
import {
  cellField,
  cellOfText,
  type Field,
  isBarred,
  isEmptyCell,
  type NewCell,
  sameValue,
  textOf,
} from './sheet-fields.ts';

/** Why a pasted line is refused: `sheets.paste.problem.<code>`. */
export type PasteProblem = 'notAdmitted' | 'notValue' | 'noMan' | 'manTwice' | 'tooMany';

export interface PasteLine {
  /** Counted from one, as it stood in the spreadsheet. */
  line: number;
  row: SheetRow | null;
  /** What was pasted: one text a column. */
  said: readonly string[];
  problem: PasteProblem | null;
  /** Fields where something else stands now. */
  over: readonly { field: Field; before: string }[];
}

export interface Paste {
  fields: readonly Field[];
  /** Men found by the names in the first column, else by the order of the sheet from the cursor on. */
  byNames: boolean;
  lines: readonly PasteLine[];
  cells: readonly NewCell[];
  /** Lines that are refused: with one of them nothing is written. */
  refused: number;
  /** Cells that hold something else now. */
  over: number;
  /** Men from the cursor on, to compare with the lines. */
  men: number;
  /** Nothing about it asks to be looked at first. */
  clear: boolean;
}

const tableOf = (text: string): string[][] =>
  text
    .replaceAll('\r', '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

const isNameLike = (text: string) => /^\p{L}[\p{L}\-. ]{3,}$/u.test(text) && text.includes(' ');

/**
 * What a pasted block would put down: one column into the column of the cursor, two into ticket and mark. Names in the
 * first column find the men; otherwise lines follow the sheet downwards from the cursor. An empty line leaves its cell.
 * @param rows in the order of the screen
 */
export function readPaste(
  sheet: Pick<Sheet, 'norms'>,
  rows: readonly SheetRow[],
  at: { row: number; field: Field },
  text: string,
): Paste {
  const table = tableOf(text);
  const typed = at.field === 'note' || at.field === 'examiner';
  const named = table.filter(([first = '']) => isNameLike(first)).length;
  const byNames = !typed && named > 0 && named * 2 >= table.length;
  const width = Math.max(...table.map((cells) => cells.length)) - (byNames ? 1 : 0);
  const fields: Field[] = width >= 2 ? ['ticket', 'mark'] : [byNames && at.field !== 'ticket' ? 'mark' : at.field];
  // A column as long as the sheet is the whole sheet, wherever the cursor stands.
  const below = byNames || table.length === rows.length ? rows : rows.slice(at.row);
  const seen = new Set<number>();
  const cells: NewCell[] = [];
  const lines = table.map((parts, index): PasteLine => {
    const said = (byNames ? parts.slice(1) : parts).slice(0, Math.max(fields.length, width));
    const row = (byNames ? manNamed(rows, parts[0] ?? '') : below[index]) ?? null;
    const line = { line: index + 1, row, said, over: [] };
    if (said.every((one) => one === '')) return { ...line, problem: byNames && !row ? 'noMan' : null };
    if (!row) return { ...line, problem: byNames ? 'noMan' : 'tooMany' };
    if (seen.has(row.cadetId)) return { ...line, problem: 'manTwice' };
    seen.add(row.cadetId);
    const own = fields.flatMap((field, column) => {
      const value = said[column] ?? '';
      return value === '' ? [] : [{ field, cell: cellOfText(sheet, row, field, value) }];
    });
    if (width > 2 || own.some(({ cell }) => cell === null)) return { ...line, problem: 'notValue' };
    if (own.some(({ field }) => isBarred(row, field))) return { ...line, problem: 'notAdmitted' };
    const over = own.flatMap(({ field, cell }) =>
      cell && !isEmptyCell(sheet, row, field) && !sameValue(cellValue(row, cellField(field)), cell.value)
        ? [{ field, before: textOf(sheet, row, field) }]
        : [],
    );
    cells.push(...own.flatMap(({ cell }) => cell ?? []));
    return { ...line, problem: null, over };
  });
  const refused = lines.filter(({ problem }) => problem !== null).length;
  const over = lines.reduce((sum, line) => sum + line.over.length, 0);
  const fits = byNames || lines.length === 1 || lines.length === below.length;
  return {
    fields,
    byNames,
    lines,
    cells,
    refused,
    over,
    men: below.length,
    clear: refused === 0 && over === 0 && fits,
  };
}

/** The only man whose name begins so; nobody when there are two. */
function manNamed(rows: readonly SheetRow[], name: string): SheetRow | undefined {
  const said = searchFold(name);
  const found = rows.filter((row) => searchFold(row.name).startsWith(said));
  return found.length === 1 ? found[0] : undefined;
}
