import type { LocalDate } from '../kit/local-time.ts';
import { type DayHours, fitsDay } from '../timetable/intake/evening.ts';
import type { CourseDay } from './course-days.ts';

/** A day of an intake with the reason written on it. */
export type NotedDay = Required<CourseDay> & { note: string | null };

/** What a planner makes of a day; an evening and a note that are left out stay as they are. */
export type DayChange = Pick<NotedDay, 'date' | 'kind' | 'lessonHours'> &
  Partial<Pick<NotedDay, 'eveningHours' | 'note'>>;

export interface ChangedDays {
  /** Every day that becomes another, that of an oath moved elsewhere among them. */
  changed: NotedDay[];
  /** Where the oath stood before another day was given to it; null when it stays. */
  oathMovedFrom: LocalDate | null;
}

/**
 * The days after a change. An evening closes with its day; the oath is taken once, so that the day it leaves becomes an
 * ordinary one with the hours it has (a day of rest when it has none).
 */
export function changeDays(calendar: readonly NotedDay[], changes: readonly DayChange[]): ChangedDays {
  const byDate = new Map(changes.map((change) => [change.date, change]));
  const oath = changes.find(({ kind }) => kind === 'oath');
  const left = oath ? calendar.find(({ kind, date }) => kind === 'oath' && !byDate.has(date)) : undefined;
  const changed = calendar.flatMap((day): NotedDay[] => {
    const change = byDate.get(day.date);
    if (change) {
      const { kind, lessonHours, note = day.note } = change;
      const eveningHours = lessonHours === 0 ? 0 : (change.eveningHours ?? day.eveningHours);
      return [{ date: day.date, kind, lessonHours, eveningHours, note }];
    }
    return day === left ? [{ ...day, kind: day.lessonHours > 0 ? 'training' : 'rest' }] : [];
  });
  return { changed, oathMovedFrom: left?.date ?? null };
}

/** The lessons that have no hours any more once the days are these. */
export function lessonsWithoutHours<L extends { date: LocalDate; slot: number; hours: number }>(
  days: readonly (DayHours & { date: LocalDate })[],
  lessons: readonly L[],
): L[] {
  const hoursOf = new Map(days.map((day) => [day.date, day]));
  return lessons.filter((lesson) => {
    const day = hoursOf.get(lesson.date);
    return day !== undefined && !fitsDay(day, lesson);
  });
}
