// biome-ignore-all lint/a11y/noStaticElementInteractions: the floors inside are the grids; their keys and clicks are heard here once for all cells
// biome-ignore-all lint/a11y/useKeyWithClickEvents: every click has its key in `pressed`
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Bunk, Room } from '../../shared/barracks/model.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import type { MenuPlace } from './BunkMenu.tsx';
import { bunksInOrder, moveBunkCursor } from './bunk-cursor.ts';
import { type FloorState, RoomFloor } from './RoomFloor.tsx';
import classes from './Rooms.module.css';
import type { Hand } from './use-hand.ts';

export interface RoomActs {
  /** Enter on a bunk with men in hand. */
  putDown: (bunkId: number) => void;
  pickUp: (cadetIds: readonly number[]) => void;
  toTray: (cadetIds: readonly number[]) => void;
  outOfUse: (bunk: Bunk) => void;
  menu: (place: MenuPlace) => void;
}

interface Props {
  overview: BarracksOverview;
  state: FloorState;
  hand: Hand;
  acts: RoomActs;
  mayMove: boolean;
  onCursor: (bunkId: number) => void;
}

/** Puts the focus on a bunk, wherever it was. */
export function focusBunk(bunkId: number): void {
  document.getElementById(`bunk-${bunkId}`)?.focus();
}

/**
 * All rooms. One Tab stop: arrows move over the bunks and from room to room, Space and Shift select, Enter picks up
 * and puts down, Del sends back to the tray, X marks out of use, the menu key opens what else there is, Esc cancels.
 */
export function Rooms({ overview, state, hand, acts, mayMove, onCursor }: Props) {
  const anchor = useRef<number | null>(null);
  const { rooms, capacity } = overview;
  // A bunk that is free stands out where most are taken; in empty rooms every one would.
  const roomy = hand.held.length === 0 && capacity.free > capacity.placed;

  const bunkAt = (target: EventTarget): { room: Room; bunk: Bunk } | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-bunk]') : null;
    const bunkId = Number(cell?.dataset.bunk);
    const room = rooms.find(({ bunks }) => bunks.some(({ id }) => id === bunkId));
    const bunk = room?.bunks.find(({ id }) => id === bunkId);
    return room && bunk ? { room, bunk } : null;
  };
  const sleeperOf = (bunkId: number) => state.sleepers.get(bunkId)?.id ?? null;
  const extendTo = (bunkId: number) => {
    const order = bunksInOrder(rooms).map(({ id }) => id);
    const [from, to] = [order.indexOf(anchor.current ?? bunkId), order.indexOf(bunkId)].toSorted((a, b) => a - b);
    hand.extend(order.slice(from, (to ?? 0) + 1).flatMap((id) => sleeperOf(id) ?? []));
  };

  const pressed = (event: KeyboardEvent) => {
    const place = bunkAt(event.target);
    if (!place) return;
    const { bunk } = place;
    const cadetId = sleeperOf(bunk.id);
    const next = moveBunkCursor(rooms, bunk.id, event);
    if (next !== null) {
      anchor.current ??= bunk.id;
      onCursor(next);
      focusBunk(next);
      if (event.shiftKey && mayMove) extendTo(next);
      else anchor.current = next;
    } else if (!mayMove) return;
    else if (event.code === 'Enter') {
      if (hand.held.length > 0) acts.putDown(bunk.id);
      else if (cadetId !== null) acts.pickUp(hand.withSelected(cadetId));
      else if (hand.selected.size > 0) acts.putDown(bunk.id);
    } else if (event.code === 'Space') {
      anchor.current = bunk.id;
      if (cadetId !== null) hand.toggle(cadetId);
    } else if (event.code === 'Delete' || event.code === 'Backspace') {
      acts.toTray(hand.held.length > 0 ? hand.held : hand.withSelected(cadetId));
    } else if (event.code === 'KeyX' && !event.ctrlKey && !event.metaKey && !event.altKey) acts.outOfUse(bunk);
    else return;
    event.preventDefault();
  };

  const pointed = (event: MouseEvent) => {
    const place = bunkAt(event.target);
    if (!place) return;
    const { bunk } = place;
    const cadetId = sleeperOf(bunk.id);
    onCursor(bunk.id);
    focusBunk(bunk.id);
    if (!mayMove) return;
    if (hand.held.length > 0) return acts.putDown(bunk.id);
    if (cadetId === null) {
      if (hand.selected.size > 0) acts.putDown(bunk.id);
      return;
    }
    if (event.shiftKey) return extendTo(bunk.id);
    anchor.current = bunk.id;
    if (event.ctrlKey || event.metaKey) hand.toggle(cadetId);
    else if (hand.selected.size === 1 && hand.selected.has(cadetId)) hand.clear();
    else hand.choose([cadetId]);
  };

  const asked = (event: MouseEvent) => {
    const place = bunkAt(event.target);
    if (!place || !mayMove) return;
    event.preventDefault();
    onCursor(place.bunk.id);
    // The menu key has no place of its own: then the menu hangs from the bunk.
    const box = document.getElementById(`bunk-${place.bunk.id}`)?.getBoundingClientRect();
    const byMouse = event.button === 2;
    acts.menu({
      ...place,
      x: byMouse ? event.clientX : (box?.left ?? 0) + 12,
      y: byMouse ? event.clientY : (box?.bottom ?? 0),
    });
  };

  return (
    <div
      className={classes.rooms}
      data-roomy={roomy ? '' : undefined}
      onKeyDown={pressed}
      onClick={pointed}
      onDoubleClick={(event) => {
        const place = bunkAt(event.target);
        const cadetId = place ? sleeperOf(place.bunk.id) : null;
        if (mayMove && cadetId !== null) acts.pickUp([cadetId]);
      }}
      onContextMenu={asked}
    >
      {rooms.map((room) => (
        <RoomFloor
          key={room.id}
          room={room}
          state={state}
          {...(mayMove
            ? {
                onMenu: (one: Room, button: HTMLElement) => {
                  const box = button.getBoundingClientRect();
                  acts.menu({ room: one, bunk: null, x: box.left, y: box.bottom });
                },
              }
            : {})}
        />
      ))}
    </div>
  );
}
