import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { isKey } from '../../app/keys.ts';
import { undoLast } from '../../app/undo.tsx';
import { type Desk, mostTyped, resultOf, sheetOf, stateOf } from './firing-desk.ts';
import { draftOf, newestRelay, typeLane, useLaneDrafts, writeDrafts } from './score-drafts.ts';
import { at, type Cursor, firstEmpty, type LaneSheet, type TypingMode, typedKeyOf, typeKey } from './typing.ts';

interface Around {
  /** Enter behind the last cell. */
  onNext: () => void;
  /** A hand is in this relay: it stays in front of it, whichever other one begins or ends meanwhile. */
  onHold: () => void;
}

/** The relay as it is being typed: what stands in each lane, where the cursor is, and what a key does. */
export function useTyping(desk: Desk, relay: RelayRow, mode: TypingMode, open: boolean, { onNext, onHold }: Around) {
  const client = useQueryClient();
  const drafts = useLaneDrafts();
  const { card } = desk.day;
  const lanes = newestRelay(client, desk.day.dayId, relay).lanes.map((row) => {
    const draft = draftOf(drafts, relay.relayId, row.lane);
    const sheet = draft?.sheet ?? sheetOf(row, card, mode);
    return { row, sheet, draft, result: resultOf(sheet, card) };
  });
  const sheets = lanes.map(({ sheet }) => sheet);
  const [typedAt, setTypedAt] = useState<Cursor | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const begun = open && stateOf(relay) === 'firing';
  const first = sheets[0]?.lane ?? 1;
  const cursor = typedAt ?? firstEmpty(sheets) ?? { ...at(first, 0), end: true };

  // The field that gets the focus says so before the screen is drawn anew.
  const latest = useRef(cursor);
  latest.current = cursor;

  const focus = (to: Cursor) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${to.lane}.${to.cell}"]`)?.focus();
  // A relay that begins is typed at once, wherever its button stood.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a relay begins, not at each key
  useLayoutEffect(() => {
    if (begun && !document.querySelector('[aria-modal="true"]')) focus(cursor);
  }, [begun, relay.relayId]);

  // What a locked desk kept waiting goes out when somebody has come back.
  useEffect(() => void writeDrafts(client, relay.relayId), [client, relay.relayId]);

  const put = (sheet: LaneSheet, open: boolean) => {
    const revision = lanes.find(({ row }) => row.lane === sheet.lane)?.row.revision;
    if (revision === undefined) return;
    const whole = relay.finishedAt !== null;
    typeLane(client, { dayId: desk.day.dayId, relayId: relay.relayId, sheet, revision, whole }, open);
  };
  const moveTo = (to: Cursor, tooMuch: number | null = null) => {
    latest.current = to;
    setTypedAt(to);
    setOver(tooMuch);
    focus(to);
  };

  return {
    lanes,
    cursor,
    over,
    table,
    /** Lanes without a mark, as they stand on the screen. */
    lacking: lanes.filter(({ result }) => result?.mark == null).length,
    put: (sheet: LaneSheet) => put(sheet, false),
    /** Came by mouse or Tab; where the cursor is already, nothing changes. */
    enterCell: (lane: number, cell: number) => {
      onHold();
      if (lane !== latest.current.lane || cell !== latest.current.cell) setTypedAt(at(lane, cell));
    },
    /** A click begins anew: behind the end one may correct again. */
    point: (lane: number, cell: number) => setTypedAt(at(lane, cell)),
    toFirstEmpty: () => {
      const empty = firstEmpty(sheets);
      if (empty) moveTo(empty);
    },
    press: (event: KeyboardEvent<HTMLElement>) => {
      const native = event.nativeEvent;
      if (isKey(native, 'Ctrl+KeyZ')) {
        // A cell has nothing of its own to take back: what was typed last is what was written last.
        event.preventDefault();
        void writeDrafts(client, relay.relayId).then(() => undoLast(client));
        return;
      }
      const key = typedKeyOf(event);
      if (!key) return;
      event.preventDefault();
      if (key.key === 'enter' && cursor.end && !cursor.moved) return onNext();
      const typed = typeKey(sheets, cursor, key, mostTyped(card));
      if (typed.change) put(typed.change, typed.cursor.open);
      moveTo(typed.cursor, typed.over);
    },
  };
}
export type Typing = ReturnType<typeof useTyping>;
