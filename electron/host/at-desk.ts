import { randomBytes } from 'node:crypto';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { DELEGATED_RIGHTS, ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Db } from '../database/open.ts';
import { readAutoLock, writeAutoLock } from '../people/auto-lock.ts';
import { isBound } from '../people/own-platoons.ts';
import { findPerson, standsIn } from '../people/people.repository.ts';
import type { Desk } from './desk.ts';
import type { DeskOptions } from './desk-options.ts';
import type { DeskContext } from './handlers.ts';
import { Sessions } from './sessions.ts';

/** One door's visitor: the token says who he is, if anybody. Each door keeps it where the page cannot reach it. */
export interface Caller {
  token: string | null;
}

/**
 * Who sits at the desk, by which door he came, and what he has before him: the school's file, or a copy that he looks
 * into. The file is open while somebody is signed in, and closed behind the last.
 */
export class AtDesk {
  readonly #desk: Desk;
  readonly #today: () => LocalDate;
  readonly #machineFolder: string;
  readonly #sessions: Sessions;
  #autoLock: number;
  /** The session that looks into a copy. */
  #looker: string | null = null;

  constructor(desk: Desk, { machineFolder, machine }: DeskOptions, today: () => LocalDate) {
    this.#desk = desk;
    this.#today = today;
    this.#machineFolder = machineFolder;
    this.#sessions = new Sessions(machine?.running ?? null);
    this.#autoLock = readAutoLock(machineFolder);
  }

  whoIs(caller: Caller): SignedIn | null {
    const personId = this.#sessions.get(caller.token);
    return personId === undefined || !this.#desk.isOpen ? null : this.personOf(personId);
  }

  /** A person with his rights of today; null when he is sent away. */
  personOf(personId: number): SignedIn | null {
    const { db } = this.#desk;
    const person = findPerson(db, personId);
    if (!person?.active) return null;
    const delegated = standsIn(db, personId, this.#today()) ? DELEGATED_RIGHTS : [];
    return {
      personId,
      login: person.login,
      fullName: person.full_name,
      role: person.role,
      rights: [...new Set([...ROLE_RIGHTS[person.role], ...delegated])],
      bound: isBound(db, personId),
    };
  }

  signIn(caller: Caller, { personId }: SignedIn): void {
    this.#drop(caller.token);
    caller.token = randomBytes(32).toString('base64url');
    this.#sessions.begin(caller.token, personId);
  }

  signOut(caller: Caller): void {
    this.#drop(caller.token);
    caller.token = null;
    this.#closeBehindTheLast();
  }

  /** Through every door; the file is closed then. */
  signEverybodyOut(): void {
    this.#endLook();
    this.#sessions.clear();
    this.#desk.close();
  }

  /** Ends the sessions of those who went away. */
  lockIdle(): void {
    const expired = this.#sessions.expired(this.#autoLock);
    for (const token of expired) this.#drop(token);
    if (expired.length > 0) this.#closeBehindTheLast();
  }

  /** His hand was felt. */
  touch(caller: Caller): void {
    this.#sessions.touch(caller.token);
  }

  /** Nobody is idle who waits for an answer. @returns to be called when it is there */
  underWay(caller: Caller): () => void {
    return this.#sessions.underWay(caller.token);
  }

  /** The copy he looks into; null while he works in the school's file. */
  lookOf(caller: Caller): Desk['look'] {
    return this.#looker !== null && this.#looker === caller.token ? this.#desk.look : null;
  }

  /** What his questions are answered from. */
  dbFor(caller: Caller): Db {
    return this.lookOf(caller)?.db ?? this.#desk.db;
  }

  /** What an operation on the session itself may do with his. */
  handsOf(caller: Caller): Pick<DeskContext, 'signIn' | 'signOut' | 'signEverybodyOut' | 'autoLock' | 'look'> {
    return {
      signIn: (person) => this.signIn(caller, person),
      signOut: () => this.signOut(caller),
      signEverybodyOut: () => this.signEverybodyOut(),
      autoLock: {
        minutes: () => this.#autoLock,
        idleSeconds: (own) => this.#sessions.idleSeconds(caller.token, own),
        touch: () => this.touch(caller),
        set: (minutes) => {
          writeAutoLock(this.#machineFolder, minutes);
          this.#autoLock = minutes;
        },
      },
      look: {
        isOpen: () => this.lookOf(caller) !== null,
        begin: () => {
          this.#looker = caller.token;
        },
        end: () => {
          if (this.lookOf(caller)) this.#endLook();
        },
      },
    };
  }

  #drop(token: string | null): void {
    if (token === null) return;
    if (this.#looker === token) this.#endLook();
    this.#sessions.drop(token);
  }

  #closeBehindTheLast(): void {
    if (this.#sessions.size === 0) this.#desk.close();
  }

  #endLook(): void {
    this.#looker = null;
    this.#desk.endLook();
  }
}
