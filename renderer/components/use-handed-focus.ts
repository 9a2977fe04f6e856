import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isFocusFree } from '../app/kept-focus.ts';

/** The row that went away with the focus in it. */
let gone: string | null = null;

/**
 * A choice may open another screen, which takes the row of choices away and the focus with it. The row of the same name
 * there takes it over, unless something else has taken it meanwhile.
 * @param chosen selector of the choice that stands, within the row
 */
export function useHandedFocus<Row extends HTMLElement>(name: string, chosen: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useLayoutEffect(() => {
    const own = row.current;
    if (gone === name) {
      gone = null;
      if (isFocusFree()) own?.querySelector<HTMLElement>(chosen)?.focus();
    }
    return () => {
      if (own?.contains(document.activeElement)) gone = name;
    };
  }, [name, chosen]);
  return row;
}
