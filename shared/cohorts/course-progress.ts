import { daysBetween, type LocalDate } from '../kit/local-time.ts';

/** Where a course stands on a day: `dayNumber` counts from 1 and is null outside the course. */
export interface CourseProgress {
  state: 'coming' | 'running' | 'ended';
  dayNumber: number | null;
  /** Days until the first day; 0 once it has come. */
  startsInDays: number;
}

/** Both the first and the last day belong to the course. */
export function courseProgress(startsOn: LocalDate, endsOn: LocalDate, today: LocalDate): CourseProgress {
  const startsInDays = Math.max(0, daysBetween(today, startsOn));
  if (today < startsOn) return { state: 'coming', dayNumber: null, startsInDays };
  if (today > endsOn) return { state: 'ended', dayNumber: null, startsInDays };
  return { state: 'running', dayNumber: daysBetween(startsOn, today) + 1, startsInDays };
}
