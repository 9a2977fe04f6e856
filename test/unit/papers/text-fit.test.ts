import { expect, test } from 'vitest';
import { abbreviated, fitted, textWidth } from '../../../electron/papers/text-fit.ts';

test('the width of a text is the sum of its letters', () => {
  // а 0.6 + і 0.25 + Ж 1 (not named, so wide) ems of 10 points
  expect(textWidth('аіЖ', 10)).toBeCloseTo(18.5);
});

test('a text breaks between words and after hyphens and is left whole when it fits', () => {
  // Each 'оооо' takes 24 points, a space 3, a hyphen 4.
  const room = { width: 52, size: 10, lines: 2 };
  expect(fitted('оооо оооо', room)).toEqual({ text: 'оооо оооо', lines: 1 });
  expect(fitted('оооо оооо оооо', room)).toEqual({ text: 'оооо оооо оооо', lines: 2 });
  expect(fitted('оооо оооо-оооо', room)).toEqual({ text: 'оооо оооо-оооо', lines: 2 });
});

test('a text too long ends in an ellipsis within its lines; no-break spaces hold together', () => {
  const room = { width: 52, size: 10, lines: 1 };
  const cut = fitted('оооо оооо оооо', room);
  expect(cut.lines).toBe(1);
  expect(cut.text).toMatch(/^оооо о+…$/);
  expect(fitted('оооо оооо\u00a0оооо', { ...room, lines: 3 }).lines).toBe(2);
  expect(fitted('о'.repeat(20), { ...room, lines: 9 }).lines).toBe(3);
});

test('a name too long for a narrow place is abbreviated; one that fits is left alone', () => {
  // Each 'о' takes 6 points, the full stop 3.
  expect(abbreviated('оооо', { width: 24, size: 10 })).toBe('оооо');
  expect(abbreviated('ооооо', { width: 24, size: 10 })).toBe('ооо.');
});
