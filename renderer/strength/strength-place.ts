import type { LocalDate } from '../../shared/kit/local-time.ts';
import { WHEREABOUTS, type Whereabouts } from '../../shared/presence/whereabouts.ts';
import { REPORT_PARTS, type ReportPart } from '../../shared/strength/report.ts';
import { goTo, useLocation } from '../app/location.ts';

export const STRENGTH_TABS = ['strength', 'days', 'meals'] as const;
export type StrengthTab = (typeof STRENGTH_TABS)[number];

/** A column of the sheet, or everybody on the list. */
export type FigureColumn = Whereabouts | 'onList';
const FIGURE_COLUMNS: readonly FigureColumn[] = ['onList', ...WHEREABOUTS];

/** Whose names stand in the inspector: a figure of the sheet (of a platoon, `none`, or `all`), or of where they are now. */
export interface FigureNames {
  of: 'sheet' | 'now';
  row: string;
  column: FigureColumn;
}

/** What is open beside the sheet. */
export type Beside = FigureNames | 'days' | 'establishment';

const words = (beside: Beside): string =>
  typeof beside === 'string' ? beside : `${beside.of}.${beside.row}.${beside.column}`;

function readBeside(text: string | undefined): Beside | null {
  if (text === 'days' || text === 'establishment') return text;
  const [of, row, name] = (text ?? '').split('.');
  const column = FIGURE_COLUMNS.find((one) => one === name);
  return (of === 'sheet' || of === 'now') && row && column ? { of, row, column } : null;
}

/** The address of a figure's names on the strength desk, for other screens. */
export const openFigure = (figure: FigureNames): void => goTo('leave', { part: 'strength', beside: words(figure) });

/** Where on the strength desk one is; the address keeps it. */
export function useStrengthPlace() {
  const { params } = useLocation();
  const go = (changed: { [key: string]: string | null }) => {
    const next = { ...params, part: 'strength', ...changed };
    goTo('leave', Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))));
  };
  return {
    tab: STRENGTH_TABS.find((one) => one === params.tab) ?? 'strength',
    openTab: (tab: StrengthTab) => goTo('leave', { part: 'strength', ...(tab !== 'strength' && { tab }) }),
    date: params.date as LocalDate | undefined,
    report: REPORT_PARTS.find((one) => one === params.report),
    openReport: (date: LocalDate, report: ReportPart) => go({ date, report }),
    openDays: (report: ReportPart) => go({ tab: 'days', report, beside: null }),
    /** The report's own sheet, from wherever it is looked at. */
    openSheet: (date: LocalDate, report: ReportPart) => go({ tab: null, date, report, beside: null }),
    beside: readBeside(params.beside),
    openBeside: (beside: Beside | null) => go({ beside: beside && words(beside) }),
    /** The names of a whole intake in one column of a report. */
    openOfReport: (date: LocalDate, report: ReportPart, column: FigureColumn) =>
      go({ date, report, beside: words({ of: 'sheet', row: 'all', column }) }),
  };
}
