import type { Availability } from '../../shared/contract/programme.contract.ts';
import { type Absence, type HourSpan, hoursAway } from '../../shared/programme/absences.ts';
import { END_OF_DAY, FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';

/** A row of the grid: somebody who is away, or a place out of service, on some days. */
export interface AwayRow {
  id: number;
  name: string;
  absences: readonly Absence[];
  taught: Availability['people'][number]['taught'];
  plannedHours: number;
  availableHours: number;
  availableDays: number;
  /** Said of the load on hover. */
  note?: string | undefined;
}

export interface AwayGrid {
  rows: readonly AwayRow[];
  days: Availability['days'];
}

/** The brush: whole days, the hours before or after dinner, or the evening alone. */
export const BRUSHES = ['day', 'morning', 'afternoon', 'evening'] as const;
export type Brush = (typeof BRUSHES)[number];

/** The hours a brush paints of each day; null: all. */
export function hoursOfBrush(brush: Brush, dinnerAfter: number): HourSpan | null {
  switch (brush) {
    case 'day':
      return null;
    case 'morning':
      return { from: 0, to: dinnerAfter };
    case 'afternoon':
      return { from: dinnerAfter, to: END_OF_DAY };
    case 'evening':
      return { from: FIRST_EVENING_SLOT, to: END_OF_DAY };
  }
}

const maskOf = (hours: HourSpan | null): number => {
  const { from, to } = hours ?? { from: 0, to: END_OF_DAY };
  return ((1 << (to - from)) - 1) << from;
};

/** A cell of the grid: whose row, which day. */
export interface Spot {
  row: number;
  day: number;
}

/** Days painted in one go: a rectangle from where it began to where it is now. */
export interface Stroke {
  from: Spot;
  to: Spot;
  hours: HourSpan | null;
  /** Painted away; begun where all of it is away already, it is there again. */
  away: boolean;
}

export const isInside = ({ from, to }: Stroke, { row, day }: Spot): boolean =>
  between(row, from.row, to.row) && between(day, from.day, to.day);

const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);

/** The hours of a cell that are away, as they will be once a stroke over it is done. */
export function awayMask(row: AwayRow, date: string, stroke: Stroke | null): number {
  const stands = hoursAway(row.absences, date);
  if (!stroke) return stands;
  return stroke.away ? stands | maskOf(stroke.hours) : stands & ~maskOf(stroke.hours);
}

/** A stroke that begins here does the other of what stands here. */
export function beginStroke({ rows, days }: AwayGrid, at: Spot, hours: HourSpan | null): Stroke {
  const away = hoursAway(rows[at.row]?.absences ?? [], days[at.day]?.date ?? '');
  return { from: at, to: at, hours, away: (~away & maskOf(hours)) !== 0 };
}

/** The rows and the span of days of a stroke. */
export function strokeInput({ rows, days }: AwayGrid, { from, to, hours, away }: Stroke) {
  const painted = rows.slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1);
  return {
    ids: painted.map(({ id }) => id),
    from: days[Math.min(from.day, to.day)]?.date ?? '',
    to: days[Math.max(from.day, to.day)]?.date ?? '',
    hours,
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
export function moved({ rows, days }: AwayGrid, { row, day }: Spot, key: string): Spot | null {
  const step = STEPS[key];
  if (!step) return null;
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { row: within(row + step[0], rows.length), day: within(day + step[1], days.length) };
}
