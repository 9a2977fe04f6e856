import type { Shot } from '../../../shared/range/card.ts';

/** A lane as it is typed: its shots, or its one total; `extra`: misfires made good by a fresh round, or of the total. */
export interface LaneSheet {
  lane: number;
  mode: TypingMode;
  values: readonly Shot[];
  extra: number;
}
export const TYPING_MODES = ['shots', 'total'] as const;
export type TypingMode = (typeof TYPING_MODES)[number];

export interface Cursor {
  lane: number;
  cell: number;
  /** The digit that stands here may still become two: 1 waits for its 0. */
  open: boolean;
  /** It came here by itself; an Enter typed out of habit changes nothing. */
  moved: boolean;
  /** Behind the last cell: everything is written, a digit more writes over nothing. */
  end: boolean;
}

export type TypedKey =
  | { key: 'digit'; digit: number }
  | { key: 'misfire' | 'fresh' | 'enter' | 'back' | 'clear' | 'left' | 'right' | 'up' | 'down' };

interface Typed {
  cursor: Cursor;
  /** The lane that is different now; null when nothing was written. */
  change: LaneSheet | null;
  /** What cannot be: more than a shot or the whole card can bring. */
  over: number | null;
}

export const at = (lane: number, cell: number): Cursor => ({ lane, cell, open: false, moved: false, end: false });

/**
 * What a key does to a sheet of lanes. A digit is written and the cursor goes on by itself as soon as no further digit
 * can belong to it: of ten points 0 and 2–9 at once, 1 waits for a 0, and any other key makes it a 1.
 * @param most what one shot can bring, and what a total can
 */
export function typeKey(
  lanes: readonly LaneSheet[],
  cursor: Cursor,
  typed: TypedKey,
  most: Record<TypingMode, number>,
): Typed {
  const index = lanes.findIndex(({ lane }) => lane === cursor.lane);
  const sheet = lanes[index];
  const still: Typed = { cursor, change: null, over: null };
  if (!sheet) return still;
  const go = (to: Cursor): Typed => ({ ...still, cursor: to });
  const last = sheet.values.length - 1;
  switch (typed.key) {
    case 'digit':
      return typeDigit(lanes, sheet, cursor, typed.digit, most);
    case 'misfire': {
      if (sheet.mode === 'total') return { ...still, change: { ...sheet, extra: sheet.extra + 1 } };
      return cursor.end ? still : written(lanes, sheet, cursor, 'misfire');
    }
    case 'fresh':
      return sheet.mode === 'shots' ? madeGood(lanes, sheet, cursor) : still;
    case 'enter':
      if (cursor.open || !cursor.moved) return go(onward(lanes, sheet, cursor.cell, false));
      return go({ ...cursor, moved: false });
    case 'clear':
    case 'back': {
      const value = sheet.values[cursor.cell];
      if (value !== null)
        return { ...still, cursor: at(sheet.lane, cursor.cell), change: put(sheet, cursor.cell, null) };
      if (typed.key === 'clear' || cursor.cell === 0)
        return sheet.extra > 0 ? { ...still, change: { ...sheet, extra: sheet.extra - 1 } } : still;
      return { ...still, cursor: at(sheet.lane, cursor.cell - 1), change: put(sheet, cursor.cell - 1, null) };
    }
    case 'left':
      return go(at(sheet.lane, Math.max(0, cursor.cell - 1)));
    case 'right':
      return go(at(sheet.lane, Math.min(last, cursor.cell + 1)));
    default: {
      const next = lanes[index + (typed.key === 'up' ? -1 : 1)];
      return next ? go(at(next.lane, Math.min(cursor.cell, next.values.length - 1))) : still;
    }
  }
}

const put = (sheet: LaneSheet, cell: number, value: Shot): LaneSheet => ({
  ...sheet,
  values: sheet.values.map((old, index) => (index === cell ? value : old)),
});

function written(lanes: readonly LaneSheet[], sheet: LaneSheet, cursor: Cursor, value: Shot): Typed {
  const change = put(sheet, cursor.cell, value);
  const after = lanes.map((one) => (one.lane === sheet.lane ? change : one));
  return { cursor: onward(after, change, cursor.cell, true), change, over: null };
}

function typeDigit(
  lanes: readonly LaneSheet[],
  sheet: LaneSheet,
  cursor: Cursor,
  digit: number,
  most: Record<TypingMode, number>,
): Typed {
  const limit = most[sheet.mode];
  const before = cursor.open ? (sheet.values[cursor.cell] as number) : 0;
  const value = before * 10 + digit;
  if (cursor.end) return { cursor, change: null, over: null };
  if (value > limit) {
    if (!cursor.open || sheet.mode === 'total') return { cursor, change: null, over: value };
    // The 1 stands as it is; the digit belongs to the next shot.
    const next = onward(lanes, sheet, cursor.cell, true);
    const nextSheet = lanes.find(({ lane }) => lane === next.lane);
    return nextSheet ? typeDigit(lanes, nextSheet, next, digit, most) : { cursor: next, change: null, over: null };
  }
  if (value > 0 && value * 10 <= limit)
    return {
      cursor: { ...at(sheet.lane, cursor.cell), open: true },
      change: put(sheet, cursor.cell, value),
      over: null,
    };
  return written(lanes, sheet, cursor, value);
}

/** A misfire gets a fresh round: the one under the cursor, or the one just typed, is to be fired again. */
function madeGood(lanes: readonly LaneSheet[], sheet: LaneSheet, cursor: Cursor): Typed {
  const index = lanes.findIndex(({ lane }) => lane === cursor.lane);
  const before = cursor.cell > 0 ? sheet : lanes[index - 1];
  const cellBefore = cursor.cell > 0 ? cursor.cell - 1 : (before?.values.length ?? 0) - 1;
  if (sheet.values[cursor.cell] === 'misfire')
    return { cursor: at(sheet.lane, cursor.cell), change: refreshed(sheet, cursor.cell), over: null };
  if (cursor.moved && before?.mode === 'shots' && before.values[cellBefore] === 'misfire')
    return { cursor: at(before.lane, cellBefore), change: refreshed(before, cellBefore), over: null };
  return { cursor, change: null, over: null };
}
const refreshed = (sheet: LaneSheet, cell: number): LaneSheet => ({
  ...put(sheet, cell, null),
  extra: sheet.extra + 1,
});

/** The next cell of the lane; behind its last the first that is still empty, further down or else from the top. */
function onward(lanes: readonly LaneSheet[], sheet: LaneSheet, cell: number, moved: boolean): Cursor {
  if (cell < sheet.values.length - 1) return { ...at(sheet.lane, cell + 1), moved };
  const index = lanes.findIndex(({ lane }) => lane === sheet.lane);
  const empty = firstEmpty([...lanes.slice(index + 1), ...lanes.slice(0, index + 1)]);
  return empty ? { ...empty, moved } : { ...at(sheet.lane, cell), moved, end: true };
}

/** Where typing begins: the first cell nobody has written in; null when there is none. */
export function firstEmpty(lanes: readonly LaneSheet[]): Cursor | null {
  for (const { lane, values } of lanes) {
    const cell = values.indexOf(null);
    if (cell !== -1) return at(lane, cell);
  }
  return null;
}

const DIGIT = /^(?:Digit|Numpad)(\d)$/;
const CODES: Readonly<Record<string, Exclude<TypedKey['key'], 'digit'>>> = {
  KeyO: 'misfire',
  Minus: 'misfire',
  NumpadSubtract: 'misfire',
  Equal: 'fresh',
  NumpadAdd: 'fresh',
  Enter: 'enter',
  NumpadEnter: 'enter',
  Backspace: 'back',
  Delete: 'clear',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The key by where it lies, so that the Kazakh and the Russian layout type the same; null = not one of the sheet's. */
export function typedKeyOf(event: {
  code: string;
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}): TypedKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const digit = DIGIT.exec(event.code)?.[1] ?? (/^\d$/.test(event.key) ? event.key : undefined);
  if (digit !== undefined) return { key: 'digit', digit: Number(digit) };
  // The letter О of the Cyrillic layouts lies elsewhere than the Latin one.
  const key = CODES[event.code] ?? (/^[оОoO]$/.test(event.key) ? 'misfire' : undefined);
  return key ? { key } : null;
}
