import { expect, test } from 'vitest';
import { MOST_FILE_BYTES, tooLargeNumbers } from '../../../shared/admissions/list-file.ts';

test('a file a byte too large is never said to be as large as the limit', () => {
  expect(MOST_FILE_BYTES).toBe(20_971_520);
  expect(tooLargeNumbers(MOST_FILE_BYTES + 1)).toEqual({ megabytes: 21, limitMegabytes: 20 });
});
