import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../components/Action.tsx';
import { Status } from '../../components/Status.tsx';
import type { Desk } from './firing-desk.ts';

/** How many things keep the day open; pressing it says which. */
export function CloseAction({ desk: { day, hindrances }, onWhy }: { desk: Desk; onWhy: () => void }) {
  const { t } = useTranslation();
  if (day.state === 'closed')
    return (
      <Status kind="good" icon={IconLock}>
        {t('firingDesk.step.closed', { at: day.closedAt ?? '' })}
      </Status>
    );
  if (hindrances.length === 0) return null;
  return (
    <Action blocked icon={IconLock} onClick={onWhy}>
      {t('firingDesk.step.hindered', { count: hindrances.length })}
    </Action>
  );
}
