import path from 'node:path';
import { almatyLocal, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Role } from '../../shared/people/roles.ts';
import { RULE_KEYS } from '../../shared/rules/rule-facts.ts';
import { openDatabase } from '../database/open.ts';
import { type HostClient, hostClient } from '../host/client.ts';
import { Desk } from '../host/desk.ts';
import { createHost, type Host, type HostOptions } from '../host/host.ts';
import { recordDirectly } from '../people/direct-history.ts';
import { insertPerson, insertSchool } from '../people/people.repository.ts';
import { beginEarlier, fillEarlier } from './sample-earlier.ts';
import { fillSampleFollowup } from './sample-followup.ts';
import { fillSampleJournal } from './sample-journal.ts';
import { fillSampleLeave } from './sample-leave.ts';
import { fillSampleRange, holdRangeSessions } from './sample-range.ts';
import { sampleRosterCsv } from './sample-roster.ts';
import { addSampleStaff } from './sample-staff.ts';
import { plantImpossibleWeek } from './sample-week.ts';

/** The sample stands on day 17 of its intake, whatever day it is outside: 27 January 2027, 07:17 in Almaty. */
export const SAMPLE_NOW = Date.UTC(2027, 0, 27, 2, 17, 0);
const SAMPLE_START: LocalDate = '2027-01-11';
const SAMPLE_DAY = 17;
/** From the sample's morning to 18:10 of a day, when its pages are closed. */
const EVENING_AFTER_NOW = (10 * 60 + 53) * 60_000;
/** Almaty's clock is five hours ahead of the computer's own. */
const ALMATY_AHEAD = 5 * 3_600_000;
const SAMPLE_MEN = 60;
const SAMPLE_PLATOONS = 3;
const SAMPLE_SEED = 17;
/** The search ends after so many steps and moves, not after a time: the sample is the same at each start, on any machine. */
const SAMPLE_MOVES = 200_000;

/** A cheap key is no risk here: the passwords stand on the unlock screen anyway. */
const SAMPLE_KEY_COST = { memoryKiB: 8192, passes: 1 };

/** Invented people, one of each duty; these passwords open the sample file and nothing else. */
const SAMPLE_PEOPLE: readonly { login: string; fullName: string; role: Role; password: string }[] = [
  { login: 'zhosparlaushy', fullName: 'Сағындықова Г. М.', role: 'planner', password: 'ulgi-zhospar' },
  { login: 'komandir', fullName: 'Әбдіғаппаров Е. С.', role: 'commander', password: 'ulgi-komandir' },
  { login: 'direktor', fullName: 'Есімов Қ. Н.', role: 'director', password: 'ulgi-direktor' },
  { login: 'nusqaushy', fullName: 'Жүнісов Е. Қ.', role: 'instructor', password: 'ulgi-nusqau' },
  { login: 'kezekshi', fullName: 'Тоқтаров Д. А.', role: 'dutyOfficer', password: 'ulgi-kezek' },
  { login: 'akimshi', fullName: 'Оразова Ж. Б.', role: 'administrator', password: 'ulgi-akimshi' },
];

/** A clock that starts in the sample's morning and runs on from there. */
export function sampleClock(clock: () => number): () => number {
  const began = clock();
  return () => SAMPLE_NOW + (clock() - began);
}

/**
 * Fills a file that does not exist yet with the marked sample: a school with people of every duty, 60 invented cadets
 * enrolled, housed, with an approved timetable and the journal of the days behind; and the intake before it, finished.
 * Everything but the school itself and the days of the finished intake goes through the program's own operations.
 */
export async function createSample(options: HostOptions): Promise<void> {
  // What was done before the course is dated before it.
  let now = SAMPLE_NOW - 30 * 86_400_000;
  const clock = () => now;
  const at = (moment: LocalDateTime) => {
    now = Date.parse(`${moment}Z`) - ALMATY_AHEAD;
  };
  const key = await foundSampleSchool(options.file, clock);
  const { cohortId, earlierId } = await atHost({ ...options, clock }, async (host) => {
    const planner = await signIn(host, 'planner');
    const cohortId = await fillSampleSchool(planner, await signIn(host, 'commander'));
    await linkInstructor(await signIn(host, 'administrator'));
    at('2026-10-26T10:00');
    return { cohortId, earlierId: await beginEarlier(planner) };
  });
  writeEarlier(options.file, key, earlierId, cohortId);
  await atHost({ ...options, clock }, async (host) => {
    const planner = await signIn(host, 'planner');
    const commander = await signIn(host, 'commander');
    await fillSampleFollowup({ planner, director: await signIn(host, 'director') }, earlierId, at);
    await fillSampleLeave({ planner, commander, officer: await signIn(host, 'dutyOfficer') }, cohortId, at);
    const evening = (day: number) => {
      now = SAMPLE_NOW - (SAMPLE_DAY - day) * 86_400_000 + EVENING_AFTER_NOW;
    };
    const instructor = await signIn(host, 'instructor');
    await fillSampleJournal(instructor, planner, cohortId, evening);
    const [issuer, leader] = [credentials('planner'), credentials('instructor')];
    await fillSampleRange({ planner, instructor, commander, issuer, leader }, cohortId, at);
    at('2027-01-26T17:40');
    await plantImpossibleWeek(planner, cohortId);
  });
}

async function atHost<T>(options: HostOptions, work: (host: Host) => Promise<T>): Promise<T> {
  const host = createHost(options);
  try {
    return await work(host);
  } finally {
    host.close();
  }
}

/** @returns the key of the file */
async function foundSampleSchool(file: string, clock: () => number): Promise<Buffer> {
  const now = () => almatyLocal(clock());
  const desk = new Desk({ file, keyCost: SAMPLE_KEY_COST, machineFolder: path.dirname(file), now });
  try {
    const created = desk.create();
    let keyring = created.keyring;
    desk.db
      .transaction(() => {
        const { db } = desk;
        insertSchool(db, {
          name: 'Қорғаныс министрлігінің әскери-техникалық мектебі, Алматы қаласы (ҮЛГІ)',
          directorName: 'Есімов Қ. Н.',
          fileId: keyring.fileId,
          sample: true,
        });
        for (const person of SAMPLE_PEOPLE) insertPerson(db, person);
        recordDirectly(db, { at: now(), person: null, operation: 'session.createSchool', params: { school: 'ҮЛГІ' } });
      })
      .immediate();
    for (const [index, { password, ...person }] of SAMPLE_PEOPLE.entries()) {
      keyring = await desk.passwords.grant(
        keyring,
        { personId: index + 1, ...person, samplePassword: password },
        password,
      );
    }
    desk.saveKeyring(keyring);
    // Closing wipes the desk's own.
    return Buffer.from(created.key);
  } finally {
    desk.close();
  }
}

/** Straight into the closed file: the days of a finished intake are lived through by nobody. */
function writeEarlier(file: string, key: Buffer, earlierId: number, cohortId: number): void {
  const idOf = (role: Role) => SAMPLE_PEOPLE.findIndex((person) => person.role === role) + 1;
  const doers = {
    planner: idOf('planner'),
    commander: idOf('commander'),
    director: idOf('director'),
    instructor: idOf('instructor'),
  };
  const db = openDatabase(file, key);
  try {
    db.transaction(() => fillEarlier(db, earlierId, cohortId, doers)).immediate();
  } finally {
    db.close();
  }
}

function credentials(role: Role): { login: string; password: string } {
  const person = SAMPLE_PEOPLE.find((one) => one.role === role);
  if (!person) throw new Error(`nobody of the sample is ${role}`);
  return { login: person.login, password: person.password };
}

/** Says which instructor of the programme signs in as one: his day is his own lessons then. */
async function linkInstructor(administrator: HostClient): Promise<void> {
  const personId = SAMPLE_PEOPLE.findIndex(({ role }) => role === 'instructor') + 1;
  const [surname = ''] = SAMPLE_PEOPLE[personId - 1]?.fullName.split(' ') ?? [];
  const staff = await administrator.get('people.instructors', {});
  const own = staff.find(({ name }) => name.startsWith(surname));
  if (own) await administrator.get('people.setInstructor', { personId, instructorId: own.instructorId });
}

async function signIn(host: Host, role: Role): Promise<HostClient> {
  const client = hostClient(host);
  await client.get('session.unlock', credentials(role));
  return client;
}

async function fillSampleSchool(planner: HostClient, commander: HostClient): Promise<number> {
  await planner.get('rules.confirm', { keys: [...RULE_KEYS], orderNumber: '12' });
  const { cohortId } = await planner.get('cohorts.create', { code: '2027-01', startsOn: SAMPLE_START });
  await planner.get('programme.begin', { cohortId });
  await planner.get('programme.addUsualPlaces', {});
  await addSampleStaff(planner, SAMPLE_PLATOONS);

  const csv = sampleRosterCsv(SAMPLE_MEN, SAMPLE_START, 263_318, SAMPLE_SEED);
  const bytes = Buffer.from(csv).toString('base64');
  const { cadetIds } = await planner.get('admissions.importRoster', { cohortId, fileName: 'ulgi-tizim.csv', bytes });
  await planner.get('admissions.setDocuments', { cadetIds });
  await planner.get('admissions.enrol', {
    cohortId,
    cadetIds,
    orderNumber: '1-Қ',
    orderDate: '2027-01-09',
    basis: 'Қабылдау комиссиясының хаттамасы',
  });

  for (const room of [1, 2, 3]) await planner.get('barracks.addRoom', { name: `${room}-бөлме`, bunks: 10 });
  await planner.get('barracks.formPlatoons', { cohortId, platoons: SAMPLE_PLATOONS });
  await planner.get('barracks.autoPlace', { cohortId });

  const release = await holdRangeSessions(planner, cohortId);
  await planner.get('timetable.generate', { cohortId, moves: SAMPLE_MOVES, seed: SAMPLE_SEED });
  await release();
  await planner.get('timetable.submit', { cohortId });
  await commander.get('timetable.approve', { cohortId });
  return cohortId;
}
