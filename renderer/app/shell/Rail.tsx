import { useTranslation } from 'react-i18next';
import { addressOf, type ScreenName } from '../location.ts';
import classes from './Rail.module.css';
import { RAIL, RAIL_FOOT, type RailEntry } from './rail-entries.ts';

/** The sections, always with their words: short under the icon, full beside it on a wide window. */
export function Rail({ current }: { current: ScreenName }) {
  const { t } = useTranslation();
  const entry = ({ screen, icon: Icon }: RailEntry) => (
    <a key={screen} href={addressOf(screen)} aria-current={screen === current ? 'page' : undefined}>
      <Icon size="1.25rem" stroke={1.75} aria-hidden />
      <span className={classes.short}>{t(`shell.rail.${screen}.short`)}</span>
      <span className={classes.full}>{t(`shell.rail.${screen}.full`)}</span>
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
