import type { CertificateContent, ReferenceContent } from '../../../shared/contract/certificates.contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { Db } from '../../database/open.ts';

/** A certificate as it is printed, with the whole IIN: whoever reads it masks it for those who may not see it (law 94-V). */
export interface CertificatePrint {
  certificateId: number;
  cadetId: number;
  platoon: number | null;
  state: string;
  content: CertificateContent;
  code: string;
}

/** By the lines of the register, which are in roll order; one that moved to another blank keeps its line. */
export const listCertificatePrints = (db: Db, cohortId: number): CertificatePrint[] =>
  db
    .prepare<[number], Omit<CertificatePrint, 'content'> & { content: string }>(
      `SELECT certificate.id AS certificateId, cadet_id AS cadetId, platoon.number AS platoon, state, content, code
         FROM certificate JOIN cadet ON cadet.id = cadet_id LEFT JOIN platoon ON platoon.id = platoon_id
        WHERE certificate.cohort_id = ? ORDER BY year, certificate.number, certificate.id`,
    )
    .all(cohortId)
    .map((row) => ({ ...row, content: JSON.parse(row.content) as CertificateContent }));

export interface ReferencePrint {
  referenceId: number;
  cadetId: number;
  content: ReferenceContent;
}
export const listReferencePrints = (db: Db, cohortId: number): ReferencePrint[] =>
  db
    .prepare<[number], Omit<ReferencePrint, 'content'> & { content: string }>(
      `SELECT id AS referenceId, cadet_id AS cadetId, content FROM study_reference
        WHERE cohort_id = ? ORDER BY year, number`,
    )
    .all(cohortId)
    .map((row) => ({ ...row, content: JSON.parse(row.content) as ReferenceContent }));

/** Number and date of the final commission's protocol, as certificates and references name it; none before an issue. */
export const findProtocol = (db: Db, cohortId: number): { number: string; date: LocalDate } | undefined =>
  db
    .prepare<{ cohortId: number }, { number: string; date: LocalDate }>(
      `SELECT content ->> '$.protocol.number' AS number, content ->> '$.protocol.date' AS date FROM
         (SELECT content, issued_at FROM certificate WHERE cohort_id = @cohortId
          UNION ALL SELECT content, issued_at FROM study_reference WHERE cohort_id = @cohortId)
        ORDER BY issued_at DESC LIMIT 1`,
    )
    .get({ cohortId });
