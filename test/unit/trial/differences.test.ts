import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { isTriable } from '../../../shared/trial/acts.ts';
import { factDifferences, type SchoolFacts } from '../../../shared/trial/fact-differences.ts';
import { costDifferences, findingDifferences } from '../../../shared/trial/finding-differences.ts';
import {
  dayDifferences,
  hourDifferences,
  instructorDifferences,
  lessonDifferences,
} from '../../../shared/trial/plan-differences.ts';
import { rangeDifferences, supplyDifferences } from '../../../shared/trial/range-differences.ts';
import { card, smallBoard } from '../../screens/timetable/small-board.ts';

const MONDAY = '2027-01-11';
const TUESDAY = '2027-01-12';
const withCards = (...cards: ReturnType<typeof card>[]) => smallBoard({ cards, tray: [] });

test('alike lessons that changed places are no difference; one that moved is told once, with both its hours', () => {
  const now = withCards(card({ blockIndex: 0, date: MONDAY }), card({ blockIndex: 1, date: TUESDAY }));
  const swapped = withCards(card({ blockIndex: 1, date: MONDAY }), card({ blockIndex: 0, date: TUESDAY }));
  expect(lessonDifferences(now, swapped)).toEqual([]);

  const moved = withCards(card({ blockIndex: 1, date: MONDAY }), card({ blockIndex: 0, date: TUESDAY, slot: 4 }));
  expect(lessonDifferences(now, moved)).toMatchObject([
    {
      platoon: 1,
      date: TUESDAY,
      now: { date: TUESDAY, time: '08:30–09:50' },
      trial: { date: TUESDAY, time: '13:20–14:50' },
      verdict: 'neither',
    },
  ]);
});

test('a lesson with another man at the same hour is told as that, not as two lessons', () => {
  const now = withCards(card({}), card({ blockIndex: 1, date: TUESDAY }));
  const trial = withCards(card({ instructorId: 2 }), card({ blockIndex: 1, date: TUESDAY }));
  const rows = lessonDifferences(now, trial);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.now).toMatchObject({ date: MONDAY, slot: 0 });
  expect(rows[0]?.trial).toMatchObject({ date: MONDAY, slot: 0 });
  expect(rows[0]?.now?.instructor).not.toBe(rows[0]?.trial?.instructor);
});

test('lessons placed and taken out, hours owed, loads and days are counted', () => {
  const now = withCards(card({}), card({ lessonKindId: 2, subjectCode: 'TAC', date: TUESDAY }));
  const trial = {
    ...withCards(card({}), card({ platoonId: 2 })),
    days: now.days.map((day) => (day.date === TUESDAY ? { ...day, kind: 'rest' as const, lessonHours: 0 } : day)),
  };
  expect(lessonDifferences(now, trial).map(({ platoon, verdict }) => [platoon, verdict])).toEqual([
    [1, 'worse'],
    [2, 'better'],
  ]);
  expect(hourDifferences(now, trial)).toMatchObject([
    { platoon: 1, about: { subject: 'TAC' }, now: { placed: 2, left: 0 }, trial: { placed: 0, left: 0 } },
    { platoon: 2, about: { subject: 'FIR' }, now: { placed: 0 }, trial: { placed: 2 } },
  ]);
  // The same hours, on one day less.
  expect(instructorDifferences(now, trial)).toMatchObject([
    { about: { id: 1 }, now: { hours: 4, days: 2 }, trial: { hours: 4, days: 1 } },
  ]);
  expect(dayDifferences(now, trial)).toMatchObject([
    { date: TUESDAY, now: { kind: 'training', lessonHours: 8 }, trial: { kind: 'rest', lessonHours: 0 } },
  ]);
  expect([lessonDifferences(now, now), hourDifferences(now, now), dayDifferences(now, now)]).toEqual([[], [], []]);
});

test('facts are told field by field, things that came or went as such', () => {
  const man = {
    id: 1,
    fullName: 'Омаров Н. С.',
    subjects: ['FIR'],
    maxHoursPerDay: 6,
    active: true,
    absences: [],
    availableDays: 35,
    plannedHours: 0,
  };
  const facts = (instructors: object[]) =>
    ({ programme: { subjects: [], kinds: [], orderRules: [] }, instructors, places: [] }) as unknown as SchoolFacts;
  const away = { ...man, absences: [{ from: MONDAY, to: TUESDAY, reason: 'оқу' }], plannedHours: 12 };
  const newMan = { ...man, id: 2, fullName: 'Ким А. В.' };
  expect(factDifferences(facts([man]), facts([away, newMan]))).toMatchObject([
    {
      code: 'fact',
      about: { thing: 'instructor', name: 'Омаров Н. С.', field: 'absences' },
      now: { value: [] },
      trial: { value: [{ from: MONDAY, to: TUESDAY }] },
    },
    { code: 'thing', about: { thing: 'instructor', name: 'Ким А. В.' }, now: null, trial: {} },
  ]);
});

test('a reason that is gone is better, a new one worse, one that got shorter better', () => {
  const finding = (code: string, needed: number, available: number) => ({
    code,
    hard: true,
    needed,
    available,
    things: [],
    numbers: {},
    dates: {},
  });
  const rows = findingDifferences(
    'whyNot',
    [finding('gone', 24, 23), finding('less', 24, 20), finding('same', 8, 7)],
    [finding('less', 24, 22), finding('same', 8, 7), finding('new', 6, 5)],
  );
  expect(rows.map(({ now, trial, verdict }) => [now !== null, trial !== null, verdict])).toEqual([
    [true, false, 'better'],
    [true, true, 'better'],
    [false, true, 'worse'],
  ]);
});

test('soft costs are told as points, rules that cost the same left out', () => {
  const weights = { spread: 2, balance: 3, gap: 5, heavy: 4, instructors: 3, roomChange: 1, lateTheory: 1 };
  const units = { spread: 1, balance: 0, gap: 2, heavy: 0, instructors: 0, roomChange: 0, lateTheory: 0 };
  const now = { weights, units, cost: 12 };
  const trial = { weights, units: { ...units, gap: 1 }, cost: 7 };
  expect(costDifferences(now, trial)).toMatchObject([
    { code: 'cost', now: { cost: 12 }, trial: { cost: 7 }, verdict: 'better' },
    { code: 'softRule', about: { rule: 'gap' }, now: { cost: 10, units: 2 }, trial: { cost: 5, units: 1 } },
  ]);
  expect(costDifferences(now, now)).toEqual([]);
});

test('a range day that the trial moves packs its meals and draws its rounds on another date; one that stays says nothing', () => {
  const day = (dayId: number, moved: boolean): OutputOf<'rangeDay.beside'>[number] => ({
    ...{ dayId, session: 1, makeup: false, platoons: [{ platoonId: 1, platoon: 1 }] },
    ...{ departsAt: '2027-01-28T08:00', returnsAt: '2027-01-28T13:30' },
    ammunition: { calibre: '5,45×39', rounds: 84 },
    findings: [{ code: 'packedMeals', level: 'warn', params: { men: 28, start: '2027-01-28T12:30' } }],
    follows: moved
      ? {
          ...{ from: '2027-02-02T08:30', to: '2027-02-02T12:20', departsAt: '2027-02-02T08:00' },
          ...{ returnsAt: '2027-02-02T12:25', findings: [] },
        }
      : null,
  });
  const about = { session: 1, platoons: [1] };
  const ammunition = { calibre: '5,45×39', rounds: 84 };
  expect(
    supplyDifferences([day(1, false), day(2, false)], [day(1, true), day(2, false)]).map(
      ({ about: of, now, trial, date }) => [of, now, trial, date],
    ),
  ).toEqual([
    [
      { ...about, date: '2027-01-28' },
      { meals: [{ start: '2027-01-28T12:30', men: 28 }], ...ammunition },
      null,
      '2027-01-28',
    ],
    [{ ...about, date: '2027-02-02' }, null, { meals: [], ...ammunition }, '2027-02-02'],
  ]);
});

test('a range day that may not be is worse, whatever nights it spares; without bars the nights tell', () => {
  const day = (...findings: OutputOf<'rangeDay.beside'>[number]['findings']): OutputOf<'rangeDay.beside'> => [
    {
      ...{ dayId: 1, session: 1, makeup: false, platoons: [{ platoonId: 1, platoon: 1 }] },
      ...{ departsAt: '2027-01-28T08:00', returnsAt: '2027-01-28T13:30' },
      ...{ ammunition: { calibre: '5,45×39', rounds: 84 }, findings, follows: null },
    },
  ];
  const bar = { code: 'rangeClosed', level: 'bar', params: {} } as const;
  const cut = (...names: string[]) => ({ code: 'leaveCut', level: 'warn', params: { names } }) as const;
  const verdicts = (now: ReturnType<typeof day>, trial: ReturnType<typeof day>) =>
    rangeDifferences(now, trial).map(({ verdict }) => verdict);
  expect(verdicts(day(cut('Әлімов', 'Беков')), day(cut('Әлімов')))).toEqual(['better']);
  expect(verdicts(day(), day(cut('Әлімов')))).toEqual(['worse']);
  expect(verdicts(day(cut('Әлімов', 'Беков')), day(bar))).toEqual(['worse']);
  expect(verdicts(day(bar), day(cut('Әлімов')))).toEqual(['better']);
  expect(verdicts(day(cut('Әлімов')), day(cut('Беков')))).toEqual(['neither']);
  expect(verdicts(day(bar), day(bar))).toEqual([]);
});

test('what touches nothing but a plan and can be taken back may be tried; asking, approving and other rooms may not', () => {
  const tried = ['timetable.move', 'programme.saveHours', 'cohorts.setDays', 'cohorts.pullLever'];
  expect(tried.filter((name) => !isTriable(name))).toEqual([]);
  const not = [
    'timetable.board',
    'timetable.approve',
    'timetable.submit',
    'cohorts.close',
    'leave.decide',
    'toString',
    '',
  ];
  expect(not.filter(isTriable)).toEqual([]);
});
