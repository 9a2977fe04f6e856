import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/** Where an element of a picture stands: columns rise to the right, rows downwards. */
export const atOf = (row: number, column: number) => ({ 'data-at': `${row} ${column}` });

interface Element {
  button: HTMLButtonElement;
  row: number;
  column: number;
}

/** Steps of the arrow keys: in rows and in columns. */
const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};
const FAR = 1000;

/**
 * Makes every button of a picture that carries `atOf` one Tab stop: the arrows go to the next element in their direction,
 * Home and End to the first and the last; Enter and Space open, as of any button.
 * @param keep what a sideways step keeps: the row in a grid, the next column whatever stands in it in a row of stacks
 */
export function usePictureKeys<P extends HTMLElement>(keep: 'row' | 'column') {
  const place = useRef<P>(null);
  const cursor = useRef<string | null>(null);
  // The elements of a picture come and go with its figures: exactly one of those that stand is reached by Tab.
  useLayoutEffect(() => {
    const all = elementsOf(place.current);
    const stop = all.find(({ button }) => button.dataset.at === cursor.current) ?? all[0];
    for (const { button } of all) button.tabIndex = button === stop?.button ? 0 : -1;
  });
  const onFocus = (event: FocusEvent) => {
    const now = event.target as HTMLElement;
    if (now.dataset.at === undefined) return;
    cursor.current = now.dataset.at;
    for (const { button } of elementsOf(place.current)) button.tabIndex = button === now ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = elementsOf(place.current);
    const next = nextElement(all, event.code, event.target, keep);
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    next.button.focus();
  };
  return { ref: place, onFocus, onKeyDown };
}

function elementsOf(place: HTMLElement | null): Element[] {
  return [...(place?.querySelectorAll<HTMLButtonElement>('button[data-at]') ?? [])].map((button) => {
    const [row = 0, column = 0] = (button.dataset.at ?? '').split(' ').map(Number);
    return { button, row, column };
  });
}

function nextElement(
  all: readonly Element[],
  key: string,
  from: EventTarget,
  keep: 'row' | 'column',
): Element | undefined {
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const step = STEPS[key];
  const now = all.find(({ button }) => button === from);
  if (!step || !now) return undefined;
  const [rows, columns] = step;
  const cost = (one: Element) => {
    const across = Math.abs(one.column - now.column);
    const down = Math.abs(one.row - now.row);
    return columns !== 0 && keep === 'row' ? down * FAR + across : across * FAR + down;
  };
  return all
    .filter((one) => (one.column - now.column) * columns > 0 || (one.row - now.row) * rows > 0)
    .toSorted((a, b) => cost(a) - cost(b))[0];
}
