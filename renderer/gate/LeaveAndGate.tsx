import { AbsencesScreen } from '../absences/AbsencesScreen.tsx';
import { LeaveScreen } from '../leave/LeaveScreen.tsx';
import { RollScreen } from '../rolls/RollScreen.tsx';
import { StrengthScreen } from '../strength/StrengthScreen.tsx';
import { GateScreen } from './GateScreen.tsx';
import { useGatePart } from './use-gate-place.ts';

/** One section of the rail with the desks of an evening and a morning: from the request to the strength report. */
export function LeaveAndGate() {
  const [part] = useGatePart();
  switch (part) {
    case 'requests':
      return <LeaveScreen />;
    case 'rolls':
      return <RollScreen />;
    case 'strength':
      return <StrengthScreen />;
    case 'absences':
      return <AbsencesScreen />;
    default:
      return <GateScreen part={part} />;
  }
}
