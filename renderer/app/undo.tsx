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
const SILENT: readonly OperationName[] = [
  'history.undo',
  'session.lock',
  'session.unlock',
  'session.takeOver',
  'session.setPin',
  'session.removePin',
];

/** Acts that stay: the Ctrl+Z behind one of them says so, for a hand that wants it back would take an older one back unseen. */
const STAYING: readonly OperationName[] = [
  'cohorts.close',
  'cohorts.reopen',
  'gate.record',
  'gate.letOut',
  'gate.enterSheet',
  'gate.correct',
  'strength.sign',
  'strength.revoke',
  'rangeDay.close',
  'ammunition.sign',
  'rolls.close',
  'rolls.reopen',
  'sheets.sign',
  'sheets.close',
  'sheets.reopen',
  'certificates.issue',
  'certificates.spoil',
  'certificates.duplicate',
  'certificates.revoke',
  'certificates.issueReferences',
];
/** The last act was one of those, and Ctrl+Z has not said so yet. */
let stays = false;
/** What this person did last, as Ctrl+Z has to know it. */
export const noteAct = (name: OperationName): void => {
  stays = STAYING.includes(name);
};

/** Takes an entry back (of an undo: does its act again), says which, and offers the way back from that. */
async function takeBack(entry: HistoryEntry, client: QueryClient, kind: 'undo' | 'redo'): Promise<void> {
  hideNote();
  const result = await call('history.undo', { entryId: entry.id });
  if (result.ok) {
    // Said at once: some of what is asked again is searched for, and takes its seconds.
    void client.invalidateQueries();
    const said = t(`shell.${kind}.done`, { what: historyText(entry.operation, entry.params) });
    if (kind === 'undo') offerWayBack(said, t('shell.redo.button'), 'Ctrl Y', () => redoLast(client));
    else offerWayBack(said, t('shell.undo.button'), 'Ctrl Z', () => undoLast(client));
  } else if (!sessionExpired(result, client)) {
    showFailure(result);
  }
}

function offerWayBack(said: string, button: string, keys: string, run: () => Promise<void>): void {
  showNote(
    <span className={classes.undo}>
      <span title={said}>{said}</span>
      <button type="button" onClick={() => void run()}>
        {button}
      </button>
      <kbd>{keys}</kbd>
    </span>,
  );
}

/** After a command: names it in the status bar with its way back, if the host says it can be taken back. */
export async function offerUndo(name: OperationName, client: QueryClient): Promise<void> {
  noteAct(name);
  if (SILENT.includes(name)) return;
  const last = await call('history.lastOfMine', {});
  if (!last.ok || last.value === null || last.value.operation !== name || !last.value.undoable) return;
  const entry = last.value;
  const said = historyText(entry.operation, entry.params);
  offerWayBack(said, t('shell.undo.button'), 'Ctrl Z', () => takeBack(entry, client, 'undo'));
}

/** What Ctrl+Z and Ctrl+Y do while something is only tried; null = they work on what was really done. */
let instead: { undo: () => Promise<void>; redo: (() => Promise<void>) | undefined } | null = null;

/** Sends Ctrl+Z, and Ctrl+Y where there is something to do again, elsewhere until the returned function is called. */
export function divertUndo(undo: () => Promise<void>, redo?: () => Promise<void>): () => void {
  const own = { undo, redo };
  instead = own;
  return () => {
    if (instead === own) instead = null;
  };
}

/** Ctrl+Z: takes back the last act of this person that can still be taken back, and says which it was. */
export async function undoLast(client: QueryClient): Promise<void> {
  if (instead) return instead.undo();
  if (stays) {
    stays = false;
    return showNote(t('shell.undo.stays'));
  }
  const last = await call('history.lastOfMine', {});
  if (!last.ok) {
    if (!sessionExpired(last, client)) showFailure(last);
    return;
  }
  if (last.value === null) showNote(t('shell.undo.nothing'));
  else await takeBack(last.value, client, 'undo');
}

/** Ctrl+Y: does again what this person undid last, unless something new has been done since. */
export async function redoLast(client: QueryClient): Promise<void> {
  if (instead) return instead.redo?.();
  const last = await call('history.lastUndone', {});
  if (!last.ok) {
    if (!sessionExpired(last, client)) showFailure(last);
    return;
  }
  if (last.value === null) showNote(t('shell.redo.nothing'));
  else await takeBack(last.value, client, 'redo');
}
