import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Role } from '../../shared/people/roles.ts';
import type { Db } from '../database/open.ts';

export interface PersonRow {
  id: number;
  login: string;
  full_name: string;
  role: Role;
  active: 0 | 1;
}

export const listPeople = (db: Db): PersonRow[] =>
  db.prepare<[], PersonRow>('SELECT * FROM person ORDER BY active DESC, id').all();

export const findPerson = (db: Db, id: number): PersonRow | undefined =>
  db.prepare<[number], PersonRow>('SELECT * FROM person WHERE id = ?').get(id);

export const findPersonByLogin = (db: Db, login: string): PersonRow | undefined =>
  db.prepare<[string], PersonRow>('SELECT * FROM person WHERE login = ?').get(login);

/** Whether the commander has handed his right to this person for that day. */
export const standsIn = (db: Db, personId: number, day: LocalDate): boolean =>
  db
    .prepare<[number, string, string], { n: number }>(
      `SELECT count(*) AS n FROM delegation
        WHERE to_person_id = ? AND from_date <= ? AND to_date >= ? AND ended_at IS NULL`,
    )
    .get(personId, day, day)?.n !== 0;

export function insertPerson(db: Db, person: { login: string; fullName: string; role: Role }): number {
  return Number(
    db.prepare('INSERT INTO person (login, full_name, role) VALUES (@login, @fullName, @role)').run(person)
      .lastInsertRowid,
  );
}

export const setPersonRole = (db: Db, id: number, role: Role): void =>
  void db.prepare('UPDATE person SET role = ? WHERE id = ?').run(role, id);

export const setPersonActive = (db: Db, id: number, active: boolean): void =>
  void db.prepare('UPDATE person SET active = ? WHERE id = ?').run(active ? 1 : 0, id);

/** Active administrators: the last one cannot be taken away. */
export const countAdministrators = (db: Db): number =>
  db.prepare<[], { n: number }>("SELECT count(*) AS n FROM person WHERE role = 'administrator' AND active = 1").get()
    ?.n ?? 0;

/** How many may sign in. */
export const countActive = (db: Db): number =>
  db.prepare<[], number>('SELECT count(*) FROM person WHERE active = 1').pluck().get() ?? 0;

/** Whether what the file holds is invented, which its papers say too. */
export const isSampleSchool = (db: Db): boolean => db.prepare('SELECT sample FROM school').pluck().get() === 1;

export const insertSchool = (
  db: Db,
  school: { name: string; directorName: string; fileId: string; sample: boolean },
): void =>
  void db
    .prepare(
      'INSERT INTO school (id, name, director_name, file_id, sample) VALUES (1, @name, @directorName, @fileId, @sample)',
    )
    .run({ ...school, sample: school.sample ? 1 : 0 });
