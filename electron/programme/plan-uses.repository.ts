import type { Db } from '../database/open.ts';

/** What a planned lesson leans on. */
export type Support = { kind: 'instructor'; id: number; subject?: string } | { kind: 'place'; id: number };

/** Lessons that stand in the approved timetables in force, from a day on: how many, and the first of them. */
export interface StandingLessons {
  count: number;
  first: string | null;
}

const NEWEST_APPROVED = `plan.version > 0 AND plan.version = (
  SELECT max(version) FROM plan AS newer WHERE newer.cohort_id = plan.cohort_id)`;

const column = (support: Support): string => (support.kind === 'instructor' ? 'instructor_id' : 'place_id');
const bySubject = (support: Support): string =>
  support.kind === 'instructor' && support.subject !== undefined
    ? 'AND lesson_kind_id IN (SELECT id FROM lesson_kind WHERE subject_code = @subject)'
    : '';
const params = (support: Support) => ({
  id: support.id,
  ...(support.kind === 'instructor' && support.subject !== undefined ? { subject: support.subject } : {}),
});

/** @param hours only lessons that take one of these hours of their day (from 0, `to` excluded); null: all */
export const standingLessons = (
  db: Db,
  support: Support,
  from: string,
  to = '9999-12-31',
  hours: { from: number; to: number } | null = null,
): StandingLessons =>
  db
    .prepare<unknown[], StandingLessons>(
      `SELECT count(*) AS count, min(date) AS first FROM placement JOIN plan ON plan.id = placement.plan_id
       JOIN lesson_kind ON lesson_kind.id = placement.lesson_kind_id
       WHERE ${NEWEST_APPROVED} AND ${column(support)} = @id AND date BETWEEN @from AND @to ${bySubject(support)}
         AND slot < @end AND slot + block_hours > @begin`,
    )
    .get({ ...params(support), from, to, begin: hours?.from ?? 0, end: hours?.to ?? 99 }) ?? { count: 0, first: null };

/** Takes the cards that lean on it out of the drafts, from a day on; they go back to the tray. */
export const unplaceFromDrafts = (db: Db, support: Support, from: string): number =>
  db
    .prepare(
      `DELETE FROM placement WHERE plan_id IN (SELECT id FROM plan WHERE version = 0)
       AND ${column(support)} = @id AND date >= @from ${bySubject(support)}`,
    )
    .run({ ...params(support), from }).changes;

/** Ids of the lesson kinds that stand in an approved timetable, old ones included: those never change again. */
export const approvedKinds = (db: Db, cohortId: number): Set<number> =>
  new Set(
    db
      .prepare<[number], { id: number }>(
        `SELECT DISTINCT lesson_kind_id AS id FROM placement JOIN plan ON plan.id = placement.plan_id
         WHERE plan.cohort_id = ? AND plan.version > 0`,
      )
      .all(cohortId)
      .map((row) => row.id),
  );

/** Takes a kind's cards from this block number on out of the draft. */
export const unplaceKind = (db: Db, kindId: number, fromBlock: number): number =>
  db
    .prepare(
      `DELETE FROM placement WHERE plan_id IN (SELECT id FROM plan WHERE version = 0)
       AND lesson_kind_id = ? AND block_index >= ?`,
    )
    .run(kindId, fromBlock).changes;

/** Hours of each instructor in the intake's draft: the plan that is worked on, changes after approval among them. */
export const hoursByInstructor = (db: Db, cohortId: number): Map<number, number> =>
  new Map(
    db
      .prepare<[number], { id: number; hours: number }>(
        `SELECT instructor_id AS id, sum(block_hours) AS hours FROM placement
         JOIN lesson_kind ON lesson_kind.id = placement.lesson_kind_id
         JOIN plan ON plan.id = placement.plan_id
         WHERE plan.cohort_id = ? AND plan.version = 0
         GROUP BY instructor_id`,
      )
      .all(cohortId)
      .map((row) => [row.id, row.hours]),
  );
