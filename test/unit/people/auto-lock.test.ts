import { expect, test } from 'vitest';
import { secondsToLock } from '../../../shared/people/auto-lock.ts';

test('a desk locks after its minutes, a begun second counting whole; at the gate never', () => {
  expect(secondsToLock(10, 0)).toBe(600);
  expect(secondsToLock(10, 569.2)).toBe(31);
  expect(secondsToLock(10, 600)).toBe(0);
  expect(secondsToLock(10, 9_000)).toBe(0);
  expect(secondsToLock(0, 9_000)).toBeNull();
});
