import type { StateCreator, StoreApi, UseBoundStore } from 'zustand';
import { create as createStore } from 'zustand/react';

/**
 * Stands in for zustand in tests of screens (vitest.config.ts): files share a page and its stores, and what one test left
 * chosen, typed or half saved is not there for the next.
 * @public zustand's own name, asked for by the screens
 */
export const create = (<T>(start?: StateCreator<T>) => {
  const made = (from: StateCreator<T>): UseBoundStore<StoreApi<T>> => {
    const store = createStore<T>(from);
    const first = store.getState();
    beginnings.push(() => store.setState(first, true));
    return store;
  };
  return start ? made(start) : made;
}) as typeof createStore;

const beginnings: (() => void)[] = [];

/** Every store as it was when its module was read. */
export function beginStoresAnew(): void {
  for (const begin of beginnings) begin();
}
