import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { Status } from '../components/Status.tsx';

/** Whether the chain of the history is whole; where it is not, the first entry that does not fit. */
export function ChainMark() {
  const { t } = useTranslation();
  const chain = useOperation('history.verify', {}).data;
  if (!chain) return null;
  if (chain.intact) {
    return (
      <Status kind="good" icon={IconLink}>
        {t('history.intact', { count: chain.entries })}
      </Status>
    );
  }
  return (
    <Status kind="bad" soft>
      {t('history.broken', { id: chain.brokenAt })} · {t('history.brokenTodo')}
    </Status>
  );
}
