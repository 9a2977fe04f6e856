import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowUpRightCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconClockPause,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StatusKind } from '../app/theme/tokens.ts';
import type { TablerIcon } from './Action.tsx';
import classes from './Status.module.css';

/** The icon of each status; the shapes differ (circle, triangle, octagon) because red and amber may look alike. */
export const STATUS_ICONS: Record<StatusKind, TablerIcon> = {
  good: IconCircleCheck,
  info: IconArrowUpRightCircle,
  warn: IconAlertTriangle,
  bad: IconAlertOctagon,
  wait: IconClockPause,
  idle: IconCircleMinus,
};

interface Props {
  kind: StatusKind;
  /** The word: status never stands as a colour alone. */
  children: ReactNode;
  /** Another icon of the same meaning (home, lock, progress …). */
  icon?: TablerIcon;
  /** On a soft ground: only for what asks for something. */
  soft?: boolean;
}

/** The only door to status colour: icon and word, always both. */
export function Status({ kind, children, icon, soft }: Props) {
  const Icon = icon ?? STATUS_ICONS[kind];
  return (
    <span className={`is-${kind} ${classes.status} ${soft ? classes.soft : ''}`}>
      <Icon size="0.875rem" stroke={1.75} aria-hidden />
      {children}
    </span>
  );
}
