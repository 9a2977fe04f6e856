import { byKazakhName } from '../../shared/kit/kazakh.ts';
import type { Db } from '../database/open.ts';

export interface InstructorOfPerson {
  instructorId: number;
  name: string;
  personId: number | null;
}

/** Instructors in service, and whose login is behind each. */
export const listInstructorLinks = (db: Db): InstructorOfPerson[] =>
  db
    .prepare<[], InstructorOfPerson>(
      `SELECT id AS instructorId, full_name AS name, person_id AS personId FROM instructor
        WHERE active = 1 OR person_id IS NOT NULL ORDER BY id`,
    )
    .all()
    .toSorted(byKazakhName);

/** @param instructorId null: he teaches nothing */
export function linkInstructor(db: Db, personId: number, instructorId: number | null): void {
  db.prepare('UPDATE instructor SET person_id = NULL WHERE person_id = ? AND id IS NOT ?').run(personId, instructorId);
  db.prepare('UPDATE instructor SET person_id = ? WHERE id = ? AND person_id IS NOT ?').run(
    personId,
    instructorId,
    personId,
  );
}
