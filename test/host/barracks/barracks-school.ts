import { onTestFinished } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { readKeyring, unwrapKey } from '../../../electron/people/keyring.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { ADMINISTRATOR, testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';

export interface TestIntake {
  id: number;
  code: string;
  startsOn: string;
  endsOn: string;
  /** Ids of its cadets are id × 1000 + 1, 2, 3 … */
  cadets: number;
  /** Applicants without an enrolment order, ids id × 1000 + 901 … */
  applicants?: number;
}

export const WINTER: TestIntake = { id: 1, code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19', cadets: 12 };

/** A school whose file already holds these intakes with enrolled cadets; a planner is signed in. */
export async function barracksSchool(
  intakes: TestIntake[] = [WINTER],
): Promise<{ planner: Visitor; instructor: Visitor; look(cohortId?: number): Promise<OutputOf<'barracks.overview'>> }> {
  const { host, options, signInAs } = await testSchool();
  await signInAs('planner');
  await signInAs('instructor');
  host.close();

  const keyring = readKeyring(options.file);
  const holder = keyring.people.find((one) => one.login === ADMINISTRATOR.login);
  const key = holder && (await unwrapKey(keyring.fileId, holder, ADMINISTRATOR.password));
  if (!key) throw new Error('the key of the test file did not open');
  const db = openDatabase(options.file, key);
  for (const intake of intakes) {
    db.prepare('INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (@id, @code, @startsOn, @endsOn)').run(intake);
    db.prepare(
      `INSERT INTO school_order (id, cohort_id, kind, number, date, basis) VALUES (?, ?, 'enrolment', ?, '2027-01-10', 'тізім')`,
    ).run(intake.id, intake.id, `${intake.id}-қ`);
    const insert = db.prepare(
      `INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, defence_department, enrolment_order_id)
       VALUES (?, ?, ?, 'Асан', ?, '2001-05-14', ?, ?)`,
    );
    const add = (n: number, order: number | null) =>
      insert.run(
        intake.id * 1000 + n,
        intake.id,
        `Тегі${String(n).padStart(3, '0')}`,
        `010514${String(intake.id * 1000 + n).padStart(6, '5')}`,
        n % 2 === 0 ? 'Алмалы' : 'Медеу',
        order,
      );
    for (let n = 1; n <= intake.cadets; n += 1) add(n, intake.id);
    for (let n = 1; n <= (intake.applicants ?? 0); n += 1) add(900 + n, null);
  }
  db.close();

  const again = createHost(options);
  onTestFinished(() => again.close());
  const signIn = async (login: string) => {
    const someone = visitor(again);
    await someone.get('session.unlock', { login, password: `${login}-құпия` });
    return someone;
  };
  const planner = await signIn('planner');
  return {
    planner,
    instructor: await signIn('instructor'),
    look: (cohortId = intakes[0]?.id ?? 1) => planner.get('barracks.overview', { cohortId }),
  };
}
