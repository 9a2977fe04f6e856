import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import settings from '../people/SettingsTabs.module.css';
import classes from './Backup.module.css';

interface Props {
  busy: boolean;
  onClose: () => void;
  onChoose: (folder: string) => void;
}

/** Drives of this computer and the folders in them, as the host sees them; the window never learns to name a path. */
export function ChooseFolder({ busy, onClose, onChoose }: Props) {
  const { t } = useTranslation();
  const [inside, setInside] = useState<string | undefined>();
  const list = useOperation('backup.folders', inside === undefined ? {} : { inside }, { keep: true });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.second.dialog')}
      size="36rem"
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.dialog}>
        <p className="body13 t2">{t('backup.second.lead')}</p>
        {list.error && <Refusal failure={list.error.failure} />}
        {inside !== undefined && (
          <div className={classes.acts}>
            <span className={settings.path}>{list.data?.path}</span>
            <Action size="xs" quiet onClick={() => setInside(undefined)}>
              {t('backup.second.up')}
            </Action>
          </div>
        )}
        {list.data?.folders.length === 0 && <p className="t2">{t('backup.second.noFolders')}</p>}
        <ul className={classes.folders}>
          {list.data?.folders.map(({ folder, name, freeMb, sameDrive }) => (
            <li key={folder}>
              <span className={classes.name}>
                <button
                  type="button"
                  className="lnk"
                  aria-label={t('backup.second.open', { name })}
                  onClick={() => setInside(folder)}
                >
                  {name}
                </button>
                <span className="meta t2 tn">
                  {t('backup.second.room', { room: t('backup.list.megabytes', { n: formatNumber(freeMb) }) })}
                </span>
              </span>
              {sameDrive && <Status kind="warn">{t('backup.second.same')}</Status>}
              <Action size="xs" busy={busy} onClick={() => onChoose(folder)}>
                {t('backup.second.pick')}
              </Action>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
