import type { DayKind } from '../../shared/cohorts/course-days.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { HourSpan } from '../../shared/programme/absences.ts';
import { END_OF_DAY } from '../../shared/timetable/intake/evening.ts';
import type { Db } from '../database/open.ts';

export interface AvailabilityDay {
  date: LocalDate;
  kind: DayKind;
  lessonHours: number;
  eveningHours: number;
}

/** Every day of an intake. */
export const listDays = (db: Db, cohortId: number): AvailabilityDay[] =>
  db
    .prepare<[number], AvailabilityDay>(
      `SELECT date, kind, lesson_hours AS lessonHours, evening_hours AS eveningHours FROM cohort_day
       WHERE cohort_id = ? ORDER BY date`,
    )
    .all(cohortId);

export interface TaughtDay {
  instructorId: number;
  date: LocalDate;
  lessons: number;
  hours: number;
}

/** A day with lessons of the intake's draft, and the hours they take. */
export interface TakenDay {
  date: LocalDate;
  lessons: number;
  hours: number;
  slots: number[];
}

/** The days of each instructor, or each place, with lessons of the intake's draft. */
export function listTakenDays(db: Db, cohortId: number, by: 'instructor' | 'place'): Map<number, TakenDay[]> {
  const rows = db
    .prepare<[number], { owner: number; date: LocalDate; slot: number; hours: number }>(
      `SELECT ${by}_id AS owner, date, slot, block_hours AS hours
       FROM placement
       JOIN plan ON plan.id = plan_id
       JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
       WHERE plan.cohort_id = ? AND version = 0 ORDER BY ${by}_id, date, slot`,
    )
    .all(cohortId);
  const found = new Map<number, TakenDay[]>();
  for (const { owner, date, slot, hours } of rows) {
    const days = found.get(owner) ?? [];
    found.set(owner, days);
    if (days.at(-1)?.date !== date) days.push({ date, lessons: 0, hours: 0, slots: [] });
    const day = days.at(-1)!;
    day.lessons++;
    day.hours += hours;
    for (let hour = slot; hour < slot + hours; hour++) day.slots.push(hour);
  }
  return found;
}

/** The same of other intakes' newest plans, within a span of days. */
const listTaughtElsewhere = (db: Db, cohortId: number, from: LocalDate, to: LocalDate): TaughtDay[] =>
  db
    .prepare<[number, LocalDate, LocalDate], TaughtDay>(
      `SELECT instructor_id AS instructorId, date, count(*) AS lessons, sum(block_hours) AS hours
       FROM placement
       JOIN plan ON plan.id = plan_id
       JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
       WHERE plan.cohort_id <> ? AND date BETWEEN ? AND ?
         AND version = (SELECT max(version) FROM plan AS newest WHERE newest.cohort_id = plan.cohort_id)
       GROUP BY instructor_id, date`,
    )
    .all(cohortId, from, to);

/** Lessons of drafts that fall on these days, and hours (null: all), of an instructor or a place. */
export const draftLessonsOn = (
  db: Db,
  by: 'instructor' | 'place',
  id: number,
  from: LocalDate,
  to: LocalDate,
  hours: HourSpan | null,
): number =>
  db
    .prepare<[number, LocalDate, LocalDate, number, number], { count: number }>(
      `SELECT count(*) AS count FROM placement
       JOIN plan ON plan.id = plan_id
       JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
       WHERE version = 0 AND ${by}_id = ? AND date BETWEEN ? AND ? AND slot < ? AND slot + block_hours > ?`,
    )
    .get(id, from, to, hours?.to ?? END_OF_DAY, hours?.from ?? 0)?.count ?? 0;

/** Hours of each instructor on each day in other intakes. */
export function hoursElsewhere(
  db: Db,
  cohortId: number,
  days: readonly { date: LocalDate }[],
): Map<number, Map<LocalDate, number>> {
  const rows = listTaughtElsewhere(db, cohortId, days[0]?.date ?? '', days.at(-1)?.date ?? '');
  const byPerson = new Map<number, Map<LocalDate, number>>();
  for (const { instructorId, date, hours } of rows) {
    const own = byPerson.get(instructorId) ?? new Map<LocalDate, number>();
    byPerson.set(instructorId, own.set(date, (own.get(date) ?? 0) + hours));
  }
  return byPerson;
}

/** Hours each place is taken on these days: by the intake's draft, and by other intakes' newest plans. */
export function hoursByPlace(db: Db, cohortId: number, days: readonly { date: LocalDate }[]): Map<number, number> {
  const rows = db
    .prepare<{ cohortId: number; from: LocalDate; to: LocalDate }, { placeId: number; hours: number }>(
      `SELECT place_id AS placeId, sum(block_hours) AS hours
       FROM placement
       JOIN plan ON plan.id = plan_id
       JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
       WHERE date BETWEEN @from AND @to
         AND version = iif(plan.cohort_id = @cohortId, 0,
               (SELECT max(version) FROM plan AS newest WHERE newest.cohort_id = plan.cohort_id))
       GROUP BY place_id`,
    )
    .all({ cohortId, from: days[0]?.date ?? '', to: days.at(-1)?.date ?? '' });
  return new Map(rows.map(({ placeId, hours }) => [placeId, hours]));
}
