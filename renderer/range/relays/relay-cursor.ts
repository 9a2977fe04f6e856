import type { RelayRow } from '../../../shared/contract/firing.contract.ts';

/** A lane of a relay, free or taken. */
export interface LanePlace {
  relayId: number;
  lane: number;
}

type KeyOfMove = Pick<KeyboardEvent, 'code' | 'ctrlKey'>;

/** Where a key takes the cursor over relays and lanes; null when it moves nothing. */
export function moveLaneCursor(
  relays: readonly Pick<RelayRow, 'relayId'>[],
  lanes: number,
  { relayId, lane }: LanePlace,
  { code, ctrlKey }: KeyOfMove,
): LanePlace | null {
  const row = relays.findIndex((relay) => relay.relayId === relayId);
  const at = (index: number, to: number): LanePlace | null => {
    const relay = relays[index];
    return relay && to >= 1 && to <= lanes ? { relayId: relay.relayId, lane: to } : null;
  };
  switch (code) {
    case 'ArrowLeft':
      return at(row, lane - 1) ?? at(row - 1, lanes);
    case 'ArrowRight':
      return at(row, lane + 1) ?? at(row + 1, 1);
    case 'ArrowUp':
      return at(row - 1, lane);
    case 'ArrowDown':
      return at(row + 1, lane);
    case 'Home':
      return at(ctrlKey ? 0 : row, 1);
    case 'End':
      return at(ctrlKey ? relays.length - 1 : row, lanes);
    default:
      return null;
  }
}

/** The first free lane of a relay that has not begun, where a man picked up would go. */
export function firstFreeLane(
  relays: readonly Pick<RelayRow, 'relayId' | 'startedAt' | 'refire' | 'lanes'>[],
  lanes: number,
): LanePlace | null {
  for (const { relayId, startedAt, refire, lanes: taken } of relays) {
    if (startedAt !== null || refire) continue;
    for (let lane = 1; lane <= lanes; lane++) if (!taken.some((one) => one.lane === lane)) return { relayId, lane };
  }
  return null;
}
