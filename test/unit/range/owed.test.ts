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

const WINDOW = { rangeId: 1, date: '2027-02-04', from: '07:00', to: '14:00' };
const FACTS = {
  today: '2027-01-28',
  lessonDays: ['2027-01-28', '2027-01-29', '2027-02-04', '2027-02-08'],
  windows: [WINDOW],
  taken: [],
  heldOn: '2027-01-28',
  otherDates: [],
  minDaysBetween: 7,
};

test('a make-up day is proposed in an approved window, else on the next day with lessons', () => {
  expect(makeupDay(FACTS)).toEqual({ date: '2027-02-04', window: WINDOW });
  expect(makeupDay({ ...FACTS, windows: [] })).toEqual({ date: '2027-01-29', window: null });
  expect(makeupDay({ ...FACTS, windows: [{ ...WINDOW, date: '2027-02-05' }] })?.date).toBe('2027-01-29');
  expect(makeupDay({ ...FACTS, heldOn: null })).toBeNull();
});

test('a window that another day has taken is passed over, one that begins when the other ends is not', () => {
  const after = (to: string, rangeId = 1) => {
    const later = { ...WINDOW, date: '2027-02-08' };
    const taken = [{ rangeId, from: '2027-02-04T05:00', to: `2027-02-04T${to}` }];
    return makeupDay({ ...FACTS, windows: [WINDOW, later], taken })?.date;
  };
  expect([after('07:01'), after('07:00'), after('07:01', 2)]).toEqual(['2027-02-08', '2027-02-04', '2027-02-04']);
});

test('it keeps its distance from the other session, fired or planned: seven days are enough, six are not', () => {
  const beside = (...otherDates: string[]) => makeupDay({ ...FACTS, windows: [], otherDates })?.date ?? null;
  expect(beside('2027-01-28')).toBe('2027-02-04');
  expect(beside('2027-01-29')).toBe('2027-02-08');
  expect(beside('2027-02-02')).toBeNull();
  // Session 2 is planned for 5 February: 29 January is seven days before it.
  expect(beside('2027-02-05')).toBe('2027-01-29');
  expect(beside('2027-01-25', '2027-02-04')).toBeNull();
});
