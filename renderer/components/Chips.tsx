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

/** Chips that filter nothing. */
const EVERYTHING: ReadonlySet<string> = new Set(['all', '']);

/** A row of filter chips with counts, one of them on. */
export function Chips<V extends string>({ label, items, value, onChange }: Props<V>) {
  // What a list taken out of the screen is narrowed to (read-narrowing.ts).
  const narrowed = EVERYTHING.has(value) ? undefined : items.find((item) => item.value === value)?.label;
  return (
    <fieldset className={classes.row} aria-label={label} data-narrows={narrowed}>
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
