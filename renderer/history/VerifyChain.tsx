import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { showFailure, showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';

/** Walks the chain from end to end on demand, and says what came out; a break is said by the screen itself. */
export function VerifyChain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const walkedOn = useOperation('history.chain', {}).data?.walkedOn ?? null;
  const [walking, setWalking] = useState(false);
  const verify = async () => {
    setWalking(true);
    const result = await call('history.verify', {});
    setWalking(false);
    if (!result.ok) showFailure(result);
    else if (result.value.intact) showNote(t('history.verified', { count: result.value.entries }));
    await client.invalidateQueries();
  };
  return (
    <Action
      {...(walkedOn !== null && { title: t('history.walkedOn', { day: walkedOn }) })}
      busy={walking}
      onClick={() => void verify()}
    >
      {t('history.verify')}
    </Action>
  );
}
