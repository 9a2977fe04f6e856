import i18next from 'i18next';
import type { TrialRow } from '../../shared/contract/trial.contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

/** What a trial was opened for; when it was opened, where nothing was said. */
export function trialName({ because, openedAt }: Pick<TrialRow, 'because' | 'openedAt'>): string {
  const sentence = because && sayByKey(because.code, because.params as Record<string, Param>);
  return sentence ?? i18next.t('trial.openedAt', { at: formatDateTime(openedAt) });
}
