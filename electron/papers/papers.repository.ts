import { maskIin } from '../../shared/kit/iin.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { SchoolWords } from '../../shared/terms/school-words.ts';
import type { Db } from '../database/open.ts';

export interface SchoolFacts {
  name: string;
  directorName: string;
  sample: boolean;
  /** What the school says instead of the program's own words. */
  words: SchoolWords;
}

export function readSchool(db: Db): SchoolFacts {
  const row = db
    .prepare<[], { name: string; director_name: string; sample: 0 | 1; words: string }>(
      'SELECT name, director_name, sample, words FROM school',
    )
    .get();
  if (!row) throw new Error('the file has no school');
  return { name: row.name, directorName: row.director_name, sample: row.sample === 1, words: JSON.parse(row.words) };
}

/** Newest approved version of an intake's timetable; 0 (the draft) while nothing is approved. */
export const newestVersion = (db: Db, cohortId: number): number =>
  db
    .prepare<[number], { version: number | null }>('SELECT max(version) AS version FROM plan WHERE cohort_id = ?')
    .get(cohortId)?.version ?? 0;

export interface OrderFacts {
  number: string;
  date: LocalDate;
  basis: string;
  cohortCode: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  men: { fullName: string; birthDate: LocalDate }[];
}

const FULL_NAME = "surname || ' ' || given_name || coalesce(' ' || patronymic, '')";

export function findEnrolmentOrder(db: Db, orderId: number): OrderFacts | null {
  const order = db
    .prepare<[number], Omit<OrderFacts, 'men'>>(
      `SELECT number, date, basis, code AS cohortCode, starts_on AS startsOn, ends_on AS endsOn
       FROM school_order JOIN cohort ON cohort.id = cohort_id
       WHERE school_order.id = ? AND school_order.kind = 'enrolment'`,
    )
    .get(orderId);
  if (!order) return null;
  const men = db
    .prepare<[number], OrderFacts['men'][number]>(
      `SELECT ${FULL_NAME} AS fullName, birth_date AS birthDate FROM cadet WHERE enrolment_order_id = ?`,
    )
    .all(orderId);
  return { ...order, men };
}

/** An applicant as a list names him: nobody's whole IIN leaves the file for one (law 94-V, DOMAIN §8). */
export interface ApplicantFacts {
  cadetId: number;
  rosterNumber: number | null;
  surname: string;
  givenName: string;
  patronymic: string | null;
  maskedIin: string;
  birthDate: LocalDate;
  defenceDepartment: string | null;
  medicalResult: 'fit' | 'fitWithLimits' | 'unfit' | null;
  documents: number;
  paidTenge: number;
  platoonNumber: number | null;
  orderNumber: string | null;
  orderDate: LocalDate | null;
  refusalReason: string | null;
}

export const findCohortCode = (db: Db, cohortId: number): string | undefined =>
  db.prepare<[number], { code: string }>('SELECT code FROM cohort WHERE id = ?').get(cohortId)?.code;

/** Everybody who applied to an intake, whatever became of it. */
export const listApplicants = (db: Db, cohortId: number): ApplicantFacts[] =>
  db
    .prepare<[number], Omit<ApplicantFacts, 'maskedIin'> & { iin: string }>(
      `SELECT cadet.id AS cadetId, roster_number AS rosterNumber, surname, given_name AS givenName, patronymic, iin,
              birth_date AS birthDate, defence_department AS defenceDepartment, medical_result AS medicalResult,
              (SELECT count(*) FROM cadet_document WHERE cadet_id = cadet.id) AS documents,
              (SELECT coalesce(sum(amount), 0) FROM payment WHERE cadet_id = cadet.id) AS paidTenge,
              platoon.number AS platoonNumber, school_order.number AS orderNumber, school_order.date AS orderDate,
              refusal_reason AS refusalReason
       FROM cadet
       LEFT JOIN platoon ON platoon.id = platoon_id
       LEFT JOIN school_order ON school_order.id = enrolment_order_id
       WHERE cadet.cohort_id = ?`,
    )
    .all(cohortId)
    .map(({ iin, ...man }) => ({ ...man, maskedIin: maskIin(iin) }));
