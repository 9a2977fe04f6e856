import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { judgeLine, type LineProblem, menNamed } from './judge-line.ts';
import type { TableColumns } from './sheet-columns.ts';
import type { Field, NewCell } from './sheet-fields.ts';

export interface PasteLine {
  /** Counted from one, as it stood in the spreadsheet. */
  line: number;
  row: SheetRow | null;
  /** Who it says it is of, where names find the men. */
  name: string;
  /** What it says: one text a field. */
  said: readonly string[];
  problem: LineProblem | null;
  /** The column whose text cannot stand there. */
  wrong: Field | null;
  /** Fields where something else stands now. */
  over: readonly { field: Field; before: string }[];
}

export interface Paste {
  fields: readonly Field[];
  /** Men found by their names, else by the order of the sheet from the cursor on. */
  byNames: boolean;
  /** With a refused line nothing is written: the lines below it might be of other men. */
  holds: boolean;
  lines: readonly PasteLine[];
  cells: readonly NewCell[];
  /** Lines that are refused. */
  refused: number;
  /** Cells that hold something else now. */
  over: number;
  /** Men from the cursor on, to compare with the lines. */
  men: number;
  /** Nothing about it asks to be looked at first. */
  clear: boolean;
}

export interface TableLine {
  cells: readonly string[];
  /** Whose IIN stands in the line. */
  cadetId: number | null;
}

/**
 * What a table of marks with its names would put down. Lines find their men by IIN or name, whatever their order; what
 * holds nothing for the sheet (a heading, a blank line, a footer without a mark) is passed over. Refused lines are left
 * out by themselves: the others cannot slip by them.
 */
export function readTable(
  sheet: Pick<Sheet, 'norms'>,
  rows: readonly SheetRow[],
  table: readonly TableLine[],
  { firstLine, columns }: TableColumns,
): Paste {
  const fields = columns.filter((column): column is Field => column !== null && column !== 'name');
  const seen = new Set<number>();
  const lines: PasteLine[] = [];
  const cells: NewCell[] = [];
  for (const [index, { cells: texts, cadetId }] of table.entries()) {
    if (index < firstLine) continue;
    const name = columns.flatMap((column, at) => (column === 'name' && texts[at] ? [texts[at]] : [])).join(' ');
    const own = rows.find((row) => row.cadetId === cadetId);
    const men = own ? [own] : menNamed(rows, name);
    const said = fields.map((field) => texts[columns.indexOf(field)] ?? '');
    // A heading that is merged over the table says the same in every cell.
    const says = new Set(texts.filter((text) => text !== ''));
    if (men.length === 0 && (says.size < 2 || said.every((text) => text === ''))) continue;
    const [row = null] = men.length === 1 ? men : [];
    const line = { line: index + 1, row, name, said };
    const refuse = (problem: LineProblem) => lines.push({ ...line, problem, wrong: null, over: [] });
    if (!row) refuse(men.length > 1 ? 'manyMen' : 'noMan');
    else if (seen.has(row.cadetId)) refuse('manTwice');
    else {
      seen.add(row.cadetId);
      const judged = judgeLine(
        sheet,
        row,
        fields.map((field, at) => ({ field, text: said[at] ?? '' })),
      );
      cells.push(...judged.cells);
      lines.push({ ...line, problem: judged.problem, wrong: judged.wrong, over: judged.over });
    }
  }
  const refused = lines.filter(({ problem }) => problem !== null).length;
  const over = lines.reduce((sum, line) => sum + line.over.length, 0);
  return {
    fields,
    byNames: true,
    holds: false,
    lines,
    cells,
    refused,
    over,
    men: rows.length,
    clear: refused === 0 && over === 0,
  };
}
