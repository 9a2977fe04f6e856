import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview';
import { type RefObject, useEffect, useState } from 'react';
import type { Target } from '../../shared/barracks/move-men.ts';
import classes from './drag-men.module.css';

/** Where men may be dropped: a bunk, a room, or back into the tray. */
export type DropPlace = Target | 'tray';

/** What cells and cards need for the mouse; the same object for all of them, so that they are drawn once. */
export interface DragActions {
  /** Whom the mouse takes along when it takes this man. */
  menWith: (cadetId: number) => readonly number[];
  /** 'Темірғалиев О.' or 'Темірғалиев О. +2': what hangs at the mouse. */
  caption: (cadetIds: readonly number[]) => string;
  begin: (cadetIds: readonly number[]) => void;
  end: () => void;
  drop: (cadetIds: readonly number[], place: DropPlace) => void;
}

const menIn = (data: Record<string, unknown>): readonly number[] => (Array.isArray(data.men) ? data.men : []);

/**
 * Lets a man be dragged (null: nothing to drag) and men be dropped on the place (null: nowhere).
 * @returns whether men hang over the place now
 */
export function useDragMen(
  ref: RefObject<HTMLElement | null>,
  actions: DragActions | null,
  cadetId: number | null,
  bunkId: number | null,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !actions) return;
    const source =
      cadetId === null
        ? () => {}
        : draggable({
            element,
            getInitialData: () => ({ men: actions.menWith(cadetId) }),
            onGenerateDragPreview: ({ nativeSetDragImage, source: { data } }) =>
              setCustomNativeDragPreview({
                nativeSetDragImage,
                render: ({ container }) => {
                  const card = document.createElement('div');
                  card.className = classes.card ?? '';
                  card.textContent = actions.caption(menIn(data));
                  container.append(card);
                },
              }),
            onDragStart: ({ source: { data } }) => actions.begin(menIn(data)),
            onDrop: () => actions.end(),
          });
    const target = bunkId === null ? () => {} : dropTarget(element, actions, { bunkId }, setOver);
    return combine(source, target);
  }, [ref, actions, cadetId, bunkId]);
  return over;
}

/** Lets men be dropped on a larger place: a room's head, the tray. */
export function useDropMen(ref: RefObject<HTMLElement | null>, actions: DragActions | null, place: DropPlace): boolean {
  const [over, setOver] = useState(false);
  const roomId = typeof place === 'object' && 'roomId' in place ? place.roomId : null;
  useEffect(() => {
    if (!ref.current || !actions) return;
    return dropTarget(ref.current, actions, roomId === null ? 'tray' : { roomId }, setOver);
  }, [ref, actions, roomId]);
  return over;
}

function dropTarget(element: Element, actions: DragActions, place: DropPlace, setOver: (over: boolean) => void) {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => menIn(source.data).length > 0,
    onDragEnter: () => setOver(true),
    onDragLeave: () => setOver(false),
    onDrop: ({ source }) => {
      setOver(false);
      actions.drop(menIn(source.data), place);
    },
  });
}
