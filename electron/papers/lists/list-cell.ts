import { formatDate, formatDateTime } from '../../../shared/kit/local-time.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import type { ListCell } from '../../../shared/papers/list-paper.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

export const isDay = (cell: ListCell): boolean => typeof cell === 'string' && DAY.test(cell);
export const isMoment = (cell: ListCell): boolean => typeof cell === 'string' && MOMENT.test(cell);

/** A cell as a person reads it: 27.01.2027, 27.01.2027 18:00; nothing for what is not known. */
export function cellText(cell: ListCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formatNumber(cell, Number.isInteger(cell) ? 0 : 2);
  if (isDay(cell)) return formatDate(cell);
  return isMoment(cell) ? formatDateTime(cell) : cell;
}
