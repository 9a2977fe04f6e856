import { goTo, useLocation } from '../app/location.ts';
import { useMay } from '../app/session.ts';

export type GatePart = 'requests' | 'gate' | 'out';

/** The desk of leave and gate that is open; the address keeps it. Who writes at the gate begins there. */
export function useGatePart(): [GatePart, (part: GatePart) => void] {
  const { params } = useLocation();
  const atTheGate = useMay('gate.write');
  const first: GatePart = atTheGate && Object.keys(params).length === 0 ? 'gate' : 'requests';
  const part = params.part === 'gate' || params.part === 'out' ? params.part : first;
  return [part, (next) => goTo('leave', { part: next })];
}
