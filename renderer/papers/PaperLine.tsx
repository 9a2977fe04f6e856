import type { ReactNode } from 'react';
import { Action } from '../components/Action.tsx';
import classes from './PrintScreen.module.css';

/** One way to have a paper: its language or its format. */
export interface PaperWay {
  label: string;
  get: () => void;
}

interface Props {
  name: string;
  /** What is on it, in a few words. */
  about: ReactNode;
  ways: readonly PaperWay[];
}

/** A paper that can be had now, and the languages or formats it comes in. */
export function PaperLine({ name, about, ways }: Props) {
  return (
    <li>
      <span className="m">{name}</span>
      <span className={classes.about}>{about}</span>
      <span className={classes.ways}>
        {ways.map(({ label, get }) => (
          <Action key={label} size="xs" onClick={get}>
            {label}
            <span className="sr">{name}</span>
          </Action>
        ))}
      </span>
    </li>
  );
}
