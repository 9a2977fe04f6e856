import type { Sheet, SheetCell, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { normText } from '../../../shared/exams/norms.ts';
import { useMarkWords } from './sheet-words.ts';

/** Says what stands in a cell of a line; an empty one is a dash. */
export function useCellText({ norms }: Pick<Sheet, 'norms'>) {
  const words = useMarkWords();
  return (
    field: SheetCell['field'],
    row: Pick<SheetRow, 'mark' | 'ticket' | 'note' | 'examiner' | 'results'>,
  ): string => {
    if (field === 'mark') return words.short(row.mark) || '—';
    if (field !== 'results') return `${row[field] ?? '—'}`;
    const said = norms.flatMap(({ normId, unit }) => {
      const found = row.results.find((one) => one.normId === normId);
      return found ? [normText(unit, found.value)] : [];
    });
    return said.length === 0 ? '—' : said.join(' · ');
  };
}
