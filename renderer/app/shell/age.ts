import { useTranslation } from 'react-i18next';
import type { LocalDateTime } from '../../../shared/kit/local-time.ts';
import { localNow } from '../clock.ts';

const MINUTE = 60_000;

/** Both as if in UTC: only their difference is asked for. */
const asMilliseconds = (at: LocalDateTime) => Date.parse(`${at.slice(0, 16)}:00Z`);

/** '2 сағ бұрын' for a moment, null for none. */
export function useAge(at: LocalDateTime | null): string | null {
  const { t } = useTranslation();
  if (at === null) return null;
  const minutes = Math.max(0, Math.round((asMilliseconds(localNow()) - asMilliseconds(at)) / MINUTE));
  if (minutes < 1) return t('shell.moment.justNow');
  if (minutes < 60) return t('shell.moment.minutes', { count: minutes });
  if (minutes < 24 * 60) return t('shell.moment.hours', { count: Math.floor(minutes / 60) });
  return t('shell.moment.days', { count: Math.floor(minutes / (24 * 60)) });
}

/** '15:12:20'. */
export function clockWithSeconds(at: LocalDateTime): string {
  return at.slice(11, 19);
}
