import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../shared/barracks/cadet-name.ts';
import { type Bunk, isUsable, type Room, sleepersByBunk } from '../../shared/barracks/model.ts';
import type { Target } from '../../shared/barracks/move-men.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { isFocusFree } from '../app/kept-focus.ts';
import { useCommand } from '../app/queries.ts';
import type { MenuActs, MenuPlace } from './BunkMenu.tsx';
import { bunksInOrder } from './bunk-cursor.ts';
import type { DragActions } from './drag-men.ts';
import type { RoomWish } from './RoomDialog.tsx';
import { focusBunk, type RoomActs } from './Rooms.tsx';
import { useMoves } from './use-barracks.ts';
import { useBarracksKeys } from './use-barracks-keys.ts';
import { useHand } from './use-hand.ts';

/** The window that is open over the screen. */
type Opened = 'platoons' | RoomWish | { outOfUse: number } | null;

/** Everything mouse, keys and menus can do here, in one place so that they all do the same. */
export function useDeskActs(overview: BarracksOverview, mayMove: boolean) {
  const { t } = useTranslation();
  const { cadets, rooms, capacity } = overview;
  const hand = useHand(useMemo(() => cadets.map(({ id }) => id), [cadets]));
  const moves = useMoves(overview);
  const movePlatoon = useCommand('barracks.movePlatoon');
  const returnToUse = useCommand('barracks.returnToUse');
  const removeRoom = useCommand('barracks.removeRoom');
  const [opened, setOpened] = useState<Opened>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const [announcement, announce] = useState('');
  const [at, setCursor] = useState<number | null>(null);
  const order = useMemo(() => bunksInOrder(rooms), [rooms]);
  const sleepers = useMemo(() => sleepersByBunk(cadets), [cadets]);
  const cursor = order.find(({ id }) => id === at) ?? order[0] ?? null;

  const caption = (cadetIds: readonly number[]): string => {
    const first = cadets.find(({ id }) => id === cadetIds[0]);
    if (!first) return '';
    return cadetIds.length > 1 ? `${shortName(first)} +${cadetIds.length - 1}` : shortName(first);
  };
  const put = (cadetIds: readonly number[], target: Target) => {
    if (!moves.place(cadetIds, target)) return;
    hand.clear();
    announce('');
  };
  const toTray = (cadetIds: readonly number[]) => {
    moves.unplace(cadetIds);
    hand.clear();
  };
  const pickUp = (cadetIds: readonly number[], goToFree: boolean) => {
    if (!mayMove || cadetIds.length === 0) return;
    moves.forget();
    hand.pickUp(cadetIds);
    announce(t('barracks.picked', { names: caption(cadetIds), free: capacity.free }));
    // From the tray the way leads to the first free bunk, so that Enter alone puts down.
    const free = goToFree && order.find((bunk) => isUsable(bunk) && !sleepers.has(bunk.id));
    if (!free) return;
    setCursor(free.id);
    focusBunk(free.id);
  };
  const toPlatoon = (cadetIds: readonly number[], platoonId: number) => {
    void movePlatoon.run({ cadetIds: [...cadetIds], platoonId }).then((result) => result.ok && hand.clear());
  };
  const outOfUse = (bunk: Bunk) => {
    if (bunk.outOfUse) void returnToUse.run({ bunkIds: [bunk.id] });
    else setOpened({ outOfUse: bunk.id });
  };
  const waiting = () => (hand.held.length > 0 ? hand.held : hand.withSelected(null));

  const latest = useRef({ hand, caption, put, toTray, pickUp });
  latest.current = { hand, caption, put, toTray, pickUp };
  const drag = useMemo(
    (): DragActions => ({
      menWith: (cadetId) => latest.current.hand.withSelected(cadetId),
      caption: (cadetIds) => latest.current.caption(cadetIds),
      begin: (cadetIds) => latest.current.pickUp(cadetIds, false),
      end: () => latest.current.hand.letGo(),
      drop: (cadetIds, place) =>
        place === 'tray' ? latest.current.toTray(cadetIds) : latest.current.put(cadetIds, place),
    }),
    [],
  );

  useBarracksKeys({
    enabled: mayMove,
    chosen: hand.selected.size > 0,
    pickOrPut: () => {
      const sleeper = cursor && sleepers.get(cursor.id);
      if (waiting().length > 0 && cursor) put(waiting(), { bunkId: cursor.id });
      else if (sleeper) pickUp([sleeper.id], false);
    },
    toTray: () => toTray(waiting()),
    outOfUse: () => cursor && outOfUse(cursor),
    cancel: () => {
      if (hand.held.length > 0) hand.letGo();
      else hand.clear();
      moves.forget();
      announce('');
    },
  });

  return {
    hand,
    moves,
    sleepers,
    cursor: cursor?.id ?? null,
    setCursor,
    drag,
    announcement,
    pickUp,
    opened,
    open: setOpened,
    close: () => setOpened(null),
    menu,
    closeMenu: () => {
      setMenu(null);
      // The menu takes its focus with it: back to the bunk it was asked for, unless the act led elsewhere.
      requestAnimationFrame(() => {
        if (cursor && isFocusFree()) focusBunk(cursor.id);
      });
    },
    roomActs: {
      putDown: (bunkId) => put(waiting(), { bunkId }),
      pickUp: (cadetIds) => pickUp(cadetIds, false),
      toTray,
      outOfUse,
      menu: setMenu,
    } satisfies RoomActs,
    handActs: {
      onPickUp: () => pickUp(hand.withSelected(null), true),
      onToTray: () => toTray(hand.withSelected(null)),
      onToPlatoon: (platoonId: number) => toPlatoon(hand.withSelected(null), platoonId),
    },
    menuActs: {
      pickUp: (cadetId) => pickUp(hand.withSelected(cadetId), true),
      toTray: (cadetId) => toTray(hand.withSelected(cadetId)),
      toPlatoon: (cadetId, platoonId) => toPlatoon(hand.withSelected(cadetId), platoonId),
      outOfUse,
      putIntoRoom: (room: Room) => put(waiting(), { roomId: room.id }),
      rename: (room) => setOpened({ what: 'rename', room }),
      addBunks: (room) => setOpened({ what: 'addBunks', room }),
      removeRoom: (room) => void removeRoom.run({ roomId: room.id }),
    } satisfies MenuActs,
  };
}
