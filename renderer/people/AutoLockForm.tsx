import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUTO_LOCK_CHOICES } from '../../shared/people/auto-lock.ts';
import { useCommand } from '../app/queries.ts';
import { useDeskState, useMay } from '../app/session.ts';
import classes from './SettingsTabs.module.css';

/** After how many idle minutes this computer locks itself; the administrator chooses. */
export function AutoLockForm() {
  const { t } = useTranslation();
  const minutes = useDeskState().data?.autoLock.minutes;
  const mayWrite = useMay('people.write');
  const set = useCommand('session.setAutoLock');
  if (minutes === undefined) return null;
  const say = (value: number) =>
    value === 0 ? t('session.autoLock.never') : t('session.autoLock.minutes', { minutes: value });
  const choices = AUTO_LOCK_CHOICES.some((one) => one === minutes)
    ? AUTO_LOCK_CHOICES
    : [minutes, ...AUTO_LOCK_CHOICES];
  return (
    <section className={classes.form}>
      <h2>{t('session.autoLock.title')}</h2>
      <p className="body13 t2">{t('session.autoLock.lead')}</p>
      {mayWrite ? (
        <Select
          label={t('session.autoLock.after')}
          data={choices.map((value) => ({ value: String(value), label: say(value) }))}
          value={String(minutes)}
          allowDeselect={false}
          disabled={set.running}
          onChange={(value) => value !== null && void set.run({ minutes: Number(value) })}
        />
      ) : (
        <p className="body13">{t('session.autoLock.now', { value: say(minutes) })}</p>
      )}
    </section>
  );
}
