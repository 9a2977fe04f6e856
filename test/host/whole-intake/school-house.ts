import { onTestFinished } from 'vitest';
import type { Db } from '../../../electron/database/open.ts';
import type { HostClient } from '../../../electron/host/client.ts';
import { createHost } from '../../../electron/host/host.ts';
import { openHttpDoor } from '../../../electron/host/http.ts';
import { sourceParts } from '../../../electron/host/program.ts';
import { answerCalls } from '../../../electron/window/ipc.ts';
import type { InputOf, OperationName, OutputOf } from '../../../shared/contract/contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Role } from '../../../shared/people/roles.ts';
import type { IpcHandlers } from '../../desktop/electron-stand-in/ipc-main.ts';
import { ADMINISTRATOR, testFolder, testOptions } from '../../fixtures/test-host.ts';
import { faultsOfFile } from '../../fuzz/invariants.ts';
import { ipcAsker } from '../doors/three-doors.ts';

/** Who comes to a computer of the school; platoon commanders and instructors only sign at another's. */
const STAFF = ['planner', 'commander', 'director', 'instructor', 'dutyOfficer'] as const satisfies readonly Role[];
export type Staff = Record<(typeof STAFF)[number] | 'administrator', HostClient>;

export const passwordOf = (login: string): string =>
  login === ADMINISTRATOR.login ? ADMINISTRATOR.password : `${login}-құпия`;

/** Who sits at the program's own window; the others come by the loopback door. */
const AT_THE_WINDOW = new Set<keyof Staff>(['dutyOfficer', 'instructor']);

/** A school's program on one computer: its file, its window and its loopback door, and the clock on the wall. */
export interface House {
  staff: Staff;
  /** Sets the clock, `2027-01-11T18:05`: Almaty, UTC+5. */
  at(local: string): void;
  /** The day of the clock. */
  today(): LocalDate;
  /** What the program could not explain to itself; empty while all is well. */
  bugs: readonly string[];
  /** Everybody goes home and the program ends. @returns what is wrong with the file that lies there now */
  shut(look?: (db: Db) => string[], pages?: boolean): string[];
  /** Somebody starts the program again, and everybody signs in. */
  open(): Promise<void>;
  /** Adds a person who does not come to a computer of his own. */
  addPerson(login: string, fullName: string, role: Role): Promise<number>;
}

/**
 * A new school on 4 January 2027, everybody signed in.
 * @param handlers where the stand-in that the test has put in Electron's place keeps what it was given
 */
export async function foundHouse(handlers: IpcHandlers): Promise<House> {
  const clock = { local: '2027-01-04T09:00' };
  const bugs: string[] = [];
  const options = testOptions(testFolder(), {
    clock: () => Date.parse(`${clock.local}:00Z`) - 5 * 3_600_000,
    reportBug: (reference, error) => bugs.push(`${clock.local} ${reference}: ${String(error)}`),
  });
  const host = createHost(options);
  const door = await openHttpDoor({ host, rendererFolder: sourceParts().rendererFolder, onQuit: () => {} });
  onTestFinished(async () => {
    host.close();
    await door.close();
  });
  answerCalls(host);
  const enter = async (who: keyof Staff) =>
    AT_THE_WINDOW.has(who) ? clientOver(ipcAsker(handlers)) : visitorAt(door.newAddress());
  const everybody = ['administrator', ...STAFF] as const;
  const staff = Object.fromEntries(await Promise.all(everybody.map(async (who) => [who, await enter(who)]))) as Staff;
  const { administrator } = staff;
  const { recoveryCode } = await administrator.get('session.createSchool', {
    schoolName: 'Әскери-техникалық мектеп',
    directorName: 'Есімов Қ. Н.',
    fullName: 'Акимов Асқар',
    ...ADMINISTRATOR,
  });
  const addPerson: House['addPerson'] = async (login, fullName, role) =>
    (await administrator.get('people.add', { login, fullName, role, password: passwordOf(login) })).id;
  for (const role of STAFF) await addPerson(role, `Тест ${role}`, role);
  const open = async () => {
    for (const who of everybody) {
      const login = who === 'administrator' ? ADMINISTRATOR.login : who;
      await staff[who].get('session.unlock', { login, password: passwordOf(login) });
    }
  };
  await open();
  return {
    staff,
    bugs,
    open,
    addPerson,
    at(local) {
      clock.local = local;
    },
    today: () => clock.local.slice(0, 10),
    shut(look, pages) {
      host.close();
      return faultsOfFile(options.file, recoveryCode, look, pages);
    },
  };
}

type Ask = (operation: OperationName, input: unknown) => Promise<Result<unknown>>;

function clientOver(ask: Ask): HostClient {
  const call = async <N extends OperationName>(name: N, input: InputOf<N>) =>
    (await ask(name, input)) as Result<OutputOf<N>>;
  return {
    caller: { token: null },
    call,
    async get(name, input) {
      const result = await call(name, input);
      if (!result.ok) throw new Error(`${name} was refused: ${result.code} ${JSON.stringify(result.params)}`);
      return result.value;
    },
  };
}

/** Lets a person in by an address as a browser would, and calls operations with his cookie. */
async function visitorAt(address: string): Promise<HostClient> {
  const welcome = await fetch(address);
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { 'content-type': 'application/json', 'x-sarbaz': '1', cookie };
  return clientOver(async (operation, input) => {
    const body = JSON.stringify(input);
    const answer = await fetch(new URL(`/call/${operation}`, address), { method: 'POST', headers, body });
    return (await answer.json()) as Result<unknown>;
  });
}
