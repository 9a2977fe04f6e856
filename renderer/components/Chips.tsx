import { formatNumber } from '../../shared/kit/number-text.ts';
import classes from './Chips.module.css';

export interface ChipItem<V extends string> {
  value: V;
  label: string;
  /** How many the filter would show; from the same query as the list. */
  count?: number;
}

interface Props<V extends string> {
  /** What the row of filters is, for screen readers. */
  label: string;
  items: readonly ChipItem<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** A row of filter chips with counts, one of them on. */
export function Chips<V extends string>({ label, items, value, onChange }: Props<V>) {
  return (
    <fieldset className={classes.row} aria-label={label}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          className={classes.chip}
          aria-pressed={item.value === value}
          onClick={() => onChange(item.value)}
        >
          {item.label} {item.count !== undefined && <b className="tn">{formatNumber(item.count)}</b>}
        </button>
      ))}
    </fieldset>
  );
}
