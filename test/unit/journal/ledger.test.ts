import { expect, test } from 'vitest';
import type { JournalFacts } from '../../../shared/journal/journal-facts.ts';
import { ledgerOf, sumHours } from '../../../shared/journal/ledger.ts';
import { absent, card, DRILL, facts, MONDAY, makeup, man, PLANNED, report, seat, TACTICS } from './small-journal.ts';

const hoursOf = (journal: JournalFacts, cadetId: number, subject?: string) =>
  sumHours(
    ledgerOf(journal).cells.filter(
      (cell) => cell.cadetId === cadetId && (subject === undefined || cell.subjectCode === subject),
    ),
  );
const monday = card(1, DRILL, 0);

test('before anything is held all is open and nothing is owed', () => {
  expect(hoursOf(facts(), 1)).toEqual({
    planned: 10,
    held: 0,
    lost: 0,
    open: 10,
    attended: 0,
    excused: 0,
    unexcused: 0,
    madeUp: 0,
    owed: 0,
  });
});

test('hours missed with leave are owed like hours missed without, the rest of the lesson is his', () => {
  const journal = facts({
    reports: [
      report(monday, seat(MONDAY), [1, 2], { marks: [absent(1, 1)] }),
      report(card(1, TACTICS, 0), seat('2027-01-13'), [1, 2], {
        marks: [absent(1, 3, { kind: 'unexcused', reason: null })],
      }),
    ],
  });
  expect(hoursOf(journal, 1)).toMatchObject({ held: 5, attended: 1, excused: 1, unexcused: 3, owed: 4, open: 5 });
  expect(hoursOf(journal, 2)).toMatchObject({ held: 5, attended: 5, owed: 0 });
});

test('a lost lesson is owed by every man of the platoon until it has a new hour', () => {
  const lost = report(monday, seat(MONDAY), [], { state: 'notHeld', reason: 'жаңбыр' });
  expect(hoursOf(facts({ reports: [lost] }), 2)).toMatchObject({ planned: 10, lost: 2, open: 8, owed: 2 });
  const again = facts({ reports: [lost], makeups: [makeup(1, { card: monday })] });
  expect(hoursOf(again, 2)).toMatchObject({ lost: 0, open: 10, owed: 0 });
  const held = report(monday, seat('2027-01-24'), [1, 2], { makeupId: 1, marks: [absent(2, 2)] });
  const done = { ...again, reports: [lost, held] };
  expect(hoursOf(done, 1)).toMatchObject({ held: 2, attended: 2, owed: 0 });
  expect(hoursOf(done, 2)).toMatchObject({ held: 2, excused: 2, owed: 2 });
});

test('a page opened again counts as open, so its hours are neither held nor owed', () => {
  const reopened = report(monday, seat(MONDAY), [1, 2], { state: 'reopened', reason: 'қате', marks: [absent(1, 2)] });
  expect(hoursOf(facts({ reports: [reopened] }), 1)).toMatchObject({ held: 0, open: 10, owed: 0 });
});

test('made-up hours pay their own subject and bucket only, and a surplus makes no debt negative', () => {
  const missed = [
    report(monday, seat(MONDAY), [1, 2], { marks: [absent(1, 1)] }),
    report(card(1, TACTICS, 0), seat('2027-01-13'), [1, 2], { marks: [absent(1, 3)] }),
  ];
  const done = report(null, seat('2027-01-24'), [1], { makeupId: 5 });
  const journal = facts({ reports: [...missed, done], makeups: [makeup(5, { men: [1] })] });
  expect(hoursOf(journal, 1, 'DRL')).toMatchObject({ excused: 1, madeUp: 2, owed: 0 });
  expect(hoursOf(journal, 1, 'TAC')).toMatchObject({ excused: 3, madeUp: 0, owed: 3 });
  expect(hoursOf(journal, 1)).toMatchObject({ madeUp: 2, owed: 3 });
});

test('a make-up that was not held, or that he missed, pays nothing', () => {
  const missed = report(monday, seat(MONDAY), [1, 2], { marks: [absent(1, 2)] });
  const with_ = (done: Parameters<typeof report>[3], men = [1]) =>
    hoursOf(facts({ reports: [missed, report(null, seat('2027-01-24'), men, { makeupId: 5, ...done })] }), 1);
  expect(with_({ state: 'notHeld', reason: 'нұсқаушы ауырды' }, []).owed).toBe(2);
  expect(with_({ marks: [absent(1, 2)] }).owed).toBe(2);
  expect(with_({ marks: [absent(1, 1)] }).owed).toBe(1);
});

test('who changed platoon keeps what he had, and does not owe what his new platoon has twice', () => {
  const planned: JournalFacts['planned'] = [
    ...PLANNED,
    { ...card(2, DRILL, 0), ...seat('2027-01-14', 3) },
    { ...card(2, DRILL, 1), ...seat(MONDAY, 3) },
    { ...card(2, TACTICS, 0), ...seat('2027-01-15', 3) },
    { ...card(2, TACTICS, 1), ...seat('2027-01-16', 3) },
  ];
  const moved = man(1, 2, {
    stays: [
      { from: MONDAY, platoonId: 1 },
      { from: '2027-01-12', platoonId: 2 },
    ],
  });
  const journal = facts({
    planned,
    men: [moved, man(2, 1), man(3, 2)],
    reports: [
      report(monday, seat(MONDAY), [1, 2]),
      report(card(2, DRILL, 1), seat(MONDAY, 3), [3]),
      report(card(2, DRILL, 0), seat('2027-01-14', 3), [1, 3], { marks: [absent(1, 2)] }),
    ],
  });
  // Drill 1 he had with his old platoon, though absent from the new one's; drill 2 his new platoon had before he came.
  expect(hoursOf(journal, 1)).toMatchObject({ planned: 10, held: 4, attended: 2, excused: 2, open: 6, owed: 2 });
  const drill = ledgerOf(journal).cells.find((cell) => cell.cadetId === 1 && cell.subjectCode === 'DRL');
  expect(drill?.blocks.find(({ excused }) => excused > 0)?.reason).toBe('joinedLater');
});

test('who missed a block in one platoon and had it in the next does not owe it', () => {
  const moved = man(1, 2, {
    stays: [
      { from: MONDAY, platoonId: 1 },
      { from: '2027-01-12', platoonId: 2 },
    ],
  });
  const journal = facts({
    men: [moved],
    reports: [
      report(monday, seat(MONDAY), [1], { marks: [absent(1, 2)] }),
      report(card(2, DRILL, 0), seat('2027-01-14', 3), [1]),
    ],
  });
  expect(hoursOf(journal, 1, 'DRL')).toMatchObject({ held: 2, attended: 2, excused: 0, owed: 0 });
});

test('who was enrolled late owes what was taught before; who left has nothing more planned', () => {
  const late = man(1, 1, { enrolledOn: '2027-01-12' });
  const gone = man(2, 1, { leftOn: '2027-01-13' });
  const journal = facts({ men: [late, gone], reports: [report(monday, seat(MONDAY), [2])] });
  expect(hoursOf(journal, 1)).toMatchObject({ planned: 10, held: 2, excused: 2, owed: 2 });
  const drill = ledgerOf(journal).cells.find((cell) => cell.cadetId === 1 && cell.subjectCode === 'DRL');
  expect(drill?.blocks.find(({ excused }) => excused > 0)?.reason).toBe('enrolledLater');
  expect(hoursOf(journal, 2)).toMatchObject({ planned: 4, held: 2, attended: 2, open: 2, owed: 0 });
});

test('a guest of another platoon is credited with the hours he sat in', () => {
  const missed = report(monday, seat(MONDAY), [1, 2], { marks: [absent(1, 2)] });
  const host = report(card(2, DRILL, 1), seat('2027-01-12', 3), [3], { guests: [1], marks: [absent(1, 1)] });
  const journal = facts({ men: [man(1, 1), man(2, 1), man(3, 2)], reports: [missed, host] });
  expect(hoursOf(journal, 1)).toMatchObject({ planned: 10, excused: 2, madeUp: 1, owed: 1 });
});
