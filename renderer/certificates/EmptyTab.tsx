import type { ReactNode } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import classes from './Certificates.module.css';
import { GraduationFrame } from './GraduationFrame.tsx';

interface Props {
  text: string;
  note?: string;
  action?: ReactNode;
  /** A form that is open although nothing stands here yet. */
  inspector?: ReactNode;
}

/** A tab with nothing in it: what it is for, and the next step. */
export function EmptyTab({ inspector, ...words }: Props) {
  return (
    <GraduationFrame inspector={inspector}>
      <div className={classes.empty}>
        <EmptyState {...words} />
      </div>
    </GraduationFrame>
  );
}
