import { goTo, useLocation } from '../app/location.ts';
import { useMay } from '../app/session.ts';

/** The desks of leave and gate, in the order of an evening. */
export const GATE_PARTS = ['requests', 'gate', 'out', 'rolls', 'strength', 'absences'] as const;
export type GatePart = (typeof GATE_PARTS)[number];

/** The desks this person may open. */
export function useMyParts(): GatePart[] {
  const may = {
    requests: useMay('leave.read'),
    gate: useMay('gate.read'),
    out: useMay('gate.read'),
    rolls: useMay('presence.read'),
    strength: useMay('presence.read'),
    absences: useMay('absences.read'),
  } satisfies Record<GatePart, boolean>;
  return GATE_PARTS.filter((part) => may[part]);
}

/** The desk of leave and gate that is open; the address keeps it. Who writes at the gate begins there. */
export function useGatePart(): [GatePart, (part: GatePart) => void] {
  const { params } = useLocation();
  const mine = useMyParts();
  const atTheGate = useMay('gate.write');
  const first: GatePart = atTheGate && Object.keys(params).length === 0 ? 'gate' : (mine[0] ?? 'requests');
  const part = mine.find((one) => one === params.part) ?? first;
  return [part, (next) => goTo('leave', { part: next })];
}
