import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClosingCode,
  type ClosingFacts,
  type ClosingMan,
  closingPoints,
  GOING_ON,
  HINDERING,
} from '../../../shared/cohorts/closing.ts';

const LAST = '2027-02-19';
const man = (cadetId: number, changes: Partial<ClosingMan> = {}): ClosingMan => ({
  cadetId,
  name: `Курсант ${cadetId}`,
  platoon: 1,
  enrolled: true,
  refused: false,
  leaves: { paper: 'certificate', from: null, order: '52-Қ' },
  certificate: true,
  reference: false,
  bunk: '2-14',
  owes: 0,
  militaryId: { state: 'collected', dueOn: '2027-03-20', late: 0 },
  ...changes,
});
const facts = (changes: Partial<ClosingFacts> = {}): ClosingFacts => ({
  now: `${LAST}T18:30:00`,
  endsOn: LAST,
  men: [man(1)],
  sheets: [{ subject: 'FIR', platoon: 1, date: LAST, closed: true }],
  rangeDays: [{ date: '2027-01-28', session: 1, closed: true, offBalance: false }],
  outside: [],
  nights: [],
  pages: [],
  ...changes,
});
/** What does not stand as it should: code of the point, its state, its number, the codes of its lines. */
const standing = (changes: Partial<ClosingFacts>) =>
  closingPoints(facts(changes))
    .filter(({ state }) => state !== 'done')
    .map(({ code, state, count, items }) => [code, state, count, ...items.map((item) => item.code)]);
const breaks = (code: ClosingCode, changes: Partial<ClosingFacts>, count: number, ...lines: string[]) =>
  expect(standing(changes)).toEqual([
    [code, GOING_ON.some((one) => one === code) ? 'open' : 'hinders', count, ...lines],
  ]);
const holds = (changes: Partial<ClosingFacts>) => expect(standing(changes)).toEqual([]);

const TODAY = LAST;
const gone = (from: string) => ({ paper: null, from, order: '37-Ш' });

test('an intake is closed on its last day at the earliest', () => {
  holds({ now: `${LAST}T00:00:00` });
  breaks('course', { now: '2027-02-18T23:59:59' }, 1, 'course');
});

test('every exam sheet is closed', () => {
  const open = { subject: 'TAC', platoon: null, date: '2027-02-17', closed: false };
  breaks('sheets', { sheets: [open, { ...open, closed: true }, open] }, 2, 'sheet', 'sheet');
  holds({ sheets: [] });
});

test('every enrolled man has left by a signed order, the expelled from the day it names', () => {
  const bare = { bunk: null, certificate: false, militaryId: null };
  breaks('left', { men: [man(1), man(2, { ...bare, leaves: null })] }, 1, 'noOrder');
  breaks('left', { men: [man(2, { ...bare, leaves: gone('2027-02-20') })] }, 1, 'leavesOn');
  holds({ men: [man(2, { ...bare, leaves: gone(TODAY) })] });
});

test('whoever an order gives a paper has it', () => {
  const lacks = { certificate: false, militaryId: null };
  breaks('papers', { men: [man(1, lacks)] }, 1, 'noCertificate');
  const completed = { ...lacks, leaves: { paper: 'reference' as const, from: null, order: '52-Қ' } };
  breaks('papers', { men: [man(1, completed)] }, 1, 'noReference');
  holds({ men: [man(1, { ...completed, reference: true }), man(2, { ...lacks, leaves: gone(TODAY) })] });
});

test('every day at the range is closed, which it is only when its ammunition balances', () => {
  const day = { date: '2027-02-08', session: 2, closed: false, offBalance: true };
  breaks('range', { rangeDays: [day, { ...day, offBalance: false }] }, 2, 'offBalance', 'rangeOpen');
  holds({ rangeDays: [{ ...day, closed: true, offBalance: false }] });
});

test('nobody is out and no leave stands, but who has left by an order goes for good', () => {
  const since = '2027-02-18T18:04:00';
  const night = { cadetId: 1, night: '2027-02-18', until: '2027-02-19T18:30:01', waiting: false };
  const stays = { certificate: false, militaryId: null, leaves: null, bunk: null };
  const codes = (changes: Partial<ClosingFacts>) =>
    closingPoints(facts({ men: [man(1, stays)], ...changes }))
      .find(({ code }) => code === 'outside')
      ?.items.map(({ code }) => code);
  expect(codes({ outside: [{ cadetId: 1, since, as: 'out' }] })).toEqual(['out']);
  expect(codes({ nights: [night, { ...night, waiting: true }] })).toEqual(['leaveStands', 'leaveWaits']);
  // A night that ends this very second is over.
  expect(codes({ nights: [{ ...night, until: '2027-02-19T18:30:00' }] })).toEqual([]);
  holds({ outside: [{ cadetId: 1, since, as: 'out' }], nights: [night] });
  breaks('outside', { outside: [{ cadetId: 1, since, as: 'lateBack' }] }, 1, 'lateBack');
  breaks('outside', { outside: [{ cadetId: 1, since, as: 'lateOut' }] }, 1, 'lateOut');
});

test('a bunk is held on the last day by who has not left, and is free by itself after it', () => {
  const men = [man(1, { certificate: false, militaryId: null, leaves: null })];
  const codes = (now: string) => closingPoints(facts({ men, now })).map(({ code, state }) => state !== 'done' && code);
  expect(codes(`${LAST}T23:59:59`)).toContain('bunks');
  expect(codes('2027-02-20T00:00:00')).not.toContain('bunks');
  holds({ men: [man(1)] });
});

test('what does not hinder is named: undecided applicants, fees, pages of the journal, military IDs', () => {
  const applicant = { enrolled: false, leaves: null, certificate: false, militaryId: null, bunk: null };
  breaks('applicants', { men: [man(1, applicant)] }, 1, 'undecided');
  holds({ men: [man(1, { ...applicant, refused: true })] });
  breaks('fees', { men: [man(1, { owes: 1 })] }, 1, 'owes');
  breaks(
    'pages',
    {
      pages: [
        { date: '2027-02-17', count: 3 },
        { date: '2027-02-18', count: 2 },
      ],
    },
    5,
    'pages',
    'pages',
  );
  const states = [
    { state: 'certified', dueOn: null, late: 0 },
    { state: 'handedOver', dueOn: '2027-03-20', late: 0 },
    { state: 'handedOver', dueOn: '2027-02-18', late: 1 },
    { state: 'ready', dueOn: '2027-03-20', late: 0 },
  ] as const;
  const men = states.map((militaryId, index) => man(index + 1, { militaryId }));
  breaks('militaryIds', { men }, 4, 'idCertified', 'idWaits', 'idLate', 'idReady');
});

test('points keep their order, each is done exactly when nothing stands behind it, and the second group never hinders', () => {
  const flawed: Partial<ClosingMan>[] = [
    { leaves: null },
    { certificate: false },
    { enrolled: false },
    { owes: 5 },
    { militaryId: null },
    { bunk: null },
    { leaves: gone('2027-02-20') },
  ];
  fc.assert(
    fc.property(
      fc.record({
        flaws: fc.subarray(flawed),
        now: fc.constantFrom('2027-02-18T10:00:00', `${LAST}T10:00:00`, '2027-03-01T10:00:00'),
      }),
      ({ flaws, now }) => {
        const points = closingPoints(facts({ men: flaws.map((flaw, index) => man(index + 1, flaw)), now }));
        expect(points.map(({ code }) => code)).toEqual([...HINDERING, ...GOING_ON]);
        for (const { code, state, count, items } of points) {
          expect(state === 'done').toBe(items.length === 0);
          expect(count).toBe(items.length);
          expect(state === 'hinders' && GOING_ON.some((one) => one === code)).toBe(false);
        }
      },
    ),
    { numRuns: 60 },
  );
});
