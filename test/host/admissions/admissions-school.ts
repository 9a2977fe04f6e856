import { readFileSync } from 'node:fs';
import { type TestSchool, testSchool, type Visitor } from '../../fixtures/test-host.ts';

/** A clerk's list of 124 invented men; the odd ones are described in the data folder's README. */
export const ROSTER = readFileSync(new URL('../../fixtures/roster-2027-01.xlsx', import.meta.url)).toString('base64');

export interface AdmissionsSchool {
  school: TestSchool;
  planner: Visitor;
  cohortId: number;
}

/** A school whose planner has opened intake 2027-01, which starts on Monday 11 January 2027. */
export async function admissionsSchool(): Promise<AdmissionsSchool> {
  const school = await testSchool();
  const planner = await school.signInAs('planner');
  const { cohortId } = await planner.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  return { school, planner, cohortId };
}

export const csv = (...rows: string[]): string => Buffer.from(rows.join('\r\n')).toString('base64');
export const HEADINGS = 'ФИО;ИИН;Дата рождения;ВВК;Оплата';
