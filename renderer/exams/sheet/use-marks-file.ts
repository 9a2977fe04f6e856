import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import type { Failure } from '../../../shared/kit/result.ts';
import { openListFile } from '../../admissions/import/list-file.ts';
import { call } from '../../app/client.ts';
import { sessionExpired } from '../../app/session-expiry.ts';
import { menNamed } from './judge-line.ts';
import { findHeadings, guessColumns, type TableColumn, type TableColumns } from './sheet-columns.ts';

export type MarksTable = OutputOf<'sheets.readFile'>['tables'][number];

/** Whether it is known whose a line is, and at least one column of the sheet. */
export const isWhole = ({ rows }: MarksTable, { columns }: TableColumns): boolean =>
  (columns.includes('name') || rows.some(({ cadetId }) => cadetId !== null)) &&
  columns.some((column) => column !== null && column !== 'name');

/** A file of marks that somebody picked: its tables as the host reads them, and which column holds what. */
export function useMarksFile(sheet: Sheet, men: readonly SheetRow[]) {
  const client = useQueryClient();
  const [fileName, setFileName] = useState<string | null>(null);
  const [tables, setTables] = useState<readonly MarksTable[]>([]);
  const [table, setTable] = useState<MarksTable | null>(null);
  const [columns, setColumns] = useState<TableColumns | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const linesOf = ({ rows }: MarksTable) => rows.map(({ cells }) => cells);
  const isMan = (text: string) => menNamed(men, text).length > 0;
  const columnsOf = (one: MarksTable) => findHeadings(linesOf(one), sheet) ?? guessColumns(linesOf(one), isMan);
  const show = (wanted: MarksTable | null) => {
    setTable(wanted);
    setColumns(wanted && columnsOf(wanted));
  };
  return {
    fileName,
    tables,
    table,
    columns,
    failure,
    busy,
    open: async (picked: File | null) => {
      if (picked === null) return;
      setFileName(picked.name);
      show(null);
      setBusy(true);
      const opened = await openListFile(picked);
      const result = opened.ok ? await call('sheets.readFile', { examId: sheet.examId, ...opened.value }) : opened;
      setBusy(false);
      if (!result.ok) {
        if (!sessionExpired(result, client)) setFailure(result);
        return;
      }
      setFailure(null);
      setTables(result.value.tables);
      // A book may begin with a title page: the first table of names and marks is meant.
      const whole = result.value.tables.find((one) => isWhole(one, columnsOf(one)));
      show(whole ?? result.value.tables[0] ?? null);
    },
    setTable: (name: string) => show(tables.find((one) => one.name === name) ?? null),
    /** A column of the sheet stands in one column of the table; a name may stand in several. */
    setColumn: (index: number, wanted: TableColumn | null) =>
      columns &&
      setColumns({
        ...columns,
        columns: columns.columns.map((one, at) =>
          at === index ? wanted : one === wanted && wanted !== 'name' ? null : one,
        ),
      }),
  };
}
export type MarksFile = ReturnType<typeof useMarksFile>;
