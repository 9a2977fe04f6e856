import { RangeFrame } from '../RangeFrame.tsx';

/** What an intake has fired. */
export function ResultsPanel(_: { cohortId: number }) {
  return <RangeFrame>{null}</RangeFrame>;
}
