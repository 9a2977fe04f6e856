import { expect, test } from 'vitest';
import { isPicture } from '../../../electron/gate/picture.ts';
import { tinyJpeg, tinyPng } from '../../fixtures/pictures.ts';

test('whole pictures are pictures of their own kind only', () => {
  expect(isPicture('image/jpeg', tinyJpeg())).toBe(true);
  expect(isPicture('image/png', tinyPng())).toBe(true);
  expect(isPicture('image/png', tinyJpeg())).toBe(false);
  expect(isPicture('image/jpeg', tinyPng())).toBe(false);
});

test.each(['jpeg', 'png'] as const)('a %s cut anywhere is none', (kind) => {
  const whole = kind === 'jpeg' ? tinyJpeg('сурет') : tinyPng();
  for (let length = 0; length < whole.length; length++)
    expect(isPicture(`image/${kind}`, whole.subarray(0, length)), String(length)).toBe(false);
});

test('a picture with a side of nothing, too long a side, or fewer pixels than its head says is none', () => {
  const sides = (png: Buffer) => isPicture('image/png', png);
  expect(sides(tinyPng(0, 2))).toBe(false);
  expect(sides(tinyPng(4000, 1))).toBe(true);
  expect(sides(tinyPng(4001, 1))).toBe(false);
  expect(sides(tinyPng(2, 2, Buffer.alloc(5)))).toBe(false);
  expect(sides(tinyPng(2, 2, Buffer.alloc(7)))).toBe(false);
  const jpeg = tinyJpeg();
  const flat = Buffer.from(jpeg.toString('hex').replace('0800010001', '0800000001'), 'hex');
  expect(flat.equals(jpeg)).toBe(false);
  expect(isPicture('image/jpeg', flat)).toBe(false);
});
