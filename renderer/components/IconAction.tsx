import { Tooltip } from '@mantine/core';
import type { TablerIcon } from './Action.tsx';
import classes from './IconAction.module.css';

interface Props {
  icon: TablerIcon;
  /** Its name for hover and for screen readers: an icon never stands without one. */
  label: string;
  onClick: () => void;
  /** With the frame of a button, as beside other buttons in a screen's head. */
  framed?: boolean;
  kbd?: string;
}

/** A button of one icon: close, arrows, print, columns and nothing else. */
export function IconAction({ icon: Icon, label, onClick, framed, kbd }: Props) {
  return (
    <Tooltip label={kbd ? `${label} · ${kbd}` : label}>
      <button
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
