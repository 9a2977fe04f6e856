import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import { beginStroke, moved, type Spot, type Stroke, strokeInput } from './painting.ts';

export type Painted = ReturnType<typeof strokeInput>;

/**
 * The brush over people and days. With the mouse a stroke lasts while the button is held, with the keyboard while Shift
 * is: arrows move, Shift with arrows paints, Space turns one day, Esc drops the stroke.
 */
export function usePainting(availability: Availability, mayPaint: boolean, paint: (painted: Painted) => Promise<void>) {
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
    await paint(strokeInput(availability, done));
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
      put(beginStroke(availability, cursor));
      void commit();
      return null;
    }
    const next = moved(availability, cursor, event.code);
    if (!next) return null;
    event.preventDefault();
    if (event.shiftKey && mayPaint) put({ ...(held.current ?? beginStroke(availability, cursor)), to: next });
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
      if (mayPaint) put(beginStroke(availability, at));
    },
    focus: setCursor,
    over: (at: Spot) => {
      if (held.current) put({ ...held.current, to: at });
    },
  };
}
