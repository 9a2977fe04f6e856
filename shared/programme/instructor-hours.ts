import { type Absence, isAway } from './absences.ts';

/** A day of an intake as far as somebody's hours on it are concerned. */
export interface OfferedDay {
  date: string;
  lessonHours: number;
  eveningHours: number;
}

/** The days with lessons on which he is there. */
export const daysWith = <D extends OfferedDay>(days: readonly D[], absences: readonly Absence[]): D[] =>
  days.filter(({ date, lessonHours }) => lessonHours > 0 && !isAway(absences, date));

/**
 * The hours an instructor can give on his days: his daily maximum, or the day's own hours where they are fewer, less
 * what he gives in other intakes (`elsewhere`, by date).
 */
export function hoursToGive(
  person: { maxHoursPerDay: number; absences: readonly Absence[] },
  days: readonly OfferedDay[],
  elsewhere: ReadonlyMap<string, number>,
): number {
  return daysWith(days, person.absences).reduce((sum, { date, lessonHours, eveningHours }) => {
    const most = Math.min(person.maxHoursPerDay, lessonHours + eveningHours);
    return sum + Math.max(0, most - (elsewhere.get(date) ?? 0));
  }, 0);
}
