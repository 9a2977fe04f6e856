import { expect, test } from 'vitest';
import { expectedAbsences, type KnownAbsence } from '../../../shared/journal/expected-absences.ts';
import { joinableLessons } from '../../../shared/journal/joinable-lessons.ts';
import type { JournalFacts } from '../../../shared/journal/journal-facts.ts';
import { journalLessons, stateOf } from '../../../shared/journal/journal-lessons.ts';
import { platoonOn, rollOf } from '../../../shared/journal/membership.ts';
import { card, DRILL, facts, MONDAY, makeup, man, PLANNED, report, seat, TACTICS } from './small-journal.ts';

const STARTS = ['08:30', '09:30'];

test('a lesson is to be closed from its first minute and coming until then', () => {
  const [monday] = journalLessons(facts());
  expect(stateOf(monday!, '2027-01-11T08:29:59', STARTS)).toBe('coming');
  expect(stateOf(monday!, '2027-01-11T08:30:00', STARTS)).toBe('toClose');
  expect(stateOf(monday!, '2027-01-10T23:59:59', STARTS)).toBe('coming');
});

test('closed, not held and reopened pages each have their state', () => {
  const now = '2027-01-12T00:00:00';
  const state = (more: object) => {
    const reports = [report(card(1, DRILL, 0), seat(MONDAY), [1, 2], more)];
    const lesson = journalLessons(facts({ reports })).find(({ date }) => date === MONDAY);
    return stateOf(lesson!, now, STARTS);
  };
  expect(state({})).toBe('closed');
  expect(state({ state: 'notHeld', reason: 'жаңбыр' })).toBe('notHeld');
  expect(state({ state: 'reopened', reason: 'қате' })).toBe('toClose');
});

test('a held lesson stays where it was held though a later version moves its card', () => {
  const planned = [{ ...card(1, DRILL, 0), ...seat('2027-01-20') }, ...PLANNED.slice(1)];
  const reports = [report(card(1, DRILL, 0), seat(MONDAY), [1, 2])];
  const dates = journalLessons(facts({ planned, reports })).map(({ date }) => date);
  expect(dates.sort()).toEqual([MONDAY, '2027-01-12', '2027-01-13', '2027-01-14']);
});

test('a lost lesson that stands elsewhere now is a lesson to come beside the lost one', () => {
  const lost = report(card(1, DRILL, 0), seat(MONDAY), [], { state: 'notHeld', reason: 'жаңбыр' });
  const planned = [{ ...card(1, DRILL, 0), ...seat(MONDAY, 2) }, ...PLANNED.slice(1)];
  const monday = journalLessons(facts({ planned, reports: [lost] })).filter(({ date }) => date === MONDAY);
  expect(monday.map(({ slot, report }) => [slot, report?.state ?? null])).toEqual([
    [0, 'notHeld'],
    [2, null],
  ]);
});

test('a make-up of a lost lesson goes when its lesson was held after all', () => {
  const again = makeup(7, { card: card(1, DRILL, 0) });
  const held = report(card(1, DRILL, 0), seat(MONDAY), [1, 2]);
  const keys = (reports: ReturnType<typeof report>[]) =>
    journalLessons(facts({ makeups: [again], reports })).map(({ key }) => key);
  expect(keys([])).toContain('makeup-7');
  expect(keys([held])).not.toContain('makeup-7');
});

test('a man belongs to his new platoon from the day of the move on, and to none before his order', () => {
  const moved = man(1, 2, {
    stays: [
      { from: '2027-01-13', platoonId: 1 },
      { from: '2027-01-20', platoonId: 2 },
    ],
    enrolledOn: '2027-01-12',
    leftOn: '2027-02-01',
  });
  expect(
    ['2027-01-11', '2027-01-12', '2027-01-19', '2027-01-20', '2027-01-31', '2027-02-01'].map((on) =>
      platoonOn(moved, on),
    ),
  ).toEqual([null, 1, 1, 2, 2, null]);
  expect(platoonOn(man(2, 3), MONDAY)).toBe(3);
  expect(rollOf([moved, man(3, 2)], 2, '2027-01-19').map(({ id }) => id)).toEqual([3]);
});

test('an absence counts for the lesson hours it touches, not for those it ends or begins with', () => {
  const hours = [
    { start: '2027-01-31T08:30', end: '2027-01-31T09:20' },
    { start: '2027-01-31T09:30', end: '2027-01-31T10:20' },
  ];
  const away = (from: string, to: string, reason: 'leave' | 'illness' = 'leave') => ({
    cadetId: 1,
    from,
    to,
    reason,
    note: null,
  });
  const expected = (known: readonly KnownAbsence[]) => expectedAbsences([1, 2], hours, new Map([[1, known]]));
  // A night leave across the month's end that ends as the lesson begins touches nothing.
  expect(expected([away('2027-01-30T18:00', '2027-01-31T08:30')])).toEqual([]);
  expect(expected([away('2027-01-31T10:20', '2027-02-01T06:30')])).toEqual([]);
  expect(expected([away('2027-01-31T09:19', '2027-01-31T09:30')])).toEqual([
    { cadetId: 1, kind: 'excused', reason: 'leave', hours: 1, note: null },
  ]);
  // Two reasons for one man make one mark; the longer names it.
  expect(
    expected([away('2027-01-30T18:00', '2027-01-31T08:40'), away('2027-01-31T00:00', '2027-02-03T00:00', 'illness')]),
  ).toEqual([{ cadetId: 1, kind: 'excused', reason: 'illness', hours: 2, note: null }]);
});

test('a card of the newest timetable without its kind is left out rather than shown nameless', () => {
  const planned = [{ ...card(1, 99, 0), ...seat(MONDAY) }];
  expect(journalLessons(facts({ planned }))).toEqual([]);
  expect(journalLessons(facts({ planned: [{ ...card(1, TACTICS, 0), ...seat(MONDAY) }] }))).toHaveLength(1);
});

test('men make hours up beside another platoon: where they are free, not guests yet, and the place holds all', () => {
  // Platoon 2 has drill on Tuesday and then on Monday’s second half; both still to come.
  const beside = [
    { ...card(2, DRILL, 1), ...seat('2027-01-12', 2) },
    { ...card(2, DRILL, 0), ...seat(MONDAY, 2) },
    { ...card(2, TACTICS, 0), ...seat('2027-01-15') },
  ];
  const need = { platoonIds: [1], men: [1, 2], subjectCode: 'DRL', phase: 'initial' as const };
  const joinable = (more: { guests?: JournalFacts['guests']; planned?: typeof beside; room?: number } = {}) => {
    const { guests = [], planned = beside, room = 12 } = more;
    const known = facts({ planned: [...PLANNED, ...planned], guests });
    return joinableLessons(
      known,
      journalLessons(known),
      need,
      { now: '2027-01-10T12:00:00', starts: STARTS },
      { capacity: new Map([[1, room]]), menOf: () => 10 },
    ).map(({ date, slot }) => [date, slot]);
  };
  expect(joinable()).toEqual([
    [MONDAY, 2],
    ['2027-01-12', 2],
  ]);
  expect(joinable({ room: 11 })).toEqual([]);
  // Their own drill is on Monday in the hours 0 and 1: an hour that only touches it is free.
  expect(joinable({ planned: [{ ...card(2, DRILL, 0), ...seat(MONDAY, 1) }] })).toEqual([]);
  expect(joinable({ guests: [{ card: card(2, DRILL, 0), cadetId: 2 }], room: 20 })).toEqual([['2027-01-12', 2]]);
  // Another guest takes a seat.
  expect(joinable({ guests: [{ card: card(2, DRILL, 0), cadetId: 9 }] })).toEqual([['2027-01-12', 2]]);
});
