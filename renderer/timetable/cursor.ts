import type { BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { Layout } from './layout.ts';

/** Where the keyboard stands on the board: band, column and first lesson hour. */
export interface Cursor {
  band: number;
  column: number;
  slot: number;
}

/** The card under the cursor, if any. */
export function cardAt(layout: Layout, cursor: Cursor): BoardCard | null {
  const band = layout.bands[cursor.band];
  const found = band?.cards.find(
    ({ card, column }) => column === cursor.column && cursor.slot >= card.slot && cursor.slot < card.slot + card.hours,
  );
  return found?.card ?? null;
}

/**
 * One step of an arrow key. Up and down go from card to card (an empty hour is a step of its own) and on into the
 * next band; at the edges the cursor stays.
 */
export function step(layout: Layout, cursor: Cursor, slots: number, key: string): Cursor {
  const card = cardAt(layout, cursor);
  if (key === 'ArrowLeft') return { ...cursor, column: Math.max(0, cursor.column - 1) };
  if (key === 'ArrowRight') return { ...cursor, column: Math.min(layout.columns.length - 1, cursor.column + 1) };
  if (key === 'Home') return { ...cursor, column: 0 };
  if (key === 'End') return { ...cursor, column: layout.columns.length - 1 };
  if (key === 'ArrowDown') {
    const slot = card ? card.slot + card.hours : cursor.slot + 1;
    if (slot < slots) return { ...cursor, slot };
    return cursor.band + 1 < layout.bands.length ? { ...cursor, band: cursor.band + 1, slot: 0 } : cursor;
  }
  if (key === 'ArrowUp') {
    const above = card ? card.slot - 1 : cursor.slot - 1;
    if (above >= 0) return onto(layout, { ...cursor, slot: above });
    return cursor.band > 0 ? onto(layout, { ...cursor, band: cursor.band - 1, slot: slots - 1 }) : cursor;
  }
  return cursor;
}

/** Steps onto the first hour of the card that lies there. */
function onto(layout: Layout, cursor: Cursor): Cursor {
  const card = cardAt(layout, cursor);
  return card ? { ...cursor, slot: card.slot } : cursor;
}
