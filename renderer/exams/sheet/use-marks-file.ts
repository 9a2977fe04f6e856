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
  const show = (wanted: MarksTable | null) => {
    setTable(wanted);
    const isMan = (text: string) => menNamed(men, text).length > 0;
    setColumns(wanted && (findHeadings(linesOf(wanted), sheet) ?? guessColumns(linesOf(wanted), isMan)));
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
      // A book may begin with a title page: the table with headings is meant.
      const titled = result.value.tables.find((one) => findHeadings(linesOf(one), sheet) !== null);
      show(titled ?? result.value.tables[0] ?? null);
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
