import { openDatabase } from '../../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { FIRST_VALUES } from '../../../shared/rules/first-values.ts';
import { testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';

interface Wishes {
  /** Wall clock of the desk, UTC+5. */
  now?: string;
  men?: number;
  /** Nights of leave approved for every man, from this date on. */
  nights?: { from: string; count: number };
  sql?: string;
}

const SURNAMES = ['Әлімов', 'Байғазиев', 'Ғабдуллин', 'Тілеубергенов', 'Өтегенов'];
const quoted = (text: string) => `'${text}'`;

/**
 * A school with intake 2027-01 (11 January to 19 February), men in one platoon, and leaves approved by the commander,
 * written straight into the file; a duty officer and a commander are signed in.
 */
export async function gateSchool({ now = '2027-01-27T18:04:00', men = 5, nights, sql = '' }: Wishes = {}) {
  const clock = { now: 0 };
  const at = (local: string) => {
    clock.now = Date.parse(`${local}Z`) - 5 * 3_600_000;
  };
  at(now);
  const school = await testSchool({ clock: () => clock.now });
  const names = ['dutyOfficer', 'commander', 'planner'] as const;
  for (const role of names) await school.signInAs(role);
  school.host.close();
  const key = keyOfRecoveryCode(school.recoveryCode);
  if (!key) throw new Error('the recovery code is no key');
  const db = openDatabase(school.options.file, key);
  const rules = Object.entries(FIRST_VALUES).map(
    ([rule, value]) => `(1, ${quoted(rule)}, ${quoted(JSON.stringify(value))}, '2017-06-15', '')`,
  );
  const cadets = Array.from({ length: men }, (_, index) => {
    const surname = SURNAMES[index] ?? `Курсант${index}`;
    return `(${index + 1}, 1, '${surname}', 'Болат', '${990_101_300_000 + index + 1}', '1999-01-01', 1, 1, 2, '87010000${index}')`;
  });
  db.exec(`
    BEGIN;
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (1, '2027-01', '2027-01-11', '2027-02-19');
    INSERT INTO cohort_rule VALUES ${rules.join(', ')};
    INSERT INTO platoon (id, cohort_id, number) VALUES (1, 1, 1);
    INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-09', 'негіз');
    INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id, platoon_id, squad, phone)
      VALUES ${cadets.join(', ')};
    INSERT INTO barracks_room (id, name, position) VALUES (1, '2-бөлме', 1);
    INSERT INTO bunk (id, room_id, number, tier) VALUES (1, 1, 14, 'lower');
    INSERT INTO bunk_place VALUES (4, 1, 1);`);
  if (nights) {
    for (let night = 0; night < nights.count; night++) {
      const date = addDays(nights.from, night);
      for (let cadet = 1; cadet <= men; cadet++) db.exec(leaveOf(cadet, date, night * men + cadet));
    }
  }
  db.exec(`${sql}; COMMIT;`);
  db.close();
  const signIn = async (login: string): Promise<Visitor> => {
    const someone = visitor(school.host);
    await someone.get('session.unlock', { login, password: `${login}-құпия` });
    return someone;
  };
  return { ...school, at, officer: await signIn('dutyOfficer'), commander: await signIn('commander'), signIn };
}

/** An approved leave of one night, number `id` its request and decision. */
export const leaveOf = (cadetId: number, night: string, id: number): string => `
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
    VALUES (${id}, ${cadetId}, 'single', '${night}', '${night}', '${night}T09:00:00', 4);
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
    VALUES (${id}, ${cadetId}, '${night}', 'approved', '${night}T15:14:00', 3, 0);
  INSERT INTO leave_night VALUES (${cadetId}, '${night}', ${id}, 'approved', '${night}T18:00', '${addDays(night, 1)}T06:30', ${id});`;
