/**
 * Wall-clock time of Almaty as text (DOMAIN §5). All arithmetic runs on the UTC fields of `Date`, never on local
 * ones: date-fns and `new Date(text)` follow the computer's zone, and a zone that skips a midnight would move a day.
 */

/** A calendar day: '2027-01-31'. */
export type LocalDate = string;

/** Wall-clock time, with or without seconds: '2027-01-31T18:00' or '2027-01-31T18:00:00'. */
export type LocalDateTime = string;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** 2024-03-01 00:00 by the old clock (UTC+6); from this instant on Almaty is at UTC+5. */
const ZONE_CHANGE_MS = Date.UTC(2024, 1, 29, 18);

/** Years outside this span are slips of the pen, not dates of this school. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Two-digit years below this belong to the 2000s: '03' is 2003, '99' is 1999. */
const CENTURY_PIVOT = 50;

/** Wall clock of Almaty, 'YYYY-MM-DDTHH:mm:ss', for an instant in milliseconds since 1970 UTC. */
export function almatyLocal(utcMilliseconds: number): LocalDateTime {
  const offsetHours = utcMilliseconds >= ZONE_CHANGE_MS ? 5 : 6;
  return new Date(utcMilliseconds + offsetHours * HOUR_MS).toISOString().slice(0, 19);
}

function dayNumber(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

function fromDayNumber(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  // 1970-01-01 was a Thursday (4).
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Full years of age on a day, the birthday included (DOMAIN §4). A man born on 29 February completes his year on
 * 1 March when there is no 29 February.
 */
export function fullYears(birth: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5, 10) >= birth.slice(5, 10) ? years : years - 1;
}

/** The calendar day of three numbers, or null when there is no such day (31 February, month 13). */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Whether the text is 'YYYY-MM-DD' and names a day that exists. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** '31.01.2027' for '2027-01-31' or '2027-01-31T18:00' (DOMAIN §8). */
export function formatDate(date: LocalDate | LocalDateTime): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** '31.01.2027 18:00' (seconds are not shown). */
export function formatDateTime(dateTime: LocalDateTime): string {
  return `${formatDate(dateTime)} ${dateTime.slice(11, 16)}`;
}

/**
 * Year, month and day as typed, whether or not such a day exists; null when the text is no date at all. Accepts
 * '2001-05-14' (also with a time behind it), '2001.05.14', '14.05.2001', '14/5/2001', '14-5-01' and a trailing
 * 'г.' or 'ж.'. Day comes before month, as written in Kazakhstan.
 */
export function readDateParts(text: string): { year: number; month: number; day: number } | null {
  const bare = text.trim().replace(/\s*(г|ж)\.?$/iu, '');
  const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(bare);
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
  const dayFirst = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(bare);
  if (!dayFirst) return null;
  const typed = Number(dayFirst[4]);
  const year = dayFirst[4]?.length === 4 ? typed : typed + (typed < CENTURY_PIVOT ? 2000 : 1900);
  return { year, month: Number(dayFirst[3]), day: Number(dayFirst[1]) };
}

/** The day a text names, as 'YYYY-MM-DD'; null when it is no date or there is no such day. */
export function parseDate(text: string): LocalDate | null {
  const parts = readDateParts(text);
  return parts ? dateOf(parts.year, parts.month, parts.day) : null;
}

/** The day, or where it lies outside of them the first or the last. */
export const dayWithin = (date: LocalDate, first: LocalDate, last: LocalDate): LocalDate =>
  date < first ? first : date > last ? last : date;
