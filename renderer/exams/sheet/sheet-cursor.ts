import type { KeyboardEvent } from 'react';
import type { Field } from './sheet-fields.ts';

/** Rows that PageUp and PageDown go over. */
const PAGE = 10;

/** A cell by its line (from 0) and column. */
export interface Cell {
  index: number;
  field: Field;
}
/** What of the sheet can be walked over: its columns in the order of Tab, and how many lines it has. */
export interface Ground {
  fields: readonly Field[];
  lines: number;
}
type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** Where a key takes the cursor, never off the sheet; null: it is no key that moves it. */
export function cellAfterKey(key: Pressed, { index, field }: Cell, { fields, lines }: Ground): Cell | null {
  if (key.altKey) return null;
  const column = fields.indexOf(field);
  const line = (by: number): Cell => lineBeside({ index, field }, by, { lines });
  const inLine = (to: Field | undefined, from = index): Cell => ({ index: from, field: to ?? field });
  switch (key.code) {
    case 'ArrowDown':
      return line(1);
    case 'ArrowUp':
      return line(-1);
    case 'Enter':
    case 'NumpadEnter':
      return line(key.shiftKey ? -1 : 1);
    case 'PageDown':
      return line(PAGE);
    case 'PageUp':
      return line(-PAGE);
    case 'ArrowRight':
      return inLine(fields[column + 1]);
    case 'ArrowLeft':
      return inLine(fields[column - 1]);
    case 'Home':
      return inLine(fields[0], key.ctrlKey ? 0 : index);
    case 'End':
      return inLine(fields.at(-1), key.ctrlKey ? lines - 1 : index);
    default:
      return null;
  }
}

/** The cell so many lines further down (up when negative), or at the end of the sheet. */
export const lineBeside = ({ index, field }: Cell, by: number, { lines }: Pick<Ground, 'lines'>): Cell => ({
  index: Math.max(0, Math.min(lines - 1, index + by)),
  field,
});

/** The next cell along the line and on to the next one, or back; null at either end of the sheet. */
export function cellBeside({ index, field }: Cell, by: 1 | -1, { fields, lines }: Ground): Cell | null {
  const column = fields.indexOf(field) + by;
  const wraps = column < 0 || column >= fields.length;
  const to = index + (wraps ? by : 0);
  const next = fields[(column + fields.length) % fields.length];
  return to < 0 || to >= lines || !next ? null : { index: to, field: next };
}
