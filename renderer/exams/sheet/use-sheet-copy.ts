import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { asTsv, type Column } from '../../components/table-column.ts';
import { textOf } from './sheet-fields.ts';
import { nameIn, useMarkWords } from './sheet-words.ts';
import type { SheetView } from './use-sheet.ts';

/** The sheet as a spreadsheet takes it: the columns that are seen, the head first. */
export function useSheetCopy(view: SheetView): () => string {
  const { t } = useTranslation();
  const words = useMarkWords();
  const { sheet, rows } = view;
  return () => {
    const columns: Column<SheetRow>[] = [
      { id: 'cadet', header: t('sheets.column.cadet'), value: ({ name }) => name },
      { id: 'ticket', header: t('sheets.column.ticket'), value: ({ ticket }) => ticket },
      ...sheet.norms.map(({ normId, names }) => ({
        id: `norm-${normId}`,
        header: nameIn(names),
        value: (row: SheetRow) => textOf(sheet, row, `norm-${normId}`),
      })),
      { id: 'mark', header: t('sheets.column.mark'), value: ({ mark }) => words.short(mark) },
      { id: 'note', header: t('sheets.column.note'), value: ({ note }) => note },
      { id: 'examiner', header: t('sheets.column.examiner'), value: ({ examiner }) => examiner },
    ];
    return asTsv(rows, columns);
  };
}
