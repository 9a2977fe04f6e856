import { formatNumber } from '../../shared/kit/number-text.ts';
import { askNames } from './asked-names.ts';
import classes from './Figure.module.css';

interface Props {
  /** null: the number is not known. */
  value: number | null;
  /** Opens the names behind the number; without it the number is plain. */
  onOpen?: () => void;
  /** What is counted, for screen readers: '54 қатарда'. */
  label?: string;
  /** Why the number is not known, on hover. */
  reason?: string;
  /** s inside lines of text, l in a strength line. */
  size?: 's' | 'l';
}

/** A number that opens its names. An unknown number is '—' with its reason. */
export function Figure({ value, onOpen, label, reason, size = 's' }: Props) {
  const looks = `${classes.figure} ${size === 'l' ? 'figure' : ''}`;
  if (value === null) {
    return (
      <span className={looks} title={reason}>
        — {reason && <span className="sr">{reason}</span>}
      </span>
    );
  }
  const text = formatNumber(value);
  if (!onOpen) return <span className={looks}>{text}</span>;
  return (
    <button
      type="button"
      className={`${looks} lnk`}
      onClick={() => {
        askNames();
        onOpen();
      }}
      aria-label={label ? `${text} ${label}` : undefined}
    >
      {text}
    </button>
  );
}
