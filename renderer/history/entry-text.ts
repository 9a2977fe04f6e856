import { t } from 'i18next';
import type { HistoryEdit, HistoryEntry } from '../../shared/contract/history.contract.ts';
import { historyText } from '../i18n/history-text.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import { valueText } from './value-text.ts';

/** More is read in the entry itself. */
const SAID_EDITS_AT_MOST = 2;

/** The sentence of an entry, in a list with what an edit changed; of one whose names were taken out, its section alone. */
export function entryText({
  operation,
  params,
  blanked,
  edits = [],
}: HistoryEntry & { edits?: HistoryEdit[] }): string {
  if (blanked) {
    const room = operation.slice(0, operation.indexOf('.'));
    return t('history.blankedEntry', { room: sayByKey(`historyWords.room.${room}`) ?? room });
  }
  const said = edits.slice(0, SAID_EDITS_AT_MOST).map(editText);
  const more = edits.length > SAID_EDITS_AT_MOST ? ['…'] : [];
  return [historyText(operation, params), [...said, ...more].join('; ')].filter(Boolean).join(' · ');
}

/** 'сыйымдылығы: 20 → 30'; the column alone where its values are not for the list. */
function editText({ table, column, before, after }: HistoryEdit): string {
  const name = sayByKey(`historyColumns.${column}`) ?? column;
  if (before === undefined || after === undefined) return name;
  const none = t('history.entry.none');
  return `${name}: ${valueText(table, column, before) ?? none} → ${valueText(table, column, after) ?? none}`;
}
