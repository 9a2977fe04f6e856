import { create, type StoreApi, type UseBoundStore } from 'zustand';

/** Whose desk the window shows: each call says so, and the host does nothing of his under another's name. */
let atDesk: number | undefined;

export const personAtDesk = (): number | undefined => atDesk;

interface OwnStore {
  handOver(from: number | undefined, to: number): void;
}

const stores: OwnStore[] = [];

/**
 * A store of what somebody has typed and not yet given out of his hands. When the desk goes to another person it is put
 * by for its own, and lies there again when he is back.
 */
export function createOwnStore<T>(start: () => T): UseBoundStore<StoreApi<T>> {
  const store = create<T>(start);
  const putBy = new Map<number, T>();
  stores.push({
    handOver(from, to) {
      if (from !== undefined) putBy.set(from, store.getState());
      store.setState(putBy.get(to) ?? start(), true);
      putBy.delete(to);
    },
  });
  return store;
}

/** Gives the desk to a person. @returns whether it was another's before */
export function giveDeskTo(personId: number): boolean {
  if (atDesk === personId) return false;
  const before = atDesk;
  atDesk = personId;
  // What was typed before the first one was known is nobody else's.
  if (before === undefined) return false;
  for (const store of stores) store.handOver(before, personId);
  return true;
}

/** Whether a lock or another face of the window hides the desk, with everything on it as it was. */
let covered = false;
export const isDeskCovered = (): boolean => covered;
export function coverDesk(hidden: boolean): void {
  covered = hidden;
}
