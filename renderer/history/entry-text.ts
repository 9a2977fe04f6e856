import { t } from 'i18next';
import type { HistoryEntry } from '../../shared/contract/history.contract.ts';
import { historyText } from '../i18n/history-text.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

/** The sentence of an entry; of one whose names were taken out, its section alone. */
export function entryText({ operation, params, blanked }: HistoryEntry): string {
  if (!blanked) return historyText(operation, params);
  const room = operation.slice(0, operation.indexOf('.'));
  return t('history.blankedEntry', { room: sayByKey(`historyWords.room.${room}`) ?? room });
}
