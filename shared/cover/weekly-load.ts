import { addDays, type LocalDate, weekday } from '../kit/local-time.ts';
import type { AwaySpan } from '../programme/absences.ts';
import { hoursToGive, type OfferedDay } from '../programme/instructor-hours.ts';

/** A week from Monday to Sunday, as much of it as the course has. */
export interface CourseWeek {
  from: LocalDate;
  to: LocalDate;
}

/** The weeks of a course, from its first day to its last. */
export function courseWeeks(startsOn: LocalDate, endsOn: LocalDate): CourseWeek[] {
  const weeks: CourseWeek[] = [];
  for (let from = startsOn; from <= endsOn; ) {
    const sunday = addDays(from, 7 - weekday(from));
    const to = sunday < endsOn ? sunday : endsOn;
    weeks.push({ from, to });
    from = addDays(to, 1);
  }
  return weeks;
}

export interface LoadedPerson {
  maxHoursPerDay: number;
  absences: readonly AwaySpan[];
  /** Lessons of the intake. */
  lessons: readonly { date: LocalDate; hours: number }[];
  /** Of other intakes on the same days. */
  elsewhere: readonly { date: LocalDate; hours: number }[];
}

/** Lesson hours a week: those he gives, and those he could (his daily maximum on the days he is there, less other intakes). */
export interface WeekLoad {
  planned: number;
  available: number;
}

/** The load of one instructor, week by week; the sums over the weeks are those of the course. */
export function weeklyLoad(
  person: LoadedPerson,
  weeks: readonly CourseWeek[],
  days: readonly OfferedDay[],
): WeekLoad[] {
  const elsewhere = new Map<LocalDate, number>();
  for (const { date, hours } of person.elsewhere) elsewhere.set(date, (elsewhere.get(date) ?? 0) + hours);
  return weeks.map(({ from, to }) => {
    const inWeek = ({ date }: { date: LocalDate }) => date >= from && date <= to;
    return {
      planned: person.lessons.filter(inWeek).reduce((sum, { hours }) => sum + hours, 0),
      available: hoursToGive(person, days.filter(inWeek), elsewhere),
    };
  });
}
