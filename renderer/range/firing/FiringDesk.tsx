import { RangeFrame } from '../RangeFrame.tsx';

/** The firing of one day. */
export function FiringDesk(_: { cohortId: number; dayId: number }) {
  return <RangeFrame>{null}</RangeFrame>;
}
