import { type RefObject, useEffect, useRef } from 'react';
import { readPassCode } from '../../shared/presence/pass-number.ts';
import { isTyping } from '../app/keys.ts';

/** Digits of a scanner follow each other faster than any finger. */
const SCANNER_GAP_MS = 60;

interface Typed {
  digits: string;
  at: number;
  field: HTMLInputElement | HTMLTextAreaElement | null;
  /** What stood in the field before. */
  before: string;
}

/**
 * A scanner types like a keyboard, wherever the focus is: a pass that is scanned into another field (or into none) is taken
 * out of there again and handed over, told by the physical keys and so on any layout. A letter typed into nothing goes to
 * the gate's box.
 */
export function useScanner(box: RefObject<HTMLInputElement | null>, onPass: (code: string) => void): void {
  const handOver = useRef(onPass);
  useEffect(() => {
    handOver.current = onPass;
  });
  useEffect(() => {
    let typed: Typed | null = null;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target === box.current) return;
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      const now = performance.now();
      if (digit !== undefined) {
        const field = isTyping(event) ? (event.target as Typed['field']) : null;
        if (typed && now - typed.at < SCANNER_GAP_MS) typed = { ...typed, digits: typed.digits + digit, at: now };
        else typed = { digits: digit, at: now, field, before: field?.value ?? '' };
      } else if ((event.code === 'Enter' || event.code === 'NumpadEnter') && typed) {
        const { digits, at, field, before } = typed;
        typed = null;
        if (now - at < SCANNER_GAP_MS && readPassCode(digits)) {
          event.preventDefault();
          event.stopPropagation();
          if (field) putBack(field, before);
          handOver.current(digits);
          return;
        }
      } else typed = null;
      const free = !isTyping(event) && document.querySelector('[role="dialog"]') === null;
      if (free && event.key.length === 1 && event.key !== ' ') box.current?.focus();
    };
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, [box]);
}

/** As if the scanner had never typed there. */
export function putBack(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
