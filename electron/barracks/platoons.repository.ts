import type { Posting } from '../../shared/barracks/form-platoons.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
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

/** What other rooms hold of a platoon. */
export interface PlatoonUse {
  number: number;
  rangeDays: number;
  exams: number;
  /** Pages of the journal and lessons to be held again. */
  pages: number;
}

/** Platoons above the count that a day at the range, an exam or the journal names: they cannot go either. */
export function platoonsInUse(db: Db, cohortId: number, above: number): PlatoonUse[] {
  return db
    .prepare<[number, number], PlatoonUse>(
      `SELECT number, (SELECT count(*) FROM range_day_platoon WHERE platoon_id = platoon.id) AS rangeDays,
              (SELECT count(*) FROM exam WHERE platoon_id = platoon.id) AS exams,
              (SELECT count(*) FROM lesson_report WHERE platoon_id = platoon.id) +
                (SELECT count(*) FROM makeup WHERE platoon_id = platoon.id) +
                (SELECT count(*) FROM lesson_guest WHERE platoon_id = platoon.id) AS pages
         FROM platoon WHERE cohort_id = ? AND number > ? ORDER BY number`,
    )
    .all(cohortId, above)
    .filter(({ rangeDays, exams, pages }) => rangeDays + exams + pages > 0);
}

/** Takes platoons away; who was struck off from one of them is left without. */
export function deletePlatoonsAbove(db: Db, cohortId: number, count: number): void {
  db.prepare(
    `UPDATE cadet SET platoon_id = NULL, squad = NULL
      WHERE platoon_id IN (SELECT id FROM platoon WHERE cohort_id = ? AND number > ?)`,
  ).run(cohortId, count);
  db.prepare(
    `DELETE FROM platoon_stay
      WHERE platoon_id IN (SELECT id FROM platoon WHERE cohort_id = ? AND number > ?)`,
  ).run(cohortId, count);
  db.prepare('DELETE FROM platoon WHERE cohort_id = ? AND number > ?').run(cohortId, count);
}

/**
 * Writes platoon and squad of the men; rows already so stay untouched. A new platoon also counts as his from `today` on
 * (before the course from its first day), so that the lesson journal knows whose man he was on which day.
 */
export function writePostings(db: Db, cohortId: number, postings: readonly Posting[], today: LocalDate): void {
  const update = db.prepare(
    `UPDATE cadet SET platoon_id = platoon.id, squad = @squad
       FROM (SELECT id FROM platoon WHERE cohort_id = @cohortId AND number = @platoon) AS platoon
      WHERE cadet.id = @cadetId AND (platoon_id IS NOT platoon.id OR squad IS NOT @squad)`,
  );
  const stay = db.prepare(
    `INSERT INTO platoon_stay (cadet_id, from_date, platoon_id)
     SELECT @cadetId, max(@today, starts_on), platoon.id
       FROM cohort JOIN platoon ON platoon.cohort_id = cohort.id AND platoon.number = @platoon
      WHERE cohort.id = @cohortId AND platoon.id IS NOT (
        SELECT platoon_id FROM platoon_stay WHERE cadet_id = @cadetId ORDER BY from_date DESC LIMIT 1)
     ON CONFLICT (cadet_id, from_date) DO UPDATE SET platoon_id = excluded.platoon_id`,
  );
  for (const { cadetId, platoon, squad } of postings) {
    update.run({ cadetId, platoon, squad, cohortId });
    stay.run({ cadetId, platoon, cohortId, today });
  }
}
