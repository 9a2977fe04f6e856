import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';

/** A stretch or a moment of a day on its strip; clock times `08:30`. */
export type StripPart = { from: string; to: string | null } & (
  | { kind: 'meal'; sitting: number }
  /** Lesson hours without a longer break between them, from 1; evening hours follow the last of the day. */
  | { kind: 'lessons'; first: number; last: number }
  /** One lesson of his own. */
  | { kind: 'lesson'; key: string; subjectCode: string; platoon: number | null }
  /** Leave: from when until when one may go, and when one has to be back. */
  | { kind: 'leave'; back: string }
  | { kind: 'back' }
  | { kind: 'roll'; part: 'morning' | 'evening' }
  | { kind: 'range'; dayId: number; session: number }
);
export type StripKind = StripPart['kind'];

export interface StripFacts {
  date: LocalDate;
  meals: readonly { start: string; end: string }[];
  rolls: { morning: string; evening: string };
  /** Whether a night of the course ends this morning, and whether one begins this evening: the first and the last day lack one. */
  leave: { from: string; shutAt: string; to: string; morningBehind: boolean; nightAhead: boolean };
  /** Lessons of the day: everybody's, or one instructor's own. */
  lessons: readonly {
    key: string;
    slot: number;
    hours: number;
    start: string;
    end: string;
    subjectCode: string;
    platoon: number | null;
  }[];
  /** Whether they are somebody's own: then each stands by itself. */
  own: boolean;
  range: readonly { dayId: number; session: number; departsAt: LocalDateTime; returnsAt: LocalDateTime }[];
}

/** The rows of the strip: what everybody goes to, then hours of coming and going, then the range. */
export const STRIP_ROWS: readonly (readonly StripKind[])[] = [
  ['back', 'meal', 'lessons', 'lesson'],
  ['roll', 'leave'],
  ['range'],
];

/** The day from one end to the other, in the order of the clock. */
export function dayStrip({ date, meals, rolls, leave, lessons, own, range }: StripFacts): StripPart[] {
  const parts: StripPart[] = [
    ...meals.map(({ start, end }, sitting) => ({ kind: 'meal' as const, sitting, from: start, to: end })),
    ...(leave.morningBehind ? [{ kind: 'back' as const, from: leave.to, to: null }] : []),
    { kind: 'roll', part: 'morning', from: rolls.morning, to: null },
    { kind: 'roll', part: 'evening', from: rolls.evening, to: null },
    ...(leave.nightAhead ? [{ kind: 'leave' as const, from: leave.from, to: leave.shutAt, back: leave.to }] : []),
    ...(own
      ? lessons.map(({ key, subjectCode, platoon, start, end }): StripPart => {
          return { kind: 'lesson', key, subjectCode, platoon, from: start, to: end };
        })
      : stretches(lessons, meals)),
    ...range.map(({ dayId, session, departsAt, returnsAt }): StripPart => {
      const from = departsAt.startsWith(date) ? departsAt.slice(11, 16) : '00:00';
      const to = returnsAt.startsWith(date) ? returnsAt.slice(11, 16) : '24:00';
      return { kind: 'range', dayId, session, from, to };
    }),
  ];
  return parts.toSorted((a, b) => a.from.localeCompare(b.from, 'en'));
}

/** Lesson hours that somebody has, joined where no meal lies between them. */
function stretches(lessons: StripFacts['lessons'], meals: StripFacts['meals']): StripPart[] {
  const taken = new Map<number, { start: string; end: string }>();
  for (const { slot, hours, start, end } of lessons)
    for (let hour = slot; hour < slot + hours; hour++) {
      const known = taken.get(hour);
      taken.set(hour, {
        start: hour === slot ? start : (known?.start ?? start),
        end: hour === slot + hours - 1 ? end : (known?.end ?? end),
      });
    }
  const parts: (StripPart & { kind: 'lessons' })[] = [];
  for (const [slot, { start, end }] of [...taken].toSorted(([a], [b]) => a - b)) {
    const open = parts.at(-1);
    const parted = open && meals.some((meal) => (open.to ?? '') <= meal.start && meal.start < start);
    if (open && !parted && open.last === slot) {
      open.last = slot + 1;
      open.to = (open.to ?? '') > end ? open.to : end;
    } else parts.push({ kind: 'lessons', first: slot + 1, last: slot + 1, from: start, to: end });
  }
  return parts;
}

/** Whole hours that the strip shows: 6 to 23, more where something of the day lies outside. */
export function stripHours(parts: readonly StripPart[], now: string): { from: number; to: number } {
  const hour = (time: string) => Number(time.slice(0, 2));
  const from = Math.min(6, hour(now), ...parts.map((part) => hour(part.from)));
  const ends = [now, ...parts.map((part) => part.to ?? part.from)];
  return { from, to: Math.min(24, Math.max(23, ...ends.map((time) => hour(time) + (time.endsWith(':00') ? 0 : 1)))) };
}
