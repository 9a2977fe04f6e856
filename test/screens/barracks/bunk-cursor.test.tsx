import { expect, test } from 'vitest';
import { moveBunkCursor } from '../../../renderer/barracks/bunk-cursor.ts';
import { room } from '../../unit/barracks/make-barracks.ts';

/** Room 1: frames 1 2 / 3 (left, right / left), room 2: frames 1 2. Places: room × 100 + 1 upper, 2 lower, 3 … */
const rooms = [room(1, 3), room(2, 2)];
const go = (bunkId: number, code: string, ctrlKey = false) => moveBunkCursor(rooms, bunkId, { code, ctrlKey });

test('down and up go through the tiers of one wall and on into the next room', () => {
  expect(go(101, 'ArrowDown')).toBe(102);
  expect(go(102, 'ArrowDown')).toBe(105);
  expect(go(106, 'ArrowDown')).toBe(201);
  expect(go(104, 'ArrowDown')).toBe(203);
  expect(go(201, 'ArrowUp')).toBe(106);
  expect(go(203, 'ArrowUp')).toBe(104);
  expect(go(101, 'ArrowUp')).toBeNull();
  expect(go(204, 'ArrowDown')).toBeNull();
});

test('left and right go to the other wall and then into the next room at the same height', () => {
  expect(go(102, 'ArrowRight')).toBe(104);
  expect(go(104, 'ArrowRight')).toBe(202);
  expect(go(202, 'ArrowLeft')).toBe(104);
  expect(go(106, 'ArrowRight')).toBe(204);
  expect(go(101, 'ArrowLeft')).toBeNull();
});

test('page keys change the room, Home and End go to its ends, with Ctrl to the ends of all', () => {
  expect(go(105, 'PageDown')).toBe(201);
  expect(go(204, 'PageUp')).toBe(101);
  expect(go(103, 'Home')).toBe(101);
  expect(go(103, 'End')).toBe(106);
  expect(go(103, 'End', true)).toBe(204);
  expect(go(203, 'Home', true)).toBe(101);
  expect(go(103, 'KeyQ')).toBeNull();
});
