/**
 * Where the evening begins among the lesson hours of a placement: the day holds at most nine (slots 0 … 8), whatever
 * the rule book says of its length, so an evening lesson keeps its slot when a ninth hour is opened or closed.
 */
export const FIRST_EVENING_SLOT = 9;

/** The slot after the last hour of any evening (slots 9 … 11). */
export const END_OF_DAY = 12;

/** Hours that may be taught on a day, and those opened in its evening. */
export interface DayHours {
  lessonHours: number;
  eveningHours: number;
}

/** Whether a lesson lies in the evening, after the free time has begun (18:00): it keeps a man from his family leave. */
export const isEvening = (lesson: { slot: number }): boolean => lesson.slot >= FIRST_EVENING_SLOT;

/** Whether a lesson still has its hours on a day with so many. */
export function fitsDay(day: DayHours, lesson: { slot: number; hours: number }): boolean {
  const { slot, hours } = lesson;
  return isEvening(lesson) ? slot - FIRST_EVENING_SLOT + hours <= day.eveningHours : slot + hours <= day.lessonHours;
}

/** Every lesson hour of a day, evening last. */
export const slotsOfDay = ({ lessonHours, eveningHours }: DayHours): number[] => [
  ...Array.from({ length: lessonHours }, (_, slot) => slot),
  ...Array.from({ length: eveningHours }, (_, hour) => FIRST_EVENING_SLOT + hour),
];

interface TimedSlots {
  slots: readonly { start: string; end: string }[];
  eveningSlots: readonly { slot: number; start: string; end: string }[];
}

/** When a lesson hour of a board begins and ends, by day or in the evening; undefined where the board has no such hour. */
export const timeOfSlot = (board: TimedSlots, slot: number): { start: string; end: string } | undefined =>
  slot < FIRST_EVENING_SLOT ? board.slots[slot] : board.eveningSlots.find((hour) => hour.slot === slot);
