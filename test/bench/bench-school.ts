import path from 'node:path';
import { drainCapture, installCapture } from '../../electron/database/capture.ts';
import { type Db, openDatabase } from '../../electron/database/open.ts';
import { type HostClient, hostClient } from '../../electron/host/client.ts';
import { createHost, type Host } from '../../electron/host/host.ts';
import { programOptions, sourceParts } from '../../electron/host/program.ts';
import { keyOfRecoveryCode } from '../../electron/people/recovery-code.ts';
import { addSampleStaff } from '../../electron/sample/sample-staff.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { seedHeldLessons } from './held-lessons.ts';
import { type Doer, type SharedLesson, seedIntake, seedTimetable, sharedTimetable } from './ten-years.ts';

export const BENCH_PASSWORD = 'bench-password';
const PLANNER = 'Planner';
const ROOMS = 8;
const ROOM_FRAMES = 15;
const PLATOONS = 4;
/** Intakes at the end whose timetables are in the file. */
const PLANNED = 7;

/** Everybody on the staff once more, so that two intakes may run at a time. */
const SECOND_SHIFT = `
  INSERT INTO instructor (full_name, max_hours_per_day)
    SELECT full_name || ' II', max_hours_per_day FROM instructor ORDER BY id;
  INSERT INTO instructor_subject
    SELECT instructor_id + (SELECT count(*) / 2 FROM instructor), subject_code FROM instructor_subject;`;

const STAFF = { planner: PLANNER, commander: 'Commander', dutyOfficer: 'Duty officer' } as const;
export type StaffLogin = keyof typeof STAFF;

/** A school's encrypted file on the disk, with a host in front of it as the program has one. */
export interface BenchSchool {
  file: string;
  host: Host;
  intakes: { id: number; startsOn: LocalDate }[];
  signIn(login: StaffLogin): Promise<HostClient>;
}

/**
 * A file with these intakes, the last seven with an approved timetable. The school is founded through its operations;
 * the years are written by the rooms' own SQL behind the host's back, for by operations they would take minutes.
 * @param day the host's clock stands so many days after the last intake began
 * @param time and at this clock time of Almaty
 * @param alter what else stands in the file before the host opens it
 */
export async function buildSchool(
  file: string,
  starts: readonly LocalDate[],
  { day = 10, time = '09:00', alter }: { day?: number; time?: string; alter?: (db: Db) => void } = {},
): Promise<BenchSchool> {
  const now = Date.parse(`${addDays(starts.at(-1)!, day)}T${time}:00+05:00`);
  const host = createHost({ ...programOptions(file, path.dirname(file), sourceParts()), clock: () => now });
  const signIn: BenchSchool['signIn'] = async (login) => {
    const client = hostClient(host);
    await client.get('session.unlock', { login, password: BENCH_PASSWORD });
    return client;
  };
  const administrator = hostClient(host);
  const { recoveryCode } = await administrator.get('session.createSchool', {
    schoolName: 'Bench',
    directorName: 'Bench',
    login: 'administrator',
    fullName: 'Administrator',
    password: BENCH_PASSWORD,
  });
  const add = (role: StaffLogin) =>
    administrator.get('people.add', { login: role, fullName: STAFF[role], role, password: BENCH_PASSWORD });
  const doer: Doer = { personId: (await add('planner')).id, personName: PLANNER };
  await add('commander');
  await add('dutyOfficer');
  const planner = await signIn('planner');
  for (const language of ['kk', 'en'] as const) await planner.get('programme.addUsualPlaces', { language });
  await addSampleStaff(planner, PLATOONS);
  for (let room = 1; room <= ROOMS; room++)
    await planner.get('barracks.addRoom', { name: `${room}`, bunks: ROOM_FRAMES });
  host.close();

  const db = openDatabase(file, keyOfRecoveryCode(recoveryCode)!);
  db.pragma('synchronous=OFF');
  db.exec(SECOND_SHIFT);
  installCapture(db);
  let lessons: SharedLesson[] | null = null;
  const intakes = starts.map((startsOn, number) => {
    const id = db.transaction(() => seedIntake(db, doer, startsOn, number)).immediate();
    if (number >= starts.length - PLANNED) {
      lessons ??= sharedTimetable(db, id);
      const shared = lessons;
      db.transaction(() => {
        seedTimetable(db, doer, id, number, shared);
        seedHeldLessons(db, doer.personId, id);
        drainCapture(db);
      }).immediate();
    }
    return { id, startsOn };
  });
  if (alter) db.transaction(() => alter(db)).immediate();
  db.close();
  return { file, host, intakes, signIn };
}
