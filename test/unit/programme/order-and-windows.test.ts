import { expect, test } from 'vitest';
import { anchoredDay, windowDays } from '../../../shared/programme/lesson-window.ts';
import { orderCircle, rulesWithKind, rulesWithoutKind } from '../../../shared/programme/order-rules.ts';
import type { LessonKind, OrderRule } from '../../../shared/programme/programme-types.ts';

const kind = (code: string, phase: LessonKind['phase'], flags: LessonKind['flags'] = []): LessonKind => ({
  code,
  subjectCode: code.slice(0, 3),
  phase,
  blockHours: 2,
  blockCount: 1,
  placeType: 'class',
  flags,
  window: null,
  names: { kk: code, ru: code, en: code },
});
const rule = (code: string, before: string[], after: string[]): OrderRule => ({ code, before, after, minDays: 0 });

test('a window counts from either end and is cut to the course', () => {
  expect(windowDays(null, 35)).toEqual([0, 34]);
  expect(windowDays({ from: -8, to: -1 }, 35)).toEqual([27, 34]);
  expect(windowDays({ from: -8, to: -1 }, 30)).toEqual([22, 29]);
  expect(windowDays({ from: 0, to: 3 }, 35)).toEqual([0, 3]);
  expect(windowDays({ from: 12, to: -12 }, 35)).toEqual([12, 23]);
  expect(windowDays({ from: 19, to: 50 }, 35)).toEqual([19, 34]);
  expect(windowDays({ from: -40, to: 3 }, 35)).toEqual([0, 3]);
  expect(windowDays({ from: 35, to: 40 }, 35)).toBeNull();
  expect(windowDays({ from: 34, to: 34 }, 35)).toEqual([34, 34]);
  expect(windowDays(null, 0)).toBeNull();
});

test('a day near the end is kept from the end', () => {
  expect(anchoredDay(0, 35)).toBe(0);
  expect(anchoredDay(17, 35)).toBe(17);
  expect(anchoredDay(18, 35)).toBe(-17);
  expect(anchoredDay(34, 35)).toBe(-1);
});

test('the first exam of a subject comes after all its lessons, the first initial lesson before them', () => {
  const theory = kind('TAC-1', 'specialty');
  const exam = kind('TAC-2', 'specialty', ['exam']);
  expect(rulesWithKind([], exam, [theory, exam])).toEqual([rule('TAC-exam-last', ['TAC-1'], ['TAC-2'])]);
  const initial = kind('TAC-3', 'initial');
  expect(rulesWithKind([rule('TAC-exam-last', ['TAC-1'], ['TAC-2'])], initial, [theory, exam, initial])).toEqual([
    rule('TAC-exam-last', ['TAC-1', 'TAC-3'], ['TAC-2']),
    rule('TAC-initial-first', ['TAC-3'], ['TAC-1', 'TAC-2']),
  ]);
});

test('a lesson that becomes the exam changes sides, and a rule the planner took away stays away', () => {
  const lessons = [kind('TAC-1', 'specialty'), kind('TAC-2', 'specialty', ['exam']), kind('TAC-3', 'specialty')];
  const before = [rule('TAC-exam-last', ['TAC-1', 'TAC-3'], ['TAC-2'])];
  const changed = kind('TAC-3', 'specialty', ['exam']);
  expect(rulesWithKind(before, changed, [...lessons.slice(0, 2), changed])).toEqual([
    rule('TAC-exam-last', ['TAC-1'], ['TAC-2', 'TAC-3']),
  ]);
  const second = kind('TAC-5', 'initial');
  expect(rulesWithKind([], second, [kind('TAC-1', 'specialty'), kind('TAC-2', 'initial'), second])).toEqual([]);
  const added = kind('TAC-4', 'specialty');
  expect(rulesWithKind([], added, [...lessons, added])).toEqual([]);
});

test('a removed lesson leaves both sides, and an emptied rule goes', () => {
  const rules = [rule('a', ['X', 'Y'], ['Z']), rule('b', ['X'], ['Z'])];
  expect(rulesWithoutKind(rules, 'X')).toEqual([rule('a', ['Y'], ['Z'])]);
});

test('a circle is found wherever it begins, and a branching order is none', () => {
  expect(orderCircle([rule('a', ['A'], ['B']), rule('b', ['B'], ['C']), rule('c', ['C'], ['B'])])).toEqual(['B', 'C']);
  expect(orderCircle([rule('a', ['A'], ['A'])])).toEqual(['A']);
  expect(orderCircle([rule('a', ['A'], ['B', 'C']), rule('b', ['B', 'C'], ['D'])])).toBeNull();
});
