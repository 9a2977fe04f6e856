import { formatNumber } from '../../shared/kit/number-text.ts';
import classes from './TabRow.module.css';
import { useHandedFocus } from './use-handed-focus.ts';

interface Props<V extends string> {
  label: string;
  items: readonly { value: V; label: string; count?: number }[];
  value: V;
  onChange: (value: V) => void;
}

/** The tabs under a screen's head, with counts. ← → move among them: they are one Tab stop. */
export function TabRow<V extends string>({ label, items, value, onChange }: Props<V>) {
  const row = useHandedFocus<HTMLDivElement>(label, '[aria-selected="true"]');
  const step = (from: number, by: number) => items[(from + by + items.length) % items.length];
  return (
    <div ref={row} className={classes.tabs} role="tablist" aria-label={label}>
      {items.map((item, index) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          aria-selected={item.value === value}
          tabIndex={item.value === value ? 0 : -1}
          onClick={() => onChange(item.value)}
          onKeyDown={(event) => {
            const next =
              event.code === 'ArrowRight' ? step(index, 1) : event.code === 'ArrowLeft' ? step(index, -1) : null;
            if (!next) return;
            event.preventDefault();
            onChange(next.value);
            const tabs = event.currentTarget.parentElement?.children;
            (tabs?.[items.indexOf(next)] as HTMLElement | undefined)?.focus();
          }}
        >
          {item.label}
          {item.count !== undefined && <span className={`${classes.count} tn`}>{formatNumber(item.count)}</span>}
        </button>
      ))}
    </div>
  );
}
