import type { ReactNode } from 'react';
import classes from './ScreenHead.module.css';

interface Props {
  title: string;
  /** What is on the sheet, with its numbers: '60 курсант · 59 жарамды төсек'. */
  sub?: ReactNode;
  /** Right side: plain actions first, the primary last. */
  actions?: ReactNode;
  /** Beside the title: arrows, a Segmented. */
  children?: ReactNode;
}

/** The head of a screen: one h1, one line about it, the actions at the right. */
export function ScreenHead({ title, sub, actions, children }: Props) {
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      {sub && <div className={classes.sub}>{sub}</div>}
      {children}
      <div className={classes.space} />
      {actions}
    </header>
  );
}
