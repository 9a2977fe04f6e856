import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import classes from './Backup.module.css';

/** Over every screen while a copy is looked into: that it is one, and the way back. */
export function LookBanner() {
  const { t } = useTranslation();
  const looking = useOperation('backup.status', {}).data?.looking;
  const end = useCommand('backup.endLook');
  if (!looking) return null;
  return (
    <section className={`is-warn ${classes.banner}`} aria-label={t('backup.looking.title', { at: looking.at })}>
      <IconEye size="1.25rem" stroke={1.75} aria-hidden />
      <strong>{t('backup.looking.title', { at: looking.at })}</strong>
      <span>{t('backup.looking.text')}</span>
      <span className={classes.space} />
      <Action size="xs" busy={end.running} onClick={() => void end.run({})}>
        {t('backup.looking.end')}
      </Action>
    </section>
  );
}
