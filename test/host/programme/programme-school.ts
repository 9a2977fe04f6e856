import { openDatabase } from '../../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, type TestSchool, testSchool, type Visitor } from '../../fixtures/test-host.ts';

export interface ProgrammeSchool extends TestSchool {
  planner: Visitor;
  cohortId: number;
}

/** A school with intake 2027-01 from Monday 11 January 2027 (35 lesson days of 8 hours), its programme begun. */
export async function programmeSchool(begun = true): Promise<ProgrammeSchool> {
  const school = await testSchool();
  const planner = await school.signInAs('planner');
  const { cohortId } = await planner.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  if (begun) await planner.get('programme.begin', { cohortId });
  return { ...school, planner, cohortId };
}

/** Closes the program, changes its file by hand and signs the planner in again. */
export async function writeIntoFile(school: ProgrammeSchool, statements: string[]): Promise<void> {
  school.host.close();
  const key = keyOfRecoveryCode(school.recoveryCode);
  if (!key) throw new Error('the recovery code is no key');
  const db = openDatabase(school.options.file, key);
  for (const statement of statements) db.exec(statement);
  db.close();
  await school.administrator.get('session.unlock', ADMINISTRATOR);
  await school.planner.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
}

/**
 * One lesson in timetable `version` of intake 1 (0 = draft), 1st platoon: kind by its code, on a day, with instructor 1
 * in place 1.
 */
export const placed = (version: number, kind: string, block: number, date: string): string => `
  INSERT OR IGNORE INTO platoon (id, cohort_id, number) VALUES (1, 1, 1);
  INSERT OR IGNORE INTO plan (id, cohort_id, version, made_at, approved_at)
    VALUES (${version + 100}, 1, ${version}, '2027-01-10T09:00:00', ${version > 0 ? "'2027-01-10T09:00:00'" : 'NULL'});
  INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
    SELECT ${version + 100}, 1, id, ${block}, '${date}', 0, 1, 1 FROM lesson_kind WHERE code = '${kind}'`;

/** What stands in the file now. */
export async function countPlacements(school: ProgrammeSchool): Promise<number> {
  school.host.close();
  const key = keyOfRecoveryCode(school.recoveryCode);
  if (!key) throw new Error('the recovery code is no key');
  const db = openDatabase(school.options.file, key);
  const { n } = db.prepare('SELECT count(*) AS n FROM placement').get() as { n: number };
  db.close();
  await school.planner.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
  return n;
}
