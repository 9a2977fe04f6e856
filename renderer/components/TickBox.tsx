// biome-ignore-all lint/a11y/useSemanticElements: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import classes from './TickBox.module.css';

interface Props {
  checked: boolean;
  /** Some but not all below it are checked. */
  some?: boolean;
  label: string;
  onToggle: (event: MouseEvent) => void;
}

/** The tick of a table's row. Not a Tab stop: the table answers Space. */
export function TickBox({ checked, some, label, onToggle }: Props) {
  const partly = !checked && some;
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={partly ? 'mixed' : checked}
      aria-label={label}
      tabIndex={-1}
      className={checked || partly ? `${classes.box} ${classes.on}` : classes.box}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(event);
      }}
    >
      {checked && <IconCheck size="0.75rem" stroke={3} aria-hidden />}
      {partly && <IconMinus size="0.75rem" stroke={3} aria-hidden />}
    </button>
  );
}
