import { Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import type { TablerIcon } from './Action.tsx';
import classes from './IconAction.module.css';

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'className' | 'onClick'> {
  icon: TablerIcon;
  /** Its name for hover and for screen readers: an icon never stands without one. */
  label: string;
  onClick: () => void;
  /** With the frame of a button, as beside other buttons in a screen's head. */
  framed?: boolean;
  kbd?: string;
}

/**
 * A button of one icon: close, arrows, print, columns and nothing else. Takes what a Popover.Target or Menu.Target
 * hands to its child, so it can open one.
 */
export function IconAction({ icon: Icon, label, onClick, framed, kbd, ...rest }: Props) {
  return (
    <Tooltip label={kbd ? `${label} · ${kbd}` : label}>
      <button
        {...rest}
        type="button"
        className={framed ? `${classes.icon} ${classes.framed}` : classes.icon}
        aria-label={label}
        onClick={onClick}
      >
        <Icon size="1rem" stroke={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
