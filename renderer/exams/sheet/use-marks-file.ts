import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import type { Failure } from '../../../shared/kit/result.ts';
import { type ListFile, openListFile } from '../../admissions/import/list-file.ts';
import { call } from '../../app/client.ts';
import { sessionExpired } from '../../app/session-expiry.ts';
import { menNamed } from './judge-line.ts';
import { findHeadings, guessColumns, type TableColumn, type TableColumns } from './sheet-columns.ts';

export type MarksTable = OutputOf<'sheets.readFile'>;

/** A file of marks that somebody picked: its lines as the host reads them, and which column holds what. */
export function useMarksFile(sheet: Sheet, rows: readonly SheetRow[]) {
  const client = useQueryClient();
  const [file, setFile] = useState<ListFile | null>(null);
  const [table, setTable] = useState<MarksTable | null>(null);
  const [columns, setColumns] = useState<TableColumns | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const read = async (from: ListFile, sheetName?: string) => {
    setBusy(true);
    const { examId } = sheet;
    const result = await call('sheets.readFile', { examId, ...from, ...(sheetName !== undefined && { sheetName }) });
    setBusy(false);
    if (!result.ok) {
      if (!sessionExpired(result, client)) setFailure(result);
      return;
    }
    const lines = result.value.rows.map(({ cells }) => cells);
    setTable(result.value);
    setColumns(findHeadings(lines, sheet) ?? guessColumns(lines, (text) => menNamed(rows, text).length > 0));
    setFailure(null);
  };
  return {
    fileName: file?.fileName ?? null,
    table,
    columns,
    failure,
    busy,
    open: async (picked: File | null) => {
      if (picked === null) return;
      setTable(null);
      const opened = await openListFile(picked);
      setFile(opened.ok ? opened.value : null);
      setFailure(opened.ok ? null : opened);
      if (opened.ok) await read(opened.value);
    },
    setSheet: (sheetName: string) => file && void read(file, sheetName),
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
