import type { Cell } from '../../shared/admissions/sheet.ts';
import { ok, type Result, refuse } from '../../shared/kit/result.ts';

/** An intake has 20–150 men (DOMAIN §1): more rows than this are a different document. */
export const MOST_ROWS = 5_000;

/** Rows a sheet may stretch over, blank ones included. */
export const MOST_SHEET_ROWS = 20_000;

/** Columns beyond these are not read: no list of people is that wide. */
export const MOST_COLUMNS = 200;

/** @throws Refusal admissions.fileTooManyRows */
export function tooManyRows(rows: number) {
  return refuse('admissions.fileTooManyRows', { rows, limit: MOST_ROWS });
}

function isBlank(row: Cell[]): boolean {
  return row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

/** Cuts off the blank rows at the end; refuses `admissions.fileTooManyRows` {rows, limit} counted without blank rows. */
export function withinLimits(rows: Cell[][]): Result<Cell[][]> {
  const filled = rows.filter((row) => !isBlank(row)).length;
  if (filled > MOST_ROWS) return tooManyRows(filled);
  return ok(rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1));
}
