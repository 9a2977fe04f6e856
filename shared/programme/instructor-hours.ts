import { slotsOfDay } from '../timetable/intake/evening.ts';
import { type AwaySpan, hoursAway } from './absences.ts';

/** A day of an intake as far as somebody's hours on it are concerned. */
export interface OfferedDay {
  date: string;
  lessonHours: number;
  eveningHours: number;
}

/** The lesson hours of a day, evening last, that absences leave. */
export function slotsLeft(day: OfferedDay, absences: readonly AwaySpan[]): number[] {
  const away = hoursAway(absences, day.date);
  return slotsOfDay(day).filter((slot) => (away & (1 << slot)) === 0);
}

/** The days with lessons on which he is there at some of their hours. */
export const daysWith = <D extends OfferedDay>(days: readonly D[], absences: readonly AwaySpan[]): D[] =>
  days.filter((day) => day.lessonHours > 0 && slotsLeft(day, absences).length > 0);

/**
 * The hours an instructor can give on his days: his daily maximum, or the hours of the day at which he is there where
 * they are fewer, less what he gives in other intakes (`elsewhere`, by date).
 */
export function hoursToGive(
  person: { maxHoursPerDay: number; absences: readonly AwaySpan[] },
  days: readonly OfferedDay[],
  elsewhere: ReadonlyMap<string, number>,
): number {
  return daysWith(days, person.absences).reduce((sum, day) => {
    const most = Math.min(person.maxHoursPerDay, slotsLeft(day, person.absences).length);
    return sum + Math.max(0, most - (elsewhere.get(day.date) ?? 0));
  }, 0);
}

/** The hours of an intake's days at which a place is in service. */
export const hoursInService = (days: readonly OfferedDay[], absences: readonly AwaySpan[]): number =>
  days.reduce((sum, day) => sum + slotsLeft(day, absences).length, 0);
