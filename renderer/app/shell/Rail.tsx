import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, type ScreenName } from '../location.ts';
import classes from './Rail.module.css';
import { RAIL, RAIL_FOOT, type RailEntry } from './rail-entries.ts';
import { useOutNow, useWaitingLeaves } from './use-out-now.ts';

/** The sections, always with their words: short under the icon, full beside it on a wide window. */
export function Rail({ current }: { current: ScreenName }) {
  const { t } = useTranslation();
  const overdue = useOutNow()?.overdue ?? 0;
  const waiting = useWaitingLeaves();
  const badges: Partial<Record<ScreenName, ReactNode>> = {
    today: overdue > 0 && <Badge kind="bad" count={overdue} says={t('shell.status.overdue', { count: overdue })} />,
    leave: waiting > 0 && <Badge kind="plain" count={waiting} says={t('shell.rail.waiting', { count: waiting })} />,
  };
  const entry = ({ screen, icon: Icon }: RailEntry) => (
    <a key={screen} href={addressOf(screen)} aria-current={screen === current ? 'page' : undefined}>
      <Icon size="1.25rem" stroke={1.75} aria-hidden />
      <span className={classes.short}>{t(`shell.rail.${screen}.short`)}</span>
      <span className={classes.full}>{t(`shell.rail.${screen}.full`)}</span>
      {badges[screen]}
    </a>
  );
  return (
    <nav className={classes.rail} aria-label={t('shell.rail.label')}>
      {RAIL.map(entry)}
      <hr />
      {RAIL_FOOT.map(entry)}
    </nav>
  );
}

/** A count on an entry; `says` is what it counts, for screen readers. */
function Badge({ kind, count, says }: { kind: 'bad' | 'plain'; count: number; says: string }) {
  return (
    <span className={`tn ${classes.badge} ${kind === 'bad' ? `is-bad ${classes.bad}` : ''}`} title={says}>
      <span aria-hidden>{count}</span>
      <span className="sr">{says}</span>
    </span>
  );
}
