import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { type Failure, refuse } from '../../../shared/kit/result.ts';
import { isKey } from '../../app/keys.ts';
import { digitPressed } from '../../components/field-control.ts';
import { cellsFilledDown } from './fill-down.ts';
import { type Cell, cellAfterKey, cellBeside, lineBeside } from './sheet-cursor.ts';
import { typeCell, writeSheet } from './sheet-drafts.ts';
import {
  cellOfText,
  type Field,
  fieldsOf,
  isBarred,
  isEmptyCell,
  markPressed,
  type NewCell,
  textOf,
} from './sheet-fields.ts';
import type { SheetView } from './use-sheet.ts';

export interface GridCursor {
  cadetId: number;
  field: Field;
}

/** A text that is being typed into the cell of the cursor. */
export interface Editing {
  text: string;
  /** It cannot stand there: it stays under the hand until it is mended or given up. */
  wrong: boolean;
}

interface Wishes {
  view: SheetView;
  /** Lines in the order they are shown. */
  rows: readonly SheetRow[];
  openMan: (cadetId: number) => void;
  onFill: (cells: NewCell[]) => void;
  onPaste: (text: string, at: { row: number; field: Field }) => void;
  /** The sheet as a spreadsheet takes it. */
  copy: () => string;
}

/** The grid of the sheet: one Tab stop, where the cursor is, and what every key does. */
export function useSheetGrid({ view, rows, openMan, onFill, onPaste, copy }: Wishes) {
  const client = useQueryClient();
  const { sheet, open, begun, personId } = view;
  const { examId } = sheet;
  const { norms } = sheet;
  const fields = useMemo(() => fieldsOf({ norms }), [norms]);
  // Kept from the first moment on: what another examiner fills must not move it under the hand.
  const [chosen, setChosen] = useState<GridCursor | null>(() => {
    const first = rows.find((row) => row.admitted && row.mark === null) ?? rows[0];
    return first ? { cadetId: first.cadetId, field: 'mark' } : null;
  });
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Why the last key changed nothing. */
  const [said, setSaid] = useState<Failure | null>(null);
  const table = useRef<HTMLTableElement>(null);
  /** After Escape the next Tab leaves the grid. */
  const leaving = useRef(false);
  /** A text is open: known at once, before the screen is drawn anew. */
  const typing = useRef(false);
  const stands = chosen && rows.some(({ cadetId }) => cadetId === chosen.cadetId);
  const [top] = rows;
  const cursor = stands ? chosen : top ? { cadetId: top.cadetId, field: chosen?.field ?? ('mark' as const) } : null;
  const row = rows.find(({ cadetId }) => cadetId === cursor?.cadetId);
  const at = row ? rows.indexOf(row) : 0;

  const focus = (to: GridCursor) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.cadetId}.${to.field}"]`)?.focus();
  // A sheet that opens is typed into at once; why a key did nothing before that is past.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a sheet opens, not at each key
  useLayoutEffect(() => {
    setSaid(null);
    if (cursor && open && !document.querySelector('[aria-modal="true"]')) focus(cursor);
    // What waited for somebody to sign in again goes now.
    void writeSheet(client, examId, personId);
  }, [examId, open]);

  const no = (failure: Failure | null): false => {
    setSaid(failure);
    return false;
  };
  /** Whether this cell may be typed into now; if not, the screen says why. */
  const mayType = (man: SheetRow, field: Field): boolean => {
    if (!open) return no(sheet.state === 'closed' ? refuse('sheets.closed') : null);
    if (isBarred(man, field)) return no(refuse('sheets.notAdmitted', { count: 1, names: [man.name] }));
    if (field === 'mark' && !begun) return no(refuse('sheets.tooEarly', { date: sheet.date }));
    setSaid(null);
    return true;
  };
  const put = (cell: NewCell) => typeCell(client, examId, personId, cell);

  const stopTyping = () => {
    typing.current = false;
    setEditing(null);
  };
  /** Takes the text under the hand; false while it cannot stand there. */
  const settle = (text: string): boolean => {
    if (!typing.current || !row || !cursor) return true;
    const cell = cellOfText(sheet, row, cursor.field, text);
    if (!cell) {
      setEditing({ text, wrong: true });
      return false;
    }
    stopTyping();
    if (text.trim() !== textOf(sheet, row, cursor.field)) put(cell);
    return true;
  };
  const moveTo = (to: GridCursor) => {
    setChosen(to);
    focus(to);
    void writeSheet(client, examId, personId);
  };
  const ground = { fields, lines: rows.length };
  /** Whether there is such a cell to go to. */
  const goTo = (to: Cell | null): boolean => {
    const next = to && rows[to.index];
    if (next) moveTo({ cadetId: next.cadetId, field: to.field });
    return next != null;
  };
  const step = (by: 1 | -1): boolean => cursor !== null && goTo(cellBeside({ ...cursor, index: at }, by, ground));
  /** Whether the key moves the cursor. */
  const moves = (event: KeyboardEvent): boolean =>
    cursor !== null && goTo(cellAfterKey(event, { ...cursor, index: at }, ground));

  const fillDown = (man: SheetRow, field: Field) => {
    const cells = cellsFilledDown(sheet, rows, at, field);
    if (cells.length > 0) onFill(cells);
    // What was taken from above is left for the next one.
    if (cells.length > 0 && isEmptyCell(sheet, man, field)) goTo(lineBeside({ index: at, field }, 1, ground));
  };

  const begin = (text: string) => {
    typing.current = true;
    setEditing({ text, wrong: false });
  };
  /** Whether the key begins a text in this column, and with which. */
  const beginsWith = (event: KeyboardEvent, field: Field): string | null => {
    if (event.ctrlKey || event.altKey || event.metaKey) return null;
    if (field === 'note' || field === 'examiner') return event.key.length === 1 && event.key !== ' ' ? event.key : null;
    return digitPressed(event);
  };

  const press = (event: KeyboardEvent) => {
    if (!cursor || !row || event.target instanceof HTMLInputElement) return;
    const { code } = event;
    const { field } = cursor;
    const wasLeaving = leaving.current;
    leaving.current = code === 'Escape';
    if (code === 'Tab') {
      if (!wasLeaving && step(event.shiftKey ? -1 : 1)) event.preventDefault();
      return;
    }
    const mark: SheetMark | null = field === 'mark' ? markPressed(event) : null;
    const text = field === 'mark' ? null : beginsWith(event, field);
    const noMark = field === 'mark' && mark === null ? beginsWith(event, field) : null;
    if (code === 'Escape') setSaid(null);
    else if (moves(event)) setSaid(null);
    else if (code === 'Space') openMan(cursor.cadetId);
    else if (isKey(event.nativeEvent, 'Ctrl+KeyD')) {
      if (mayType(row, field)) fillDown(row, field);
    } else if (mark !== null) {
      if (mayType(row, field)) put({ cadetId: row.cadetId, field: 'mark', value: mark });
    } else if (noMark !== null) {
      if (mayType(row, field)) setSaid(refuse('sheets.noSuchMark', { mark: noMark }));
    } else if (code === 'Delete' || code === 'Backspace') {
      const empty = cellOfText(sheet, row, field, '');
      if (empty && mayType(row, field)) put(empty);
    } else if (code === 'F2' && field !== 'mark') {
      if (mayType(row, field)) begin(textOf(sheet, row, field));
    } else if (text !== null) {
      if (mayType(row, field)) begin(text);
    } else return;
    event.preventDefault();
  };

  /** Keys inside the text of a cell. */
  const pressInput = (event: KeyboardEvent<HTMLInputElement>) => {
    const { code } = event;
    const { value } = event.currentTarget;
    event.stopPropagation();
    if (code === 'Escape') {
      event.preventDefault();
      stopTyping();
      if (cursor) focus(cursor);
      return;
    }
    const down = code === 'Enter' || code === 'NumpadEnter' || code === 'ArrowDown';
    if (!down && code !== 'ArrowUp' && code !== 'Tab') return;
    event.preventDefault();
    if (!settle(value) || !cursor) return;
    if (code === 'Tab') step(event.shiftKey ? -1 : 1);
    else goTo(lineBeside({ ...cursor, index: at }, down && !event.shiftKey ? 1 : -1, ground));
  };

  return {
    cursor,
    editing,
    said,
    table,
    fields,
    press,
    pressInput,
    forget: () => setSaid(null),
    /** The text lost the focus, or the screen goes. */
    leaveInput: (text: string) => settle(text),
    point: (cadetId: number, field: Field) => {
      // A text that cannot stand keeps the hand until it is mended or given up.
      if (typing.current) window.setTimeout(() => table.current?.querySelector('input')?.focus());
      else setChosen({ cadetId, field });
    },
    /** A second press on a cell of text opens it. */
    openCell: (man: SheetRow, field: Field) => {
      if (field !== 'mark' && mayType(man, field)) begin(textOf(sheet, man, field));
    },
    /** Takes the mark that the norms or the range propose. */
    accept: (man: SheetRow, mark: SheetMark) => {
      if (mayType(man, 'mark')) put({ cadetId: man.cadetId, field: 'mark', value: mark });
    },
    fillHere: () => {
      if (cursor && row && mayType(row, cursor.field)) fillDown(row, cursor.field);
    },
    paste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain');
      const inText = event.target instanceof HTMLInputElement;
      if (!cursor || text.trim() === '' || (inText && !/[\t\n]/.test(text.trim()))) return;
      event.preventDefault();
      if (!open) return void no(sheet.state === 'closed' ? refuse('sheets.closed') : null);
      if (inText) stopTyping();
      onPaste(text, { row: at, field: cursor.field });
    },
    copyOut: (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || window.getSelection()?.toString()) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copy());
    },
  };
}
export type SheetGrid = ReturnType<typeof useSheetGrid>;
