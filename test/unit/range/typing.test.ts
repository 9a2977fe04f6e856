import { expect, test } from 'vitest';
import { at, type LaneSheet, type TypedKey, typedKeyOf, typeKey } from '../../../renderer/range/firing/typing.ts';

const POINTS = { shots: 10, total: 30 };
const lane = (number: number, values: LaneSheet['values'] = [null, null, null]): LaneSheet => ({
  lane: number,
  mode: values.length === 1 ? 'total' : 'shots',
  values,
  extra: 0,
});
const keyOf = (letter: string): TypedKey =>
  /\d/.test(letter)
    ? { key: 'digit', digit: Number(letter) }
    : { key: ({ E: 'enter', O: 'misfire', '+': 'fresh', B: 'back' } as const)[letter] ?? expect.fail(letter) };

/** Types a row of keys and gives the values of each lane, with the cell the cursor is in at the end. */
function type(keys: string, start: LaneSheet[], most = POINTS) {
  let lanes = start;
  let cursor = at(start[0]?.lane ?? 1, 0);
  let over: number | null = null;
  for (const letter of keys) {
    const typed = typeKey(lanes, cursor, keyOf(letter), most);
    const { change } = typed;
    if (change) lanes = lanes.map((one) => (one.lane === change.lane ? change : one));
    ({ cursor, over } = typed);
  }
  return { values: lanes.map(({ values }) => values), cursor, over, lanes };
}

test('a digit is a shot; 1 and 0 are ten; the cursor goes on by itself through all lanes', () => {
  const { values, cursor } = type('981079', [lane(1), lane(4)]);
  expect(values).toEqual([
    [9, 8, 10],
    [7, 9, null],
  ]);
  expect(cursor).toMatchObject({ lane: 4, cell: 2 });
});

test('a 1 stands as 1 when another digit or Enter follows, and 0 after it only by Enter', () => {
  expect(type('179', [lane(1)]).values).toEqual([[1, 7, 9]]);
  expect(type('1E05', [lane(1)]).values).toEqual([[1, 0, 5]]);
  expect(type('1010', [lane(1)]).values).toEqual([[10, 10, null]]);
});

test('who types Enter after each shot writes the same as who does not', () => {
  expect(type('9E8E10E7E', [lane(1), lane(2)])).toEqual(type('98107E', [lane(1), lane(2)]));
});

test('behind the last cell nothing is written over', () => {
  const { values, cursor } = type('9995', [lane(1)]);
  expect(values).toEqual([[9, 9, 9]]);
  expect(cursor.end).toBe(true);
});

test('at the end of a lane the cursor looks for the next empty cell, also above', () => {
  expect(type('987', [lane(3), lane(4, [1, 2, 3]), lane(5)]).cursor).toMatchObject({ lane: 5, cell: 0 });
  const above = typeKey([lane(1), lane(2, [5, 5, null])], at(2, 2), { key: 'digit', digit: 6 }, POINTS);
  expect(above.cursor).toMatchObject({ lane: 1, cell: 0 });
});

test('a misfire is a shot that brings nothing; made good, it is fired again and counted', () => {
  expect(type('9O7', [lane(1)]).values).toEqual([[9, 'misfire', 7]]);
  const { lanes } = type('9O+87', [lane(1)]);
  expect(lanes).toEqual([{ ...lane(1, [9, 8, 7]), extra: 1 }]);
  // The last shot of a lane: the cursor is in the next lane already.
  expect(type('99O+', [lane(1), lane(2)])).toMatchObject({ cursor: { lane: 1, cell: 2 } });
  expect(type('99+', [lane(1)]).lanes[0]?.extra).toBe(0);
});

test('hits are 0 or 1 at once, and no more', () => {
  const hits = { shots: 1, total: 3 };
  expect(type('101', [lane(1), lane(2)], hits).values[0]).toEqual([1, 0, 1]);
  expect(type('2', [lane(1)], hits)).toMatchObject({ values: [[null, null, null]], over: 2 });
});

test('a total takes two digits, goes on when no third can follow, and refuses what the card cannot bring', () => {
  const totals = [lane(1, [null]), lane(2, [null]), lane(3, [null])];
  expect(type('27930', totals).values).toEqual([[27], [9], [30]]);
  expect(type('2E8', totals).values).toEqual([[2], [8], [null]]);
  expect(type('31', totals)).toMatchObject({ values: [[3], [null], [null]], over: 31 });
  expect(type('O', totals).lanes[0]?.extra).toBe(1);
});

test('Backspace takes the shot back, then the one before it', () => {
  expect(type('98B', [lane(1)]).values).toEqual([[9, null, null]]);
  expect(type('98BB', [lane(1)]).values).toEqual([[null, null, null]]);
});

test('keys go by their place: the Kazakh row types digits, and the Cyrillic О is a misfire too', () => {
  const press = (code: string, key: string, more = {}) =>
    typedKeyOf({ code, key, ctrlKey: false, altKey: false, metaKey: false, ...more });
  expect(press('Digit9', 'ұ')).toEqual({ key: 'digit', digit: 9 });
  expect(press('Numpad4', '4')).toEqual({ key: 'digit', digit: 4 });
  expect(press('KeyJ', 'о')).toEqual({ key: 'misfire' });
  expect(press('KeyO', 'щ')).toEqual({ key: 'misfire' });
  expect(press('NumpadEnter', 'Enter')).toEqual({ key: 'enter' });
  expect(press('Digit9', '9', { ctrlKey: true })).toBeNull();
  expect(press('KeyJ', 'j')).toBeNull();
});
