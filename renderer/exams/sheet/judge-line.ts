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

/** Why a line is refused: `sheets.paste.problem.<code>`. */
export type LineProblem = 'notAdmitted' | 'notValue' | 'noMan' | 'manyMen' | 'manTwice' | 'tooMany';

/** What one line would put into the cells of one man. */
export interface JudgedLine {
  problem: LineProblem | null;
  /** The column whose text cannot stand there. */
  wrong: Field | null;
  cells: readonly NewCell[];
  /** Fields where something else stands now. */
  over: readonly { field: Field; before: string }[];
}

/** What a paper says in the cell of a man who was kept from the exam. */
const KEPT = /^([-–—]+|жіберілм.*|не допущ.*|not admitted)$/iu;

const refused = (problem: LineProblem, wrong: Field | null = null): JudgedLine => ({
  problem,
  wrong,
  cells: [],
  over: [],
});

/** An empty text leaves its cell. Results of several norms become one cell, as the sheet keeps them. */
export function judgeLine(
  sheet: Pick<Sheet, 'norms'>,
  row: SheetRow,
  texts: readonly { field: Field; text: string }[],
): JudgedLine {
  const said = texts.filter(({ field, text }) => text !== '' && !(isBarred(row, field) && KEPT.test(text)));
  const cells = new Map<string, NewCell>();
  let after = row;
  for (const { field, text } of said) {
    const cell = cellOfText(sheet, after, field, text);
    if (!cell) return refused('notValue', field);
    cells.set(cellField(field), cell);
    if (cell.field === 'results') after = { ...after, results: cell.value.map((one) => ({ ...one, mark: null })) };
  }
  if (said.some(({ field }) => isBarred(row, field))) return refused('notAdmitted');
  const over = said.flatMap(({ field }) => {
    const cell = cells.get(cellField(field));
    const before = textOf(sheet, row, field);
    const changes =
      cell?.field === 'results'
        ? textOf(sheet, after, field) !== before
        : cell && !sameValue(cellValue(row, cell.field), cell.value);
    return changes && !isEmptyCell(sheet, row, field) ? [{ field, before }] : [];
  });
  return { problem: null, wrong: null, cells: [...cells.values()], over };
}

/** Men whose name begins so. */
export function menNamed(rows: readonly SheetRow[], name: string): SheetRow[] {
  const said = searchFold(name);
  return said === '' ? [] : rows.filter((row) => searchFold(row.name).startsWith(said));
}
