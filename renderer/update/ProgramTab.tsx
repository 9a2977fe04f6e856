import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import classes from '../people/SettingsTabs.module.css';
import { UpdateTable } from './UpdateTable.tsx';

/** Which version stands here, and a newer one from a drive. */
export function ProgramTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const status = useOperation('update.status', {});
  const mayInstall = useMay('backup.write');
  return (
    <Screen>
      <ScreenHead title={t('people.settings.title')} />
      {tabs}
      <ScreenBody>
        {status.error && <Refusal failure={status.error.failure} />}
        {status.data && (
          <div className={classes.lines}>
            <div className={classes.line}>
              <span>{t('update.here')}</span>
              <span className="tn">
                {status.data.version} · {status.data.system}
              </span>
            </div>
            <div className={classes.line}>
              <span>{t('update.format')}</span>
              <span className="body13 t2">{t('update.formatText', { format: status.data.format })}</span>
            </div>
          </div>
        )}
        {status.data && mayInstall && <UpdateTable canInstall={status.data.canInstall} />}
      </ScreenBody>
    </Screen>
  );
}
