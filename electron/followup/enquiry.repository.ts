import type { EnquiryKind } from '../../shared/followup/enquiry.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface NamedRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
}
/** Everybody who was ever enrolled, the newest intake first. */
export const listEnrolled = (db: Db): NamedRow[] =>
  db
    .prepare<[], NamedRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic
         FROM cadet JOIN cohort ON cohort.id = cohort_id
        WHERE enrolment_order_id IS NOT NULL ORDER BY starts_on DESC, cadet.id`,
    )
    .all();

export const withIin = (db: Db, iin: string): number[] =>
  db
    .prepare<[string], { id: number }>(
      'SELECT id FROM cadet WHERE iin = ? AND enrolment_order_id IS NOT NULL ORDER BY id DESC',
    )
    .all(iin)
    .map(({ id }) => id);

export interface AnswerRow {
  cadetId: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  birthDate: LocalDate;
  iin: string;
  cohortId: number;
  intake: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  platoon: number | null;
  ownDepartment: string | null;
  reason: string | null;
  overall: 3 | 4 | 5 | null;
}
/** What is answered of one man beside his states; reason and overall grade are of the certificate that counts. */
export const findAnswer = (db: Db, cadetId: number): AnswerRow | undefined =>
  db
    .prepare<[number], AnswerRow>(
      `SELECT cadet.id AS cadetId, surname, given_name AS givenName, patronymic, birth_date AS birthDate, iin,
              cadet.cohort_id AS cohortId, cohort.code AS intake, starts_on AS startsOn, ends_on AS endsOn,
              platoon.number AS platoon, defence_department AS ownDepartment, reason,
              json_extract(content, '$.overall') AS overall
         FROM cadet JOIN cohort ON cohort.id = cadet.cohort_id
         LEFT JOIN platoon ON platoon.id = platoon_id
         LEFT JOIN certificate ON certificate.id = (SELECT id FROM certificate AS one
              WHERE one.cadet_id = cadet.id AND one.state <> 'spoiled'
              ORDER BY one.state = 'valid' DESC, one.id DESC LIMIT 1)
        WHERE cadet.id = ?`,
    )
    .get(cadetId);

export const insertEnquiry = (
  db: Db,
  enquiry: {
    at: LocalDateTime;
    by: number;
    asker: string;
    purpose: string;
    kind: EnquiryKind;
    text: string;
    unmasked: 0 | 1;
    found: string;
  },
): number =>
  Number(
    db
      .prepare(
        `INSERT INTO enquiry (at, by, asker, purpose, kind, text, unmasked, found)
         VALUES (@at, @by, @asker, @purpose, @kind, @text, @unmasked, @found)`,
      )
      .run(enquiry).lastInsertRowid,
  );

export interface EnquiryRow {
  enquiryId: number;
  at: LocalDateTime;
  by: string;
  asker: string;
  purpose: string;
  kind: EnquiryKind;
  text: string;
  unmasked: 0 | 1;
  found: string;
}
/** Enquiries of some days, both included; the newest first. */
export const listEnquiries = (db: Db, from: LocalDate | null, to: LocalDate | null): EnquiryRow[] =>
  db
    .prepare<{ from: LocalDate | null; to: LocalDate | null }, EnquiryRow>(
      `SELECT enquiry.id AS enquiryId, at, full_name AS by, asker, purpose, kind, text, unmasked, found
         FROM enquiry JOIN person ON person.id = by
        WHERE (@from IS NULL OR substr(at, 1, 10) >= @from) AND (@to IS NULL OR substr(at, 1, 10) <= @to)
        ORDER BY at DESC, enquiry.id DESC`,
    )
    .all({ from, to });
