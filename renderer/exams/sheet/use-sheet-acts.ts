import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/kit/result.ts';
import { useCommand } from '../../app/queries.ts';
import { showFailure, showNote } from '../../app/toasts.tsx';
import { divertUndo } from '../../app/undo.tsx';
import { putTogether, seeCells, writeSheet } from './sheet-drafts.ts';
import type { NewCell } from './sheet-fields.ts';
import { keepAct, rememberWritten, takeAct, useWrittenActs, wayBack } from './sheet-undo.ts';
import type { SheetView } from './use-sheet.ts';

/** Acts on many cells at once, and the way back from any act on this sheet. */
export function useSheetActs(view: SheetView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const examId = view.sheet.examId;
  const personId = view.personId;
  const own = { examId, personId };
  const piles = useWrittenActs(personId, examId);

  /** What one man or several had changed, as the note says it. */
  const named = (cadetIds: readonly number[]): string => {
    const names = view.sheet.rows.filter(({ cadetId }) => cadetIds.includes(cadetId)).map(({ name }) => name);
    return names.length === 1 ? (names[0] ?? '') : t('sheets.act.cells', { count: cadetIds.length });
  };
  const go = async (pile: 'done' | 'undone') => {
    await writeSheet(client, examId, personId);
    const act = takeAct(pile, personId, examId);
    if (!act) return showNote(t(pile === 'done' ? 'shell.undo.nothing' : 'shell.redo.nothing'));
    const result = await putTogether(client, own, pile === 'done' ? wayBack(act) : act.cells);
    if (result.ok) {
      keepAct(pile === 'done' ? 'undone' : 'done', act);
      const what = named(act.cells.map(({ cadetId }) => cadetId));
      showNote(t(pile === 'done' ? 'shell.undo.done' : 'shell.redo.done', { what }));
    } else if (result.code === 'session.notSignedIn') keepAct(pile, act);
    else showFailure(result);
  };
  const diverts = view.open && (piles.undo || piles.redo || view.drafts.length > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the acts lie outside; only whose they are matters
  useEffect(
    () =>
      diverts
        ? divertUndo(
            () => go('done'),
            () => go('undone'),
          )
        : undefined,
    [diverts, examId, personId],
  );

  const fromRange = useCommand('sheets.fillFromRange');
  const toFill = view.rows.filter(({ admitted, mark, byRange }) => admitted && mark === null && byRange !== null);

  return {
    /** Men of the firing subject whose mark the range has and the sheet has not. */
    toFill,
    filling: fromRange.running,
    fillFromRange: async () => {
      await writeSheet(client, examId, personId);
      const done = await fromRange.run({ examId });
      if (!done.ok) return;
      const cells = toFill.map(
        ({ cadetId, byRange }) => ({ cadetId, field: 'mark', seen: null, value: byRange }) as const,
      );
      rememberWritten(personId, examId, cells);
      showNote(t('sheets.act.fromRange', { count: done.value.filled }));
    },
    /** Many cells as one act: all or none, taken back by one key. */
    fill: async (cells: readonly NewCell[]): Promise<Result<unknown>> => {
      await writeSheet(client, examId, personId);
      const seen = seeCells(client, examId, cells);
      const result = await putTogether(client, own, seen);
      if (!result.ok) {
        if (result.code !== 'session.notSignedIn') showFailure(result);
        return result;
      }
      rememberWritten(personId, examId, seen);
      showNote(t('sheets.act.filled', { count: seen.length }));
      return result;
    },
  };
}
