import { expect, test } from 'vitest';
import { readPaste } from '../../../renderer/exams/sheet/paste.ts';
import { parseResult } from '../../../renderer/exams/sheet/result-text.ts';
import { markOfText } from '../../../renderer/exams/sheet/sheet-fields.ts';
import { line, ROWS, sheetOf } from './sheet-data.ts';

const sheet = sheetOf();
const MARK = { row: 0, field: 'mark' as const };

test('one column goes down from the cursor, two into ticket and mark, and an empty line leaves its cell', () => {
  const one = readPaste(sheet, ROWS, MARK, '5\r\n\r\nК\r\n\r\n');
  expect(one.cells).toEqual([
    { cadetId: 1, field: 'mark', value: 5 },
    { cadetId: 3, field: 'mark', value: 'absent' },
  ]);
  const two = readPaste(sheet, ROWS, MARK, '14\t5\n3\t4 (жақсы)');
  expect(two.cells).toEqual([
    { cadetId: 1, field: 'ticket', value: 14 },
    { cadetId: 1, field: 'mark', value: 5 },
    { cadetId: 2, field: 'ticket', value: 3 },
    { cadetId: 2, field: 'mark', value: 4 },
  ]);
  // Two lines for four men: it is looked at first.
  expect(two).toMatchObject({ refused: 0, clear: false, men: 4 });
});

test('every refused line says why: no mark, not admitted, a line too many', () => {
  const { lines, refused, clear } = readPaste(sheet, ROWS, { row: 1, field: 'mark' }, '4,5\n3\n5\n4\n2');
  expect(lines.map(({ problem }) => problem)).toEqual(['notValue', null, 'notAdmitted', 'tooMany', 'tooMany']);
  expect({ refused, clear }).toEqual({ refused: 4, clear: false });
});

test('names in the first column find the men in any order', () => {
  const { cells, lines, byNames } = readPaste(
    sheet,
    ROWS,
    { row: 2, field: 'mark' },
    'Ғабдуллин Рамазан\t3\nӘлімов Болат\t5\nБөтен Адам\t4\nӘлімов Болат\t2',
  );
  expect(byNames).toBe(true);
  expect(cells).toEqual([
    { cadetId: 3, field: 'mark', value: 3 },
    { cadetId: 1, field: 'mark', value: 5 },
  ]);
  expect(lines.map(({ problem }) => problem)).toEqual([null, null, 'noMan', 'manTwice']);
});

test('what stands in a cell is told before it is written over; the same value is no change', () => {
  const rows = [line(1, { mark: 5 }), line(2, { mark: 4 })];
  const { over, lines, clear } = readPaste(sheet, rows, MARK, '5\n3');
  expect(over).toBe(1);
  expect(lines[1]?.over).toEqual([{ field: 'mark', before: '4' }]);
  expect(clear).toBe(false);
  expect(readPaste(sheet, [line(1), line(2)], { row: 1, field: 'mark' }, '5\n3').cells).toHaveLength(2);
});

test('marks and results as people write them', () => {
  expect(['5', '4,0', '3 (қанағ.)', 'Б', 'не явился', '6', '4,5', ''].map(markOfText)).toEqual([
    5,
    4,
    3,
    'excused',
    'absent',
    null,
    null,
    null,
  ]);
  expect(['12:30', '1230', '12', '12:75', '12,05'].map((text) => parseResult('minutes', text))).toEqual([
    750,
    750,
    720,
    null,
    725,
  ]);
  expect([parseResult('seconds', '14,6'), parseResult('times', 'он')]).toEqual([14.6, null]);
});
