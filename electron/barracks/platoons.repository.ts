import type { Posting } from '../../shared/barracks/form-platoons.ts';
import type { Db } from '../database/open.ts';

export interface PlatoonRow {
  id: number;
  cohortId: number;
  number: number;
}

export function findPlatoon(db: Db, platoonId: number): PlatoonRow | undefined {
  return db
    .prepare<[number], PlatoonRow>('SELECT id, cohort_id AS cohortId, number FROM platoon WHERE id = ?')
    .get(platoonId);
}

/** Makes the platoons 1…count stand; those that stand already keep their row, so timetables keep hold of them. */
export function ensurePlatoons(db: Db, cohortId: number, count: number): void {
  const insert = db.prepare('INSERT INTO platoon (cohort_id, number) VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (let number = 1; number <= count; number += 1) insert.run(cohortId, number);
}

/** Platoons above the count that have lessons in a timetable: they cannot go. */
export function platoonsWithLessons(db: Db, cohortId: number, above: number): { number: number; lessons: number }[] {
  return db
    .prepare<[number, number], { number: number; lessons: number }>(
      `SELECT platoon.number, count(*) AS lessons FROM platoon JOIN placement ON placement.platoon_id = platoon.id
        WHERE platoon.cohort_id = ? AND platoon.number > ? GROUP BY platoon.id ORDER BY platoon.number`,
    )
    .all(cohortId, above);
}

export function deletePlatoonsAbove(db: Db, cohortId: number, count: number): void {
  db.prepare('DELETE FROM platoon WHERE cohort_id = ? AND number > ?').run(cohortId, count);
}

/** Writes platoon and squad of the men; rows already so stay untouched. */
export function writePostings(db: Db, cohortId: number, postings: readonly Posting[]): void {
  const update = db.prepare(
    `UPDATE cadet SET platoon_id = platoon.id, squad = @squad
       FROM (SELECT id FROM platoon WHERE cohort_id = @cohortId AND number = @platoon) AS platoon
      WHERE cadet.id = @cadetId AND (platoon_id IS NOT platoon.id OR squad IS NOT @squad)`,
  );
  for (const posting of postings) update.run({ ...posting, cohortId });
}
