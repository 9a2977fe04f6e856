import type { InputOf } from '../../shared/contract/contract.ts';
import type { gateOperations } from '../../shared/contract/gate.contract.ts';
import { movementsOf, outOfTurn } from '../../shared/presence/gate-log.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { LeaveNight } from '../../shared/presence/presence-facts.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { factsOf, type GateBook, nameOf, readGate } from './gate-man.ts';
import { writeLine } from './write-line.ts';

type SheetRow = InputOf<'gate.enterSheet'>['rows'][number];

/** Passages of a power cut, typed in from the printed sheet with their real times. */
export const sheetHandlers: HandlersOf<Pick<typeof gateOperations, 'gate.checkSheet' | 'gate.enterSheet'>> = {
  'gate.checkSheet': ({ db, now }, { cohortId, rows }) => {
    const book = readGate(db, cohortId, now);
    return {
      faults: faultsOf(book, rows),
      withoutLeave: rows.flatMap((row, index) =>
        row.direction === 'out' && row.note === null && !grantedFor(book, row) ? [index] : [],
      ),
    };
  },

  'gate.enterSheet': (context, { cohortId, rows }) => {
    const { db, now, tell } = context;
    const book = readGate(db, cohortId, now);
    const [fault] = faultsOf(book, rows);
    if (fault) refuse(`gate.${fault.code}`, { row: fault.row + 1, name: fault.name, at: fault.at });
    for (const row of rows) {
      const { cadetId, direction, at, note } = row;
      // The paper says what happened: who went without leave is written down as such, and shown to be off the grounds.
      const granted = grantedFor(book, row);
      const night = direction === 'out' ? (granted?.night ?? null) : null;
      const due = direction === 'out' ? (granted?.to ?? null) : null;
      writeLine(context, { cadetId, direction, at: `${at}:00`, night, due, way: 'sheet', note });
    }
    tell({ count: rows.length });
    return { entered: rows.length };
  },
};

/** The approved leave a minute falls into. */
const grantedFor = (book: GateBook, { cadetId, at }: SheetRow): LeaveNight | undefined =>
  factsOf(book, cadetId).nights.find(({ from, to }) => minuteOf(from) <= at && at < minuteOf(to));

/** What cannot have been: times to come, two ways out or two ways in one after the other. @throws Refusal gate.unknownMan */
function faultsOf(book: GateBook, rows: readonly SheetRow[]) {
  const fault = (row: number, code: 'inFuture' | 'outOfTurn', at: string) => ({
    row,
    code,
    at,
    name: nameOf(book, rows[row]?.cadetId ?? 0),
  });
  const ahead = rows.flatMap(({ at }, index) => (at > minuteOf(book.now) ? [fault(index, 'inFuture', at)] : []));
  const linesOf = Map.groupBy(book.log, ({ cadetId }) => cadetId);
  const numbered = rows.map((row, index) => ({ ...row, index }));
  const crossed = [...Map.groupBy(numbered, ({ cadetId }) => cadetId)].flatMap(([cadetId, ofMan]) => {
    const kept = (linesOf.get(cadetId) ?? []).map((line) => ({ ...line, struck: line.struck === 1 }));
    const typed = ofMan.map(({ index, direction, at, note }) => ({
      id: Number.MAX_SAFE_INTEGER - rows.length + index,
      cadetId,
      direction,
      at: `${at}:00`,
      night: null,
      due: null,
      way: 'sheet' as const,
      corrects: null,
      struck: false,
      note,
    }));
    const broken = outOfTurn(movementsOf([...kept, ...typed]));
    if (!broken) return [];
    // The line that is out of turn may stand already: then the nearest typed one is the one to look at.
    const own = ofMan.find(({ at }) => `${at}:00` >= broken.at) ?? ofMan.at(-1);
    return own ? [fault(own.index, 'outOfTurn', broken.at)] : [];
  });
  return [...ahead, ...crossed].toSorted((a, b) => a.row - b.row);
}
