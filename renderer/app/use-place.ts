import { useExamPart } from '../exams/use-exam-part.ts';
import { useGatePart } from '../gate/use-gate-place.ts';
import { useLocation } from './location.ts';
import { type PlaceName, placeAt } from './places.ts';

/** Where the window is, desk and tab too; some screens open on the desk of whoever is at them. */
export function usePlace(): PlaceName {
  const location = useLocation();
  const [gatePart] = useGatePart();
  const [examPart] = useExamPart();
  const { screen, params } = location;
  if (screen === 'leave') return placeAt(location, { part: gatePart });
  if (screen === 'exams') return placeAt(location, { part: examPart });
  if (screen === 'range') return placeAt(location, params.day === undefined ? {} : { part: 'plan' });
  return placeAt(location, screen === 'settings' ? { tab: 'people' } : {});
}
