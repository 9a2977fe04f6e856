import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationName } from '../../shared/contract/contract.ts';
import { useInReach } from '../app/session.ts';
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
  /** Its operation, where it prints a whole intake: for whom his own platoons are all, the line says why not. */
  whole?: OperationName | undefined;
}

/** A paper that can be had now, and the languages or formats it comes in. */
export function PaperLine({ name, about, ways, whole }: Props) {
  const { t } = useTranslation();
  const inReach = useInReach();
  const mine = whole === undefined || inReach(whole);
  return (
    <li>
      <span className="m">{name}</span>
      <span className={classes.about}>{about}</span>
      <span className={classes.ways}>
        {!mine && <span className="meta t2">{t('papers.notYours')}</span>}
        {(mine ? ways : []).map(({ label, get }) => (
          <Action key={label} size="xs" onClick={get}>
            {label}
            <span className="sr">{name}</span>
          </Action>
        ))}
      </span>
    </li>
  );
}
