import { addDays, daysBetween, type LocalDateTime } from '../kit/local-time.ts';

/** Wall clock to the minute, `2027-01-31T18:00`: what all reckoning of presence compares. */
export const minuteOf = (at: LocalDateTime): LocalDateTime => at.slice(0, 16);

const minuteOfDay = (at: LocalDateTime): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

/** Whole minutes of the wall clock from `from` to `to`, negative when `to` is earlier; seconds do not count. */
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  daysBetween(from.slice(0, 10), to.slice(0, 10)) * 1440 + minuteOfDay(to) - minuteOfDay(from);

/** The minute `minutes` later (earlier when negative). */
export function addMinutes(at: LocalDateTime, minutes: number): LocalDateTime {
  const sum = minuteOfDay(at) + minutes;
  const days = Math.floor(sum / 1440);
  const day = days === 0 ? at.slice(0, 10) : addDays(at.slice(0, 10), days);
  const rest = ((sum % 1440) + 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
