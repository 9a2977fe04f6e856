import { useRef } from 'react';
import type { RowKey } from './table-column.ts';

/** Selecting one, a range, or all: the rules behind mouse and keyboard alike. */
export function useTableSelection(
  keys: readonly RowKey[],
  selection: ReadonlySet<RowKey> | undefined,
  onSelect: ((keys: ReadonlySet<RowKey>) => void) | undefined,
) {
  const anchor = useRef(0);
  const chosen = selection ?? new Set<RowKey>();

  const toggle = (index: number) => {
    const key = keys[index];
    if (key === undefined || !onSelect) return;
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    anchor.current = index;
    onSelect(next);
  };

  /** From where the last single choice was made to here. */
  const extendTo = (index: number) => {
    if (!onSelect) return;
    const [from, to] = index < anchor.current ? [index, anchor.current] : [anchor.current, index];
    onSelect(new Set([...chosen, ...keys.slice(from, to + 1)]));
  };

  const toggleAll = () => onSelect?.(chosen.size >= keys.length ? new Set() : new Set(keys));

  const setAnchor = (index: number) => {
    anchor.current = index;
  };

  return { chosen, toggle, extendTo, toggleAll, setAnchor, clear: () => onSelect?.(new Set()) };
}
