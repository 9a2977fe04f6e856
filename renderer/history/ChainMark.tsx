import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { Status } from '../components/Status.tsx';

/** How often the mark looks again, for the walk after opening goes on by itself. */
const LOOK_AGAIN_MS = 5_000;

/** Whether the chain of the history is whole; where it is not, the first entry that does not fit. */
export function ChainMark() {
  const { t } = useTranslation();
  const { data: chain } = useOperation('history.chain', {}, { refetchInterval: LOOK_AGAIN_MS });
  if (!chain) return null;
  if (chain.brokenAt !== null)
    return (
      <Status kind="bad" soft>
        {t('history.broken', { id: chain.brokenAt })}
      </Status>
    );
  if (chain.walked !== null)
    return <Status kind="wait">{t('history.walking', { walked: chain.walked, all: chain.entries })}</Status>;
  return (
    <Status kind="good" icon={IconLink}>
      {t('history.intact', { count: chain.entries })}
    </Status>
  );
}
