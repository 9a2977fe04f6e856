import type { ReactNode } from 'react';
import { compareKazakh } from '../../shared/kit/kazakh.ts';

export type RowKey = string | number;
export type CellValue = string | number | null;

/** One column of a <DataTable>. */
export interface Column<Row> {
  id: string;
  header: string;
  /** What the column sorts by, and what a file or a copy of the list gets. null stands last, whichever way it is sorted. */
  value: (row: Row) => CellValue;
  /** For a file or a copy, where `value` is only for sorting. */
  text?: (row: Row) => CellValue;
  /** Holds buttons or a drawing: nothing for a file or a copy. */
  unlisted?: boolean;
  /** How it looks; without it the value as text. Controls inside take tabIndex={-1}: the table is one Tab stop. */
  cell?: (row: Row) => ReactNode;
  /** Right-aligned with tabular digits. */
  numeric?: boolean;
  /** A grid track: '7rem', 'minmax(12rem, 2fr)'. Without it 'minmax(6rem, 1fr)'. */
  width?: string;
  /** May not be switched off. */
  fixed?: boolean;
  /** Off until somebody chooses it. */
  hidden?: boolean;
  /** What a short header stands for, on hover: the subject of 'АТС'. */
  hint?: string;
}

/** Order of two cells: numbers by size, words by the Kazakh alphabet. */
export function compareCells(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareKazakh(String(left ?? ''), String(right ?? ''));
}

const singleLine = (value: CellValue) => String(value ?? '').replaceAll(/[\t\r\n]+/g, ' ');

/** What a file or a copy of a list gets: the columns with something to read, and their cells. */
export function listed<Row>(rows: readonly Row[], columns: readonly Column<Row>[]) {
  const kept = columns.filter(({ unlisted }) => !unlisted);
  return {
    columns: kept.map(({ header, hint, numeric }) => ({ header: hint ?? header, numeric: numeric ?? false })),
    rows: rows.map((row) => kept.map(({ value, text = value }) => text(row))),
  };
}

/** Rows as a spreadsheet takes them: tabs between cells, one line a row, the head first. */
export function asTsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const list = listed(rows, columns);
  return tsvOf(
    list.columns.map(({ header }) => header),
    list.rows,
  );
}

export const tsvOf = (headers: readonly string[], rows: readonly (readonly CellValue[])[]): string =>
  [headers, ...rows].map((line) => line.map(singleLine).join('\t')).join('\r\n');
