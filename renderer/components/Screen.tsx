import type { ReactNode } from 'react';
import classes from './Screen.module.css';

interface Props {
  /** <ScreenHead>, filters, then one <ScreenBody>. */
  children: ReactNode;
  /** An <Inspector> beside the list, or nothing. */
  inspector?: ReactNode;
}

/** What stands on the sheet: the list, and beside it the inspector that opens without leaving the list. */
export function Screen({ children, inspector }: Props) {
  return (
    <>
      <div className={classes.main}>{children}</div>
      {inspector}
    </>
  );
}

interface BodyProps {
  children: ReactNode;
  flush?: boolean;
  /** What is read here, where nothing in it takes the focus: the keys must be able to scroll it all the same. */
  reads?: string;
}

/** The part of a screen that scrolls, inside the gutters. */
export function ScreenBody({ children, flush, reads }: BodyProps) {
  const read = reads === undefined ? {} : { role: 'region', 'aria-label': reads, tabIndex: 0 };
  return (
    <div className={flush ? classes.flush : classes.body} {...read}>
      {children}
    </div>
  );
}
