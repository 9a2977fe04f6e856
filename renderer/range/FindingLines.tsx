import type { ReactNode } from 'react';
import type { DayFindingRow } from '../../shared/contract/range-day.contract.ts';
import { STATUS_ICONS } from '../components/Status.tsx';
import { findingKind, findingText } from './day-words.ts';
import classes from './FindingLines.module.css';

interface Props {
  findings: readonly DayFindingRow[];
  /** What can be done about one of them. */
  act?: (finding: DayFindingRow) => ReactNode;
}

/** What there is to know about a day, one line each: first what bars it. */
export function FindingLines({ findings, act }: Props) {
  const sorted = findings.toSorted((a, b) => Number(b.level === 'bar') - Number(a.level === 'bar'));
  return (
    <ul className={classes.lines}>
      {sorted.map((finding) => {
        const kind = findingKind(finding);
        const Icon = STATUS_ICONS[kind];
        return (
          <li key={`${finding.code} ${JSON.stringify(finding.params)}`} className={`is-${kind}`}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            <span>{findingText(finding)}</span>
            {act?.(finding)}
          </li>
        );
      })}
    </ul>
  );
}
