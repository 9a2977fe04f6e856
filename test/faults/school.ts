import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type HostClient, hostClient } from '../../electron/host/client.ts';
import { createHost, type Host, type HostOptions } from '../../electron/host/host.ts';
import { type KeptSchool, keepSchool, layDownSchool } from '../fixtures/kept-school.ts';

/** 10 January 2027, 09:00 in Almaty. */
export const START = Date.UTC(2027, 0, 10, 4, 0, 0);
export const LOGINS = { administrator: 'akimov', planner: 'planner' } as const;
/** First password of everybody here; those of people who were added are made of their login. */
export const passwordOf = (login: string): string => `${login}-құпия-1`;

const notHere = () => {
  throw new Error('no worker is started where faults are tried');
};

/** The real host over a file in a folder; a cheap key, no workers, a clock that goes on by a second with each look. */
export function faultOptions(folder: string, changes: Partial<HostOptions> = {}): HostOptions {
  let seconds = 0;
  return {
    file: path.join(folder, 'school.sarbaz'),
    keyCost: { memoryKiB: 1024, passes: 1 },
    machineFolder: path.join(folder, 'this-computer'),
    clock: () => START + 1000 * seconds++,
    services: {
      planner: new Proxy({} as HostOptions['services']['planner'], { get: () => notHere }),
      press: new Proxy({} as HostOptions['services']['press'], { get: () => notHere }),
      checkerFile: '',
      programVersion: '0.0.0-faults',
    },
    reportBug: (reference, error) => console.error(`bug ${reference}`, error),
    ...changes,
  };
}

/** A closed school with an intake of applicants and a few rooms: made once, laid down for each fault. */
export async function makeSchool(): Promise<KeptSchool> {
  return withFolder(async (folder) => {
    const host = createHost(faultOptions(folder));
    const administrator = hostClient(host);
    const { recoveryCode } = await administrator.get('session.createSchool', {
      schoolName: 'Мектеп',
      directorName: 'Есімов Қ. Н.',
      fullName: 'Акимов Асқар',
      login: LOGINS.administrator,
      password: passwordOf(LOGINS.administrator),
    });
    await administrator.get('people.add', {
      login: LOGINS.planner,
      fullName: 'Тест Жоспарлаушы',
      role: 'planner',
      password: passwordOf(LOGINS.planner),
    });
    const planner = await signedIn(host, LOGINS.planner);
    await planner.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-25' });
    for (const room of [1, 2, 3]) await planner.get('barracks.addRoom', { name: `${room}-бөлме`, bunks: 10 });
    host.close();
    return keepSchool(folder, recoveryCode);
  });
}

export async function signedIn(host: Host, login: string, password = passwordOf(login)): Promise<HostClient> {
  const client = hostClient(host);
  await client.get('session.unlock', { login, password });
  return client;
}

/**
 * A drive in memory where the system has one: what a program leaves behind when it ends is the same on every drive, and
 * here nobody waits for flushes, least of all for those of other programs.
 */
export const QUICK_DRIVE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Does something in a folder of its own, which is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>, inside = QUICK_DRIVE): Promise<T> {
  const folder = mkdtempSync(path.join(inside, 'sarbaz-fault-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays the school down in a folder that is made for it. */
export function laidDown(school: KeptSchool, folder: string): string {
  mkdirSync(folder, { recursive: true });
  layDownSchool(school, folder);
  return folder;
}
