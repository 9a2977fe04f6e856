import type { QueryClient } from '@tanstack/react-query';
import { t } from 'i18next';
import { create } from 'zustand';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Sheet, SheetCell } from '../../../shared/contract/exam-sheet.contract.ts';
import { cellValue } from '../../../shared/exams/put-cells.ts';
import { type Failure, ok, type Result } from '../../../shared/kit/result.ts';
import { call } from '../../app/client.ts';
import { finishSaving, startSaving } from '../../app/saved-state.ts';
import { isAway, sessionExpired } from '../../app/session-expiry.ts';
import { showNote } from '../../app/toasts.tsx';
import { noteAct } from '../../app/undo.tsx';
import { type NewCell, sameValue } from './sheet-fields.ts';
import { rememberWritten } from './sheet-undo.ts';

type Written = OutputOf<'sheets.put'>;

/** A cell that was typed and is not yet known to be on the disk. */
export interface Draft {
  examId: number;
  /** Whose hand it was: nobody else's name comes under it when the desk changes hands. */
  personId: number;
  cell: SheetCell;
  sending: boolean;
  failure: Failure | null;
}

/** How long a typed cell may wait for the hand to go on before it is written, in milliseconds. */
const IDLE = 400;
/** How long after the last answer the other figures are asked for again, in milliseconds. */
const SETTLE = 500;

const keyOf = ({ examId, cell }: Pick<Draft, 'examId'> & { cell: NewCell }) =>
  `${examId}.${cell.cadetId}.${cell.field}`;
export const sheetKey = (examId: number) => ['sheets.get', { examId }];
const withSeen = (cell: NewCell, seen: SheetCell['seen']): SheetCell => ({ ...cell, seen }) as SheetCell;

/** What is typed stands here from the key on; the disk follows. It outlives the screen. */
const useDrafts = create<{ drafts: ReadonlyMap<string, Draft> }>(() => ({ drafts: new Map() }));
const underWay = new Map<number, Promise<void>>();
const idle = new Map<number, number>();
let settling: number | undefined;

const get = (key: string): Draft | undefined => useDrafts.getState().drafts.get(key);
const set = (key: string, draft: Draft | null): void =>
  useDrafts.setState(({ drafts }) => {
    const next = new Map(drafts);
    if (draft) next.set(key, draft);
    else next.delete(key);
    return { drafts: next };
  });

export const useSheetDrafts = (): ReadonlyMap<string, Draft> => useDrafts((state) => state.drafts);
export const draftsOf = (drafts: ReadonlyMap<string, Draft>, examId: number, personId: number): Draft[] =>
  [...drafts.values()].filter((draft) => draft.examId === examId && draft.personId === personId);

const rowOf = (client: QueryClient, examId: number, cadetId: number) =>
  client.getQueryData<Sheet>(sheetKey(examId))?.rows.find((row) => row.cadetId === cadetId);

/** Takes what was typed; it goes to the disk when the hand goes on or rests. */
export function typeCell(client: QueryClient, examId: number, personId: number, cell: NewCell): void {
  const key = keyOf({ examId, cell });
  const before = get(key);
  const row = rowOf(client, examId, cell.cadetId);
  if (!row) return;
  // What was refused was read together with the other's value: what is typed now is typed over that.
  const seen = before && !before.failure ? before.cell.seen : cellValue(row, cell.field);
  if (!before?.sending && sameValue(seen, cell.value)) set(key, null);
  else set(key, { examId, personId, cell: withSeen(cell, seen), sending: before?.sending ?? false, failure: null });
  window.clearTimeout(idle.get(examId));
  idle.set(
    examId,
    window.setTimeout(() => void writeSheet(client, examId, personId), IDLE),
  );
}

/** Forgets what was typed into a cell: what the file says stands. */
export const dropDraft = ({ examId, cell }: Draft): void => set(keyOf({ examId, cell }), null);

/** Writes it over what somebody else wrote meanwhile: the person has seen it. */
export function writeOver(client: QueryClient, draft: Draft): void {
  dropDraft(draft);
  typeCell(client, draft.examId, draft.personId, draft.cell);
  void writeSheet(client, draft.examId, draft.personId);
}

/** Writes everything that was typed into a sheet and waits until it is on the disk; false when something was refused. */
export async function writeSheet(client: QueryClient, examId: number, personId: number): Promise<boolean> {
  window.clearTimeout(idle.get(examId));
  const own = () => draftsOf(useDrafts.getState().drafts, examId, personId);
  for (;;) {
    const before = underWay.get(examId);
    if (before) await before;
    else {
      const waiting = own().filter(({ failure }) => failure === null);
      if (waiting.length === 0) return own().length === 0;
      let expired = false;
      const work = write(client, waiting)
        .then((went) => {
          expired = !went;
        })
        .finally(() => underWay.delete(examId));
      underWay.set(examId, work);
      await work;
      if (expired) return false;
    }
  }
}

/** One after the other: what is typed meanwhile goes together. @returns false when nobody is signed in any more */
async function write(client: QueryClient, drafts: readonly Draft[]): Promise<boolean> {
  const [{ examId, personId }] = drafts as [Draft];
  for (const draft of drafts) set(keyOf(draft), { ...draft, sending: true });
  const result = await put(
    client,
    { examId, personId },
    drafts.map(({ cell }) => cell),
  );
  if (!result.ok && drafts.length > 1 && !isAway(result)) {
    // One cell of them stands in the way: the others are not to wait for it.
    for (const draft of drafts) if (!(await write(client, [draft]))) return false;
    return true;
  }
  for (const draft of drafts) {
    const key = keyOf(draft);
    const now = get(key);
    if (!now) continue;
    const typedOn = !sameValue(now.cell.value, draft.cell.value);
    if (!result.ok) {
      const waits = isAway(result);
      set(key, { ...now, sending: false, failure: waits || typedOn ? null : result });
    } else if (typedOn) set(key, { ...now, cell: withSeen(now.cell, draft.cell.value), sending: false });
    else set(key, null);
  }
  if (result.ok) for (const draft of drafts) rememberWritten(draft.personId, examId, [draft.cell]);
  else if (sessionExpired(result, client)) return false;
  else await client.invalidateQueries({ queryKey: sheetKey(examId) });
  return true;
}

/** Cells beside what the file has in them now. */
export const seeCells = (client: QueryClient, examId: number, cells: readonly NewCell[]): SheetCell[] =>
  cells.flatMap((cell) => {
    const row = rowOf(client, examId, cell.cadetId);
    return row ? [withSeen(cell, cellValue(row, cell.field))] : [];
  });

/** Writes cells as one act, all or none, after everything that was typed before. */
export async function putTogether(
  client: QueryClient,
  { examId, personId }: Pick<Draft, 'examId' | 'personId'>,
  cells: readonly SheetCell[],
): Promise<Result<Written>> {
  await writeSheet(client, examId, personId);
  const result = await put(client, { examId, personId }, cells);
  if (!result.ok && !sessionExpired(result, client)) void client.invalidateQueries({ queryKey: sheetKey(examId) });
  return result;
}

async function put(
  client: QueryClient,
  { examId, personId }: Pick<Draft, 'examId' | 'personId'>,
  cells: readonly SheetCell[],
): Promise<Result<Written>> {
  startSaving();
  const result = await call('sheets.put', { examId, cells: [...cells] }, personId);
  finishSaving(result.ok);
  if (!result.ok) return result;
  noteAct('sheets.put');
  // An answer that was asked for before this one was written would bring the old values back.
  await client.cancelQueries({ queryKey: sheetKey(examId) });
  client.setQueryData<Sheet>(sheetKey(examId), (sheet) => sheet && withLines(sheet, result.value));
  const { unsigned } = result.value;
  if (unsigned.length > 0) showNote(t('sheets.unsigned', { names: unsigned }));
  window.clearTimeout(settling);
  settling = window.setTimeout(() => {
    if (underWay.size === 0) void client.invalidateQueries();
  }, SETTLE);
  return ok(result.value);
}

/** The sheet as the host's answer leaves it, without asking for the whole of it again. */
function withLines(sheet: Sheet, { rows, summary, unsigned }: Written): Sheet {
  const changed = new Map(rows.map((row) => [row.cadetId, row]));
  const commission =
    unsigned.length === 0 ? sheet.commission : sheet.commission.map((seat) => ({ ...seat, signedAt: null }));
  return {
    ...sheet,
    rows: sheet.rows.map((row) => changed.get(row.cadetId) ?? row),
    summary,
    commission,
  };
}
