import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** The man of another intake who has this man's IIN. */
export const findSame = (
  db: Db,
  cadetId: number,
  cohortId: number,
): { cadetId: number; refusedOn: LocalDate | null } | undefined =>
  db
    .prepare<[number, number], { cadetId: number; refusedOn: LocalDate | null }>(
      `SELECT id AS cadetId, refused_on AS refusedOn FROM cadet
        WHERE cohort_id = ? AND iin = (SELECT iin FROM cadet WHERE id = ?)`,
    )
    .get(cohortId, cadetId);

/**
 * Writes a man down as an applicant of another intake, with what admission asks of him: who he is, the commission's word
 * of its own day, and his papers. What he paid and the receipt of it stay where it was paid.
 */
export function enterAgain(db: Db, cadetId: number, cohortId: number): void {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO cadet (cohort_id, surname, given_name, patronymic, iin, birth_date, phone, defence_department, family,
                          family_note, medical_result, medical_date, medical_commission, medical_limits)
       SELECT ?, surname, given_name, patronymic, iin, birth_date, phone, defence_department, family,
              family_note, medical_result, medical_date, medical_commission, medical_limits FROM cadet WHERE id = ?`,
    )
    .run(cohortId, cadetId);
  db.prepare(
    `INSERT INTO cadet_document (cadet_id, kind, received_on)
     SELECT ?, kind, received_on FROM cadet_document WHERE cadet_id = ? AND kind <> 'paymentReceipt'`,
  ).run(lastInsertRowid, cadetId);
}
