import type { Board } from '../../shared/contract/timetable.contract.ts';
import { FIRST_EVENING_SLOT, timeOfSlot } from '../../shared/timetable/intake/evening.ts';
import type { SheetLesson } from './timetable-sheets.ts';

/** One lesson hour that a paper gives a row (or a column). */
export interface ShownHour {
  slot: number;
  /** "1" … "9"; the evening counts anew behind a star. */
  name: string;
  start: string;
  end: string;
  /** Dinner or the end of the day lies before it. */
  afterBreak: boolean;
}

/** The lesson hours a paper shows on each of its days: as many as one of them has or a lesson reaches, evening last. */
export function shownHours(
  board: Board,
  days: readonly Board['days'][number][],
  lessons: readonly SheetLesson[],
): ShownHour[] {
  const ends = lessons.map(({ card }) => card.slot + card.hours);
  const dayHours = Math.max(
    0,
    ...days.map((day) => day.lessonHours),
    ...ends.filter((end) => end <= FIRST_EVENING_SLOT),
  );
  const eveningHours = Math.max(0, ...ends.map((end) => end - FIRST_EVENING_SLOT));
  const slots = [
    ...Array.from({ length: dayHours }, (_, slot) => slot),
    ...Array.from({ length: eveningHours }, (_, hour) => FIRST_EVENING_SLOT + hour),
  ];
  return slots.map((slot, index) => ({
    slot,
    name: slot < FIRST_EVENING_SLOT ? String(slot + 1) : `*${slot - FIRST_EVENING_SLOT + 1}`,
    start: timeOfSlot(board, slot)?.start ?? '',
    end: timeOfSlot(board, slot)?.end ?? '',
    afterBreak: index > 0 && (slot === board.dinnerAfter || slot === FIRST_EVENING_SLOT),
  }));
}

/** The row (or column) of a lesson among the shown hours, from 0. */
export const rowOf = (hours: readonly ShownHour[], { card }: SheetLesson): number =>
  hours.findIndex(({ slot }) => slot === card.slot);
