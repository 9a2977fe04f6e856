import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { useExpired, useRestored } from '../app/session-expiry.ts';
import { RescueForm } from '../backup/RescueForm.tsx';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import card from './Card.module.css';
import { DeskTrouble } from './DeskTrouble.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { SessionFrame } from './SessionFrame.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import classes from './UnlockScreen.module.css';

type Desk = OutputOf<'session.state'>;

/** With these in the way no password helps; the sheet may still open a file whose keyring is damaged. */
const SHEET_HELPS = 'session.keyringDamaged';

interface Props {
  desk: Desk;
  /** Whose screen stands behind the lock. */
  owner?: SignedIn | null;
}

/** The locked desk: a password, or the recovery sheet, or what stands in the way of both. */
export function UnlockScreen({ desk, owner = null }: Props) {
  const { t } = useTranslation();
  const { expired } = useExpired();
  const { restored } = useRestored();
  const [bySheet, setBySheet] = useState(false);
  const [byCopy, setByCopy] = useState(false);
  const { trouble } = desk;
  const stuck = trouble !== null && trouble.code !== SHEET_HELPS;
  const sheet = bySheet || trouble?.code === SHEET_HELPS;
  return (
    <SessionFrame foot={<span className="tn">{t('session.unlock.version', { version: desk.version })}</span>}>
      <section className={`${card.card} ${classes.unlock}`}>
        {desk.sample && <span className={classes.mark}>{t('shell.sampleMark')}</span>}
        <h1>{byCopy ? t('backup.rescue.title') : sheet ? t('session.recover.title') : t('session.unlock.title')}</h1>
        {(restored || expired) && !trouble && (
          <p className={classes.expired}>
            <Status kind="info">
              {restored
                ? t('backup.restore.done', { at: restored.at, name: restored.kept })
                : t('session.unlock.expired')}
            </Status>
          </p>
        )}
        {byCopy ? (
          <RescueForm onBack={() => setByCopy(false)} />
        ) : (
          <>
            {trouble && <DeskTrouble trouble={trouble} newestBackup={desk.newestBackup} />}
            {!stuck && sheet && <RecoverForm onBack={trouble ? undefined : () => setBySheet(false)} />}
            {!stuck && !sheet && <UnlockForm people={desk.people} owner={owner} onForgot={() => setBySheet(true)} />}
            <Action quiet onClick={() => setByCopy(true)}>
              {t('backup.rescue.open')}
            </Action>
          </>
        )}
      </section>
    </SessionFrame>
  );
}
