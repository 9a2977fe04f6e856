import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../electron/database/open.ts';
import { type HostClient, hostClient } from '../../electron/host/client.ts';
import { createHost, type Host, type HostOptions } from '../../electron/host/host.ts';
import type { Press } from '../../electron/papers/press.ts';
import { keyOfRecoveryCode } from '../../electron/people/recovery-code.ts';
import type { Planner } from '../../electron/planner/planner.ts';
import { contract, type OperationName, type OutputOf } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import { ROLE_RIGHTS, ROLES } from '../../shared/people/roles.ts';
import { layDownSchool } from '../fixtures/kept-school.ts';
import { testOptions } from '../fixtures/test-host.ts';
import { type Get, inputsByHand } from './by-hand.ts';
import { FUZZ_LOGINS, type FuzzSchool, passwordOf } from './fuzz-school.ts';
import { harvest } from './harvest.ts';
import { faultsOfFile } from './invariants.ts';
import { type Pools, readPools, withRows } from './pools.ts';

/** So many papers of each school are drawn indeed, the rest is taken for drawn. */
const DRAWN = 8;
/** A search is not what is tried here, only what is asked of it and what becomes of its answer. */
const SEARCH_SECONDS = 0.02;
const FORGOTTEN_AFTER = 4;
const NAMES_TOKENS = /^(backup|transfer)\./;
/** Asked by nobody, at a closed file. */
const AT_THE_DOOR = new Set<OperationName>(['backup.rescue']);
/** Asked where there is no file yet; to put it aside each time takes too long for the short form. */
const BEFORE_A_FILE = new Set<OperationName>(['session.createSchool', 'transfer.look', 'transfer.takeIn']);

type Login = (typeof FUZZ_LOGINS)[keyof typeof FUZZ_LOGINS];

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
  readonly #schools: readonly FuzzSchool[];
  readonly #base: string;
  readonly #harvests: boolean;
  #laid = 0;
  #options: HostOptions | null = null;
  #host: Host | null = null;
  /** One for each duty that was needed. */
  readonly #clients = new Map<Login, HostClient>();
  readonly #pools = new Map<FuzzSchool, Pools>();
  #lastError: unknown = null;
  #asked = 0;
  /** Of files that were made in the school's place. */
  readonly #faultsOfMade: string[] = [];

  /**
   * @param schools laid down by turns: what one of them refuses as too late another still has before it
   * @param harvests whether inputs send back what the program has shown; asking for it takes seconds
   */
  constructor(schools: readonly FuzzSchool[], base: string, harvests = true) {
    this.#schools = schools;
    this.#base = base;
    this.#harvests = harvests;
  }

  /** How many schools are laid down by turns. */
  get schools(): number {
    return this.#schools.length;
  }

  get #kept(): FuzzSchool {
    return this.#schools[this.#laid % this.#schools.length] as FuzzSchool;
  }

  /** Lays the school down as it was kept, in a folder where nobody has tried passwords yet. */
  #layDown(turn: 0 | 1): void {
    this.#host?.close();
    this.#host = null;
    this.#clients.clear();
    this.#forget();
    this.#laid += turn;
    const folder = this.#folder;
    layDownSchool(this.#kept, folder);
    const options = testOptions(folder, {
      clock: () => this.#kept.now,
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

  /** Lays the next school down, or the same one again, and opens it. */
  begin(turn: 0 | 1 = 1): void {
    this.#layDown(turn);
    this.#host = createHost(this.#options as HostOptions);
  }

  /** What the school that is laid down holds and shows; one is laid down first where none is. */
  async pools(operation?: OperationName): Promise<Pools> {
    if (!this.#host) this.begin();
    const known = this.#pools.get(this.#kept);
    // Copies and folders are named by tokens of this very host.
    if (known && this.#harvests && operation && NAMES_TOKENS.test(operation))
      return harvest({ ...known, objects: [] }, (name, input) => this.ask(name, input), NAMES_TOKENS);
    if (known) return known;
    this.#host?.close();
    this.#host = null;
    const db = openDatabase(this.#file, keyOfRecoveryCode(this.#kept.recoveryCode) as Buffer);
    const rows = readPools(db);
    db.close();
    this.#host = createHost(this.#options as HostOptions);
    this.#clients.clear();
    const own = withRows(rows, this.#entrances());
    const pools = this.#harvests ? await harvest(own, (name, input) => this.ask(name, input)) : own;
    this.#pools.set(this.#kept, pools);
    return pools;
  }

  #entrances() {
    const { recoveryCode } = this.#kept;
    return Object.values(FUZZ_LOGINS).map((login) => {
      const password = passwordOf(login);
      const values = { login, password, oldPassword: password, newPassword: `${password}-2`, recoveryCode };
      return new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
    });
  }

  /** Those whose duty carries the operation's right, by turns. */
  async #clientFor(operation: OperationName): Promise<HostClient> {
    const { right } = contract[operation];
    const everybodys = right === 'signedIn' || right === 'anyone';
    const holders = ROLES.filter((one) => everybodys || (ROLE_RIGHTS[one] as readonly string[]).includes(right));
    const login = FUZZ_LOGINS[holders[this.#asked % holders.length] ?? 'administrator'];
    const wish = { login, password: passwordOf(login) };
    const known = this.#clients.get(login);
    if (known?.caller.token) return known;
    const client = hostClient(this.#host as Host);
    if (!(await client.call('session.unlock', wish)).ok) {
      // The password was changed, the person sent away or locked out: that was the wish, the next meets a fresh school.
      this.begin(0);
      return this.#clientFor(operation);
    }
    this.#clients.set(login, client);
    return client;
  }

  /** Asks once, as whoever may; who was signed out by an answer signs in again for the next. */
  async ask(operation: OperationName, input: unknown): Promise<Result<unknown>> {
    if (!this.#host) this.begin();
    if (this.#harvests && BEFORE_A_FILE.has(operation)) return this.#askBeforeAFile(operation, input);
    if (AT_THE_DOOR.has(operation)) {
      this.#host?.close();
      this.#clients.clear();
    }
    const { caller } = AT_THE_DOOR.has(operation) ? { caller: { token: null } } : await this.#clientFor(operation);
    const { token } = caller;
    this.#lastError = null;
    this.#asked += 1;
    // The clock stands, so that a lock-out would never end: now and then everybody's tries are forgotten.
    if (this.#asked % FORGOTTEN_AFTER === 0)
      rmSync(path.join(this.#folder, 'this-computer', 'tries.json'), { force: true });
    const answer = await (this.#host as Host).dispatch(caller, operation, input);
    const signedOut = !answer.ok && answer.code === 'session.notSignedIn';
    if (caller.token !== token || signedOut) this.#clients.clear();
    return answer;
  }

  /** Asks with the school put aside; a file that is made in its place is looked through and goes again. */
  async #askBeforeAFile(operation: OperationName, input: unknown): Promise<Result<unknown>> {
    const host = this.#host as Host;
    host.close();
    this.#clients.clear();
    this.#lastError = null;
    const aside = path.join(this.#base, 'aside');
    this.#moveFile(this.#folder, aside);
    rmSync(path.join(this.#folder, 'this-computer', 'tries.json'), { force: true });
    const answer = await host.dispatch({ token: null }, operation, input);
    host.close();
    if (answer.ok && existsSync(this.#file)) {
      const { recoveryCode } = answer.value as OutputOf<'session.createSchool'>;
      this.#faultsOfMade.push(...faultsOfFile(this.#file, recoveryCode));
    }
    this.#moveFile(this.#folder, null);
    this.#moveFile(aside, this.#folder);
    return answer;
  }

  /** The school's file with its log and keyring, from one folder to another; away where there is none. */
  #moveFile(from: string, to: string | null): void {
    if (to !== null) mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from).filter((one) => one.startsWith('school.'))) {
      if (to === null) rmSync(path.join(from, name), { force: true });
      else renameSync(path.join(from, name), path.join(to, name));
    }
  }

  /** Inputs that were thought out for an operation, in this very school; none where harvesting takes too long. */
  async byHand(operation: OperationName): Promise<unknown[]> {
    if (!this.#harvests) return [];
    const get: Get = async (name, input) => {
      const answer = await this.ask(name, input);
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`);
      return answer.value as OutputOf<typeof name>;
    };
    return inputsByHand(operation, get);
  }

  /** What the last bug was; null after an answer that was none. */
  get lastError(): unknown {
    return this.#lastError;
  }

  /** Closes the file and looks through it. */
  faults(): string[] {
    this.#host?.close();
    this.#host = null;
    return [...this.#faultsOfMade.splice(0), ...faultsOfFile(this.#file, this.#kept.recoveryCode)];
  }

  close(): void {
    this.#host?.close();
    this.#forget();
  }
}
