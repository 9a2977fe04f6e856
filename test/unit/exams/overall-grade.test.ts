import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade } from '../../../shared/exams/exam-terms.ts';
import { type OverallRule, overallGrade } from '../../../shared/exams/overall-grade.ts';

const marks = (fives: number, fours: number, threes: number, twos = 0): Grade[] => [
  ...Array<Grade>(fives).fill(5),
  ...Array<Grade>(fours).fill(4),
  ...Array<Grade>(threes).fill(3),
  ...Array<Grade>(twos).fill(2),
];

/** Worked out by hand from DOMAIN §7: fives, fours, threes, twos of twelve · by halves · by the mean. */
test.each([
  [12, 0, 0, 0, 5, 5],
  [6, 6, 0, 0, 5, 5], // exactly six 5s; mean 4.5 rounds up
  [5, 7, 0, 0, 4, 4], // one 5 short; 53/12 = 4.42
  [7, 5, 0, 0, 5, 5],
  [11, 0, 1, 0, 4, 5], // one 3 among 5s; 58/12 = 4.83
  [6, 5, 1, 0, 4, 4], // half are 5, but not all the rest 4; 53/12 = 4.42
  [10, 1, 1, 0, 4, 5],
  [0, 6, 6, 0, 4, 4], // exactly half 4; mean 3.5 rounds up
  [0, 5, 7, 0, 3, 3], // one 4 short; 41/12 = 3.42
  [3, 3, 6, 0, 4, 4], // 45/12 = 3.75
  [5, 0, 7, 0, 3, 4], // five 5s, seven 3s: 46/12 = 3.83
  [6, 0, 6, 0, 4, 4], // 48/12 = 4
  [0, 0, 12, 0, 3, 3],
  [0, 12, 0, 0, 4, 4],
  [11, 0, 0, 1, 'notPassed', 'notPassed'], // one 2
  [0, 0, 11, 1, 'notPassed', 'notPassed'],
  [0, 0, 0, 12, 'notPassed', 'notPassed'],
  [0, 0, 0, 0, 'notPassed', 'notPassed'],
] as const)(
  '%i fives, %i fours, %i threes, %i twos: %s by halves, %s by the mean',
  (five, four, three, two, halves, mean) => {
    expect(overallGrade('halves', marks(five, four, three, two))).toBe(halves);
    expect(overallGrade('mean', marks(five, four, three, two))).toBe(mean);
  },
);

test.each([
  [marks(6, 5, 0), 5], // eleven subjects: six of eleven is more than half
  [marks(5, 6, 0), 4], // five of eleven is less
  [marks(1, 0, 0), 5],
  [marks(0, 1, 1), 4],
])('an odd number of subjects: %j brings %s by halves', (given, grade) => {
  expect(overallGrade('halves', given)).toBe(grade);
});

/** A second reading of the rules, sentence by sentence and without a common line with the first. */
function naive(rule: OverallRule, given: readonly Grade[]): number | 'notPassed' {
  let fives = 0;
  let fours = 0;
  let threes = 0;
  for (const mark of given) {
    if (mark === 2) return 'notPassed';
    if (mark === 5) fives++;
    if (mark === 4) fours++;
    if (mark === 3) threes++;
  }
  const all = fives + fours + threes;
  if (all === 0) return 'notPassed';
  if (rule === 'mean') return Number(((fives * 5 + fours * 4 + threes * 3) / all + 1e-9).toFixed(0));
  if (fives * 2 >= all && threes === 0) return 5;
  if ((fives + fours) * 2 >= all) return 4;
  return 3;
}

test('both rules agree with a naive reading for any marks, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Grade>(5, 4, 3, 2), { maxLength: 14 }),
      fc.constantFrom<OverallRule>('halves', 'mean'),
      (given, rule) => {
        expect(overallGrade(rule, given)).toBe(naive(rule, given));
        expect(overallGrade(rule, given.toReversed())).toBe(overallGrade(rule, given));
      },
    ),
    { numRuns: 400 },
  );
});

test('a better mark never brings a worse grade', () => {
  const worth = (grade: number | 'notPassed') => (grade === 'notPassed' ? 0 : grade);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Grade>(5, 4, 3, 2), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom<OverallRule>('halves', 'mean'),
      (given, at, rule) => {
        const better = given.map((mark, index) =>
          index === at % given.length ? (Math.min(5, mark + 1) as Grade) : mark,
        );
        expect(worth(overallGrade(rule, better))).toBeGreaterThanOrEqual(worth(overallGrade(rule, given)));
      },
    ),
    { numRuns: 300 },
  );
});
