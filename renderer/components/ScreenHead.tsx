import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconAction } from './IconAction.tsx';
import { ListMenu } from './ListMenu.tsx';
import classes from './ScreenHead.module.css';

interface Props {
  title: string;
  /** What is on the sheet, with its numbers: '60 курсант · 59 жарамды төсек'. */
  sub?: ReactNode;
  /** Right side: plain actions first, the primary last. */
  actions?: ReactNode;
  /** Before the title: the way back to the list that this was opened from. */
  back?: { label: string; onBack: () => void };
  /** The switch between the desks of a room: at the same place on each of them, whatever the title's length. */
  desks?: ReactNode;
  /** Behind the line about it: arrows, a Segmented. */
  children?: ReactNode;
}

/** The head of a screen: one h1, one line about it, the actions at the right. */
export function ScreenHead({ title, sub, actions, back, desks, children }: Props) {
  return (
    <header className={classes.head}>
      {back && <IconAction icon={IconArrowLeft} label={back.label} onClick={back.onBack} />}
      <h1 className={desks ? classes.beforeDesks : undefined}>{title}</h1>
      {desks}
      {sub && <div className={classes.sub}>{sub}</div>}
      {children}
      <div className={classes.actions}>
        <ListMenu screen={title} />
        {actions}
      </div>
    </header>
  );
}
