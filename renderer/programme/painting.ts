import type { Availability } from '../../shared/contract/programme.contract.ts';
import { isAway } from '../../shared/programme/absences.ts';

/** A cell of the grid: whose row, which day. */
export interface Spot {
  row: number;
  day: number;
}

/** Days painted in one go: a rectangle from where it began to where it is now. */
export interface Stroke {
  from: Spot;
  to: Spot;
  /** Painted away; begun on a day that is away already, they are there again. */
  away: boolean;
}

export const isInside = ({ from, to }: Stroke, { row, day }: Spot): boolean =>
  between(row, from.row, to.row) && between(day, from.day, to.day);

const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);

/** A stroke that begins here does the other of what stands here. */
export function beginStroke({ people, days }: Availability, at: Spot): Stroke {
  const absences = people[at.row]?.absences ?? [];
  return { from: at, to: at, away: !isAway(absences, days[at.day]?.date ?? '') };
}

/** The people and the span of days of a stroke. */
export function strokeInput({ people, days }: Availability, { from, to, away }: Stroke) {
  const rows = people.slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1);
  return {
    instructorIds: rows.map(({ id }) => id),
    from: days[Math.min(from.day, to.day)]?.date ?? '',
    to: days[Math.max(from.day, to.day)]?.date ?? '',
    away,
  };
}

const STEPS: Record<string, [row: number, day: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [0, -7],
  PageDown: [0, 7],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Where a key takes the cursor, within the grid; null when it is no key of movement. */
export function moved({ people, days }: Availability, { row, day }: Spot, key: string): Spot | null {
  const step = STEPS[key];
  if (!step) return null;
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { row: within(row + step[0], people.length), day: within(day + step[1], days.length) };
}
