import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { sayByKey } from '../i18n/say-by-key.ts';
import { useHistoryPlace } from './use-history-place.ts';

/** Where the chain breaks, what is wrong there, and what can be done; nothing while it holds. */
export function ChainBreak() {
  const { t } = useTranslation();
  const { open } = useHistoryPlace();
  const { data: chain } = useOperation('history.chain', {});
  if (!chain || chain.brokenAt === null) return null;
  const { place } = chain;
  return (
    <Refusal
      what={t('history.broken', { id: chain.brokenAt })}
      why={[
        sayByKey(`history.fault.${chain.fault}`),
        place && t('history.brokenPlace', { id: place.id, at: place.at, personName: place.personName }),
      ]
        .filter(Boolean)
        .join(' ')}
      todo={t('history.brokenTodo')}
      actions={
        place && (
          <Action size="xs" onClick={() => open({ entry: place.id })}>
            {t('history.entry.number', { id: place.id })}
          </Action>
        )
      }
    />
  );
}
