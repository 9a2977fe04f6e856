import { expect, test } from 'vitest';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { admissionReasons, isAdmitted, reasonsFor } from '../../../shared/exams/admission.ts';
import { type SheetFacts, sheetHindrances } from '../../../shared/exams/closing.ts';
import { fitsWay, judgeResults, normMark, normText, practicalMark, tableOn } from '../../../shared/exams/norms.ts';
import { fillCells } from '../../../shared/exams/put-cells.ts';
import { markFigures, sheetSummary } from '../../../shared/exams/sheet-summary.ts';

const RUN = { five: 14, four: 14.6, three: 15.2 };
const PULL = { five: 13, four: 11, three: 9 };

test.each([
  [13.9, 5],
  [14, 5],
  [14.1, 4],
  [14.6, 4],
  [15.2, 3],
  [15.3, 2],
] as const)('100 m in %d s is a %i: the threshold itself still brings the mark', (result, mark) => {
  expect(normMark('less', RUN, result)).toBe(mark);
});

test.each([
  [13, 5],
  [12, 4],
  [11, 4],
  [9, 3],
  [8, 2],
] as const)('%i pull-ups are a %i', (result, mark) => {
  expect(normMark('more', PULL, result)).toBe(mark);
});

test('thresholds go the way of the results; the table of a day is the latest that had come', () => {
  expect([fitsWay('less', RUN), fitsWay('more', RUN), fitsWay('more', PULL), fitsWay('less', PULL)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  const tables = [
    { inForceFrom: '2027-02-01', ...PULL },
    { inForceFrom: '2017-06-15', ...RUN },
  ];
  expect(tableOn(tables, '2027-01-31')).toMatchObject(RUN);
  expect(tableOn(tables, '2027-02-01')).toMatchObject(PULL);
  expect(tableOn(tables, '2017-06-14')).toBeNull();
});

test('results are written as they are read: minutes by the clock, never sixty seconds', () => {
  expect([750, 720, 65, 59].map((value) => normText('minutes', value))).toEqual(['12:30', '12:00', '1:05', '0:59']);
  expect([normText('minutes', 779.6), normText('minutes', 779.4)]).toEqual(['13:00', '12:59']);
  expect([normText('seconds', 14.6), normText('times', 12)]).toEqual(['14,6', '12']);
});

test('a practical mark: the mean half up, a 2 keeps it at 2, none while a norm is open', () => {
  expect(practicalMark([5, 4])).toBe(5);
  expect(practicalMark([5, 4, 4])).toBe(4);
  expect(practicalMark([5, 5, 2])).toBe(2);
  expect(practicalMark([5, null])).toBeNull();
  expect(practicalMark([])).toBeNull();
});

test('the footer of the picture: six 5s, six 4s, two 3s, one 2, one absent, two left, two not admitted', () => {
  const row = (mark: SheetRow['mark'], admitted = true) => ({ mark, admitted });
  const rows = [
    ...Array.from({ length: 6 }, () => row(5)),
    ...Array.from({ length: 6 }, () => row(4)),
    row(3),
    row(3),
    row(2),
    row('absent'),
    row(null),
    row(null),
    row(null, false),
    row(null, false),
  ];
  // 30 + 24 + 6 + 2 = 62 over 15 = 4.13; 14/15 = 93 %; 12/15 = 80 %.
  expect(sheetSummary(rows)).toMatchObject({ men: 20, examined: 15, mean: 4.13, passPercent: 93, qualityPercent: 80 });
  expect(sheetSummary(rows)).toMatchObject({ absent: 1, excused: 0, left: 2, notAdmitted: 2 });
});

test('nobody examined has no mean; halves of percents and of hundredths go up', () => {
  expect(markFigures(['absent', 'excused', null])).toMatchObject({ examined: 0, mean: null, passPercent: null });
  // 7 of 8 = 87.5 %; (7·5 + 2) / 8 = 4.625
  expect(markFigures([5, 5, 5, 5, 5, 5, 5, 2])).toMatchObject({ passPercent: 88, qualityPercent: 88, mean: 4.63 });
});

const CLEAR = { hoursOwed: [], firingOwed: [], fee: { due: 263_318, paid: 263_318 }, restriction: null };

test('admission: each reason by itself, and the case that only touches it', () => {
  expect(admissionReasons(CLEAR)).toEqual([]);
  expect(admissionReasons({ ...CLEAR, hoursOwed: [{ subjectCode: 'MED', hours: 0 }] })).toEqual([]);
  expect(admissionReasons({ ...CLEAR, fee: { due: 263_318, paid: 263_317 } })).toMatchObject([
    { code: 'feeShort', params: { short: 1 } },
  ]);
  expect(admissionReasons({ ...CLEAR, fee: { due: 263_318, paid: 300_000 } })).toEqual([]);
  expect(admissionReasons({ ...CLEAR, restriction: { until: null } })).toMatchObject([
    { code: 'discipline', level: 'bar' },
  ]);
});

test('hours keep him from their own subject, firing from firing; beside others it is a notice', () => {
  const reasons = admissionReasons({ ...CLEAR, hoursOwed: [{ subjectCode: 'MED', hours: 3 }], firingOwed: [2] });
  expect(reasonsFor(reasons, 'MED')).toMatchObject([
    { code: 'hoursOwed', params: { hours: 3 }, level: 'bar' },
    { code: 'firingOwed', level: 'notice' },
  ]);
  expect(isAdmitted(reasonsFor(reasons, 'MED'))).toBe(false);
  expect(isAdmitted(reasonsFor(reasons, 'TOP'))).toBe(true);
  expect(isAdmitted(reasonsFor(reasons, 'FIR'))).toBe(false);
});

const SHEET: SheetFacts = {
  today: '2027-02-15',
  date: '2027-02-15',
  orderNumber: '40',
  rows: [
    { name: 'А', mark: 5, admitted: true },
    { name: 'Б', mark: null, admitted: false },
  ],
  commission: [
    { role: 'chair', name: 'Т', personId: 2, signed: true },
    { role: 'member', name: 'М', personId: null, signed: false },
    { role: 'secretary', name: 'Х', personId: 4, signed: false },
  ],
};
const codes = (change: Partial<SheetFacts>) => sheetHindrances({ ...SHEET, ...change }).map(({ code }) => code);

test('a sheet closes with who is not admitted unmarked, a member on paper and a secretary who does not sign', () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Partial<SheetFacts>, string[]]>([
  ['the day before', { today: '2027-02-14' }, ['tooEarly']],
  ['an admitted man without a mark', { rows: [{ name: 'А', mark: null, admitted: true }] }, ['left']],
  ['nobody on it', { rows: [] }, ['noMen']],
  ['no order', { orderNumber: null }, ['noOrder']],
  ['no commission', { commission: [] }, ['noChair']],
  [
    'a chair without an account',
    { commission: [{ role: 'chair', name: 'Т', personId: null, signed: false }] },
    ['chairWithoutAccount'],
  ],
  [
    'the chair has not signed',
    { commission: [{ role: 'chair', name: 'Т', personId: 2, signed: false }] },
    ['unsigned'],
  ],
])('it does not close: %s', (_, change, found) => {
  expect(codes(change)).toEqual(found);
});

const line = (cadetId: number, change: Partial<SheetRow> = {}): SheetRow => ({
  cadetId,
  name: `К${cadetId}`,
  platoonId: 1,
  platoon: 1,
  admitted: true,
  reasons: [],
  override: null,
  mark: null,
  source: null,
  ticket: null,
  results: [],
  byNorms: null,
  byRange: null,
  examiner: null,
  note: null,
  before: null,
  closedMark: null,
  changedSince: false,
  away: null,
  at: null,
  by: null,
  values: 0,
  ...change,
});
const judge = (results: readonly { normId: number; value: number }[]) => {
  const marked = results.map((one) => ({ ...one, mark: normMark('more', PULL, one.value) }));
  return { results: marked, byNorms: practicalMark(marked.map(({ mark }) => mark)) };
};

test('results bring the mark, a typed mark stands beside them, and taking it away brings nothing back', () => {
  const result = { cadetId: 1, field: 'results' as const, seen: [], value: [{ normId: 3, value: 11 }] };
  expect(fillCells([line(1)], [result], judge).changed[0]?.after).toMatchObject({
    mark: 4,
    source: 'norms',
    byNorms: 4,
  });
  const both = fillCells([line(1)], [{ cadetId: 1, field: 'mark', seen: null, value: 5 }, result], judge);
  expect(both.changed[0]?.after).toMatchObject({ mark: 5, source: 'typed', byNorms: 4 });
  const worse = line(1, { mark: 4, source: 'norms', ...judge([{ normId: 3, value: 11 }]) });
  const again = { ...result, seen: result.value, value: [{ normId: 3, value: 8 }] };
  expect(fillCells([worse], [again], judge).changed[0]?.after).toMatchObject({ mark: 2, source: 'norms' });
  expect(fillCells([worse], [{ ...again, value: [] }], judge).changed[0]?.after).toMatchObject({
    mark: null,
    source: null,
  });
});

test('a cell that changed meanwhile is a conflict unless it is already what was wanted; a note goes to anybody', () => {
  const rows = [line(1, { mark: 4, source: 'typed' }), line(2, { admitted: false })];
  const put = (cadetId: number, value: 5 | 4) => ({ cadetId, field: 'mark' as const, seen: null, value });
  expect(fillCells(rows, [put(1, 5)], judge).conflicts.map(({ name }) => name)).toEqual(['К1']);
  expect(fillCells(rows, [put(1, 4)], judge)).toMatchObject({ conflicts: [], changed: [] });
  expect(fillCells(rows, [put(2, 5)], judge).barred.map(({ name }) => name)).toEqual(['К2']);
  const note = { cadetId: 2, field: 'note' as const, seen: null, value: 'өтеп жатыр' };
  expect(fillCells(rows, [note], judge)).toMatchObject({ barred: [], changed: [{ after: { note: 'өтеп жатыр' } }] });
});

test('who is not on the sheet is named and nothing is put for him; a cell that is filled twice is named too', () => {
  const put = (cadetId: number, value: 5 | 4) => ({ cadetId, field: 'mark' as const, seen: null, value });
  const filling = fillCells([line(1)], [put(7, 5), put(1, 4)], judge);
  expect(filling).toMatchObject({ strangers: [7], twice: null, changed: [{ after: { cadetId: 1, mark: 4 } }] });
  expect(fillCells([line(1)], [put(1, 4), put(1, 5)], judge).twice?.cadetId).toBe(1);
});

test('results of the norms that were run are judged; one that was not leaves the mark open', () => {
  const norms = [
    { normId: 1, better: 'less' as const, ...RUN },
    { normId: 2, better: 'more' as const, ...PULL },
  ];
  expect(judgeResults(norms, [{ normId: 2, value: 11 }])).toEqual({
    results: [{ normId: 2, value: 11, mark: 4 }],
    byNorms: null,
  });
  expect(
    judgeResults(norms, [
      { normId: 2, value: 11 },
      { normId: 1, value: 14 },
    ]),
  ).toEqual({
    results: [
      { normId: 1, value: 14, mark: 5 },
      { normId: 2, value: 11, mark: 4 },
    ],
    byNorms: 5,
  });
});
