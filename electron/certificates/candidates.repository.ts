import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** What a certificate says of a man besides his marks. */
export interface ManRow {
  cadetId: number;
  iin: string;
  birthDate: LocalDate;
  nameRu: string | null;
  /** What the graduation order that names him gives him; its number is null until it is signed. */
  paper: 'certificate' | 'reference' | null;
  orderNumber: string | null;
  orderDate: LocalDate | null;
}
/** Enrolled men of an intake, with the graduation order that names each. */
export const listMen = (db: Db, cohortId: number): ManRow[] =>
  db
    .prepare<[number], ManRow>(
      `SELECT cadet.id AS cadetId, iin, birth_date AS birthDate, russian_name.name AS nameRu, paper,
              leaving_order.number AS orderNumber, leaving_order.date AS orderDate
         FROM cadet LEFT JOIN russian_name ON russian_name.cadet_id = cadet.id
         LEFT JOIN leaving_man ON leaving_man.cadet_id = cadet.id AND paper IS NOT NULL
         LEFT JOIN leaving_order ON leaving_order.id = order_id
        WHERE cadet.cohort_id = ? AND enrolment_order_id IS NOT NULL`,
    )
    .all(cohortId);

export interface CadetName {
  surname: string;
  givenName: string;
  patronymic: string | null;
}
export const findCadet = (db: Db, cadetId: number): (CadetName & { cohortId: number }) | undefined =>
  db
    .prepare<[number], CadetName & { cohortId: number }>(
      `SELECT cohort_id AS cohortId, surname, given_name AS givenName, patronymic FROM cadet
        WHERE id = ? AND enrolment_order_id IS NOT NULL`,
    )
    .get(cadetId);

export function putRussianName(db: Db, cadetId: number, name: string | null): void {
  if (name === null) db.prepare('DELETE FROM russian_name WHERE cadet_id = ?').run(cadetId);
  else
    db.prepare(
      `INSERT INTO russian_name (cadet_id, name) VALUES (?, ?) ON CONFLICT (cadet_id) DO UPDATE SET name = excluded.name`,
    ).run(cadetId, name);
}

export const findSchool = (db: Db): { name: string; director: string } =>
  db.prepare<[], { name: string; director: string }>('SELECT name, director_name AS director FROM school').get() ?? {
    name: '',
    director: '',
  };

export const sumHours = (db: Db, cohortId: number): { initial: number; specialty: number } =>
  db
    .prepare<[number], { initial: number; specialty: number }>(
      `SELECT coalesce(sum(initial_hours), 0) AS initial, coalesce(sum(specialty_hours), 0) AS specialty
         FROM subject WHERE cohort_id = ?`,
    )
    .get(cohortId) ?? { initial: 0, specialty: 0 };
