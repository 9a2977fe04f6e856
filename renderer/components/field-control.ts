import type { KeyboardEvent } from 'react';

/**
 * The Kazakh layout types letters on the number row. A field that takes digits asks the physical key instead; returns
 * the digit to insert, null when the key is to be left to the browser.
 */
export function digitOfKey(
  event: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey || /^\d$/.test(event.key)) return null;
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? null;
}

/** Types a digit into a field as if the key had carried it, so that React hears of it. */
export function insertText(field: HTMLInputElement, text: string): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const value = field.value.slice(0, start) + text + field.value.slice(end);
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, value);
  field.setSelectionRange(start + text.length, start + text.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** onKeyDown of every field that takes digits. */
export function typeDigits(event: KeyboardEvent<HTMLInputElement>): void {
  const digit = digitOfKey(event);
  if (digit === null) return;
  event.preventDefault();
  insertText(event.currentTarget, digit);
}

/** The digit a key stands for by its place, on any layout; null for any other key. */
export const digitPressed = (event: KeyboardEvent): string | null =>
  digitOfKey(event) ?? (/^\d$/.test(event.key) ? event.key : null);
