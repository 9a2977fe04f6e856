import type { Lesson, Platoon } from '../problem/problem.ts';
import { hasFlag, type Tables } from '../problem/tables.ts';

export type StartRule = 'outsideDay' | 'acrossDinner' | 'evening' | 'eveningClosed' | 'rangeStart';

/**
 * The rule that forbids a lesson to start in a slot (lesson hours from 0), or null. At most one is named, in the order
 * of FORMAT.md: after the last evening slot, evening, short day, dinner, range. `eveningClosed` is our own: a night
 * lesson beyond the evening slots of a day that has fewer than others.
 */
export function startRule(tables: Tables, lesson: Lesson, day: number, slot: number): StartRule | null {
  const { slotsPerDay, dinnerAfter, eveningSlots, days } = tables;
  const end = slot + lesson.hours;
  if (end > slotsPerDay + eveningSlots) return 'outsideDay';
  if (hasFlag(lesson, 'night')) {
    if (slot < slotsPerDay) return 'evening';
    return end > slotsPerDay + (days[day]?.evening ?? 0) ? 'eveningClosed' : null;
  }
  if (end > slotsPerDay) return 'evening';
  if (end > (days[day]?.slots ?? 0)) return 'outsideDay';
  if (slot < dinnerAfter && end > dinnerAfter) return 'acrossDinner';
  if (hasFlag(lesson, 'range') && slot !== 0 && slot !== dinnerAfter) return 'rangeStart';
  return null;
}

/** Rule `dayWindow`: first and last day (indices of the calendar, both included) on which a platoon has a lesson. */
export function dayRange(platoon: Platoon, lesson: Lesson): [number, number] {
  const [from, to] = lesson.window ?? [0, Number.POSITIVE_INFINITY];
  return [platoon.firstDay + from, Math.min(platoon.lastDay, platoon.firstDay + to)];
}
