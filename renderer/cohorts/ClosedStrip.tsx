import { IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useClosedIntake } from '../app/closed-intake.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { useIntakes } from '../app/intakes.ts';
import { goTo, type ScreenName, useLocation } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import classes from './ClosedStrip.module.css';

/** Screens that say it themselves, or where nothing of an intake is written. */
const SILENT: ReadonlySet<ScreenName> = new Set<ScreenName>(['today', 'intake', 'followup', 'print', 'settings']);

/** Over every screen of a closed intake: that it is only read, and where its end stands. */
export function ClosedStrip() {
  const { t } = useTranslation();
  const { screen } = useLocation();
  const intakeId = useIntakeId();
  const intake = useIntakes().find(({ id }) => id === intakeId);
  const mayRead = useMay('orders.read');
  const at = intake?.closedAt ?? null;
  const closed = at !== null;
  useEffect(() => {
    useClosedIntake.setState({ closed });
    return () => useClosedIntake.setState({ closed: false });
  }, [closed]);
  if (!intake || at === null || SILENT.has(screen)) return null;
  return (
    <div className={`is-idle ${classes.strip}`} role="note">
      <IconLock size="1rem" stroke={1.75} aria-hidden />
      <span>{t('cohorts.closing.strip', { code: intake.code, at: at.slice(0, 10) })}</span>
      {mayRead && (
        <Action size="xs" onClick={() => goTo('intake', { tab: 'closing' })}>
          {t('cohorts.closing.stripOpen')}
        </Action>
      )}
    </div>
  );
}
