import { contract, isOperationName } from '../../shared/contract/contract.ts';
import type { HistoryEdit, HistoryEntry, historyOperations } from '../../shared/contract/history.contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { readMark } from '../../shared/history/day-mark.ts';
import { SAID_EDITS } from '../../shared/history/said-edits.ts';
import { byKazakhName, searchFold } from '../../shared/kit/kazakh.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { RowChange } from '../database/capture.ts';
import { aboutEntry } from '../database/history-about.ts';
import { readHead } from '../database/history-head.ts';
import type { Db } from '../database/open.ts';
import { type HandlersOf, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { chainState, FileClosed, walkChain } from './chain-watch.ts';
import { changesInWords } from './changes-in-words.ts';
import { judgeMark } from './day-mark.ts';
import {
  findCadetName,
  findEntry,
  findListed,
  findNear,
  findUndoOf,
  isUndone,
  type ListedEntry,
  lastEntriesOf,
  lastEntryId,
  laterEntries,
  listCadetNames,
  listEntries,
  listIntakes,
  listMen,
} from './history.repository.ts';
import { ChangedSince, HeldByRule, takeBack } from './undo.ts';

/** How far back Ctrl+Z looks for something of mine that still stands. */
const LOOK_BACK = 50;
/** Of a mass act no more is read out than somebody reads. */
const SHOWN_CHANGES = 60;
const SHOWN_MEN = 20;
const FOUND_MEN = 20;

export const historyHandlers: HandlersOf<typeof historyOperations> = {
  'history.list': ({ db, person }, wanted) =>
    listEntries(db, wanted).map((entry) => ({ ...toEntry(entry, person), edits: editsOf(db, entry) })),

  'history.entry': ({ db, person }, { entryId }) => {
    const listed = findListed(db, entryId) ?? refuse('history.unknownEntry', { entryId });
    const { changes, hash } = findEntry(db, entryId) ?? refuse('history.unknownEntry', { entryId });
    const rows = JSON.parse(changes) as RowChange[];
    const cadetIds = aboutEntry(db, entryId, 'cadet');
    return {
      entry: toEntry(listed, person),
      hash,
      cadets: listCadetNames(db, cadetIds.slice(0, SHOWN_MEN)),
      moreCadets: Math.max(0, cadetIds.length - SHOWN_MEN),
      intakes: listIntakes(db, aboutEntry(db, entryId, 'cohort')),
      changes: changesInWords(db, rows.slice(0, SHOWN_CHANGES)),
      moreChanges: Math.max(0, rows.length - SHOWN_CHANGES),
      undoes: listed.undoes,
      undoneBy: findUndoOf(db, entryId),
    };
  },

  'history.findMen': ({ db }, { text, cadetId }) => {
    const wanted = searchFold(text);
    const meant = listMen(db).filter(({ id, name }) =>
      cadetId === undefined ? searchFold(name).startsWith(wanted) : id === cadetId,
    );
    // No more rolls are put in order than are shown.
    const found: typeof meant = [];
    for (const roll of Map.groupBy(meant, ({ intake }) => intake).values()) {
      if (found.length >= FOUND_MEN) break;
      found.push(...roll.toSorted(byKazakhName));
    }
    return found.slice(0, FOUND_MEN);
  },

  'history.lastOfMine': ({ db, person }) => {
    for (const entry of lastEntriesOf(db, person.personId, LOOK_BACK)) {
      const { act, steps } = actBehind(db, entry);
      // An act done again stands behind the undo of its undo: that is what the next undo takes back.
      if (entry.takenBack === 0 && steps % 2 === 0 && isUndoable(act)) return named(entry, act, person);
    }
    return null;
  },

  'history.lastUndone': ({ db, person }) => {
    for (const entry of lastEntriesOf(db, person.personId, LOOK_BACK)) {
      const { act, steps } = actBehind(db, entry);
      if (steps % 2 === 1 && entry.takenBack === 0) return named(entry, act, person);
      // Something new has been done since: what was undone before it stays undone.
      if (steps === 0 && isUndoable(act) && entry.takenBack === 0) return null;
    }
    return null;
  },

  'history.undo': ({ db, person, tell }, { entryId }) => {
    const entry = findEntry(db, entryId) ?? refuse('history.unknownEntry', { entryId });
    // Undoing an undo (redo) needs the right of what comes back into force.
    const { act, steps } = actBehind(db, entry);
    const { operation } = act;
    if (entry.redacted !== null || act.redacted !== null) refuse('history.blanked', { operation });
    if (!isUndoable(act)) refuse('history.notUndoable', { operation });
    if (isUndone(db, entryId)) refuse('history.alreadyUndone', { operation });
    demandMayUndo(person, entry, operation);
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

  'history.chain': ({ db, person }) => {
    const { walked, found } = chainState(db);
    const near = found && findNear(db, found.brokenAt);
    return {
      entries: lastEntryId(db),
      walked,
      walkedOn: readHead(db)?.walkedOn ?? null,
      brokenAt: found?.brokenAt ?? null,
      fault: found?.fault ?? null,
      place: near ? toEntry(near, person) : null,
    };
  },

  'history.verify': prepared<'history.verify', Awaited<ReturnType<typeof walkChain>>>({
    prepare: async ({ db, today }) => {
      try {
        return await walkChain(db, today);
      } catch (error) {
        if (error instanceof FileClosed) return refuse('session.notSignedIn');
        throw error;
      }
    },
    run: (_context, _input, finding) => finding,
  }),

  'history.checkMark': ({ db }, { code }) => {
    const mark = readMark(code) ?? refuse('history.noMark');
    const { date, entryId, signed } = mark;
    return { verdict: judgeMark(db, mark), date, entryId, signed: signed !== null };
  },
};

const isUndoable = ({ operation, redacted }: Pick<Act, 'operation' | 'redacted'>): boolean =>
  redacted === null && isOperationName(operation) && contract[operation].undoable;

const holdsRightOf = (person: SignedIn, operation: string): boolean => {
  const right = isOperationName(operation) ? contract[operation].right : 'history.undo';
  return right === 'anyone' || right === 'signedIn' || person.rights.includes(right);
};

/**
 * Whoever may do an act may take his own back, and another's with the right to look after everybody's.
 * @throws Refusal session.noRight, history.notYours
 */
function demandMayUndo(
  person: SignedIn,
  { person_id, person_name }: Pick<ListedEntry, 'person_id' | 'person_name'>,
  operation: string,
): void {
  if (!holdsRightOf(person, operation))
    refuse('session.noRight', { right: isOperationName(operation) ? contract[operation].right : 'history.undo' });
  if (person_id !== person.personId && !person.rights.includes('history.undo'))
    refuse('history.notYours', { operation, personName: person_name });
}

type Act = Pick<ListedEntry, 'operation' | 'params' | 'undoes' | 'redacted'>;

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

/** What an edit changed, for the sentence's end; nothing of other acts. */
function editsOf(db: Db, { operation, edit, redacted }: ListedEntry & { edit: string | null }): HistoryEdit[] {
  const said = SAID_EDITS[operation];
  if (!said || edit === null || redacted !== null) return [];
  const rows = (JSON.parse(edit) as RowChange[]).filter(
    ({ table, before, after }) => table === said.table && before && after,
  );
  return changesInWords(db, rows.slice(0, 1)).flatMap(({ table, fields }) =>
    fields.map(({ column, before, after }) => ({ table, column, ...(said.values && { before, after }) })),
  );
}

/** The entry under the name of the act behind it. */
const named = (entry: ListedEntry, act: Act, person: SignedIn): HistoryEntry => ({
  ...toEntry(entry, person),
  operation: act.operation,
  params: JSON.parse(act.params) as HistoryEntry['params'],
});

function toEntry(entry: ListedEntry, person: SignedIn): HistoryEntry {
  const { operation } = entry;
  const params = JSON.parse(entry.params) as HistoryEntry['params'];
  // What an undo brings back is its act; the right to that counts.
  const act = operation === 'history.undo' && typeof params.operation === 'string' ? params.operation : operation;
  const mine = entry.person_id === person.personId || person.rights.includes('history.undo');
  return {
    id: entry.id,
    at: entry.at,
    personName: entry.person_name,
    operation,
    params,
    undone: entry.undone === 1,
    undoable: entry.takenBack === 0 && isUndoable(entry) && mine && holdsRightOf(person, act),
    blanked: entry.redacted !== null,
  };
}

/** Names the first later change of the same row, so that the person knows whom to talk to. */
function whoChanged(db: Db, entryId: number, error: ChangedSince): { laterOperation: string; personName: string } {
  const { table, row } = error;
  for (const entry of laterEntries(db, entryId, table, row)) {
    if (!entry.changes.includes(table)) continue;
    const changes = JSON.parse(entry.changes) as RowChange[];
    const hit = changes.some(
      (change) =>
        change.table === table && (row.id === undefined || change.before?.id === row.id || change.after?.id === row.id),
    );
    if (hit) return { laterOperation: entry.operation, personName: entry.person_name };
  }
  return { laterOperation: '', personName: '' };
}
