import { contract, isOperationName } from '../../shared/contract/contract.ts';
import type { HistoryEntry, historyOperations } from '../../shared/contract/history.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { RowChange } from '../database/capture.ts';
import { verifyHistory } from '../database/history.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  entriesAfter,
  findEntry,
  isUndone,
  type ListedEntry,
  lastEntriesOf,
  listEntries,
} from './history.repository.ts';
import { ChangedSince, takeBack } from './undo.ts';

/** How far back Ctrl+Z looks for something of mine that still stands. */
const LOOK_BACK = 50;

export const historyHandlers: HandlersOf<typeof historyOperations> = {
  'history.list': ({ db }, { limit, before }) => listEntries(db, limit, before ?? null).map(toEntry),

  'history.lastOfMine': ({ db, person }) => {
    const standing = lastEntriesOf(db, person.personId, LOOK_BACK).find((entry) => canUndo(entry));
    return standing ? toEntry(standing) : null;
  },

  'history.undo': ({ db, person, tell }, { entryId }) => {
    const entry = findEntry(db, entryId) ?? refuse('history.unknownEntry', { entryId });
    const { operation } = entry;
    // Undoing an undo (redo) needs the right of what comes back into force.
    const original =
      operation === 'history.undo' && entry.undoes !== null ? findEntry(db, entry.undoes)?.operation : operation;
    if (!isUndoable(operation)) refuse('history.notUndoable', { operation });
    if (isUndone(db, entryId)) refuse('history.alreadyUndone', { operation });
    const right = original && isOperationName(original) ? contract[original].right : 'history.undo';
    if (right !== 'anyone' && right !== 'signedIn' && !person.rights.includes(right))
      refuse('session.noRight', { right });
    try {
      takeBack(db, JSON.parse(entry.changes) as RowChange[]);
    } catch (error) {
      if (!(error instanceof ChangedSince)) throw error;
      refuse('history.changedSince', { operation, ...whoChanged(db, entryId, error) });
    }
    tell({ ...(JSON.parse(entry.params) as Record<string, Param>), undoes: entryId, operation });
    return { operation };
  },

  'history.verify': ({ db }) => verifyHistory(db),
};

const isUndoable = (operation: string): boolean => isOperationName(operation) && contract[operation].undoable;

const canUndo = (entry: ListedEntry): boolean =>
  entry.undone === 0 && entry.operation !== 'history.undo' && isUndoable(entry.operation);

function toEntry(entry: ListedEntry): HistoryEntry {
  return {
    id: entry.id,
    at: entry.at,
    personName: entry.person_name,
    operation: entry.operation,
    params: JSON.parse(entry.params) as HistoryEntry['params'],
    rows: entry.rows,
    undone: entry.undone === 1,
    undoable: entry.undone === 0 && isUndoable(entry.operation),
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
