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

export interface LivingLesson {
  planId: number;
  version: number;
  platoonId: number;
  lessonKindId: number;
  blockIndex: number;
  date: LocalDate;
  slot: number;
  hours: number;
  lock: string | null;
}

/** Every lesson of the draft and of the newest approved version, the newest version first. */
export const listLivingLessons = (db: Db, cohortId: number): LivingLesson[] =>
  db
    .prepare<{ cohortId: number }, LivingLesson>(
      `SELECT living.id AS planId, version, platoon_id AS platoonId, lesson_kind_id AS lessonKindId,
              block_index AS blockIndex, date, slot, block_hours AS hours, lock
       FROM (${LIVING_PLANS}) AS living
       JOIN placement ON placement.plan_id = living.id
       JOIN lesson_kind ON lesson_kind.id = placement.lesson_kind_id
       ORDER BY version DESC, date, slot, platoon_id`,
    )
    .all({ cohortId });

/** Takes lessons out of their plan: they are in the tray again. */
export function unplaceLessons(db: Db, lessons: readonly LivingLesson[]): void {
  const remove = db.prepare<LivingLesson>(
    `DELETE FROM placement WHERE plan_id = @planId AND platoon_id = @platoonId AND lesson_kind_id = @lessonKindId
       AND block_index = @blockIndex`,
  );
  for (const lesson of lessons) remove.run(lesson);
}

/** Hours of the intake's night exercises, which lie in opened evenings. */
export const nightHours = (db: Db, cohortId: number): number =>
  db
    .prepare<[number], { hours: number }>(
      `SELECT coalesce(sum(block_hours * block_count), 0) AS hours FROM lesson_kind
       WHERE cohort_id = ? AND EXISTS (SELECT 1 FROM json_each(flags) WHERE value = 'night')`,
    )
    .get(cohortId)?.hours ?? 0;

/** Every lesson of the intake's living plans, whatever its day. */
export const standingLessons = (db: Db, cohortId: number): StandingLessons | undefined =>
  db
    .prepare<{ cohortId: number }, StandingLessons>(
      `SELECT version, count(*) AS lessons
       FROM (${LIVING_PLANS}) AS living JOIN placement ON placement.plan_id = living.id
       GROUP BY version ORDER BY version DESC LIMIT 1`,
    )
    .get({ cohortId });
