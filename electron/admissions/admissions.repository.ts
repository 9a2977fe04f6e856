import type { KnownMan } from '../../shared/admissions/known-man.ts';
import type { Family, MedicalResult } from '../../shared/admissions/man-values.ts';
import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** A man as he stands in the file, with what he has paid and handed in. */
export interface ManRow {
  id: number;
  cohortId: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  iin: string;
  birthDate: LocalDate;
  phone: string | null;
  defenceDepartment: string | null;
  family: Family | null;
  familyNote: string | null;
  medicalResult: MedicalResult | null;
  medicalDate: LocalDate | null;
  medicalCommission: string | null;
  medicalLimits: string | null;
  refusedOn: LocalDate | null;
  refusalReason: string | null;
  orderId: number | null;
  /** Whole tenge paid less tenge given back. */
  paidTenge: number;
  /** Kinds of the papers on file, as a JSON list. */
  documents: string;
  /** By the signed order that strikes him off; all three or none. */
  offFrom: LocalDate | null;
  offOrderNumber: string | null;
  offOrderDate: LocalDate | null;
  /** Code of the later intake that order sets him back to. */
  offInto: string | null;
}

const MAN = `
  SELECT cadet.id, cadet.cohort_id AS cohortId, surname, given_name AS givenName, patronymic, iin, birth_date AS birthDate,
         phone, defence_department AS defenceDepartment, family, family_note AS familyNote,
         medical_result AS medicalResult, medical_date AS medicalDate, medical_commission AS medicalCommission,
         medical_limits AS medicalLimits, refused_on AS refusedOn, refusal_reason AS refusalReason,
         enrolment_order_id AS orderId,
         (SELECT coalesce(sum(amount), 0) FROM payment WHERE cadet_id = cadet.id) AS paidTenge,
         (SELECT json_group_array(kind) FROM cadet_document WHERE cadet_id = cadet.id) AS documents,
         off_from AS offFrom, leaving_order.number AS offOrderNumber, leaving_order.date AS offOrderDate,
         (SELECT code FROM cohort AS later WHERE later.id = into_cohort_id) AS offInto
    FROM cadet LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
    LEFT JOIN leaving_order ON leaving_order.id = struck_off.order_id`;

/** Everybody of an intake in the order of the Kazakh alphabet. */
export const menOfIntake = (db: Db, cohortId: number): ManRow[] =>
  db.prepare<[number], ManRow>(`${MAN} WHERE cadet.cohort_id = ?`).all(cohortId).toSorted(byName);

/** The men of these numbers, in the order of the Kazakh alphabet; unknown numbers are left out. */
export const menById = (db: Db, ids: readonly number[]): ManRow[] =>
  db
    .prepare<[string], ManRow>(`${MAN} WHERE cadet.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
    .toSorted(byName);

/** The earlier intake that took this man back after he was set back to his own one; undefined when none did. */
export const backInEarlier = (db: Db, cadetId: number): { intake: string } | undefined =>
  db
    .prepare<[number], { intake: string }>(
      `SELECT code AS intake FROM back_from_later JOIN cohort ON cohort.id = back_from_later.cohort_id
         JOIN cadet ON cadet.iin = back_from_later.iin AND cadet.cohort_id = into_cohort_id WHERE cadet.id = ?`,
    )
    .get(cadetId);

type Identified = { surname: string; givenName: string; patronymic: string | null };

/** Men with an IIN on file, of all intakes or with one number only. */
export function knownMen(db: Db, iin?: string): KnownMan[] {
  return db
    .prepare<{ iin: string | null }, Identified & { iin: string; cadetId: number; cohortCode: string }>(
      `SELECT iin, cadet.id AS cadetId, cohort.code AS cohortCode, surname, given_name AS givenName, patronymic
         FROM cadet JOIN cohort ON cohort.id = cadet.cohort_id
        WHERE @iin IS NULL OR iin = @iin`,
    )
    .all({ iin: iin ?? null })
    .map(({ iin: number, cadetId, cohortCode, ...name }) => {
      return { iin: number, cadetId, cohortCode, fullName: fullName(name) };
    });
}

/** What a person or a list says of a man when he is written down. */
export interface NewMan {
  cohortId: number;
  importBatchId: number | null;
  rosterNumber: number | null;
  surname: string;
  givenName: string;
  patronymic: string | null;
  iin: string;
  birthDate: LocalDate;
  phone: string | null;
  defenceDepartment: string | null;
  family: Family | null;
  familyNote: string | null;
  medicalResult: MedicalResult | null;
  medicalDate: LocalDate | null;
  medicalLimits: string | null;
}

export const insertMan = (db: Db, man: NewMan): number =>
  Number(
    db
      .prepare(
        `INSERT INTO cadet (cohort_id, import_batch_id, roster_number, surname, given_name, patronymic, iin, birth_date,
                            phone, defence_department, family, family_note, medical_result, medical_date, medical_limits)
         VALUES (@cohortId, @importBatchId, @rosterNumber, @surname, @givenName, @patronymic, @iin, @birthDate,
                 @phone, @defenceDepartment, @family, @familyNote, @medicalResult, @medicalDate, @medicalLimits)`,
      )
      .run(man).lastInsertRowid,
  );

export type ManParts = Pick<
  NewMan,
  'surname' | 'givenName' | 'patronymic' | 'iin' | 'birthDate' | 'phone' | 'defenceDepartment' | 'family'
>;

export const updateMan = (db: Db, id: number, parts: ManParts): void =>
  void db
    .prepare(
      `UPDATE cadet SET surname = @surname, given_name = @givenName, patronymic = @patronymic, iin = @iin,
              birth_date = @birthDate, phone = @phone, defence_department = @defenceDepartment, family = @family
        WHERE id = @id`,
    )
    .run({ ...parts, id });

export interface MedicalFacts {
  result: MedicalResult | null;
  date: LocalDate | null;
  commission: string | null;
  limits: string | null;
}

export const updateMedical = (db: Db, id: number, medical: MedicalFacts): void =>
  void db
    .prepare(
      `UPDATE cadet SET medical_result = @result, medical_date = @date, medical_commission = @commission,
              medical_limits = @limits WHERE id = @id`,
    )
    .run({ ...medical, id });

/** Marks a man as refused, or with null takes the refusal back. */
export const setRefusal = (db: Db, id: number, refusal: { on: LocalDate; reason: string } | null): void =>
  void db
    .prepare('UPDATE cadet SET refused_on = ?, refusal_reason = ? WHERE id = ?')
    .run(refusal?.on ?? null, refusal?.reason ?? null, id);
