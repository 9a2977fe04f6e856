import { addDays, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';
import { addMinutes, minutesBetween } from '../presence/local-minutes.ts';

/** The two rolls of a day (DOMAIN §2, §9). */
export const ROLL_PARTS = ['evening', 'morning'] as const;
export type RollPart = (typeof ROLL_PARTS)[number];

/** Clock times of the rolls (rule book, roll.evening and roll.morning). */
export type RollTimes = Record<RollPart, string>;

export interface RollName {
  date: LocalDate;
  part: RollPart;
}

/** The minute a roll speaks of. */
export const rollMinute = ({ date, part }: RollName, times: RollTimes): LocalDateTime => `${date}T${times[part]}`;

/** The roll nearest to a minute: what a desk opens with. */
export function nearestRoll(now: LocalDateTime, times: RollTimes): RollName {
  const today = now.slice(0, 10);
  const rolls = [addDays(today, -1), today, addDays(today, 1)].flatMap((date) =>
    ROLL_PARTS.map((part): RollName => ({ date, part })),
  );
  const away = (roll: RollName) => Math.abs(minutesBetween(rollMinute(roll, times), now));
  return rolls.reduce((best, roll) => (away(roll) < away(best) ? roll : best));
}

/** The roll before or after in time. */
export function rollBeside({ date, part }: RollName, step: -1 | 1, times: RollTimes): RollName {
  const [first, last]: RollPart[] = times.morning <= times.evening ? ['morning', 'evening'] : ['evening', 'morning'];
  const other: RollPart = part === 'morning' ? 'evening' : 'morning';
  const crosses = step === 1 ? part === last : part === first;
  return { date: crosses ? addDays(date, step) : date, part: other };
}

/** How early a roll can be opened, so that its sheet is printed with numbers that stay. */
const OPENS_MINUTES_AHEAD = 24 * 60;
/** A roll is called a little before or after its minute; nobody can be marked long before. */
const MARKS_MINUTES_AHEAD = 60;

/** From when a roll can be opened, marked and closed. */
export const rollDoors = (at: LocalDateTime): Record<'open' | 'mark' | 'close', LocalDateTime> => ({
  open: addMinutes(at, -OPENS_MINUTES_AHEAD),
  mark: addMinutes(at, -MARKS_MINUTES_AHEAD),
  close: at,
});
