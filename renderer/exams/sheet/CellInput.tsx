import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import classes from './SheetTable.module.css';

interface Props {
  label: string;
  text: string;
  wrong: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** It lost the focus: what stands in it is to be kept. */
  onLeave: (text: string) => void;
}

/** The text of one cell while it is typed; digits go by the key's place. */
export function CellInput({ label, text, wrong, onKeyDown, onLeave }: Props) {
  const [value, setValue] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef({ value, onLeave });
  latest.current = { value, onLeave };
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
    // Another screen was opened by its key: what was typed is kept all the same.
    return () => {
      if (!input?.isConnected) latest.current.onLeave(latest.current.value);
    };
  }, []);
  return (
    <input
      ref={field}
      className={wrong ? `${classes.input} ${classes.wrong}` : classes.input}
      aria-label={label}
      aria-invalid={wrong}
      data-unsaved={wrong ? '' : undefined}
      autoComplete="off"
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onLeave(value)}
    />
  );
}
