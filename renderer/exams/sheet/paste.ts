import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { judgeLine, menNamed } from './judge-line.ts';
import { type Paste, type PasteLine, readTable } from './read-table.ts';
import { findHeadings } from './sheet-columns.ts';
import type { Field, NewCell } from './sheet-fields.ts';

const tableOf = (text: string): string[][] =>
  text
    .replaceAll('\r', '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

const isNameLike = (text: string) => /^\p{L}[\p{L}\-. ]{3,}$/u.test(text) && text.includes(' ');

/**
 * What a pasted block would put down: one column into the column of the cursor, two into ticket and mark. Names in the
 * first column find the men, and with headings above it is read as a table; otherwise lines follow the sheet downwards
 * from the cursor. An empty line leaves its cell.
 * @param rows in the order of the screen
 */
export function readPaste(
  sheet: Pick<Sheet, 'norms'>,
  rows: readonly SheetRow[],
  at: { row: number; field: Field },
  text: string,
): Paste {
  const table = tableOf(text);
  const headings = findHeadings(table, sheet);
  if (headings?.columns.includes('name'))
    return readTable(
      sheet,
      rows,
      table.map((cells) => ({ cells, cadetId: null })),
      headings,
    );
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
    const name = byNames ? (parts[0] ?? '') : '';
    const men = byNames ? menNamed(rows, name) : below.slice(index, index + 1);
    const [row = null] = men.length === 1 ? men : [];
    const line = { line: index + 1, row, name, said, wrong: null, over: [] };
    if (said.every((one) => one === '')) return { ...line, problem: byNames && !row ? 'noMan' : null };
    if (!row) return { ...line, problem: byNames ? (men.length > 1 ? 'manyMen' : 'noMan') : 'tooMany' };
    if (seen.has(row.cadetId)) return { ...line, problem: 'manTwice' };
    seen.add(row.cadetId);
    if (width > 2) return { ...line, problem: 'notValue' };
    const judged = judgeLine(
      sheet,
      row,
      fields.map((field, column) => ({ field, text: said[column] ?? '' })),
    );
    cells.push(...judged.cells);
    return { ...line, problem: judged.problem, wrong: judged.wrong, over: judged.over };
  });
  const refused = lines.filter(({ problem }) => problem !== null).length;
  const over = lines.reduce((sum, line) => sum + line.over.length, 0);
  const fits = byNames || lines.length === 1 || lines.length === below.length;
  return {
    fields,
    byNames,
    holds: true,
    lines,
    cells,
    refused,
    over,
    men: below.length,
    clear: refused === 0 && over === 0 && fits,
  };
}
