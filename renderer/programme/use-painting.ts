import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { HourSpan } from '../../shared/programme/absences.ts';
import { type AwayGrid, beginStroke, moved, type Spot, type Stroke, strokeInput } from './painting.ts';

export type Painted = ReturnType<typeof strokeInput>;

/**
 * The brush over rows and days; it paints these hours of each day. With the mouse a stroke lasts while the button is
 * held, with the keyboard while Shift is: arrows move, Shift with arrows paints, Space turns one day, Esc drops the
 * stroke.
 */
export function usePainting(
  grid: AwayGrid,
  hours: HourSpan | null,
  mayPaint: boolean,
  paint: (painted: Painted) => Promise<void>,
) {
  const [cursor, setCursor] = useState<Spot>({ row: 0, day: 0 });
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const held = useRef<Stroke | null>(null);
  const put = (next: Stroke | null) => {
    held.current = next;
    setStroke(next);
  };
  const commit = async () => {
    const done = held.current;
    held.current = null;
    if (!done) return;
    // The stroke stays in sight until what it painted is.
    await paint(strokeInput(grid, done));
    setStroke((now) => (now === done ? null : now));
  };
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const released = () => void latest.current();
    window.addEventListener('pointerup', released);
    return () => window.removeEventListener('pointerup', released);
  }, []);

  const pressed = (event: KeyboardEvent): Spot | null => {
    if (event.code === 'Escape' && held.current) {
      event.stopPropagation();
      put(null);
      return null;
    }
    if ((event.code === 'Space' || event.code === 'Enter') && mayPaint) {
      event.preventDefault();
      put(beginStroke(grid, cursor, hours));
      void commit();
      return null;
    }
    const next = moved(grid, cursor, event.code);
    if (!next) return null;
    event.preventDefault();
    if (event.shiftKey && mayPaint) put({ ...(held.current ?? beginStroke(grid, cursor, hours)), to: next });
    setCursor(next);
    return next;
  };

  return {
    cursor,
    stroke,
    pressed,
    released: (event: KeyboardEvent) => {
      if (event.key === 'Shift') void commit();
    },
    down: (at: Spot) => {
      setCursor(at);
      if (mayPaint) put(beginStroke(grid, at, hours));
    },
    focus: setCursor,
    over: (at: Spot) => {
      if (held.current) put({ ...held.current, to: at });
    },
  };
}
