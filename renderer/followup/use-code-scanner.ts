import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from '../app/keys.ts';
import { putBack } from '../gate/use-scanner.ts';

/** Letters of a scanner follow each other faster than any finger. */
const SCANNER_GAP_MS = 60;
/** A shorter burst is a person's. */
const LEAST_LETTERS = 12;
/** What a scanner set to the plain Latin layout means by keys that are neither a letter nor a digit. */
const SIGNS: Record<string, string> = { Space: ' ', Minus: '-', Period: '.', Slash: '/', NumpadAdd: '+' };
const SHIFTED: Record<string, string> = { Digit4: '$', Digit5: '%', Digit8: '*', Equal: '+', Semicolon: ':' };

/** The Latin character of a physical key, whatever the layout makes of it. */
function latinOf({ code, shiftKey }: KeyboardEvent): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  if (shiftKey) return SHIFTED[code] ?? null;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? SIGNS[code] ?? null;
}

/**
 * A scanner types like a keyboard, wherever the focus is and on any layout: what it read of a certificate is told by the
 * physical keys, taken out of the field it fell into, and handed over. A letter typed into nothing goes to the box.
 */
export function useCodeScanner(box: RefObject<HTMLInputElement | null>, onCode: (text: string) => void): void {
  const handOver = useRef(onCode);
  useEffect(() => {
    handOver.current = onCode;
  });
  useEffect(() => {
    let read: { text: string; at: number; field: HTMLInputElement | null; before: string } | null = null;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return;
      const now = performance.now();
      if (event.code === 'Enter' || event.code === 'NumpadEnter') {
        const done = read;
        read = null;
        if (!done || now - done.at >= SCANNER_GAP_MS || done.text.length < LEAST_LETTERS) return;
        event.preventDefault();
        event.stopPropagation();
        if (done.field) putBack(done.field, done.before);
        handOver.current(done.text);
        return;
      }
      const letter = latinOf(event);
      if (letter === null) read = null;
      else if (read && now - read.at < SCANNER_GAP_MS) read = { ...read, text: read.text + letter, at: now };
      else {
        const field = isTyping(event) ? (event.target as HTMLInputElement) : null;
        read = { text: letter, at: now, field, before: field?.value ?? '' };
      }
      const free = !isTyping(event) && document.querySelector('[role="dialog"]') === null;
      if (free && event.key.length === 1 && event.key !== ' ') box.current?.focus();
    };
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, [box]);
}
