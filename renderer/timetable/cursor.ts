import type { BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
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

/** Whether a card was held as it was approved: such a card stays where it stands. */
export const isGone = (card: BoardCard, heldBefore: LocalDate | null): boolean =>
  heldBefore !== null && card.date < heldBefore && !card.changed;

/** Where a card lies on the board shown; null when it is not on it. */
export function cursorOf(layout: Layout, card: BoardCard): Cursor | null {
  for (const [band, { cards }] of layout.bands.entries()) {
    const found = cards.find((item) => item.card === card);
    if (found) return { band, column: found.column, slot: card.slot };
  }
  return null;
}

/**
 * One step of an arrow key over the lesson hours shown (by day, then in the evening). Up and down go from card to card
 * (an empty hour is a step of its own) and on into the next band; at the edges the cursor stays.
 */
export function step(layout: Layout, cursor: Cursor, slots: readonly number[], key: string): Cursor {
  const card = cardAt(layout, cursor);
  if (key === 'ArrowLeft') return { ...cursor, column: Math.max(0, cursor.column - 1) };
  if (key === 'ArrowRight') return { ...cursor, column: Math.min(layout.columns.length - 1, cursor.column + 1) };
  if (key === 'Home') return { ...cursor, column: 0 };
  if (key === 'End') return { ...cursor, column: layout.columns.length - 1 };
  if (key === 'ArrowDown') {
    const last = card ? card.slot + card.hours - 1 : cursor.slot;
    const below = slots.find((slot) => slot > last);
    if (below !== undefined) return { ...cursor, slot: below };
    return cursor.band + 1 < layout.bands.length ? { ...cursor, band: cursor.band + 1, slot: slots[0] ?? 0 } : cursor;
  }
  if (key === 'ArrowUp') {
    const first = card?.slot ?? cursor.slot;
    const above = slots.findLast((slot) => slot < first);
    if (above !== undefined) return onto(layout, { ...cursor, slot: above });
    return cursor.band > 0 ? onto(layout, { ...cursor, band: cursor.band - 1, slot: slots.at(-1) ?? 0 }) : cursor;
  }
  return cursor;
}

/** Steps onto the first hour of the card that lies there. */
function onto(layout: Layout, cursor: Cursor): Cursor {
  const card = cardAt(layout, cursor);
  return card ? { ...cursor, slot: card.slot } : cursor;
}
