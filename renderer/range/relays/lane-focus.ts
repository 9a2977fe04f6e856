import type { LanePlace } from './relay-cursor.ts';

export const laneId = ({ relayId, lane }: LanePlace): string => `lane-${relayId}-${lane}`;

/** Puts the focus on a lane, wherever it was. */
export function focusLane(place: LanePlace): void {
  document.getElementById(laneId(place))?.focus();
}
