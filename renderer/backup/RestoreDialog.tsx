import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupCopy } from '../../shared/contract/backup.contract.ts';
import { useCommand } from '../app/queries.ts';
import { useLock } from '../app/session.ts';
import { useRestored } from '../app/session-expiry.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './Backup.module.css';

interface Props {
  copy: Pick<BackupCopy, 'copy' | 'at'>;
  onClose: () => void;
  onWorking: (label: string | null) => void;
}

/** Says what coming back to a copy means before it is done: everybody is out afterwards, nothing is lost. */
export function RestoreDialog({ copy, onClose, onWorking }: Props) {
  const { t } = useTranslation();
  const restore = useCommand('backup.restore', { inline: true });
  const lock = useLock();
  const go = async () => {
    onWorking(t('backup.restore.working'));
    const result = await restore.run({ copy: copy.copy });
    onWorking(null);
    if (!result.ok) return;
    useRestored.setState({ restored: { at: copy.at, kept: result.value.kept } });
    onClose();
    await lock();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.restore.title', { at: copy.at })}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('backup.restore.text')}</p>
        <p className="t2">{t('backup.restore.everybody')}</p>
        {restore.failure && <Refusal failure={restore.failure} />}
        <div className={classes.foot}>
          <Action onClick={onClose}>{t('backup.restore.cancel')}</Action>
          <Action primary busy={restore.running} onClick={() => void go()}>
            {t('backup.restore.go')}
          </Action>
        </div>
      </div>
    </Modal>
  );
}
