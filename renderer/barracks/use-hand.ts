import { useState } from 'react';

/** Who is selected, and who has been picked up and is about to be put down. */
export interface Hand {
  selected: ReadonlySet<number>;
  held: readonly number[];
  /** A plain click: exactly these. */
  choose: (cadetIds: Iterable<number>) => void;
  /** Ctrl or Space: in or out. */
  toggle: (cadetId: number) => void;
  /** Shift: all of these as well. */
  extend: (cadetIds: readonly number[]) => void;
  /** The selection if this man belongs to it, else he alone. */
  withSelected: (cadetId: number | null) => readonly number[];
  pickUp: (cadetIds: readonly number[]) => void;
  /** Nobody in hand and nobody selected. */
  clear: () => void;
  /** The hand empties, the selection stays. */
  letGo: () => void;
}

/** @param order cadets in the order of the roll: several men are always put down in that order */
export function useHand(order: readonly number[]): Hand {
  const [chosen, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [inHand, setHeld] = useState<readonly number[]>([]);
  const known = new Set(order);
  const selected = new Set([...chosen].filter((id) => known.has(id)));
  const held = inHand.filter((id) => known.has(id));
  const sorted = (cadetIds: Iterable<number>) => {
    const wanted = new Set(cadetIds);
    return order.filter((id) => wanted.has(id));
  };
  return {
    selected,
    held,
    choose: (cadetIds) => setSelected(new Set(cadetIds)),
    toggle: (cadetId) => {
      const next = new Set(selected);
      if (!next.delete(cadetId)) next.add(cadetId);
      setSelected(next);
    },
    extend: (cadetIds) => setSelected(new Set([...selected, ...cadetIds])),
    withSelected: (cadetId) => {
      if (cadetId !== null && !selected.has(cadetId)) return [cadetId];
      return sorted(selected);
    },
    pickUp: (cadetIds) => {
      setHeld(sorted(cadetIds));
      setSelected(new Set(cadetIds));
    },
    clear: () => {
      setHeld([]);
      setSelected(new Set());
    },
    letGo: () => setHeld([]),
  };
}
