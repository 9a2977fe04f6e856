import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** The draft and the newest approved version of an intake: what still counts of its timetables. */
const LIVING_PLANS = `
  SELECT id, version FROM plan
  WHERE cohort_id = @cohortId
    AND (version = 0 OR version = (SELECT max(version) FROM plan WHERE cohort_id = @cohortId))`;

/** The plan people look at: the newest approved version, else the draft. */
const SHOWN_PLAN = 'SELECT id FROM plan WHERE cohort_id = @cohortId ORDER BY version DESC LIMIT 1';

export interface DayLessons {
  date: LocalDate;
  lessons: number;
  range: 0 | 1;
  exam: 0 | 1;
}

/** What stands on each day of the plan people look at. */
export const listDayLessons = (db: Db, cohortId: number): DayLessons[] =>
  db
    .prepare<{ cohortId: number }, DayLessons>(
      `SELECT date, count(*) AS lessons,
              max(EXISTS (SELECT 1 FROM json_each(lesson_kind.flags) WHERE value = 'range')) AS range,
              max(EXISTS (SELECT 1 FROM json_each(lesson_kind.flags) WHERE value = 'exam')) AS exam
       FROM placement JOIN lesson_kind ON lesson_kind.id = placement.lesson_kind_id
       WHERE plan_id = (${SHOWN_PLAN})
       GROUP BY date`,
    )
    .all({ cohortId });

export interface StandingLessons {
  version: number;
  lessons: number;
}

/**
 * Lessons that would lose their hour if the day ended after `hours` lesson hours. Night lessons lie after the day's
 * own `mostHours` and go only with the whole day (`hours` = 0).
 */
export const lessonsBeyond = (
  db: Db,
  day: { cohortId: number; date: LocalDate; hours: number; mostHours: number },
): StandingLessons | undefined =>
  db
    .prepare<typeof day, StandingLessons>(
      `SELECT version, count(*) AS lessons
       FROM (${LIVING_PLANS}) AS living
       JOIN placement ON placement.plan_id = living.id
       JOIN lesson_kind ON lesson_kind.id = placement.lesson_kind_id
       WHERE date = @date AND slot + block_hours > @hours AND (@hours = 0 OR slot < @mostHours)
       GROUP BY version ORDER BY version DESC LIMIT 1`,
    )
    .get(day);

/** Every lesson of the intake's living plans, whatever its day. */
export const standingLessons = (db: Db, cohortId: number): StandingLessons | undefined =>
  db
    .prepare<{ cohortId: number }, StandingLessons>(
      `SELECT version, count(*) AS lessons
       FROM (${LIVING_PLANS}) AS living JOIN placement ON placement.plan_id = living.id
       GROUP BY version ORDER BY version DESC LIMIT 1`,
    )
    .get({ cohortId });
