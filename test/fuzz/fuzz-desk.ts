import { rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../electron/database/open.ts';
import { type HostClient, hostClient } from '../../electron/host/client.ts';
import { createHost, type Host, type HostOptions } from '../../electron/host/host.ts';
import type { Press } from '../../electron/papers/press.ts';
import { keyOfRecoveryCode } from '../../electron/people/recovery-code.ts';
import type { Planner } from '../../electron/planner/planner.ts';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import { ROLE_RIGHTS, ROLES } from '../../shared/people/roles.ts';
import { type KeptSchool, layDownSchool } from '../fixtures/kept-school.ts';
import { testOptions } from '../fixtures/test-host.ts';
import { FUZZ_LOGINS, FUZZ_NOW } from './fuzz-school.ts';
import { faultsOfFile } from './invariants.ts';
import { type Pools, readPools } from './pools.ts';

/** So many papers of each school are drawn indeed, the rest is taken for drawn. */
const DRAWN = 8;
/** A search is not what is tried here, only what is asked of it and what becomes of its answer. */
const SEARCH_SECONDS = 0.02;

type Login = (typeof FUZZ_LOGINS)[keyof typeof FUZZ_LOGINS];

/** The password that the school's people were made with. */
export const passwordOf = (login: Login): string => (login === 'akimov' ? 'құпия-сөз-1' : `${login}-құпия`);

function hurried(planner: Planner): Planner {
  return {
    start: (problem, options) =>
      planner.start(problem, { ...options, seconds: Math.min(options.seconds ?? SEARCH_SECONDS, SEARCH_SECONDS) }),
    explain(problem) {
      const asked = planner.explain(problem);
      asked.stop();
      return asked;
    },
    attempt: (problems, options) => planner.attempt(problems, { ...options, milliseconds: SEARCH_SECONDS * 1000 }),
  };
}

function tired(press: Press): Press {
  let drawn = 0;
  return {
    draw(...paper) {
      drawn += 1;
      return drawn > DRAWN ? Promise.resolve(Buffer.from('%PDF-')) : press.draw(...paper);
    },
    pack(...pack) {
      drawn += 1;
      if (drawn <= DRAWN) return press.pack(...pack);
      return { done: Promise.resolve(Buffer.from('%PDF-')), stop: () => {}, progress: () => ({ done: 0, all: 1 }) };
    },
  };
}

/** A school under fire: laid down, opened, asked, closed, looked through. */
export class FuzzDesk {
  readonly #kept: KeptSchool;
  readonly #base: string;
  #laid = 0;
  #options: HostOptions | null = null;
  #host: Host | null = null;
  /** One for each duty that was needed. */
  readonly #clients = new Map<Login, HostClient>();
  #pools: Pools | null = null;
  #lastError: unknown = null;

  constructor(kept: KeptSchool, base: string) {
    this.#kept = kept;
    this.#base = base;
  }

  /** Lays the school down as it was kept, in a folder where nobody has tried passwords yet. */
  #layDown(): void {
    this.#host?.close();
    this.#host = null;
    this.#clients.clear();
    this.#forget();
    this.#laid += 1;
    const folder = this.#folder;
    layDownSchool(this.#kept, folder);
    const options = testOptions(folder, {
      clock: () => FUZZ_NOW,
      reportBug: (_reference, error) => {
        this.#lastError = error;
      },
    });
    const { services } = options;
    this.#options = {
      ...options,
      services: { ...services, planner: hurried(services.planner), press: tired(services.press) },
    };
  }

  get #folder(): string {
    return path.join(this.#base, String(this.#laid));
  }

  #forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #file(): string {
    return path.join(this.#folder, 'school.sarbaz');
  }

  /** Lays the school down afresh and opens it. */
  begin(): void {
    this.#layDown();
    const db = openDatabase(this.#file, keyOfRecoveryCode(this.#kept.recoveryCode) as Buffer);
    this.#pools ??= readPools(db);
    db.close();
    this.#host = createHost(this.#options as HostOptions);
  }

  /** What the school as it was kept holds; it is laid down first where it has not been. */
  get pools(): Pools {
    if (!this.#host) this.begin();
    return this.#pools as Pools;
  }

  /** At the door of a person whose duty carries the operation's right. */
  async #clientFor(operation: OperationName): Promise<HostClient> {
    const { right } = contract[operation];
    const role = ROLES.find((one) => (ROLE_RIGHTS[one] as readonly string[]).includes(right)) ?? 'administrator';
    const login = FUZZ_LOGINS[role];
    const wish = { login, password: passwordOf(login) };
    const known = this.#clients.get(login);
    if (known?.caller.token) return known;
    const client = hostClient(this.#host as Host);
    if (!(await client.call('session.unlock', wish)).ok) {
      // The password was changed, the person sent away or locked out: that was the wish, the next meets a fresh school.
      this.begin();
      return this.#clientFor(operation);
    }
    this.#clients.set(login, client);
    return client;
  }

  /** Asks once, as whoever may; who was signed out by an answer signs in again for the next. */
  async ask(operation: OperationName, input: unknown): Promise<Result<unknown>> {
    if (!this.#host) this.begin();
    const { caller } = await this.#clientFor(operation);
    const { token } = caller;
    this.#lastError = null;
    const answer = await (this.#host as Host).dispatch(caller, operation, input);
    const signedOut = !answer.ok && answer.code === 'session.notSignedIn';
    if (caller.token !== token || signedOut) this.#clients.clear();
    return answer;
  }

  /** What the last bug was; null after an answer that was none. */
  get lastError(): unknown {
    return this.#lastError;
  }

  /** Closes the file and looks through it. */
  faults(): string[] {
    this.#host?.close();
    this.#host = null;
    return faultsOfFile(this.#file, this.#kept.recoveryCode);
  }

  close(): void {
    this.#host?.close();
    this.#forget();
  }
}
