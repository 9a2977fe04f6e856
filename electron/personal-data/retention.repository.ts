import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface KeptIntake {
  cohortId: number;
  code: string;
  endsOn: LocalDate;
  anonymisedAt: LocalDateTime | null;
  men: number;
  withoutConsent: number;
}

/** Every intake with its men, the newest first. */
export const listKeptIntakes = (db: Db): KeptIntake[] =>
  db
    .prepare<[], KeptIntake>(
      `SELECT cohort.id AS cohortId, code, ends_on AS endsOn, at AS anonymisedAt,
              (SELECT count(*) FROM cadet WHERE cadet.cohort_id = cohort.id) AS men,
              (SELECT count(*) FROM cadet WHERE cadet.cohort_id = cohort.id AND enrolment_order_id IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM cadet_document
                        WHERE cadet_id = cadet.id AND kind = 'dataConsent')) AS withoutConsent
         FROM cohort LEFT JOIN anonymised_intake ON anonymised_intake.cohort_id = cohort.id
        ORDER BY starts_on DESC`,
    )
    .all();

export const insertAnonymised = (
  db: Db,
  line: { cohortId: number; at: LocalDateTime; by: number; witness: number; men: number },
): void =>
  void db
    .prepare(
      'INSERT INTO anonymised_intake (cohort_id, at, by, witness, men) VALUES (@cohortId, @at, @by, @witness, @men)',
    )
    .run(line);
