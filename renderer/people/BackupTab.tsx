import { IconDatabaseExport } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { isFocusFree } from '../app/kept-focus.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { CopyTable } from '../backup/CopyTable.tsx';
import { SecondPlace } from '../backup/SecondPlace.tsx';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { Working } from '../components/Working.tsx';
import { RecoverySheetAgain } from './RecoverySheetAgain.tsx';
import classes from './SettingsTabs.module.css';

/** How old the newest verified copy is, where copies lie, what stands in their way, and coming back to one. */
export function BackupTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const status = useOperation('backup.status', {}, { refetchInterval: 20_000 });
  const backup = useCommand('backup.now');
  const mayWrite = useMay('backup.write');
  const mayKeepHouse = useMay('people.write');
  const [working, setWorking] = useState<string | null>(null);
  const own = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const run = async () => {
    asked.current = true;
    const result = await backup.run({});
    if (result.ok) showNote(outcome(result.value));
  };
  const outcome = ({ tables, rows, second }: OutputOf<'backup.now'>): string => {
    if (second === 'missing') return t('backup.doneMissing');
    if (second === 'failed') return t('backup.doneFailed');
    return t('backup.done', { tables: formatNumber(tables), rows: formatNumber(rows) });
  };
  const button = mayWrite && !status.data?.looking && (
    <Action ref={own} primary icon={IconDatabaseExport} busy={backup.running} onClick={() => void run()}>
      {t('backup.now')}
    </Action>
  );
  const newest = status.data?.newestAt;
  const busy = backup.running ? t('backup.working') : working;
  // The first copy moves the button from the empty screen into the head: the focus goes with it.
  useEffect(() => {
    if (newest && asked.current && isFocusFree()) own.current?.focus();
  }, [newest]);
  return (
    <Screen>
      <ScreenHead
        title={t('people.settings.title')}
        sub={status.data && newest && t('backup.count', { count: status.data.count })}
        actions={newest && button}
      />
      {tabs}
      <ScreenBody>
        {status.error && <Refusal failure={status.error.failure} />}
        {status.data?.trouble && <Refusal failure={status.data.trouble} kind="warn" />}
        {busy && (
          <div className={classes.lines}>
            <Working label={busy} />
          </div>
        )}
        {status.data && !newest && !busy && (
          <div className={classes.none}>
            <EmptyState text={t('backup.none')} action={button} />
          </div>
        )}
        {status.data && (
          <div className={classes.lines}>
            {newest && (
              <div className={classes.line}>
                <span>{t('backup.first.newest')}</span>
                <span>
                  <span className="tn">{formatDateTime(newest)}</span>{' '}
                  {status.data.late && <Status kind="warn">{t('backup.first.late')}</Status>}
                </span>
              </div>
            )}
            <div className={classes.line}>
              <span>{t('backup.first.title')}</span>
              <span className={classes.path}>{status.data.folder}</span>
            </div>
            <SecondPlace second={status.data.second} mayChoose={mayWrite && !status.data.looking} />
            <p className="meta t2">{t('backup.schedule')}</p>
            {mayKeepHouse && !status.data.looking && <RecoverySheetAgain />}
          </div>
        )}
        {mayWrite && newest && <CopyTable looking={status.data?.looking ?? null} onWorking={setWorking} />}
      </ScreenBody>
    </Screen>
  );
}
