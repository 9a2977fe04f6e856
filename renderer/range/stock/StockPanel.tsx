import { RangeFrame } from '../RangeFrame.tsx';

/** The ammunition in the store. */
export function StockPanel() {
  return <RangeFrame>{null}</RangeFrame>;
}
