import { addDays, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';

/** Times before noon belong to the morning after the evening the sheet was begun. */
const MORNING_ENDS = 12;

/**
 * The minute that was written on the gate's sheet of a night: '1812', '18:12', '18.12' and '812' (08:12, of the next
 * morning); null when it is no time of day.
 * @param night the date the sheet was begun on
 */
export function sheetTime(night: LocalDate, text: string): LocalDateTime | null {
  const read = readClock(text);
  return read && `${Number(read.slice(0, 2)) < MORNING_ENDS ? addDays(night, 1) : night}T${read}`;
}

/** The next minute from now on at which the clock shows what was typed: '1600' at 14:05 today, '0630' tomorrow. */
export function dueAt(now: LocalDateTime, text: string): LocalDateTime | null {
  const read = readClock(text);
  if (read === null) return null;
  const today = now.slice(0, 10);
  return `${read > now.slice(11, 16) ? today : addDays(today, 1)}T${read}`;
}

/** '18:12' for '1812', '18:12', '18.12'; null when it is no time of day. */
function readClock(text: string): string | null {
  const digits = text.trim().replace(/^(\d{1,2})[:.\s-](\d\d)$/, '$1$2');
  if (!/^\d{3,4}$/.test(digits)) return null;
  const clock = digits.padStart(4, '0');
  const [hours, minutes] = [Number(clock.slice(0, 2)), Number(clock.slice(2))];
  if (hours > 23 || minutes > 59) return null;
  return `${clock.slice(0, 2)}:${clock.slice(2)}`;
}

/** The evening a sheet of the gate belongs to: today's from noon on, yesterday's before. */
export const sheetNight = (now: LocalDateTime): LocalDate =>
  Number(now.slice(11, 13)) < MORNING_ENDS ? addDays(now.slice(0, 10), -1) : now.slice(0, 10);
