import { IconDatabaseExport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Working } from '../components/Working.tsx';
import classes from './SettingsTabs.module.css';

/** How old the newest verified copy is, where it lies, and making another. */
export function BackupTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const status = useOperation('backup.status', {});
  const backup = useCommand('backup.now');
  const mayWrite = useMay('backup.write');
  const run = async () => {
    const result = await backup.run({});
    if (!result.ok) return;
    const { tables, rows } = result.value;
    showNote(t('people.backup.done', { tables: formatNumber(tables), rows: formatNumber(rows) }));
  };
  const button = mayWrite && (
    <Action primary icon={IconDatabaseExport} busy={backup.running} onClick={() => void run()}>
      {t('people.backup.now')}
    </Action>
  );
  const newest = status.data?.newestAt;
  return (
    <Screen>
      <ScreenHead
        title={t('people.settings.title')}
        sub={status.data && newest && t('people.backup.count', { count: status.data.count })}
        actions={newest && button}
      />
      {tabs}
      <ScreenBody>
        {status.error && <Refusal failure={status.error.failure} />}
        {backup.running && (
          <div className={classes.lines}>
            <Working label={t('people.backup.working')} />
          </div>
        )}
        {status.data && !newest && !backup.running && (
          <div className={classes.none}>
            <EmptyState text={t('people.backup.none')} action={button} />
          </div>
        )}
        {status.data && newest && (
          <div className={classes.lines}>
            <div className={classes.line}>
              <span>{t('people.backup.newest')}</span>
              <span>
                <span className="tn">{formatDateTime(newest)}</span>
                <span className={`${classes.path} t2`}> · {status.data.fileName}</span>
              </span>
            </div>
            <div className={classes.line}>
              <span>{t('people.backup.folder')}</span>
              <span className={classes.path}>{status.data.folder}</span>
            </div>
          </div>
        )}
      </ScreenBody>
    </Screen>
  );
}
