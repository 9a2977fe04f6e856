import { expect, test } from 'vitest';
import { readPaste } from '../../../renderer/exams/sheet/paste.ts';
import { readTable } from '../../../renderer/exams/sheet/read-table.ts';
import { parseResult } from '../../../renderer/exams/sheet/result-text.ts';
import { findHeadings, guessColumns } from '../../../renderer/exams/sheet/sheet-columns.ts';
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

test('what the sheet was copied into a spreadsheet as is pasted back by its headings, in whatever order', () => {
  const { cells, lines, holds, clear } = readPaste(
    sheet,
    ROWS,
    { row: 3, field: 'note' },
    'Курсант\tБилет\tБаға\tЕскертпе\nҒабдуллин Рамазан\t7\t4\tапелляция\nӘлімов Болат\t\t5\t\nӨтегенов Дәурен\t\t—\t',
  );
  expect(cells).toEqual([
    { cadetId: 3, field: 'ticket', value: 7 },
    { cadetId: 3, field: 'mark', value: 4 },
    { cadetId: 3, field: 'note', value: 'апелляция' },
    { cadetId: 1, field: 'mark', value: 5 },
  ]);
  expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
    [2, null],
    [3, null],
    [4, null],
  ]);
  expect({ holds, clear }).toEqual({ holds: false, clear: true });
});

const NORMS = [
  { normId: 4, names: { kk: '3 км жүгіру', ru: 'Бег 3 км', en: '3 km run' }, unit: 'minutes' as const },
  { normId: 5, names: { kk: 'Тартылу', ru: 'Подтягивание', en: 'Pull-ups' }, unit: 'times' as const },
].map((norm) => ({ ...norm, better: 'less' as const, five: null, four: null, three: null }));

test('a file with a title, a heading of two lines, norms, a platoon line and a footer: only its men are read', () => {
  const practical = sheetOf(ROWS, { norms: NORMS });
  const said = [
    ['Ведомость оценок', 'Ведомость оценок', 'Ведомость оценок', 'Ведомость оценок', '', ''],
    ['', '', '', '', '', ''],
    ['№', 'Фамилия', 'Имя', 'Бег 3 км', 'Подтягивание', 'Оценка'],
    ['1 взвод', '1 взвод', '1 взвод', '1 взвод', '1 взвод', '1 взвод'],
    ['1', 'Әлімов', 'Болат', '12:30', '14', ''],
    ['2', 'Байғазиев', 'Темірлан', '12:75', '11', '4'],
    ['3', '', '', '13:05', '', '6'],
    ['4', 'Бөтен', 'Адам', '', '', '5'],
    ['', 'Төраға: Омаров', '', '', '', ''],
  ];
  const columns = findHeadings(said, practical);
  expect(columns).toEqual({ firstLine: 3, columns: [null, 'name', 'name', 'norm-4', 'norm-5', 'mark'] });
  // The third man is found by his IIN alone.
  const table = said.map((cells, index) => ({ cells, cadetId: index === 6 ? 3 : null }));
  const read = readTable(practical, practical.rows, table, columns ?? { firstLine: 0, columns: [] });
  expect(read.lines.map(({ line, row, problem, wrong }) => [line, row?.cadetId, problem, wrong])).toEqual([
    [5, 1, null, null],
    [6, 2, 'notValue', 'norm-4'],
    [7, 3, 'notValue', 'mark'],
    [8, undefined, 'noMan', null],
  ]);
  expect(read.cells).toEqual([
    {
      cadetId: 1,
      field: 'results',
      value: [
        { normId: 4, value: 750 },
        { normId: 5, value: 14 },
      ],
    },
  ]);
  expect(read).toMatchObject({ refused: 3, holds: false, clear: false });
});

test('without headings names and marks are found by what stands in the columns; two men of one name are nobody', () => {
  const rows = [
    line(1, { name: 'Төлеубаев Дәурен Ерболұлы' }),
    line(2, { name: 'Төлеубаев Дәурен Тимурұлы' }),
    line(3),
  ];
  const said = [
    ['1', 'Төлеубаев Дәурен', '12', '5'],
    ['2', 'Ғабдуллин Рамазан', '3', '4'],
    ['3', 'Төлеубаев Дәурен Тимурұлы', '4', 'н/я'],
  ];
  expect(findHeadings(said, sheet)).toBeNull();
  const columns = guessColumns(said, (text) => rows.some(({ name }) => name.startsWith(text)));
  expect(columns).toEqual({ firstLine: 0, columns: [null, 'name', null, 'mark'] });
  const { lines, cells } = readTable(
    sheet,
    rows,
    said.map((one) => ({ cells: one, cadetId: null })),
    columns,
  );
  expect(lines.map(({ problem }) => problem)).toEqual(['manyMen', null, null]);
  expect(cells.map(({ cadetId, value }) => [cadetId, value])).toEqual([
    [3, 4],
    [2, 'absent'],
  ]);
});
