import type { QueryClient } from '@tanstack/react-query';
import { t } from 'i18next';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { HistoryEntry } from '../../shared/contract/history.contract.ts';
import { historyText } from '../i18n/history-text.ts';
import { call } from './client.ts';
import { sessionExpired } from './session-expiry.ts';
import classes from './toasts.module.css';
import { hideNote, showFailure, showNote } from './toasts.tsx';

/** Operations after which nothing is offered: taking back is their own business. */
const SILENT: readonly OperationName[] = ['history.undo', 'session.lock', 'session.unlock'];

async function takeBack(entry: HistoryEntry, client: QueryClient): Promise<void> {
  hideNote();
  const result = await call('history.undo', { entryId: entry.id });
  if (result.ok) {
    await client.invalidateQueries();
    showNote(t('shell.undo.done', { what: historyText(entry.operation, entry.params) }));
  } else if (!sessionExpired(result, client)) {
    showFailure(result);
  }
}

/** After a command: names it in the status bar with its way back, if the host says it can be taken back. */
export async function offerUndo(name: OperationName, client: QueryClient): Promise<void> {
  if (SILENT.includes(name)) return;
  const last = await call('history.lastOfMine', {});
  if (!last.ok || last.value === null || last.value.operation !== name || !last.value.undoable) return;
  const entry = last.value;
  const said = historyText(entry.operation, entry.params);
  showNote(
    <span className={classes.undo}>
      <span title={said}>{said}</span>
      <button type="button" onClick={() => void takeBack(entry, client)}>
        {t('shell.undo.button')}
      </button>
      <kbd>Ctrl Z</kbd>
    </span>,
  );
}

/** What Ctrl+Z does while something is only tried; null = it takes back what was really done. */
let undoInstead: (() => Promise<void>) | null = null;

/** Sends Ctrl+Z elsewhere until the returned function is called. */
export function divertUndo(undo: () => Promise<void>): () => void {
  undoInstead = undo;
  return () => {
    if (undoInstead === undo) undoInstead = null;
  };
}

/** Ctrl+Z: takes back the last act of this person that can still be taken back, and says which it was. */
export async function undoLast(client: QueryClient): Promise<void> {
  if (undoInstead) return undoInstead();
  const last = await call('history.lastOfMine', {});
  if (!last.ok) {
    if (!sessionExpired(last, client)) showFailure(last);
    return;
  }
  if (last.value === null) showNote(t('shell.undo.nothing'));
  else await takeBack(last.value, client);
}
