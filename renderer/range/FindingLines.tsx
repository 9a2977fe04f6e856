import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayFindingRow } from '../../shared/contract/range-day.contract.ts';
import { STATUS_ICONS } from '../components/Status.tsx';
import { findingKind, findingText } from './day-words.ts';
import classes from './FindingLines.module.css';

interface Props {
  findings: readonly DayFindingRow[];
  /** No more lines than this; the rest is counted. */
  most?: number;
  /** What can be done about one of them. */
  act?: (finding: DayFindingRow) => ReactNode;
}

/** What there is to know about a day, one line each: first what bars it. */
export function FindingLines({ findings, most = findings.length, act }: Props) {
  const { t } = useTranslation();
  const sorted = findings.toSorted((a, b) => Number(b.level === 'bar') - Number(a.level === 'bar'));
  return (
    <ul className={classes.lines}>
      {sorted.slice(0, most).map((finding) => {
        const kind = findingKind(finding);
        const Icon = STATUS_ICONS[kind];
        return (
          <li key={`${finding.code} ${JSON.stringify(finding.params)}`} className={`is-${kind}`}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            <span>
              <span className="sr">{t(`rangePlan.level.${finding.level}`)} </span>
              {findingText(finding)}
            </span>
            {act?.(finding)}
          </li>
        );
      })}
      {sorted.length > most && (
        <li className={classes.more}>{t('rangePlan.moreFindings', { count: sorted.length - most })}</li>
      )}
    </ul>
  );
}
