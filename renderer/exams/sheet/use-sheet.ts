import { useMemo } from 'react';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { type SheetHindrance, sheetHindrances } from '../../../shared/exams/closing.ts';
import { judgeResults } from '../../../shared/exams/norms.ts';
import { fillCells } from '../../../shared/exams/put-cells.ts';
import { type SheetSummary, sheetSummary } from '../../../shared/exams/sheet-summary.ts';
import { localNow } from '../../app/clock.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay, useMe } from '../../app/session.ts';
import { type Draft, draftsOf, useSheetDrafts } from './sheet-drafts.ts';

/** How often another examiner's marks are looked for, in milliseconds. */
const LOOK = 4_000;
/** Men without a platoon stand at the end. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The sheet as the eye sees it: what is typed lies over what the file says. */
export interface SheetView {
  sheet: Sheet;
  /** In the order they are shown, under the headings of their platoons. */
  rows: readonly SheetRow[];
  /** The same line as the file has it, for what stands under a cell that was refused. */
  filed: ReadonlyMap<number, SheetRow>;
  drafts: readonly Draft[];
  summary: SheetSummary;
  hindrances: readonly SheetHindrance[];
  personId: number;
  /** May put marks down, and the sheet is open. */
  open: boolean;
  /** Marks are put down on the day itself and after it. */
  begun: boolean;
}

/** A sheet that is looked at anew by itself, with what this person has typed into it. */
export function useSheet(examId: number) {
  const query = useOperation('sheets.get', { examId }, { refetchInterval: LOOK });
  const all = useSheetDrafts();
  const personId = useMe()?.personId ?? 0;
  const mayMark = useMay('exams.mark');
  const sheet = query.data;
  const today = localNow().slice(0, 10);
  const view = useMemo((): SheetView | null => {
    if (!sheet) return null;
    const drafts = draftsOf(all, examId, personId);
    const { changed } = fillCells(
      sheet.rows,
      drafts.map(({ cell }) => cell),
      (results) => judgeResults(sheet.norms, results),
    );
    const over = new Map(changed.map(({ after }) => [after.cadetId, after]));
    // Down is down to the eye: a retake has men of several platoons, and every platoon its heading.
    const rows = sheet.rows
      .map((row) => over.get(row.cadetId) ?? row)
      .toSorted((a, b) => (a.platoon ?? LAST) - (b.platoon ?? LAST));
    const commission = sheet.commission.map((seat) => ({ ...seat, signed: seat.signedAt !== null }));
    return {
      sheet,
      rows,
      filed: new Map(sheet.rows.map((row) => [row.cadetId, row])),
      drafts,
      summary: sheetSummary(rows),
      hindrances:
        sheet.state === 'closed'
          ? []
          : sheetHindrances({ today, date: sheet.date, orderNumber: sheet.orderNumber, rows, commission }),
      personId,
      open: mayMark && sheet.state !== 'closed',
      begun: today >= sheet.date,
    };
  }, [sheet, all, examId, personId, mayMark, today]);
  return { view, failure: query.error?.failure ?? null };
}
