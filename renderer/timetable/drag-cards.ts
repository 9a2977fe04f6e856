import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type RefObject, useEffect, useRef } from 'react';
import type { Held } from './use-hand.ts';

/** What cards and tray rows need for the mouse; one object for all of them, so that they are drawn once. */
export interface DragActions {
  begin(piece: Held): void;
  /** The mouse let go over nothing, or the drag was broken off. */
  cancel(): void;
}

const PIECE = 'timetable-piece';

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
      onDrop: ({ location }) => {
        if (location.current.dropTargets.length === 0) actions.cancel();
      },
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
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === PIECE,
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
  }, [ref, active]);
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
