import type { Param } from '../kit/result.ts';
import type { ColumnMatch } from './columns.ts';
import type { Finding, FindingLevel } from './finding.ts';
import { type Cell, cellText, type RosterField, tidyText } from './sheet.ts';

/** One line of the roster while it is read: its cells by field, and what was found about them. */
export type RowReader = {
  findings: Finding[];
  /** The cell of a field; null when it is empty or the list has no such column. */
  cell: (field: RosterField) => Cell;
  /** The tidied text of a field; '' when empty. */
  text: (field: RosterField) => string;
  hasColumn: (field: RosterField) => boolean;
  note: (level: FindingLevel, code: string, field: RosterField, params?: Record<string, Param>) => void;
};

/** A value a person put in the place of a cell in the dry run. */
export type CellCorrection = { sheetRow: number; field: RosterField; value: Cell };

/** Opens one line: `corrections` stand in for the cells of the sheet. */
export function openRow(cells: Cell[], match: ColumnMatch, corrections: CellCorrection[]): RowReader {
  const columns = new Map(match.columns.map(({ field, column }) => [field, column]));
  const corrected = new Map(corrections.map(({ field, value }) => [field, value]));
  const findings: Finding[] = [];
  const cell = (field: RosterField): Cell => {
    const correction = corrected.get(field);
    if (correction !== undefined) return correction;
    const column = columns.get(field);
    return column === undefined ? null : (cells[column] ?? null);
  };
  return {
    findings,
    cell,
    text: (field) => tidyText(cellText(cell(field))),
    hasColumn: (field) => columns.has(field),
    note: (level, code, field, params = {}) => {
      findings.push({ code, level, field, cell: cellText(cell(field)), params });
    },
  };
}
