import { useCallback, useEffect, useState } from 'react';
import { createOwnStore, isDeskCovered, personAtDesk } from './desk-person.ts';

/** What stands typed in open forms, by form and field. */
const useDrafts = createOwnStore<{ drafts: ReadonlyMap<string, unknown> }>(() => ({ drafts: new Map() }));

/** How many parts of the page hold each draft. */
const held = new Map<string, number>();

/**
 * State of a form's field, in place of `useState`, that waits for its person when somebody else takes the desk: it lies in
 * the window's memory, is never shown to another, and goes when the form is closed or the program ends. Not for secrets.
 * @param key names form, record and field
 */
export function useDraft<T>(key: string, start: T | (() => T)): [T, (next: T | ((before: T) => T)) => void] {
  const [first] = useState(start);
  const drafts = useDrafts((state) => state.drafts);
  const valueIn = (all: ReadonlyMap<string, unknown>): T => (all.has(key) ? (all.get(key) as T) : first);
  const set = useCallback(
    (next: T | ((before: T) => T)) =>
      useDrafts.setState(({ drafts: all }) => {
        const before = all.has(key) ? (all.get(key) as T) : first;
        return {
          drafts: new Map(all).set(key, typeof next === 'function' ? (next as (before: T) => T)(before) : next),
        };
      }),
    [key, first],
  );
  useEffect(() => {
    const whose = personAtDesk();
    held.set(key, (held.get(key) ?? 0) + 1);
    return () => {
      held.set(key, (held.get(key) ?? 1) - 1);
      // A locked desk is only out of sight; what was typed at a desk that has changed hands lies with its person.
      if (isDeskCovered() || personAtDesk() !== whose) return;
      // A part that is put up again at once still holds it.
      queueMicrotask(() => held.get(key) === 0 && personAtDesk() === whose && forget(key));
    };
  }, [key]);
  return [valueIn(drafts), set];
}

function forget(key: string): void {
  held.delete(key);
  useDrafts.setState(({ drafts }) => {
    const left = new Map(drafts);
    left.delete(key);
    return { drafts: left };
  });
}
