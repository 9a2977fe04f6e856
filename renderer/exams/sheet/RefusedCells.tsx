import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { type Draft, dropDraft, writeOver } from './sheet-drafts.ts';
import { useCellText } from './use-cell-text.ts';
import type { SheetView } from './use-sheet.ts';

/** Cells that were typed and not written, by name: nothing of them is lost until somebody decides. */
export function RefusedCells({ view }: { view: SheetView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useCellText(view.sheet);
  const line = (draft: Draft) => {
    const { cell, failure } = draft;
    const row = view.filed.get(cell.cadetId);
    if (!failure || !row) return null;
    const text = refusalText(failure);
    const theirs = say(cell.field, row);
    const mine = say(cell.field, view.rows.find(({ cadetId }) => cadetId === cell.cadetId) ?? row);
    const conflict = failure.code === 'sheets.changedMeanwhile';
    return (
      <Refusal
        key={`${cell.cadetId}.${cell.field}`}
        what={`${row.name}: ${text.what}`}
        why={
          conflict
            ? t('sheets.refused.both', { by: row.by ?? '', field: t(`sheets.column.${cell.field}`), theirs, mine })
            : text.why
        }
        todo={conflict ? undefined : text.todo}
        actions={
          <>
            <Action size="xs" onClick={() => dropDraft(draft)}>
              {t('sheets.refused.keepTheirs', { value: theirs })}
            </Action>
            <Action size="xs" onClick={() => writeOver(client, draft)}>
              {t('sheets.refused.writeMine', { value: mine })}
            </Action>
          </>
        }
      />
    );
  };
  return <>{view.drafts.map(line)}</>;
}
