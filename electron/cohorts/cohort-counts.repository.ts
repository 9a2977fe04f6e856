import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** How far the intake has come in the other rooms. */
export interface CohortCounts {
  applicants: number;
  enrolled: number;
  platoons: number;
  bunksPlaced: number;
  lessonBlocks: number;
  approvedVersion: number | null;
}

/** @param today who is struck off by then counts no longer */
export const countCohort = (db: Db, cohortId: number, today: LocalDate): CohortCounts =>
  db
    .prepare<{ cohortId: number; today: LocalDate }, CohortCounts>(
      `SELECT
         (SELECT count(*) FROM cadet WHERE cohort_id = @cohortId AND refused_on IS NULL) AS applicants,
         (SELECT count(*) FROM cadet WHERE cohort_id = @cohortId AND enrolment_order_id IS NOT NULL
            AND id NOT IN (SELECT cadet_id FROM struck_off WHERE off_from <= @today)) AS enrolled,
         (SELECT count(*) FROM platoon WHERE cohort_id = @cohortId) AS platoons,
         (SELECT count(*) FROM bunk_place JOIN cadet ON cadet.id = cadet_id
          WHERE cadet.cohort_id = @cohortId AND enrolment_order_id IS NOT NULL
            AND cadet.id NOT IN (SELECT cadet_id FROM struck_off WHERE off_from <= @today)) AS bunksPlaced,
         (SELECT count(*) FROM placement WHERE plan_id =
            (SELECT id FROM plan WHERE cohort_id = @cohortId ORDER BY version DESC LIMIT 1)) AS lessonBlocks,
         (SELECT max(version) FROM plan WHERE cohort_id = @cohortId AND version > 0) AS approvedVersion`,
    )
    .get({ cohortId, today }) as CohortCounts;

export interface ProgrammeCounts {
  subjects: number;
  initialHours: number;
  specialtyHours: number;
  /** Subjects somebody in service may teach. */
  subjectsTaught: number;
  placeTypes: number;
  /** Types of place the lessons ask for that the school has. */
  placeTypesFound: number;
}

export const countProgramme = (db: Db, cohortId: number): ProgrammeCounts =>
  db
    .prepare<{ cohortId: number }, ProgrammeCounts>(
      `WITH taught AS (
         SELECT DISTINCT subject_code FROM instructor_subject
         JOIN instructor ON instructor.id = instructor_id AND active = 1
       ), needed AS (
         SELECT DISTINCT place_type FROM lesson_kind WHERE cohort_id = @cohortId AND block_count > 0
       )
       SELECT count(*) AS subjects,
              coalesce(sum(initial_hours), 0) AS initialHours,
              coalesce(sum(specialty_hours), 0) AS specialtyHours,
              coalesce(sum(code IN (SELECT subject_code FROM taught)), 0) AS subjectsTaught,
              (SELECT count(*) FROM needed) AS placeTypes,
              (SELECT count(*) FROM needed WHERE place_type IN (SELECT type FROM place WHERE active = 1))
                AS placeTypesFound
       FROM subject WHERE cohort_id = @cohortId`,
    )
    .get({ cohortId }) as ProgrammeCounts;

export const countSchool = (db: Db): { instructors: number; places: number } =>
  db
    .prepare<[], { instructors: number; places: number }>(
      `SELECT (SELECT count(*) FROM instructor WHERE active = 1) AS instructors,
              (SELECT count(*) FROM place WHERE active = 1) AS places`,
    )
    .get() as { instructors: number; places: number };

/** What a programme holds, to be told before it is copied. */
export const countCopiedProgramme = (
  db: Db,
  cohortId: number,
): { subjects: number; kinds: number; orderRules: number; hours: number } =>
  db
    .prepare<{ cohortId: number }, { subjects: number; kinds: number; orderRules: number; hours: number }>(
      `SELECT (SELECT count(*) FROM subject WHERE cohort_id = @cohortId) AS subjects,
              (SELECT count(*) FROM lesson_kind WHERE cohort_id = @cohortId) AS kinds,
              (SELECT count(*) FROM order_rule WHERE cohort_id = @cohortId) AS orderRules,
              (SELECT coalesce(sum(initial_hours + specialty_hours), 0) FROM subject WHERE cohort_id = @cohortId)
                AS hours`,
    )
    .get({ cohortId }) as { subjects: number; kinds: number; orderRules: number; hours: number };
