import type { ReactNode } from 'react';
import classes from './page.module.css';

/** One component under its name. */
export function Part({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? `${classes.part} ${classes.wide}` : classes.part}>
      <p className={classes.name}>{name}</p>
      {children}
    </div>
  );
}

/** States of one component beside each other. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/** A press on this page does nothing. */
export const nothing = () => {};
