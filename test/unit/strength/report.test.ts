import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WHEREABOUTS } from '../../../shared/presence/whereabouts.ts';
import {
  absentOf,
  changesSince,
  figuresOf,
  type ReportMan,
  type ReportWho,
  reportAt,
  sheetOf,
  stillUnknown,
} from '../../../shared/strength/report.ts';
import { column, factsOf, live, moment, school, stamp, walk } from '../presence/random-lives.ts';
import { absence, cameIn, man, night, wentOut } from '../presence/small-presence.ts';

const who = (cadetId: number, platoon: number | null = 1, surname = 'Әлімов'): ReportWho => ({
  cadetId,
  surname,
  givenNames: `Болат ${cadetId}`,
  platoon,
  squad: 1,
});
const NOTES = { absence: (id: number) => `жазба ${id}`, movement: () => null };
const AT = '2027-01-28T08:00';
const reportOf = (men: Parameters<typeof reportAt>[0], at = AT, now = at, establishment = [{ platoon: 1, men: 30 }]) =>
  reportAt(men, at, now, establishment, NOTES);
const said = ({ where, reason, since, until, note }: ReportMan) => ({ where, reason, since, until, note });

test('the back of the sheet says why and from when to when; of an illness it tells nothing more', () => {
  const post = absence('duty', '2027-01-27T18:00', '2027-01-28T18:00');
  const bed = absence('hospital', '2027-01-20T10:00', null);
  const { men } = reportOf([
    { who: who(1), facts: man({ cadetId: 1, absences: [post] }) },
    { who: who(2), facts: man({ cadetId: 2, absences: [bed] }) },
    { who: who(3), facts: man({ cadetId: 3, movements: [wentOut('2027-01-27', '2027-01-27T18:04:30')] }) },
    { who: who(4), facts: man({ cadetId: 4, doubts: [{ from: '2027-01-28T06:40', to: null }] }) },
    { who: who(5), facts: man({ cadetId: 5, absences: [absence('restriction', '2027-01-20T10:00', null)] }) },
  ]);
  expect(men.map(said)).toEqual([
    { where: 'duty', reason: 'duty', since: post.from, until: post.to, note: `жазба ${post.id}` },
    { where: 'sick', reason: 'hospital', since: bed.from, until: null, note: null },
    { where: 'offGrounds', reason: 'gate', since: '2027-01-27T18:04', until: '2027-01-28T06:30', note: null },
    { where: 'unknown', reason: 'roll', since: '2027-01-28T06:40', until: null, note: null },
    { where: 'present', reason: null, since: null, until: null, note: null },
  ]);
});

test('a man found after the minute stays unknown at it, but no longer keeps the report from being signed', () => {
  const lost = (to: string | null) => ({ cadetId: 4, doubts: [{ from: '2027-01-28T06:40', to }] });
  const asked = (to: string | null) => stillUnknown(reportOf([{ who: who(4), facts: man(lost(to)) }]));
  expect(asked(null)).toHaveLength(1);
  expect(asked('2027-01-28T08:01')).toEqual([]);
  expect(reportOf([{ who: who(4), facts: man(lost('2027-01-28T08:01')) }]).men).toMatchObject([{ where: 'unknown' }]);
  expect(reportOf([{ who: who(4), facts: man(lost(AT)) }]).men).toMatchObject([{ where: 'present' }]);
});

test('a leave still to come is told from its night, one that is on from the gate', () => {
  const facts = man({ nights: [night('2027-01-28')] });
  const ahead = reportOf([{ who: who(1), facts }], '2027-01-28T19:00', '2027-01-28T12:00').men.map(said);
  expect(ahead).toEqual([
    { where: 'leave', reason: 'leave', since: '2027-01-28T18:00', until: '2027-01-29T06:30', note: null },
  ]);
  // At 19:00 it is known that he has not gone: approved is not gone.
  expect(reportOf([{ who: who(1), facts }], '2027-01-28T19:00').men.map(said)).toMatchObject([{ where: 'present' }]);
});

test('the sheet has a row for each platoon in order, those without one last; its establishment only if all is stated', () => {
  const content = reportAt(
    [
      { who: who(1, null), facts: man({ cadetId: 1 }) },
      { who: who(2, 2, 'Өтегенов'), facts: man({ cadetId: 2 }) },
      {
        who: who(3, 2, 'Ғабдуллин'),
        facts: man({ cadetId: 3, absences: [absence('trip', '2027-01-27T08:00', null)] }),
      },
    ],
    AT,
    AT,
    [
      { platoon: 1, men: 30 },
      { platoon: 2, men: 28 },
    ],
    NOTES,
  );
  const { rows, total } = sheetOf(content);
  expect(
    rows.map(({ platoon, establishment, onList }) => [platoon, establishment, onList.map((one) => one.surname)]),
  ).toEqual([
    [1, 30, []],
    [2, 28, ['Ғабдуллин', 'Өтегенов']],
    [null, null, ['Әлімов']],
  ]);
  expect([total.establishment, total.onList.length, total.columns.trip.length]).toEqual([58, 3, 1]);
  expect(sheetOf({ ...content, establishment: [{ platoon: 1, men: 30 }] }).total.establishment).toBeNull();
  expect(sheetOf({ at: AT, establishment: [], men: [] }).total.establishment).toBeNull();
  expect(absentOf(content).map(({ cadetId }) => cadetId)).toEqual([3]);
});

test('a change is another column, reason or beginning, or on and off the list; an end written later is none', () => {
  const ill = (to: string | null) => [{ ...absence('illness', '2027-01-28T07:10', to), id: 1 }];
  const signed = reportOf([
    { who: who(1), facts: man({ cadetId: 1 }) },
    { who: who(2), facts: man({ cadetId: 2, absences: ill(null) }) },
    { who: who(3), facts: man({ cadetId: 3, movements: [wentOut('2027-01-27', '2027-01-27T18:04')] }) },
    { who: who(4), facts: man({ cadetId: 4 }) },
  ]);
  const known = reportOf([
    { who: who(1), facts: man({ cadetId: 1, absences: ill(null) }) },
    { who: who(2), facts: man({ cadetId: 2, absences: ill('2027-01-28T12:00') }) },
    { who: who(3), facts: man({ cadetId: 3, movements: [wentOut('2027-01-27', '2027-01-27T18:14')] }) },
    { who: who(5), facts: man({ cadetId: 5 }) },
  ]);
  expect(changesSince(signed, known).map(({ cadetId, was, now }) => [cadetId, was?.where, now?.where])).toEqual([
    [1, 'present', 'sick'],
    [3, 'offGrounds', 'offGrounds'],
    [4, 'present', undefined],
    [5, undefined, 'present'],
  ]);
  expect(changesSince(known, known)).toEqual([]);
});

test('an hour and a minute the school changed are told apart by the minute alone', () => {
  const home = man({ movements: [wentOut('2027-01-27', '2027-01-27T18:04'), cameIn('2027-01-28T08:00:59')] });
  expect(figuresOf(reportOf([{ who: who(1), facts: home }])).columns.present).toBe(1);
  expect(figuresOf(reportOf([{ who: who(1), facts: home }], '2027-01-28T07:59')).columns.offGrounds).toBe(1);
});

test('whatever happens: each man in one column of one row, sums equal names, changes equal a naive comparison', () => {
  fc.assert(
    fc.property(school, school, moment, moment, (first, later, atMinute, nowMinute) => {
      const [at, now] = [stamp(atMinute), stamp(Math.max(atMinute, nowMinute))];
      const dealt = [first, later].map((men) => men.map(([list, acts]) => live(list, acts)));
      const platoonOf = (cadetId: number) => [1, null, 2, 1][cadetId % 4] ?? null;
      const [signed, known] = dealt.map((lives) =>
        reportOf(
          lives.map((life, index) => ({ who: who(index + 1, platoonOf(index + 1)), facts: factsOf(life, index + 1) })),
          at,
          now,
        ),
      );
      const naive = dealt.map((lives) =>
        lives.map((life) => column(walk(life, Math.max(atMinute, nowMinute))[atMinute])),
      );

      for (const [index, content] of [signed!, known!].entries()) {
        const { rows, total } = sheetOf(content);
        const columns = naive[index]!;
        expect(total.onList).toHaveLength(columns.filter((where) => where !== null).length);
        for (const row of [...rows, total]) {
          const names = WHEREABOUTS.flatMap((where) => row.columns[where].map(({ cadetId }) => cadetId));
          expect(names.toSorted()).toEqual(row.onList.map(({ cadetId }) => cadetId).toSorted());
          expect(new Set(names).size).toBe(names.length);
        }
        for (const where of WHEREABOUTS) {
          const counted = columns.flatMap((one, man) => (one === where ? [man + 1] : []));
          expect(total.columns[where].map(({ cadetId }) => cadetId).toSorted()).toEqual(counted);
          expect(rows.reduce((sum, row) => sum + row.columns[where].length, 0)).toBe(counted.length);
          expect(figuresOf(content).columns[where]).toBe(counted.length);
        }
        expect(absentOf(content).length + total.columns.present.length).toBe(total.onList.length);
        expect(content.men.every(({ where, reason }) => (where === 'present') === (reason === null))).toBe(true);
      }
      const moved = naive[0]!
        .concat(Array(4).fill(null))
        .flatMap((was, man) => ((naive[1]![man] ?? null) !== was ? [man + 1] : []));
      const told = changesSince(signed!, known!).map(({ cadetId }) => cadetId);
      expect(moved.filter((cadetId) => cadetId <= 4 && !told.includes(cadetId))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
