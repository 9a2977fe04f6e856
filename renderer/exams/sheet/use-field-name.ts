import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import { type Field, normOf } from './sheet-fields.ts';
import { nameIn } from './sheet-words.ts';

/** What a column of the sheet is called; a norm by its own name. */
export function useFieldName(sheet: Pick<Sheet, 'norms'>): (field: Field) => string {
  const { t } = useTranslation();
  return (field) => {
    const norm = normOf(sheet, field);
    return norm ? nameIn(norm.names) : t(`sheets.column.${field as 'mark'}`);
  };
}
