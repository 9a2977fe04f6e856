import { t } from 'i18next';
import { FLAG_COLUMNS } from '../../shared/history/said-columns.ts';
import { formatDate, formatDateTime } from '../../shared/kit/local-time.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

const WINDOW: ReadonlySet<string> = new Set(['window_from', 'window_to']);

/**
 * A stored value as people read it: yes and no, set values in words (a word that means another thing in one table stands
 * under that table), days and times as they are written here.
 */
export function valueText(table: string, column: string | null, value: string | number | null): string | null {
  if (value === null) return null;
  if (column !== null && FLAG_COLUMNS.has(column)) return sayByKey(`historyWords.flag.${value === 1 ? 'yes' : 'no'}`);
  // Days of a window may be counted from the end of the course.
  if (typeof value === 'number' && value < 0 && column !== null && WINDOW.has(column))
    return t('history.fromEnd', { day: -value });
  if (typeof value === 'number') return String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return formatDateTime(value);
  if (!/^[a-zA-Z]+$/.test(value)) return value;
  return sayByKey(`historyWords.value.${table}_${value}`) ?? sayByKey(`historyWords.value.${value}`) ?? value;
}
