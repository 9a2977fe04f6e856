import type { SheetCell, SheetRow } from '../contract/exam-sheet.contract.ts';

/** A line of a sheet before and after some cells were filled. */
export interface FilledRow {
  before: SheetRow;
  after: SheetRow;
}

export interface Filling {
  /** Lines that changed, in the order of the sheet. */
  changed: FilledRow[];
  /** Cells that are no longer as they were seen, and not yet what is wanted. */
  conflicts: SheetRow[];
  /** Men who are not admitted and would get more than a note. */
  barred: SheetRow[];
  /** Men of whom nothing is known here. */
  strangers: number[];
  /** A man with two values for one cell. */
  twice: SheetRow | null;
}

/**
 * What filling cells does to the lines of a sheet; nothing is to be written when it says anything but `changed`. Results
 * go before marks: a mark that was typed stands beside whatever the norms say.
 * @param judge results of a line with the marks they bring
 */
export function fillCells(
  rows: readonly SheetRow[],
  cells: readonly SheetCell[],
  judge: (results: ResultValues) => Pick<SheetRow, 'results' | 'byNorms'>,
): Filling {
  const before = new Map(rows.map((row) => [row.cadetId, row]));
  const after = new Map<number, SheetRow>();
  const filling: Filling = { changed: [], conflicts: [], barred: [], strangers: [], twice: null };
  const seen = new Set<string>();
  for (const cell of cells.toSorted((a, b) => Number(a.field === 'mark') - Number(b.field === 'mark'))) {
    const row = before.get(cell.cadetId);
    if (!row) {
      filling.strangers.push(cell.cadetId);
      continue;
    }
    const key = `${cell.cadetId} ${cell.field}`;
    if (seen.has(key)) filling.twice ??= row;
    seen.add(key);
    const now = textOf(cellValue(row, cell.field));
    if (now === textOf(cell.value)) continue;
    if (now !== textOf(cell.seen)) filling.conflicts.push(row);
    if (!row.admitted && cell.field !== 'note' && !isEmpty(cell)) filling.barred.push(row);
    after.set(cell.cadetId, filled(after.get(cell.cadetId) ?? row, cell, judge));
  }
  filling.changed = rows.flatMap((row) => {
    const line = after.get(row.cadetId);
    return line && lineText(line) !== lineText(row) ? [{ before: row, after: line }] : [];
  });
  return filling;
}

type ResultValues = readonly { normId: number; value: number }[];

function filled(
  row: SheetRow,
  cell: SheetCell,
  judge: (results: ResultValues) => Pick<SheetRow, 'results' | 'byNorms'>,
): SheetRow {
  if (cell.field === 'mark') return { ...row, mark: cell.value, source: cell.value === null ? null : 'typed' };
  if (cell.field !== 'results') return { ...row, [cell.field]: cell.value };
  const judged = judge(cell.value);
  if (row.mark !== null && row.source !== 'norms') return { ...row, ...judged };
  return { ...row, ...judged, mark: judged.byNorms, source: judged.byNorms === null ? null : 'norms' };
}

/** What stands in a cell of the contract, as `seen` has it. */
export const cellValue = (row: SheetRow, field: SheetCell['field']): SheetCell['seen'] =>
  field === 'results' ? row.results.map(({ normId, value }) => ({ normId, value })) : row[field];

/** The same text for the same value, results in whatever order. */
const textOf = (value: ReturnType<typeof cellValue>): string =>
  Array.isArray(value)
    ? value
        .toSorted((a, b) => a.normId - b.normId)
        .map(({ normId, value: result }) => `${normId}=${result}`)
        .join(' ')
    : String(value);

const isEmpty = ({ value }: SheetCell): boolean => value === null || (Array.isArray(value) && value.length === 0);

const lineText = ({ mark, source, ticket, results, examiner, note }: SheetRow): string =>
  JSON.stringify([mark, source, ticket, textOf(results), examiner, note]);
