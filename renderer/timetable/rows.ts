import type { Board } from '../../shared/contract/timetable.contract.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';

/** A stretch of lesson hours without a break between them: before dinner, after it, in the evening. */
export interface Stretch {
  kind: 'before' | 'after' | 'evening';
  /** First lesson hour and how many. */
  from: number;
  count: number;
  /** Row of its first hour in the band's grid, from 1. */
  row: number;
}

/** The rows of a band: its head, the hours by day with dinner between, and the evening under a line of its own. */
export interface Rows {
  stretches: Stretch[];
  /** Every lesson hour shown, in order, with its time. */
  hours: { slot: number; start: string; row: number }[];
  slots: number[];
  /** `grid-template-rows` of a band. */
  template: string;
  /** Rows of a lesson from its first hour on, end not included. */
  span(slot: number, hours: number): [from: number, to: number];
}

/** Rows for the days shown: a ninth hour or an evening takes room only in weeks that have one. */
export function rowsOf(board: Pick<Board, 'slots' | 'eveningSlots' | 'dinnerAfter'>, days: readonly Hours[]): Rows {
  const longest = Math.max(0, ...days.map((day) => day.lessonHours));
  const evening = Math.max(0, ...days.map((day) => day.eveningHours));
  const before = Math.min(longest, board.dinnerAfter);
  const after = longest - before;
  const stretches: Stretch[] = [{ kind: 'before', from: 0, count: before, row: 2 }];
  if (after > 0) stretches.push({ kind: 'after', from: before, count: after, row: before + 3 });
  const end = after > 0 ? before + after + 3 : before + 2;
  if (evening > 0) stretches.push({ kind: 'evening', from: FIRST_EVENING_SLOT, count: evening, row: end + 1 });
  const rowOf = (slot: number): number => {
    const found = stretches.find((one) => slot >= one.from && slot < one.from + one.count);
    return found ? found.row + slot - found.from : 2;
  };
  const starts = new Map([
    ...board.slots.map((time, slot) => [slot, time.start] as const),
    ...board.eveningSlots.map((time) => [time.slot, time.start] as const),
  ]);
  const hours = stretches.flatMap(({ from, count, row }) =>
    Array.from({ length: count }, (_, at) => ({ slot: from + at, start: starts.get(from + at) ?? '', row: row + at })),
  );
  const parts = ['var(--head)', `repeat(${Math.max(1, before)},var(--hour))`];
  if (after > 0) parts.push('4px', `repeat(${after},var(--hour))`);
  if (evening > 0) parts.push('var(--evening)', `repeat(${evening},var(--hour))`);
  return {
    stretches,
    hours,
    slots: hours.map(({ slot }) => slot),
    template: parts.join(' '),
    span: (slot, count) => [rowOf(slot), rowOf(slot + Math.max(1, count) - 1) + 1],
  };
}

interface Hours {
  lessonHours: number;
  eveningHours: number;
}

/** Lesson hours of a stretch that a day has; the rest of it is closed. */
export function hoursIn({ kind, from, count }: Stretch, day: Hours): number {
  if (kind === 'evening') return Math.min(count, day.eveningHours);
  return Math.max(0, Math.min(count, day.lessonHours - from));
}
