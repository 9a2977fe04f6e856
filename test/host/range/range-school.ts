import { openDatabase } from '../../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { FIRST_VALUES } from '../../../shared/rules/first-values.ts';
import { testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';

interface Wishes {
  /** Wall clock of the desk, UTC+5. */
  now?: string;
  men?: number;
  platoons?: number;
  sql?: string;
}

const SURNAMES = [
  'Әлімов',
  'Байғазиев',
  'Ғабдуллин',
  'Есенқұлов',
  'Жиһангеров',
  'Кенжебеков',
  'Қожахметов',
  'Өтегенов',
];
const quoted = (text: string) => `'${text}'`;

/**
 * A school with intake 2027-01 (11 January to 19 February); its men in platoons by turns, ten to a squad; an approved
 * timetable with range session 1 of every platoon on 28 January in the morning and session 2 on 8 February; a range of six
 * lanes with both days approved 07:00–14:00. Person 2 is the commander, 3 the instructor, 4 the planner.
 */
export async function rangeSchool({ now = '2027-01-28T08:00:00', men = 8, platoons = 1, sql = '' }: Wishes = {}) {
  const clock = { now: 0 };
  const at = (local: string) => {
    clock.now = Date.parse(`${local}Z`) - 5 * 3_600_000;
  };
  at(now);
  const school = await testSchool({ clock: () => clock.now });
  for (const role of ['commander', 'instructor', 'planner'] as const) await school.signInAs(role);
  school.host.close();
  const rules = Object.entries(FIRST_VALUES).map(
    ([rule, value]) => `(1, ${quoted(rule)}, ${quoted(JSON.stringify(value))}, '2017-06-15', '')`,
  );
  const platoonOf = (index: number) => (index % platoons) + 1;
  const cadets = Array.from({ length: men }, (_, index) => {
    const squad = (Math.floor(index / platoons / 10) % 9) + 1;
    const surname = SURNAMES[index] ?? `Курсант${String(index).padStart(3, '0')}`;
    return `(${index + 1}, 1, '${surname}', 'Болат', '${990_101_300_000 + index}', '1999-01-01', 1, ${platoonOf(index)}, ${squad})`;
  });
  const numbers = Array.from({ length: platoons }, (_, index) => index + 1);
  await write(
    `INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (1, '2027-01', '2027-01-11', '2027-02-19');
     INSERT INTO cohort_rule VALUES ${rules.join(', ')};
     INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours) VALUES (1, '2027-01-28', 'training', 8),
       (1, '2027-01-29', 'training', 8), (1, '2027-02-04', 'training', 8), (1, '2027-02-08', 'training', 8);
     INSERT INTO platoon (id, cohort_id, number) VALUES ${numbers.map((n) => `(${n}, 1, ${n})`).join(', ')};
     INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-09', 'негіз');
     INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id, platoon_id, squad)
       VALUES ${cadets.join(', ')};
     INSERT INTO subject VALUES (1, 'FIR', 1, 'Атыс', 'Огневая', 'Firing', 6, 60, 4),
       (1, 'DRL', 2, 'Сап', 'Строевая', 'Drill', 10, 18, 4);
     INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type,
         flags, name_kk, name_ru, name_en) VALUES
       (1, 1, 'FIR-RANGE-1', 'FIR', 1, 'specialty', 4, 1, 'range', '["range"]', 'а', 'о', 'f'),
       (2, 1, 'FIR-RANGE-2', 'FIR', 2, 'specialty', 4, 1, 'range', '["range"]', 'а', 'о', 'f'),
       (3, 1, 'DRL-1', 'DRL', 3, 'specialty', 2, 1, 'drill', '[]', 'а', 'о', 'f');
     INSERT INTO place (id, name, type, capacity) VALUES (1, 'Полигон', 'range', 60), (2, 'Плац', 'drill', 60);
     INSERT INTO instructor (id, full_name) VALUES (1, 'Жүнісов Б.');
     INSERT INTO plan (id, cohort_id, version, made_at, approved_at, approved_by)
       VALUES (1, 1, 1, '2027-01-10T09:00:00', '2027-01-10T10:00:00', 2);
     INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
       VALUES ${numbers
         .map(
           (n) =>
             `(1, ${n}, 1, 0, '2027-01-28', 0, 1, 1), (1, ${n}, 2, 0, '2027-02-08', 0, 1, 1), (1, ${n}, 3, 0, '2027-01-29', 0, 2, 1)`,
         )
         .join(', ')};
     INSERT INTO firing_range VALUES (1, 'Полигон', 6, 1, 1);
     INSERT INTO range_approval (range_id, date, from_time, to_time, approved_by, order_number) VALUES
       (1, '2027-01-28', '07:00', '14:00', 'Есімов Қ.', '31'), (1, '2027-02-08', '07:00', '14:00', 'Есімов Қ.', '31');
     ${sql}`,
  );
  const signIn = async (login: string): Promise<Visitor> => {
    const someone = visitor(school.host);
    await someone.get('session.unlock', { login, password: `${login}-құпия` });
    return someone;
  };
  const people = {
    commander: await signIn('commander'),
    instructor: await signIn('instructor'),
    planner: await signIn('planner'),
  };
  /** Straight into the file, past every handler; what the tables forbid throws. Everybody is signed in again. */
  const past = async (text: string) => {
    school.host.close();
    try {
      await write(text);
    } finally {
      for (const [login, someone] of Object.entries(people))
        await someone.get('session.unlock', { login, password: `${login}-құпия` });
    }
  };
  return { ...school, ...people, at, write: past, signIn };

  async function write(text: string): Promise<void> {
    const db = openDatabase(school.options.file, keyOfRecoveryCode(school.recoveryCode) as Buffer);
    try {
      db.exec(`BEGIN; ${text}; COMMIT;`);
    } finally {
      db.close();
    }
  }
}
type School = Awaited<ReturnType<typeof rangeSchool>>;

/** Session 1 as the timetable has it. */
export const DAY = {
  cohortId: 1,
  session: 1,
  makeup: false,
  date: '2027-01-28',
  rangeId: 1,
  cardId: 1,
  departsAt: '2027-01-28T07:50',
  returnsAt: '2027-01-28T13:00',
  platoonIds: [1],
  cadetIds: [],
  note: null,
};

/** Every man of the intake has passed the safety test. */
export async function passTests({ commander }: School, men: number): Promise<void> {
  await commander.get('range.recordSafety', {
    cohortId: 1,
    kind: 'test',
    date: '2027-01-20',
    content: 'сынақ',
    examiner: 'Жүнісов Б.',
    men: Array.from({ length: men }, (_, index) => ({ cadetId: index + 1, passed: true })),
  });
}

/** A day that is ready, its lot drawn for all, relays filled, and rounds of the first relay issued. */
export async function readyDay(school: School, men = 8, change: Partial<typeof DAY> = {}) {
  const { commander, planner } = school;
  await passTests(school, men);
  const { dayId } = await planner.get('rangeDay.make', { ...DAY, ...change });
  const { lotId } = await planner.get('ammunition.receive', {
    calibre: '5,45×39',
    number: '7Н6-114',
    date: '2027-01-05',
    quantity: 1000,
    note: 'жүкқұжат 4',
  });
  await commander.get('rangeDay.setRoles', { dayId, orderNumber: '31', roles: ROLES });
  for (const item of ['transport', 'briefing', 'weapons'] as const)
    await commander.get('rangeDay.check', { dayId, item, done: true, note: null });
  await commander.get('ammunition.draw', { dayId, lotId, quantity: men * 3 });
  await commander.get('rangeDay.markReady', { dayId });
  await commander.get('firing.fill', { dayId });
  return { dayId, lotId };
}

export const ROLES = [
  { role: 'leader' as const, name: 'Жүнісов Б.', qualification: 'капитан' },
  { role: 'assistant' as const, name: 'Омаров Н.', qualification: 'лейтенант' },
  { role: 'issuer' as const, name: 'Сатыбалдин Р.', qualification: 'сержант' },
  { role: 'medic' as const, name: 'Ибраева Л.', qualification: 'фельдшер' },
  { role: 'cordon' as const, name: 'Төлеев А.', qualification: null },
  { role: 'cordon' as const, name: 'Қасымов Е.', qualification: null },
];
