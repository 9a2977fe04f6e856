import { leavingSchool, signedGraduation } from '../orders/leaving-school.ts';

export const ALMALY = 'Алмалы ауданының ҚІБ';
export const MEDEU = 'Медеу ауданының ҚІБ';

/** Men 1, 2 and 8 with certificates issued on 19 February, 1 and 2 of one department, 8 of none that anybody put down. */
export async function followupSchool() {
  const school = await leavingSchool({
    sql: `UPDATE cadet SET defence_department = '${ALMALY}' WHERE id IN (1, 2, 3);
          UPDATE cadet SET iin = '990514300019', birth_date = '1999-05-14' WHERE id = 1;`,
  });
  const { planner, at } = school;
  await signedGraduation(school, [1, 2, 3, 8]);
  at('2027-02-19T10:00:00');
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 20, receivedOn: '2027-02-01' });
  const { certificateIds } = await planner.get('certificates.issue', {
    cohortId: 1,
    cadetIds: [1, 2, 8],
    protocol: { number: '7', date: '2027-02-18' },
    issuedOn: '2027-02-19',
  });
  return { ...school, certificateIds };
}
