import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import settings from '../people/SettingsTabs.module.css';
import classes from './Backup.module.css';
import { ChooseFolder } from './ChooseFolder.tsx';

const MISSING = 'backup.placeMissing';

interface Props {
  second: OutputOf<'backup.status'>['second'];
  mayChoose: boolean;
}

/** The second place of copies: where it is, whether it can be reached, and choosing another. */
export function SecondPlace({ second, mayChoose }: Props) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const choose = useCommand('backup.chooseSecond');
  const give = async (folder: string | null) => {
    const result = await choose.run({ folder });
    if (!result.ok) return;
    setChoosing(false);
    if (folder !== null) showNote(t('backup.second.chosen'));
  };
  return (
    <div className={`${settings.line} ${classes.place}`}>
      <span>{t('backup.second.title')}</span>
      <div>
        {second ? (
          <>
            <span className={settings.path}>{second.folder}</span>
            <div>
              {second.trouble?.code === MISSING ? (
                <Status kind="warn">{t('backup.second.missing')}</Status>
              ) : (
                <Status kind="good">
                  {t('backup.second.there')} ·{' '}
                  <span className="tn">
                    {second.newestAt ? formatDateTime(second.newestAt) : t('backup.second.empty')}
                  </span>
                </Status>
              )}
            </div>
            {second.trouble && second.trouble.code !== MISSING && <Refusal failure={second.trouble} kind="warn" />}
          </>
        ) : (
          <Status kind="warn">{t('backup.second.none')}</Status>
        )}
        {mayChoose && (
          <div className={classes.acts}>
            <Action size="xs" onClick={() => setChoosing(true)}>
              {t(second ? 'backup.second.change' : 'backup.second.choose')}
            </Action>
            {second && (
              <Action size="xs" quiet busy={choose.running} onClick={() => void give(null)}>
                {t('backup.second.giveUp')}
              </Action>
            )}
          </div>
        )}
        {choosing && (
          <ChooseFolder
            busy={choose.running}
            onClose={() => setChoosing(false)}
            onChoose={(folder) => void give(folder)}
          />
        )}
      </div>
    </div>
  );
}
