import { expect, test } from 'vitest';
import { firingStanding, makeupDay } from '../../../shared/range/owed.ts';

test('who owes a session has no mark of the subject yet', () => {
  expect(firingStanding(2, [])).toEqual({ owes: [1, 2], subjectMark: null });
  expect(firingStanding(2, [{ session: 2, mark: 5 }])).toEqual({ owes: [1], subjectMark: null });
});

test('the mark is the mean rounded half up, and a 2 keeps it at 2', () => {
  const both = (first: 2 | 3 | 4 | 5, second: 2 | 3 | 4 | 5) =>
    firingStanding(2, [
      { session: 1, mark: first },
      { session: 2, mark: second },
    ]).subjectMark;
  expect([both(5, 5), both(5, 4), both(4, 3), both(3, 3), both(2, 5)]).toEqual([5, 5, 4, 3, 2]);
});

const FACTS = {
  today: '2027-01-28',
  lessonDays: ['2027-01-28', '2027-01-29', '2027-02-04', '2027-02-08'],
  approvedDays: ['2027-02-08'],
  heldOn: '2027-01-28',
  firedOtherOn: null,
  minDaysBetween: 7,
};

test('a make-up day is proposed on an approved day, else on the next day with lessons', () => {
  expect(makeupDay(FACTS)).toBe('2027-02-08');
  expect(makeupDay({ ...FACTS, approvedDays: [] })).toBe('2027-01-29');
  expect(makeupDay({ ...FACTS, heldOn: null })).toBeNull();
});

test('it keeps its distance from the other session: seven days are enough, six are not', () => {
  const after = (firedOtherOn: string) => makeupDay({ ...FACTS, approvedDays: [], firedOtherOn });
  expect(after('2027-01-28')).toBe('2027-02-04');
  expect(after('2027-01-29')).toBe('2027-02-08');
  expect(after('2027-02-02')).toBeNull();
});
