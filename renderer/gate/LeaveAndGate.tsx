import { LeaveScreen } from '../leave/LeaveScreen.tsx';
import { GateScreen } from './GateScreen.tsx';
import { useGatePart } from './use-gate-place.ts';

/** One section of the rail with two desks: requests and decisions, and the gate. */
export function LeaveAndGate() {
  const [part] = useGatePart();
  return part === 'requests' ? <LeaveScreen /> : <GateScreen part={part} />;
}
