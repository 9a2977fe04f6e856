import { create } from 'zustand';
import type { SheetCell } from '../../../shared/contract/exam-sheet.contract.ts';
import { sameValue } from './sheet-fields.ts';

/** What one act wrote: `seen` was there before, `value` stands there since. */
export interface WrittenAct {
  personId: number;
  examId: number;
  cells: readonly SheetCell[];
}

/** Acts that are kept. */
const MOST = 500;

interface Acts {
  done: readonly WrittenAct[];
  undone: readonly WrittenAct[];
}

/**
 * What this person wrote into sheets, newest last. The way back is the former value written anew, so that it stands in the
 * history of the cell under the name of whoever went back; and it goes only where what he typed still stands.
 */
const useActs = create<Acts>(() => ({ done: [], undone: [] }));

const changes = (cells: readonly SheetCell[]) => cells.filter(({ seen, value }) => !sameValue(seen, value));

/** Keeps what was written; what was taken back before can no longer be done again. */
export function rememberWritten(personId: number, examId: number, cells: readonly SheetCell[]): void {
  const changed = changes(cells);
  if (changed.length === 0) return;
  useActs.setState(({ done }) => ({ done: [...done, { personId, examId, cells: changed }].slice(-MOST), undone: [] }));
}

const isOf = (personId: number, examId: number) => (act: WrittenAct) =>
  act.personId === personId && act.examId === examId;

/** Whether this person has something to take back, or to do again, on this sheet. */
export function useWrittenActs(personId: number, examId: number): { undo: boolean; redo: boolean } {
  const undo = useActs(({ done }) => done.some(isOf(personId, examId)));
  const redo = useActs(({ undone }) => undone.some(isOf(personId, examId)));
  return { undo, redo };
}

/** The act that is next, taken out of its pile. */
export function takeAct(pile: keyof Acts, personId: number, examId: number): WrittenAct | undefined {
  const act = useActs.getState()[pile].findLast(isOf(personId, examId));
  if (act) useActs.setState((acts) => ({ ...acts, [pile]: acts[pile].filter((one) => one !== act) }));
  return act;
}

/** Puts an act where the other key finds it. */
export const keepAct = (pile: keyof Acts, act: WrittenAct): void =>
  useActs.setState((acts) => ({ ...acts, [pile]: [...acts[pile], act] }));

/** The cells that bring the former values back. */
export const wayBack = ({ cells }: WrittenAct): SheetCell[] =>
  cells.map((cell) => ({ ...cell, seen: cell.value, value: cell.seen }) as SheetCell);
