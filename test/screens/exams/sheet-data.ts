import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { judgeResults } from '../../../shared/exams/norms.ts';
import { fillCells } from '../../../shared/exams/put-cells.ts';
import { sheetSummary } from '../../../shared/exams/sheet-summary.ts';
import type { Failure } from '../../../shared/kit/result.ts';
import { refuse } from '../../../shared/kit/result.ts';

const NAMES = ['Әлімов Болат', 'Байғазиев Темірлан', 'Ғабдуллин Рамазан', 'Өтегенов Дәурен'];

export const line = (cadetId: number, special: Partial<SheetRow> = {}): SheetRow => ({
  cadetId,
  name: NAMES[cadetId - 1] ?? `Курсант ${cadetId}`,
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
  ...special,
});

/** Four men; the last one is kept from the sheet by a short fee. */
export const ROWS: SheetRow[] = [
  line(1),
  line(2),
  line(3),
  line(4, {
    admitted: false,
    reasons: [
      { code: 'feeShort', level: 'bar', subjectCode: null, params: { short: 50_000, due: 263_318, paid: 213_318 } },
    ],
  }),
];

export const sheetOf = (rows: SheetRow[] = ROWS, special: Partial<Sheet> = {}): Sheet => ({
  examId: 7,
  cohortId: 1,
  cohortCode: '2027-01',
  subjectCode: 'DRL',
  subjectNames: { kk: 'Сап даярлығы', ru: 'Строевая', en: 'Drill' },
  hours: 28,
  kind: 'main',
  platoonId: 1,
  platoon: 1,
  date: '2027-01-27',
  from: '08:30',
  to: '10:20',
  place: 'Плац',
  orderNumber: '40',
  note: null,
  state: 'open',
  firing: false,
  norms: [],
  commission: [
    { role: 'chair', name: 'Сүлейменов Қ.', personId: 2, signs: true, signedAt: null },
    { role: 'member', name: 'Омаров Н.', personId: null, signs: false, signedAt: null },
  ],
  rows,
  summary: sheetSummary(rows),
  closings: [],
  hindrances: [],
  ...special,
});

/** A sheet that keeps what is put into it, as the host does. */
export function keptSheet(first: Sheet) {
  let sheet = first;
  return {
    now: () => sheet,
    /** What another examiner writes meanwhile. */
    write: (cadetId: number, change: Partial<SheetRow>) => {
      sheet = {
        ...sheet,
        rows: sheet.rows.map((row) => (row.cadetId === cadetId ? { ...row, ...change, by: 'Бөтен А.' } : row)),
      };
    },
    put: ({ cells }: InputOf<'sheets.put'>): OutputOf<'sheets.put'> | Failure => {
      const { changed, conflicts } = fillCells(sheet.rows, cells, (results) => judgeResults(sheet.norms, results));
      if (conflicts.length > 0)
        return refuse('sheets.changedMeanwhile', { names: conflicts.map(({ name }) => name), by: 'Бөтен А.' });
      const after = new Map(changed.map((one) => [one.after.cadetId, { ...one.after, values: one.after.values + 1 }]));
      sheet = { ...sheet, rows: sheet.rows.map((row) => after.get(row.cadetId) ?? row) };
      return { changed: after.size, rows: [...after.values()], summary: sheetSummary(sheet.rows), unsigned: [] };
    },
  };
}
