import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  /** One sentence: what the screen is for. */
  text: string;
  /** A second line where it is needed. */
  note?: string;
  /** The one button that does the next step. */
  action?: ReactNode;
}

/** An empty screen: one sentence and one button, where the first row would stand. */
export function EmptyState({ text, note, action }: Props) {
  return (
    <div className={classes.empty}>
      <p>{text}</p>
      {note && <p className="meta t2">{note}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
