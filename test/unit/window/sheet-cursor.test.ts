import { expect, test } from 'vitest';
import { cellAfterKey, cellBeside } from '../../../renderer/exams/sheet/sheet-cursor.ts';
import type { Field } from '../../../renderer/exams/sheet/sheet-fields.ts';

const GROUND = { fields: ['ticket', 'mark', 'note'] as const satisfies readonly Field[], lines: 25 };
const after = (code: string, index: number, field: Field, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => {
  const key = { code, ctrlKey: false, shiftKey: false, altKey: false, ...held };
  const cell = cellAfterKey(key, { index, field }, GROUND);
  return cell && `${cell.index} ${cell.field}`;
};

test('keys walk over the sheet and stay on it', () => {
  expect(['ArrowDown', 'ArrowUp', 'Enter', 'NumpadEnter'].map((code) => after(code, 5, 'mark'))).toEqual([
    '6 mark',
    '4 mark',
    '6 mark',
    '6 mark',
  ]);
  expect(after('Enter', 5, 'mark', { shiftKey: true })).toBe('4 mark');
  expect([after('PageDown', 5, 'mark'), after('PageUp', 5, 'mark')]).toEqual(['15 mark', '0 mark']);
  expect([after('PageDown', 20, 'mark'), after('ArrowDown', 24, 'mark')]).toEqual(['24 mark', '24 mark']);
  expect([after('ArrowRight', 5, 'mark'), after('ArrowRight', 5, 'note')]).toEqual(['5 note', '5 note']);
  expect([after('ArrowLeft', 5, 'mark'), after('ArrowLeft', 5, 'ticket')]).toEqual(['5 ticket', '5 ticket']);
  expect([after('Home', 5, 'note'), after('Home', 5, 'note', { ctrlKey: true })]).toEqual(['5 ticket', '0 ticket']);
  expect([after('End', 5, 'mark'), after('End', 5, 'mark', { ctrlKey: true })]).toEqual(['5 note', '24 note']);
  expect(after('KeyA', 5, 'mark')).toBeNull();
});

test('Tab goes on into the next line, and leaves at either end of the sheet', () => {
  expect(cellBeside({ index: 5, field: 'mark' }, 1, GROUND)).toEqual({ index: 5, field: 'note' });
  expect(cellBeside({ index: 5, field: 'note' }, 1, GROUND)).toEqual({ index: 6, field: 'ticket' });
  expect(cellBeside({ index: 5, field: 'ticket' }, -1, GROUND)).toEqual({ index: 4, field: 'note' });
  expect(cellBeside({ index: 24, field: 'note' }, 1, GROUND)).toBeNull();
  expect(cellBeside({ index: 0, field: 'ticket' }, -1, GROUND)).toBeNull();
});
