/** Where the cursor of a table is: a row, or -1 in the head, where `column` says which. */
export interface Cursor {
  row: number;
  column: number;
}

interface Bounds {
  rows: number;
  columns: number;
  /** Rows a page holds. */
  page: number;
}

type KeyOfMove = Pick<KeyboardEvent, 'code' | 'ctrlKey'>;

/** Where a key takes the cursor, null when the key moves nothing. By physical key, as everywhere. */
export function moveCursor(cursor: Cursor, { code, ctrlKey }: KeyOfMove, bounds: Bounds): Cursor | null {
  const last = bounds.rows - 1;
  const to = (row: number) => ({ ...cursor, row: Math.max(-1, Math.min(last, row)) });
  const across = (column: number) => ({ ...cursor, column: Math.max(0, Math.min(bounds.columns - 1, column)) });
  switch (code) {
    case 'ArrowDown':
      return to(cursor.row + 1);
    case 'ArrowUp':
      return to(cursor.row - 1);
    case 'PageDown':
      return to(Math.max(0, cursor.row) + bounds.page);
    case 'PageUp':
      return to(Math.max(0, cursor.row - bounds.page));
    case 'Home':
      return ctrlKey || cursor.row >= 0 ? to(0) : across(0);
    case 'End':
      return ctrlKey || cursor.row >= 0 ? to(last) : across(bounds.columns - 1);
    case 'ArrowLeft':
      return cursor.row === -1 ? across(cursor.column - 1) : null;
    case 'ArrowRight':
      return cursor.row === -1 ? across(cursor.column + 1) : null;
    default:
      return null;
  }
}
