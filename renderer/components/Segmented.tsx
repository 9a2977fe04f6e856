import classes from './Segmented.module.css';
import { useHandedFocus } from './use-handed-focus.ts';

interface Props<V extends string> {
  label: string;
  items: readonly { value: V; label: string; lang?: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** Two to four ways to see the same thing. */
export function Segmented<V extends string>({ label, items, value, onChange }: Props<V>) {
  const row = useHandedFocus<HTMLFieldSetElement>(label, '[aria-pressed="true"]');
  return (
    <fieldset ref={row} className={classes.segmented} aria-label={label}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          lang={item.lang}
          aria-pressed={item.value === value}
          onClick={() => onChange(item.value)}
        >
          {item.label}
        </button>
      ))}
    </fieldset>
  );
}
