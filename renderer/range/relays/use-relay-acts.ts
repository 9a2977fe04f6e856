import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useScreenKeyList, useScreenKeys } from '../../app/keys.ts';
import { useCommand } from '../../app/queries.ts';
import { briefName } from '../held-words.ts';
import type { DragActions, HeldMan } from './drag-man.ts';
import { focusLane } from './lane-focus.ts';
import { firstFreeLane, type LanePlace } from './relay-cursor.ts';

export type Firing = OutputOf<'firing.get'>;

/** What mouse and keys can do with the relays, in one place so that they all do the same. */
export interface RelayActs {
  hand: HeldMan | null;
  cursor: LanePlace | null;
  setCursor: (place: LanePlace) => void;
  /** Enter on a lane: the man there into the hand, or the man in hand onto it. */
  pickOrPut: (place: LanePlace) => void;
  /** From the list of those without a lane. */
  pickUp: (man: Omit<HeldMan, 'from'>) => void;
  /** Into the first free lane, a new relay where there is none. */
  placeAnywhere: (cadetId: number) => void;
  takeOut: (place: LanePlace) => void;
  letGo: () => void;
  drag: DragActions;
  /** What has just been picked up, for screen readers. */
  announcement: string;
}

export function useRelayActs(firing: Firing, mayMove: boolean): RelayActs {
  const { t } = useTranslation();
  const { relays } = firing;
  const { dayId, lanes } = firing.day;
  const place = useCommand('firing.place');
  const takeOut = useCommand('firing.takeOut');
  const swap = useCommand('firing.swapLanes');
  const [hand, setHand] = useState<HeldMan | null>(null);
  const [at, setCursor] = useState<LanePlace | null>(null);
  const [announcement, announce] = useState('');
  const first = relays[0];
  const cursor =
    at && relays.some(({ relayId }) => relayId === at.relayId)
      ? at
      : first
        ? { relayId: first.relayId, lane: 1 }
        : null;

  const manAt = ({ relayId, lane }: LanePlace) =>
    relays.find((one) => one.relayId === relayId)?.lanes.find((one) => one.lane === lane) ?? null;
  const hold = (man: HeldMan | null) => {
    setHand(man);
    announce(man ? t('rangePlan.relays.picked', { name: briefName(man.name) }) : '');
  };
  const put = (man: HeldMan, to: LanePlace) => {
    hold(null);
    const relay = relays.find(({ relayId }) => relayId === to.relayId);
    if (!relay || (man.from?.relayId === to.relayId && man.from.lane === to.lane)) return;
    // In a relay that has begun nobody comes or goes; two men may still be found in each other's lane.
    if (relay.startedAt !== null && man.from?.relayId === to.relayId)
      void swap.run({ relayId: to.relayId, lanes: [man.from.lane, to.lane] });
    else void place.run({ dayId, cadetId: man.cadetId, relay: relay.number, lane: to.lane });
  };
  const remove = (man: HeldMan) => {
    hold(null);
    if (man.from) void takeOut.run({ dayId, cadetId: man.cadetId });
  };

  const latest = useRef({ hold, put, remove });
  latest.current = { hold, put, remove };
  const drag = useMemo(
    (): DragActions => ({
      begin: (man) => latest.current.hold(man),
      end: () => latest.current.hold(null),
      drop: (man, to) => (to ? latest.current.put(man, to) : latest.current.remove(man)),
    }),
    [],
  );
  const acts: RelayActs = {
    hand,
    cursor,
    setCursor,
    drag,
    announcement,
    pickOrPut: (to) => {
      const man = manAt(to);
      if (hand) put(hand, to);
      else if (man) hold({ cadetId: man.cadetId, name: man.name, from: to });
    },
    pickUp: (man) => {
      hold({ ...man, from: null });
      // From the list the way leads to the first free lane, so that Enter alone puts down.
      const free = firstFreeLane(relays, lanes);
      if (!free) return;
      setCursor(free);
      focusLane(free);
    },
    placeAnywhere: (cadetId) => void place.run({ dayId, cadetId, relay: null, lane: null }),
    takeOut: (from) => {
      const man = manAt(from);
      if (man) remove({ cadetId: man.cadetId, name: man.name, from });
    },
    letGo: () => hold(null),
  };
  useRelayKeys(acts, mayMove);
  return acts;
}

/** Esc works wherever the focus is; the board hears its own keys, here they are only listed, for F1 and the command box. */
function useRelayKeys(acts: RelayActs, enabled: boolean): void {
  const { t } = useTranslation();
  useScreenKeys(acts.hand ? [{ keys: 'Escape', label: t('rangePlan.relays.keys.cancel'), run: acts.letGo }] : []);
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (!enabled) return;
    const withCursor = (act: (place: LanePlace) => void) => () => {
      const { cursor } = latest.current;
      if (cursor) act(cursor);
    };
    const listed = [
      { keys: 'Enter', label: t('rangePlan.relays.keys.pick'), run: withCursor((at) => latest.current.pickOrPut(at)) },
      {
        keys: 'Delete',
        label: t('rangePlan.relays.keys.takeOut'),
        run: withCursor((at) => latest.current.takeOut(at)),
      },
    ];
    useScreenKeyList.setState(({ keys }) => ({ keys: [...keys, ...listed] }));
    return () => useScreenKeyList.setState(({ keys }) => ({ keys: keys.filter((key) => !listed.includes(key)) }));
  }, [enabled, t]);
}
