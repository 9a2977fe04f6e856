import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { examSchool } from '../exams/exam-school.ts';

interface Wishes {
  men?: number;
  platoons?: number;
  /** Of the register; blank n is ӘТМ n. */
  blanks?: number;
  sql?: string;
}

export const ISSUING = {
  cohortId: 1,
  issuedOn: '2027-02-19',
  protocol: { number: '7', date: '2027-02-17' },
};

/** An exam that person 2 has chaired, signed and closed, with the mark of every man. */
const closedExam = (id: number, subject: string, kind: 'main' | 'retake', platoon: number | null, marks: string) => `
  INSERT INTO exam VALUES (${id}, 1, '${subject}', ${platoon ?? 'NULL'}, '${kind}',
    '2027-02-${kind === 'main' ? 15 : 17}', '${String(8 + (id % 10)).padStart(2, '0')}:00',
    '${String(8 + (id % 10)).padStart(2, '0')}:50', 2, '40', NULL);
  INSERT INTO exam_member VALUES (${id}, 0, 'chair', 'Тест commander', 2);
  INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by)
    SELECT ${id}, id, '${subject}', '${kind}', mark, 'typed', '2027-02-17T12:00:00', 3 FROM (${marks});
  INSERT INTO exam_signature VALUES (NULL, ${id}, 2, '2027-02-17T12:00:00', NULL);
  INSERT INTO exam_closing (exam_id, content, closed_at, closed_by) VALUES (${id}, '{}', '2027-02-17T12:01:00', 2);
  UPDATE exam_signature SET closing_id = last_insert_rowid() WHERE exam_id = ${id};`;

/**
 * 19 February 2027, the last day of intake 2027-01: firing and drill are closed. Everybody has 5 in firing and 4 in drill;
 * the last man has failed drill twice. Graduation order 21 of 18 February names them all and is signed.
 */
export async function certificateSchool({ men = 8, platoons = 2, blanks = 20, sql = '' }: Wishes = {}) {
  const numbers = Array.from({ length: platoons }, (_, index) => index + 1);
  const of = (platoon: number, mark: string) => `SELECT id, ${mark} AS mark FROM cadet WHERE platoon_id = ${platoon}`;
  const school = await examSchool({
    now: '2027-02-19T10:00:00',
    men,
    platoons,
    sql: `
      ${numbers.map((n) => closedExam(n, 'FIR', 'main', n, of(n, "'5'"))).join('')}
      ${numbers.map((n) => closedExam(10 + n, 'DRL', 'main', n, of(n, `iif(id = ${men}, '2', '4')`)).replace("'2027-02-15'", "'2027-02-16'")).join('')}
      ${closedExam(21, 'DRL', 'retake', null, `SELECT ${men} AS id, '2' AS mark`)}
      INSERT INTO leaving_order (id, cohort_id, kind, basis, prepared_at, prepared_by)
        VALUES (1, 1, 'graduation', 'хаттама', '2027-02-17T15:00:00', 4);
      INSERT INTO leaving_man (cadet_id, order_id, paper)
        SELECT id, 1, iif(id = ${men}, 'reference', 'certificate') FROM cadet;
      UPDATE leaving_order SET number = '21', date = '2027-02-18', signed_at = '2027-02-18T10:00:00', signed_by = 2;
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${blanks})
        INSERT INTO certificate_blank (series, number, digits, received_on) SELECT 'ӘТМ', i, 7, '2027-02-01' FROM n
        WHERE ${blanks} > 0;
      ${sql}`,
  });
  /** Signed in when he is needed. */
  const director = async () => {
    await school.administrator.get('session.unlock', ADMINISTRATOR);
    return school.signInAs('director');
  };
  return { ...school, director };
}
export type CertificateSchool = Awaited<ReturnType<typeof certificateSchool>>;

/** The register by names: `{ 'Әлімов Болат': 'ӘТМ 0000001' }`. */
export async function numbersByName({ planner }: CertificateSchool): Promise<Record<string, string>> {
  const { certificates } = await planner.get('certificates.list', {});
  return Object.fromEntries(certificates.map(({ name, number }) => [name, number]));
}
