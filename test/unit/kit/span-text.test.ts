import { expect, it } from 'vitest';
import { spanText } from '../../../shared/kit/span-text.ts';

it.each([
  [119, 'kk', '119\u00a0мин'],
  [120, 'kk', '2\u00a0сағ'],
  [1460, 'kk', '24\u00a0сағ\u00a020\u00a0мин'],
  [1460, 'ru', '24\u00a0ч\u00a020\u00a0мин'],
  [1460, 'en', '24\u00a0h\u00a020\u00a0min'],
] as const)('%s minutes in %s', (minutes, language, text) => {
  expect(spanText(minutes, language)).toBe(text);
});
