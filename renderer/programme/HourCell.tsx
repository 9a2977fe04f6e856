// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid
// biome-ignore-all lint/a11y/useFocusableInteractive: part of an ARIA grid
// biome-ignore-all lint/a11y/useKeyWithClickEvents: part of an ARIA grid, which answers the keys
import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { typeDigits } from '../components/field-control.ts';
import classes from './HoursGrid.module.css';

interface Props {
  id: string;
  /** Subject and bucket, for screen readers. */
  label: string;
  hours: number;
  /** Typed and not saved. */
  changed: boolean;
  /** The text being typed; null while nothing is. */
  typed: string | null;
  /** What stands there is chosen as the typing begins: the first digit takes its place. */
  chosen: boolean;
  cursor: boolean;
  mayWrite: boolean;
  onType: (text: string) => void;
  /** Ends the typing; how many rows down and cells to the right the cursor goes. */
  onLeave: (keep: boolean, down: number, right: number) => void;
  onBlur: () => void;
  onPoint: () => void;
}

/** One cell of hours: `·` for none, tinted with a hollow ring while it is typed and not saved. */
export function HourCell(props: Props) {
  const { id, label, hours, changed, typed, chosen, cursor, mayWrite, onType, onLeave, onBlur, onPoint } = props;
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.code === 'Escape') onLeave(false, 0, 0);
    else if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'ArrowDown') onLeave(true, 1, 0);
    else if (event.code === 'ArrowUp') onLeave(true, -1, 0);
    else if (event.code === 'Tab') onLeave(true, 0, event.shiftKey ? -1 : 1);
    else {
      typeDigits(event);
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const looks = [classes.hour, changed && classes.changed, cursor && classes.cursor, !mayWrite && classes.locked];
  return (
    <div
      id={id}
      role="gridcell"
      aria-label={`${label}: ${hours}`}
      aria-readonly={!mayWrite}
      className={looks.filter(Boolean).join(' ')}
      onClick={onPoint}
    >
      {typed === null ? (
        <span className={hours === 0 ? 't3' : ''}>{hours === 0 ? '·' : formatNumber(hours)}</span>
      ) : (
        <input
          className="tn"
          aria-label={label}
          inputMode="numeric"
          maxLength={3}
          // biome-ignore lint/a11y/noAutofocus: typing began in this very cell
          autoFocus
          onFocus={({ currentTarget }) => chosen && currentTarget.select()}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value.replace(/\D/g, ''))}
          onKeyDown={pressed}
          onBlur={onBlur}
          onClick={(event) => event.stopPropagation()}
        />
      )}
    </div>
  );
}
