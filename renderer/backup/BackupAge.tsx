import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { addressOf } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useAge } from '../app/shell/age.ts';
import bar from '../app/shell/StatusBar.module.css';
import { STATUS_ICONS } from '../components/Status.tsx';

/** How old the newest copy is, in the status bar; what stands in the way of copies comes before it, as a warning. */
export function BackupAge() {
  const { t } = useTranslation();
  const status = useOperation('backup.status', {}, { refetchInterval: 60_000 }).data;
  const age = useAge(status?.newestAt ?? null);
  if (!status) return null;
  const warning = warningOf(status);
  const Icon = warning ? STATUS_ICONS.warn : IconShieldCheck;
  const words = () => {
    if (warning === 'failed') return t('backup.status.failed');
    if (age === null) return t('shell.status.noBackup');
    if (warning === 'late') return t('backup.status.late', { age });
    const said = t('shell.status.backup', { age });
    return warning === null ? said : `${said} · ${t(`backup.status.${warning}`)}`;
  };
  return (
    <a
      className={`${bar.item} ${warning ? `is-warn ${bar.overdue}` : ''}`}
      href={addressOf('settings', { tab: 'backups' })}
    >
      <Icon size="0.875rem" stroke={1.75} aria-hidden />
      {words()}
    </a>
  );
}

function warningOf({ trouble, late, second }: OutputOf<'backup.status'>) {
  if (trouble) return 'failed';
  if (late) return 'late';
  if (!second?.trouble) return null;
  return second.trouble.code === 'backup.placeMissing' ? 'missing' : 'secondFailed';
}
