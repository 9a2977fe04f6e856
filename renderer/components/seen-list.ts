import { type RefCallback, useCallback, useEffect, useId, useRef } from 'react';
import { create } from 'zustand';
import { readTable, type SeenList } from './read-table.ts';

export interface ListOnScreen {
  key: string;
  /** What it lists: its title on paper and the name of its file. */
  label: string;
  read: () => SeenList;
}

/** Lists that are on the screen now, in the order they came. */
export const useListsOnScreen = create<{ lists: readonly ListOnScreen[] }>(() => ({ lists: [] }));

/** Offers a list in the head of its screen: as a file, on paper, to the clipboard. It is read when it is asked for. */
export function useSeenList(label: string, read: () => SeenList): void {
  const key = useId();
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const own: ListOnScreen = { key, label, read: () => latest.current() };
    useListsOnScreen.setState(({ lists }) => ({ lists: [...lists, own] }));
    return () => useListsOnScreen.setState(({ lists }) => ({ lists: lists.filter((list) => list !== own) }));
  }, [key, label]);
}

/** The same for a plain table: `<table ref={useSeenTable(label)}>`. A row about men carries their numbers, `data-men="12 40"`. */
export function useSeenTable(label: string): RefCallback<HTMLTableElement> {
  const key = useId();
  return useCallback(
    (table) => {
      if (!table) return;
      const own: ListOnScreen = { key, label, read: () => readTable(table) };
      useListsOnScreen.setState(({ lists }) => ({ lists: [...lists, own] }));
      return () => useListsOnScreen.setState(({ lists }) => ({ lists: lists.filter((list) => list !== own) }));
    },
    [key, label],
  );
}
