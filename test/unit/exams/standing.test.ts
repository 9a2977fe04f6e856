import { expect, test } from 'vitest';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { outcomeOf, owesRetake, type Sitting, type Standing, standingOf } from '../../../shared/exams/standing.ts';

const sat = (mark: SheetMark | null, closed = true): Sitting => ({ mark, closed });

/** By hand from DOMAIN §7: the main sheet, the retake's, where he stands, the mark that counts. */
test.each<[string, Sitting | null, Sitting | null, Standing]>([
  ['no sheet', null, null, { state: 'open', final: null }],
  ['a 5 on an open sheet', sat(5, false), null, { state: 'open', final: null }],
  ['a 3 on a closed one', sat(3), null, { state: 'passed', final: 3 }],
  ['a 2', sat(2), null, { state: 'retake', final: 2 }],
  ['absent', sat('absent'), null, { state: 'retake', final: null }],
  ['excused', sat('excused'), null, { state: 'excused', final: null }],
  ['not admitted', sat(null), null, { state: 'retake', final: null }],
  ['a 2, then 4', sat(2), sat(4), { state: 'passed', final: 4 }],
  ['a 2, then 4 on an open sheet', sat(2), sat(4, false), { state: 'retake', final: 2 }],
  ['a 2, then 2', sat(2), sat(2), { state: 'failed', final: 2 }],
  ['a 2, then absent', sat(2), sat('absent'), { state: 'failed', final: 2 }],
  ['absent, then absent', sat('absent'), sat('absent'), { state: 'failed', final: null }],
  ['excused, then 5', sat('excused'), sat(5), { state: 'passed', final: 5 }],
  ['excused, then 2', sat('excused'), sat(2), { state: 'failed', final: 2 }],
  ['a 2, then excused', sat(2), sat('excused'), { state: 'retake', final: 2 }],
  ['a 2, not admitted to the retake', sat(2), sat(null), { state: 'retake', final: 2 }],
  ['a 4, and a retake that should not be', sat(4), sat(2), { state: 'passed', final: 4 }],
])('%s', (_, main, retake, standing) => {
  expect(standingOf(main, retake)).toEqual(standing);
});

test('who owes a retake is who failed, was away, excused or not admitted', () => {
  const owes = [sat(2), sat('absent'), sat('excused'), sat(null), sat(3), sat(2, false)];
  expect(owes.map((main) => owesRetake(standingOf(main, null)))).toEqual([true, true, true, true, false, false]);
});

const passed = (final: 5 | 4 | 3): Standing => ({ state: 'passed', final });

test('the decision: passed with every subject, open with one to sit, a reference with one failed for good', () => {
  const eleven = Array.from({ length: 11 }, () => passed(5));
  expect(outcomeOf('halves', [...eleven, passed(4)])).toEqual({ decision: 'passed', overall: 5, mean: 4.92 });
  expect(outcomeOf('halves', [...eleven, passed(3)])).toEqual({ decision: 'passed', overall: 4, mean: 4.83 });
  expect(outcomeOf('mean', [...eleven, passed(3)])).toMatchObject({ overall: 5 });
  expect(outcomeOf('halves', [...eleven, { state: 'retake', final: 2 }])).toMatchObject({
    decision: 'open',
    overall: null,
  });
  expect(outcomeOf('halves', [...eleven, { state: 'open', final: null }])).toEqual({
    decision: 'open',
    overall: null,
    mean: 5,
  });
  expect(outcomeOf('halves', [...eleven, { state: 'failed', final: 2 }])).toMatchObject({
    decision: 'reference',
    overall: null,
  });
  // Failed for good stands whatever is still open.
  expect(
    outcomeOf('halves', [
      { state: 'failed', final: null },
      { state: 'open', final: null },
    ]),
  ).toEqual({
    decision: 'reference',
    overall: null,
    mean: null,
  });
  expect(outcomeOf('halves', [])).toEqual({ decision: 'open', overall: null, mean: null });
});
