import type { CertificateState } from '../../shared/certificates/certificate-terms.ts';
import type { CertificateContent, ReferenceContent } from '../../shared/contract/certificates.contract.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { hashedCode } from '../personal-data/hashed-code.ts';

export interface CertificateRow {
  certificateId: number;
  cohortId: number;
  cohort: string;
  cadetId: number;
  platoonId: number | null;
  platoon: number | null;
  blankId: number;
  year: number;
  lineNumber: number;
  keyId: number;
  content: CertificateContent;
  code: string;
  issuedOn: LocalDate;
  issuedAt: LocalDateTime;
  issuedBy: string;
  follows: number | null;
  followedBy: number | null;
  followedByText: string | null;
  state: CertificateState;
  endedOn: LocalDate | null;
  reason: string | null;
}
type Stored = Omit<CertificateRow, 'content'> & { content: string };

const CERTIFICATES = `SELECT this.id AS certificateId, this.cohort_id AS cohortId, cohort.code AS cohort,
    this.cadet_id AS cadetId, cadet.platoon_id AS platoonId, platoon.number AS platoon, this.blank_id AS blankId, this.year,
    this.number AS lineNumber, this.key_id AS keyId, this.content, this.code, this.issued_on AS issuedOn,
    this.issued_at AS issuedAt, person.full_name AS issuedBy, this.follows, next.id AS followedBy,
    json_extract(next.content, '$.blank.text') AS followedByText, this.state, this.ended_on AS endedOn, this.reason
  FROM certificate AS this JOIN cohort ON cohort.id = this.cohort_id JOIN cadet ON cadet.id = this.cadet_id
  JOIN person ON person.id = this.issued_by LEFT JOIN platoon ON platoon.id = cadet.platoon_id
  LEFT JOIN certificate AS next ON next.follows = this.id`;
const IN_ORDER = 'ORDER BY this.year, this.number, this.id';

const unpack = (row: Stored): CertificateRow => ({ ...row, content: JSON.parse(row.content) as CertificateContent });

/** The register in the order of its lines. @param cohortId null: of all intakes */
export const listCertificates = (db: Db, cohortId: number | null): CertificateRow[] =>
  (cohortId === null
    ? db.prepare<[], Stored>(`${CERTIFICATES} ${IN_ORDER}`).all()
    : db.prepare<[number], Stored>(`${CERTIFICATES} WHERE this.cohort_id = ? ${IN_ORDER}`).all(cohortId)
  ).map(unpack);

const find = (db: Db, where: string, ...values: (string | number)[]): CertificateRow | undefined => {
  const row = db.prepare<(string | number)[], Stored>(`${CERTIFICATES} WHERE ${where} ${IN_ORDER} DESC`).get(...values);
  return row && unpack(row);
};
export const findCertificate = (db: Db, certificateId: number) => find(db, 'this.id = ?', certificateId);
/** By what its QR says; of a man whose name was removed for good the file keeps no more than the hash of that. */
export const findByCode = (db: Db, code: string) => find(db, 'this.code IN (?, ?)', code, hashedCode(code));
export const findByBlank = (db: Db, blankId: number) => find(db, 'this.blank_id = ?', blankId);
/** The paper that stands, or stood last, on a line of the register. */
export const findByLine = (db: Db, year: number, number: number) =>
  find(db, "this.state <> 'spoiled' AND this.year = ? AND this.number = ?", year, number);
export const listOfCadet = (db: Db, cadetId: number): CertificateRow[] =>
  db.prepare<[number], Stored>(`${CERTIFICATES} WHERE this.cadet_id = ? ORDER BY this.id`).all(cadetId).map(unpack);

export interface NewCertificate {
  cohortId: number;
  cadetId: number;
  blankId: number;
  year: number;
  number: number;
  keyId: number;
  content: CertificateContent;
  code: string;
  issuedAt: LocalDateTime;
  issuedBy: number;
  follows: number | null;
}
export const insertCertificate = (db: Db, { content, ...row }: NewCertificate): number =>
  Number(
    db
      .prepare(
        `INSERT INTO certificate (cohort_id, cadet_id, blank_id, year, number, key_id, content, code, issued_on, issued_at,
           issued_by, follows)
         VALUES (@cohortId, @cadetId, @blankId, @year, @number, @keyId, @content, @code, @issuedOn, @issuedAt, @issuedBy,
           @follows)`,
      )
      .run({ ...row, content: JSON.stringify(content), issuedOn: content.issuedOn }).lastInsertRowid,
  );

export const endCertificate = (
  db: Db,
  row: {
    certificateId: number;
    state: Exclude<CertificateState, 'valid'>;
    on: LocalDate;
    by: number;
    reason: string;
  },
): void =>
  void db
    .prepare(
      'UPDATE certificate SET state = @state, ended_on = @on, ended_by = @by, reason = @reason WHERE id = @certificateId',
    )
    .run(row);

/** The last line of a register in a year; 0 while there is none. */
export const lastLine = (db: Db, register: 'certificate' | 'study_reference', year: number): number =>
  db
    .prepare<[number], { last: number }>(`SELECT coalesce(max(number), 0) AS last FROM ${register} WHERE year = ?`)
    .get(year)?.last ?? 0;

export interface ReferenceRow {
  referenceId: number;
  cohortId: number;
  cohort: string;
  cadetId: number;
  platoonId: number | null;
  platoon: number | null;
  content: ReferenceContent;
  issuedOn: LocalDate;
}
/** References in the order of their lines. @param cohortId null: of all intakes */
export const listReferences = (db: Db, cohortId: number | null): ReferenceRow[] =>
  db
    .prepare<{ cohortId: number | null }, Omit<ReferenceRow, 'content'> & { content: string }>(
      `SELECT this.id AS referenceId, this.cohort_id AS cohortId, cohort.code AS cohort, this.cadet_id AS cadetId,
              cadet.platoon_id AS platoonId, platoon.number AS platoon, content, issued_on AS issuedOn
         FROM study_reference AS this JOIN cohort ON cohort.id = this.cohort_id JOIN cadet ON cadet.id = this.cadet_id
         LEFT JOIN platoon ON platoon.id = cadet.platoon_id
        WHERE @cohortId IS NULL OR this.cohort_id = @cohortId ORDER BY year, this.number`,
    )
    .all({ cohortId })
    .map((row) => ({ ...row, content: JSON.parse(row.content) as ReferenceContent }));

export const insertReference = (
  db: Db,
  {
    content,
    ...row
  }: {
    cohortId: number;
    cadetId: number;
    year: number;
    number: number;
    content: ReferenceContent;
    issuedAt: LocalDateTime;
    issuedBy: number;
  },
): number =>
  Number(
    db
      .prepare(
        `INSERT INTO study_reference (cohort_id, cadet_id, year, number, content, issued_on, issued_at, issued_by)
         VALUES (@cohortId, @cadetId, @year, @number, @content, @issuedOn, @issuedAt, @issuedBy)`,
      )
      .run({ ...row, content: JSON.stringify(content), issuedOn: content.issuedOn }).lastInsertRowid,
  );

/** Millimetres; none while nobody has set them. */
export const findOffset = (db: Db): { right: number; down: number } =>
  db.prepare<[], { right: number; down: number }>('SELECT to_right AS right, down FROM print_offset').get() ?? {
    right: 0,
    down: 0,
  };
export const putOffset = (db: Db, offset: { right: number; down: number }): void =>
  void db
    .prepare(
      `INSERT INTO print_offset (id, to_right, down) VALUES (1, @right, @down)
       ON CONFLICT (id) DO UPDATE SET to_right = @right, down = @down`,
    )
    .run(offset);
