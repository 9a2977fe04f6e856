import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { cellOfText, type Field, isBarred, isEmptyCell, type NewCell, textOf } from './sheet-fields.ts';

/**
 * What filling down writes: a filled cell goes into every empty cell below, an empty one takes what stands above it.
 * Nothing where there is nothing to fill with.
 * @param index the line of the cell, from 0
 */
export function cellsFilledDown(
  sheet: Pick<Sheet, 'norms'>,
  rows: readonly SheetRow[],
  index: number,
  field: Field,
): NewCell[] {
  const here = rows[index];
  if (!here) return [];
  const takes = (row: SheetRow) => !isBarred(row, field) && isEmptyCell(sheet, row, field);
  const gives = (row: SheetRow) => !isBarred(row, field) && !isEmptyCell(sheet, row, field);
  const fromHere = !isEmptyCell(sheet, here, field);
  const source = fromHere ? here : rows.slice(0, index).findLast(gives);
  if (!source) return [];
  return (fromHere ? rows.slice(index + 1).filter(takes) : [here]).flatMap(
    (row) =>
      (field === 'mark'
        ? { cadetId: row.cadetId, field, value: source.mark }
        : cellOfText(sheet, row, field, textOf(sheet, source, field))) ?? [],
  );
}
