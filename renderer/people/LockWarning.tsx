import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './LockWarning.module.css';
import { useIdle } from './use-idle.ts';

/** Half a minute ahead, over everything: that the desk is about to lock. Any touch keeps it open. */
export function LockWarning() {
  const { t } = useTranslation();
  const { left, stay } = useIdle();
  /** The seconds it was said with: they go on counting in sight alone. */
  const [said, setSaid] = useState<number | null>(null);
  if ((left === null) !== (said === null)) setSaid(left);
  if (left === null) return null;
  return (
    <div className={classes.over}>
      <p className="sr" role="alert">
        {t('session.autoLock.warning', { seconds: said ?? left })}
      </p>
      <Refusal
        kind="warn"
        what={t('session.autoLock.warning', { seconds: left })}
        why={t('session.autoLock.warningLead')}
        actions={
          <Action size="xs" onClick={stay}>
            {t('session.autoLock.keep')}
          </Action>
        }
      />
    </div>
  );
}
