import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Held } from './use-hand.ts';

/** What cards and tray rows need for the mouse; one object for all of them, so that they are drawn once. */
export interface DragActions {
  begin(piece: Held): void;
}

const PIECE = 'timetable-piece';
const BOARD = 'timetable-board';
/** How long the mouse rests on an arrow with a card before the week turns, and between two turns; milliseconds. */
const TURN_MS = 700;

/** Lets a card or a tray row be dragged; null: it stays where it is. */
export function useDragPiece(ref: RefObject<HTMLElement | null>, piece: Held | null, actions: DragActions | null) {
  const latest = useRef(piece);
  latest.current = piece;
  const can = piece !== null && actions !== null;
  useEffect(() => {
    const element = ref.current;
    if (!element || !can || !actions) return;
    return draggable({
      element,
      getInitialData: ({ input }) => ({ kind: PIECE, grabbed: hourWithin(element, input.clientY) }),
      onDragStart: () => latest.current && actions.begin(latest.current),
    });
  }, [ref, actions, can]);
}

/** How many hours below its first the mouse has hold of a card. */
function hourWithin(element: HTMLElement, y: number): number {
  const hours = Number(element.dataset.hours ?? 1);
  const { top, height } = element.getBoundingClientRect();
  return Math.max(0, Math.min(hours - 1, Math.floor(((y - top) / height) * hours)));
}

/** An hour of the board under the mouse. */
export interface BoardPoint {
  band: string;
  column: number;
  slot: number;
}

interface BoardDrop {
  over(point: BoardPoint | null): void;
  drop(point: BoardPoint): void;
  /** The mouse let go beside the board, or the drag was broken off. */
  cancel(): void;
}

/** One drop target for the whole board: the hour is read off the stretch of hours that lies under the mouse. */
export function useBoardDrop(ref: RefObject<HTMLElement | null>, active: boolean, actions: BoardDrop): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const element = ref.current;
    if (!element || !active) return;
    let last = '';
    const stopTarget = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === PIECE,
      getData: () => ({ kind: BOARD }),
      onDrag: ({ location, source }) => {
        const point = pointAt(location.current.input, Number(source.data.grabbed));
        const text = JSON.stringify(point);
        if (text === last) return;
        last = text;
        latest.current.over(point);
      },
      onDragLeave: () => latest.current.over(null),
      onDrop: ({ location, source }) => {
        last = '';
        const point = pointAt(location.current.input, Number(source.data.grabbed));
        if (point) latest.current.drop(point);
        else latest.current.cancel();
      },
    });
    // Not the card's own business: its week may have been turned away, and it with it.
    const stopMonitor = monitorForElements({
      canMonitor: ({ source }) => source.data.kind === PIECE,
      onDrop: ({ location }) => {
        if (!location.current.dropTargets.some(({ data }) => data.kind === BOARD)) latest.current.cancel();
      },
    });
    return () => {
      stopTarget();
      stopMonitor();
    };
  }, [ref, active]);
}

/** A card let go over the tray goes back into it; answers whether one is held over it now. */
export function useTrayDrop(ref: RefObject<HTMLElement | null>, active: boolean, give: () => void): boolean {
  const latest = useRef(give);
  latest.current = give;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !active) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === PIECE,
      getData: () => ({ kind: BOARD }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => {
        setOver(false);
        latest.current();
      },
    });
  }, [ref, active]);
  return over;
}

/** A card held over an arrow turns the week, again and again while it rests there. */
export function useTurnInDrag(ref: RefObject<HTMLElement | null>, turn: () => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let turning: ReturnType<typeof setInterval> | undefined;
    const stop = () => clearInterval(turning);
    const release = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === PIECE,
      onDragEnter: () => {
        turning = setInterval(() => latest.current(), TURN_MS);
      },
      onDragLeave: stop,
      onDrop: stop,
    });
    return () => {
      stop();
      release();
    };
  }, [ref]);
}

function pointAt({ clientX, clientY }: { clientX: number; clientY: number }, grabbed: number): BoardPoint | null {
  const stretch = document
    .elementsFromPoint(clientX, clientY)
    .find((one): one is HTMLElement => one instanceof HTMLElement && one.dataset.column !== undefined);
  const band = stretch?.closest<HTMLElement>('[data-band]')?.dataset.band;
  if (!stretch || band === undefined) return null;
  const { top, height } = stretch.getBoundingClientRect();
  const [from, count] = [Number(stretch.dataset.from), Number(stretch.dataset.count)];
  const hour = Math.max(0, Math.min(count - 1, Math.floor(((clientY - top) / height) * count)));
  return { band, column: Number(stretch.dataset.column), slot: Math.max(from, from + hour - grabbed) };
}
