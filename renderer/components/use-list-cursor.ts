import { useId } from 'react';

/** Rows that PageUp and PageDown go over. */
const PAGE = 10;

/**
 * The keys of a list of men that is one Tab stop: ↑ ↓, Enter, PageUp, PageDown, Home and End move, and the row comes into
 * sight.
 */
export function useListCursor(rows: number, cursor: number, onCursor: (row: number) => void) {
  const listId = useId();
  const moveTo = (row: number) => {
    const next = Math.max(0, Math.min(rows - 1, row));
    onCursor(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  /** Whether the key was one that moves. */
  const move = (code: string): boolean => {
    if (code === 'ArrowDown' || code === 'Enter' || code === 'NumpadEnter') moveTo(cursor + 1);
    else if (code === 'ArrowUp') moveTo(cursor - 1);
    else if (code === 'PageDown') moveTo(cursor + PAGE);
    else if (code === 'PageUp') moveTo(cursor - PAGE);
    else if (code === 'Home') moveTo(0);
    else if (code === 'End') moveTo(rows - 1);
    // A list that stays one Tab stop has nothing to press: the page must not run away from under the cursor.
    else if (code !== 'Space') return false;
    return true;
  };
  return { listId, move };
}
