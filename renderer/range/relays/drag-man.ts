import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview';
import { type RefObject, useEffect, useState } from 'react';
import classes from './RelayBoard.module.css';
import type { LanePlace } from './relay-cursor.ts';

/** A man in hand, and the lane he was taken from; null out of the list of those without one. */
export interface HeldMan {
  cadetId: number;
  name: string;
  from: LanePlace | null;
}

/** What cells need for the mouse; the same object for all of them. */
export interface DragActions {
  begin: (man: HeldMan) => void;
  end: () => void;
  /** Null: out of every relay. */
  drop: (man: HeldMan, place: LanePlace | null) => void;
}

const manIn = (data: Record<string, unknown>): HeldMan | null => (data.man as HeldMan | undefined) ?? null;

/**
 * Lets a man be dragged (null: nothing to drag) and be dropped on the place (undefined: nowhere, null: out of the relays).
 * @returns whether a man hangs over the place now
 */
export function useDragMan(
  ref: RefObject<HTMLElement | null>,
  actions: DragActions | null,
  man: HeldMan | null,
  place: LanePlace | null | undefined,
): boolean {
  const [over, setOver] = useState(false);
  const carried = man && JSON.stringify(man);
  const where = place && JSON.stringify(place);
  const takes = place !== undefined;
  useEffect(() => {
    const element = ref.current;
    if (!element || !actions) return;
    const own = carried ? (JSON.parse(carried) as HeldMan) : null;
    const source = own
      ? draggable({
          element,
          getInitialData: () => ({ man: own }),
          onGenerateDragPreview: ({ nativeSetDragImage }) =>
            setCustomNativeDragPreview({
              nativeSetDragImage,
              render: ({ container }) => {
                const card = document.createElement('div');
                card.className = classes.card ?? '';
                card.textContent = own.name;
                container.append(card);
              },
            }),
          onDragStart: () => actions.begin(own),
          onDrop: () => actions.end(),
        })
      : () => {};
    const target = takes
      ? dropTargetForElements({
          element,
          canDrop: ({ source: { data } }) => manIn(data) !== null,
          onDragEnter: () => setOver(true),
          onDragLeave: () => setOver(false),
          onDrop: ({ source: { data } }) => {
            setOver(false);
            const dropped = manIn(data);
            if (dropped) actions.drop(dropped, where ? (JSON.parse(where) as LanePlace) : null);
          },
        })
      : () => {};
    return combine(source, target);
  }, [ref, actions, carried, where, takes]);
  return over;
}
