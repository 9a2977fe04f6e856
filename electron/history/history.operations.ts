import { contract, isOperationName } from '../../shared/contract/contract.ts';
import type { HistoryEntry, historyOperations } from '../../shared/contract/history.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { RowChange } from '../database/capture.ts';
import { verifyHistory } from '../database/history-chain.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  entriesAfter,
  findCadetName,
  findEntry,
  isUndone,
  type ListedEntry,
  lastEntriesOf,
  listEntries,
} from './history.repository.ts';
import { ChangedSince, HeldByRule, takeBack } from './undo.ts';

/** How far back Ctrl+Z looks for something of mine that still stands. */
const LOOK_BACK = 50;

export const historyHandlers: HandlersOf<typeof historyOperations> = {
  'history.list': ({ db }, { limit, before }) => listEntries(db, limit, before ?? null).map(toEntry),

  'history.lastOfMine': ({ db, person }) => {
    for (const entry of lastEntriesOf(db, person.personId, LOOK_BACK)) {
      const { act, steps } = actBehind(db, entry);
      // An act done again stands behind the undo of its undo: that is what the next undo takes back.
      if (entry.takenBack === 0 && steps % 2 === 0 && isUndoable(act.operation)) return named(entry, act);
    }
    return null;
  },

  'history.lastUndone': ({ db, person }) => {
    for (const entry of lastEntriesOf(db, person.personId, LOOK_BACK)) {
      const { act, steps } = actBehind(db, entry);
      if (steps % 2 === 1 && entry.takenBack === 0) return named(entry, act);
      // Something new has been done since: what was undone before it stays undone.
      if (steps === 0 && isUndoable(act.operation) && entry.takenBack === 0) return null;
    }
    return null;
  },

  'history.undo': ({ db, person, tell }, { entryId }) => {
    const entry = findEntry(db, entryId) ?? refuse('history.unknownEntry', { entryId });
    // Undoing an undo (redo) needs the right of what comes back into force.
    const { act, steps } = actBehind(db, entry);
    const { operation } = act;
    if (!isUndoable(operation)) refuse('history.notUndoable', { operation });
    if (isUndone(db, entryId)) refuse('history.alreadyUndone', { operation });
    const right = isOperationName(operation) ? contract[operation].right : 'history.undo';
    if (right !== 'anyone' && right !== 'signedIn' && !person.rights.includes(right))
      refuse('session.noRight', { right });
    try {
      takeBack(db, JSON.parse(entry.changes) as RowChange[]);
    } catch (error) {
      if (error instanceof HeldByRule) {
        const { cadet_id: cadetId, night } = error.row;
        refuse(error.code, { name: findCadetName(db, Number(cadetId)), night: String(night ?? '') });
      }
      if (!(error instanceof ChangedSince)) throw error;
      refuse('history.changedSince', { operation, ...whoChanged(db, entryId, error) });
    }
    tell({ ...(JSON.parse(act.params) as Record<string, Param>), undoes: entryId, operation, redo: steps % 2 === 1 });
    return { operation };
  },

  'history.verify': ({ db }) => verifyHistory(db),
};

const isUndoable = (operation: string): boolean => isOperationName(operation) && contract[operation].undoable;

type Act = Pick<ListedEntry, 'operation' | 'params' | 'undoes'>;

/** What an entry is about in the end: itself, or through undo and redo the act at the bottom, with the steps to it. */
function actBehind(db: Db, entry: Act): { act: Act; steps: number } {
  let act = entry;
  let steps = 0;
  while (act.operation === 'history.undo' && act.undoes !== null) {
    const below = findEntry(db, act.undoes);
    if (!below) break;
    act = below;
    steps++;
  }
  return { act, steps };
}

/** The entry under the name of the act behind it. */
const named = (entry: ListedEntry, act: Act): HistoryEntry => ({
  ...toEntry(entry),
  operation: act.operation,
  params: JSON.parse(act.params) as HistoryEntry['params'],
});

function toEntry(entry: ListedEntry): HistoryEntry {
  return {
    id: entry.id,
    at: entry.at,
    personName: entry.person_name,
    operation: entry.operation,
    params: JSON.parse(entry.params) as HistoryEntry['params'],
    rows: entry.rows,
    undone: entry.undone === 1,
    undoable: entry.takenBack === 0 && isUndoable(entry.operation),
  };
}

/** Names the first later change of the same row, so that the person knows whom to talk to. */
function whoChanged(db: Db, entryId: number, error: ChangedSince): { laterOperation: string; personName: string } {
  const id = error.row.id;
  const later = entriesAfter(db, entryId).find((entry) =>
    (JSON.parse(entry.changes) as RowChange[]).some(
      (change) =>
        change.table === error.table && (id === undefined || change.before?.id === id || change.after?.id === id),
    ),
  );
  return { laterOperation: later?.operation ?? '', personName: later?.person_name ?? '' };
}
