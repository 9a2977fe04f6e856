import { IconAlertOctagon, IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../location.ts';
import classes from './StatusBar.module.css';
import { useOutNow } from './use-out-now.ts';

/** «Сыртта: 7 · кешіккені: 1»: both open the board. */
export function OutNow() {
  const { t } = useTranslation();
  const now = useOutNow();
  if (!now) return null;
  const board = addressOf('leave', { part: 'out' });
  return (
    <>
      <a className={classes.item} href={board}>
        <IconDoorExit size="0.875rem" stroke={1.75} aria-hidden />
        {t('shell.status.out')} <span className="tn lnk m">{now.out}</span>
      </a>
      {now.overdue > 0 && (
        <a className={`is-bad ${classes.item} ${classes.overdue}`} href={board}>
          <IconAlertOctagon size="0.875rem" stroke={1.75} aria-hidden />
          <span className="tn">{t('shell.status.overdue', { count: now.overdue })}</span>
        </a>
      )}
    </>
  );
}
