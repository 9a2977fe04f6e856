import { randomBytes, randomUUID } from 'node:crypto';
import {
  contract,
  type InputOf,
  isOperationName,
  type OperationName,
  type OutputOf,
} from '../../shared/contract/contract.ts';
import type { Access } from '../../shared/contract/operation.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { almatyLocal } from '../../shared/kit/local-time.ts';
import type { Param, Result } from '../../shared/kit/result.ts';
import { DELEGATED_RIGHTS, ROLE_RIGHTS } from '../../shared/people/roles.ts';
import { drainCapture } from '../database/capture.ts';
import { appendHistory } from '../database/history.ts';
import type { Db } from '../database/open.ts';
import { readAutoLock, writeAutoLock } from '../people/auto-lock.ts';
import { demandOpenIntake, watchClosedIntakes } from '../people/closed-intakes.ts';
import { demandOwnPlatoons, isBound } from '../people/own-platoons.ts';
import { ownRowsOf } from '../people/own-rows.ts';
import { findPerson, standsIn } from '../people/people.repository.ts';
import { noWholeIin, pressWithoutIins } from '../personal-data/no-whole-iin.ts';
import { journalSeen } from '../personal-data/sightings.ts';
import { badInput, demandWalkable } from './bad-input.ts';
import { watchClock } from './clock-watch.ts';
import { Desk } from './desk.ts';
import type { DeskOptions } from './desk-options.ts';
import { demandNoLook } from './during-look.ts';
import { asFailure, type FailurePlace, isDamagedPage } from './failure.ts';
import type { Context, DeskContext, Performed, Seen, Services } from './handlers.ts';
import { deskHandlers, handlers } from './operations.ts';
import { Refusal } from './refusal.ts';
import { Sessions } from './sessions.ts';
import { readAtOnce, readInTurns } from './turns.ts';

export interface HostOptions extends Omit<DeskOptions, 'now'>, FailurePlace {
  services: Services;
  /** Milliseconds since 1970 UTC; passed in so that tests stand still in time. */
  clock(): number;
  /** Checks what handlers return against the contract; on in tests. */
  checkOutputs?: boolean;
}

/** One door's visitor: the token says who he is, if anybody. Each door keeps it where the page cannot reach it. */
export interface Caller {
  token: string | null;
}

/** The program behind all doors: every call of every door ends in `dispatch`. */
export interface Host {
  /**
   * @param as whose hands the page believes it works for: what one person typed never goes out under another's name.
   *   No rights come from it; left out by who keeps no pages
   */
  dispatch(caller: Caller, name: string, input: unknown, as?: number): Promise<Result<unknown>>;
  /** The turn of what is done on a schedule: copies of the open file. Called every minute or so. */
  tick(): Promise<void>;
  /** Ends all sessions and closes the file. */
  close(): void;
}

interface InnerContext {
  context: Context;
  /** What the handler told by the end. */
  told: () => Record<string, Param>;
}

interface LooseHandler {
  prepare?(context: Context, input: unknown): Promise<unknown>;
  run(context: Context, input: unknown, prepared: unknown): unknown;
  /** In place of both: a long reading. */
  steps?(context: Context, input: unknown): Generator<void, unknown, void>;
}

export function createHost(options: HostOptions): Host {
  const now = () => almatyLocal(options.clock());
  const desk = new Desk({ ...options, now });
  const sessions = new Sessions(options.machine?.running ?? null);
  let autoLock = readAutoLock(options.machineFolder);
  /** The session that looks into a copy. */
  let looker: string | null = null;
  const watch = watchClock(options.clock, options.machine);

  function whoIs(caller: Caller): SignedIn | null {
    const personId = sessions.get(caller.token);
    return personId === undefined || !desk.isOpen ? null : personOf(personId);
  }

  function personOf(personId: number): SignedIn | null {
    const person = findPerson(desk.db, personId);
    if (!person?.active) return null;
    const delegated = standsIn(desk.db, personId, now().slice(0, 10)) ? DELEGATED_RIGHTS : [];
    return {
      personId,
      login: person.login,
      fullName: person.full_name,
      role: person.role,
      rights: [...new Set([...ROLE_RIGHTS[person.role], ...delegated])],
      bound: isBound(desk.db, personId),
    };
  }

  function deskContext(caller: Caller, person: SignedIn | null): DeskContext {
    return {
      desk,
      now: now(),
      person,
      services: options.services,
      ask: (name, input) => work(caller, name, input) as Promise<OutputOf<typeof name>>,
      clockDoubts: () => watch.doubts(desk.isOpen ? desk.db : null),
      signIn(signed) {
        dropSession(caller);
        caller.token = randomBytes(32).toString('base64url');
        sessions.begin(caller.token, signed.personId);
      },
      signOut() {
        dropSession(caller);
        caller.token = null;
        if (sessions.size === 0) desk.close();
      },
      signEverybodyOut,
      autoLock: {
        minutes: () => autoLock,
        idleSeconds: (own) => sessions.idleSeconds(caller.token, own),
        touch: () => sessions.touch(caller.token),
        set: (minutes) => {
          writeAutoLock(options.machineFolder, minutes);
          autoLock = minutes;
        },
      },
      look: {
        isOpen: () => isLooking(caller),
        begin: () => {
          looker = caller.token;
        },
        end: () => {
          if (isLooking(caller)) endLook();
        },
      },
    };
  }

  function dropSession(caller: Caller): void {
    if (caller.token !== null) dropToken(caller.token);
  }

  function dropToken(token: string): void {
    if (looker === token) endLook();
    sessions.drop(token);
  }

  /** Ends the sessions of those who went away; the file is closed behind the last. */
  function lockIdle(): void {
    const expired = sessions.expired(autoLock);
    expired.forEach(dropToken);
    if (expired.length > 0 && sessions.size === 0) desk.close();
  }

  function signEverybodyOut(): void {
    endLook();
    sessions.clear();
    desk.close();
  }

  const isLooking = (caller: Caller): boolean => looker !== null && looker === caller.token && desk.look !== null;

  function endLook(): void {
    looker = null;
    desk.endLook();
  }

  async function work(caller: Caller, name: string, input: unknown, as?: number): Promise<unknown> {
    if (!isOperationName(name))
      throw new Refusal('session.unknownOperation', { operation: String(name).slice(0, 100) });
    const operation = contract[name];
    await desk.atHand();
    const person = whoIs(caller);
    if (operation.right !== 'anyone') demandHimself(person, as);
    demandRight(person, operation.right);
    if (operation.kind === 'command') sessions.touch(caller.token);
    if (desk.look && isLooking(caller)) demandNoLook(name, desk.look.copy);
    const parsed = parseInput(name, input);
    if (operation.kind === 'command' || name.startsWith('people.')) desk.demandInPlace();
    if (person) demandReach(desk.db, person, name, parsed);
    const answer =
      operation.kind === 'desk'
        ? await runDesk(name, deskContext(caller, person), parsed)
        : await runInTransaction(name, caller, person as SignedIn, parsed);
    const value =
      operation.kind === 'query' && person
        ? ownRowsOf(desk.db, actorOf(person), askedIn(name, parsed), answer)
        : answer;
    if (operation.kind !== 'query') desk.noteWritten();
    if (!options.checkOutputs) return value;
    if (operation.reveals === null) noWholeIin(name, value, parsed);
    return operation.output.parse(value);
  }

  const actorOf = ({ personId }: SignedIn) => ({ personId, today: now().slice(0, 10) });
  /** Whom he may touch, and whether it still may be touched. */
  const demandReach = (db: Db, person: SignedIn, name: OperationName, input: unknown): void => {
    demandOwnPlatoons(db, actorOf(person), name, input);
    demandOpenIntake(db, name, input);
  };

  async function runDesk(name: OperationName, context: DeskContext, input: unknown): Promise<unknown> {
    const handler = (deskHandlers as Record<string, (context: DeskContext, input: unknown) => Promise<unknown>>)[name];
    if (!handler) throw new Error(`no handler for ${name}`);
    return handler(context, input);
  }

  /** @param seen where it says whose data it lets out; what it performs inside itself lets it out through it */
  function contextFor(
    name: OperationName,
    db: Db,
    at: string,
    person: SignedIn,
    seen: Seen[],
    ground?: () => void,
  ): InnerContext {
    let told: Record<string, Param> = {};
    const { services } = options;
    const guarded = options.checkOutputs && contract[name].reveals === null;
    const perform = <N extends OperationName>(name: N, input: InputOf<N>, as?: number): Performed<N> => {
      const who = as === undefined ? person : personOf(as);
      demandRight(who, contract[name].right);
      const handler = contract[name].kind === 'desk' ? null : handlerOf(name);
      if (!handler || (handler.prepare && !handler.steps)) throw new Refusal('trial.notInTrial', { operation: name });
      const inner = contextFor(name, db, at, who as SignedIn, seen);
      const parsed = parseInput(name, input);
      demandReach(db, who as SignedIn, name, parsed);
      const value = handler.run(inner.context, parsed, undefined) as OutputOf<N>;
      return { value, told: inner.told() };
    };
    const begin = <N extends OperationName>(name: N, input: InputOf<N>, stage?: () => void) => {
      const { right } = contract[name];
      demandRight(person, right);
      const { prepare, run } = handlerOf(name);
      if (!prepare) return null;
      const parsed = parseInput(name, input);
      demandReach(db, person, name, parsed);
      const inner = contextFor(name, db, at, person, seen, stage);
      return prepare(inner.context, parsed).then((ready) => () => {
        demandRight(personOf(person.personId), right);
        return run(inner.context, parsed, ready) as OutputOf<N>;
      });
    };
    const context: Context = {
      db,
      now: at,
      today: at.slice(0, 10),
      person,
      services: guarded ? { ...services, press: pressWithoutIins(services.press, name) } : services,
      demandPassword: (login, password) => desk.demandPassword(login, password),
      tell: (params) => {
        told = { ...told, ...params };
      },
      reveal: (whom) => void seen.push(whom),
      perform,
      begin,
      ground,
    };
    return { context, told: () => told };
  }

  const dbFor = (caller: Caller): Db => (isLooking(caller) ? desk.look?.db : null) ?? desk.db;

  async function runInTransaction(
    name: OperationName,
    caller: Caller,
    person: SignedIn,
    input: unknown,
  ): Promise<unknown> {
    const handler = handlerOf(name);
    const db = dbFor(caller);
    const { right } = contract[name];
    const at = now();
    const seen: Seen[] = [];
    const { context, told } = contextFor(name, db, at, person, seen);
    const ready = handler.prepare ? await handler.prepare(context, input) : undefined;
    // While something slow was prepared the file may have been locked, or the person sent away: nothing is written then.
    if (!desk.isOpen || !db.open || dbFor(caller) !== db) throw new Refusal('session.notSignedIn');
    if (handler.prepare) {
      demandRight(whoIs(caller), right);
      demandReach(db, person, name, input);
    }
    if (contract[name].kind === 'query') return readOnly(db, () => handler.run(context, input, ready));
    try {
      return db
        .transaction(() => {
          const demandOthers = watchClosedIntakes(db, name);
          const value = handler.run(context, input, ready);
          journalSeen(db, { name, at, person, input }, seen);
          const changes = drainCapture(db);
          if (changes.length > 0) {
            const params = told();
            demandOthers(changes, params);
            const undoes = typeof params.undoes === 'number' ? params.undoes : null;
            appendHistory(db, {
              at,
              personId: person.personId,
              personName: person.fullName,
              operation: name,
              params,
              changes,
              undoes,
            });
          }
          return value;
        })
        .immediate();
    } finally {
      drainCapture(db); // a rolled-back change leaves nothing behind for the next one
    }
  }

  return {
    async dispatch(caller, name, input, as) {
      lockIdle();
      const answered = sessions.underWay(caller.token);
      try {
        return { ok: true, value: await work(caller, name, input, as) };
      } catch (error) {
        if (isDamagedPage(error)) desk.doubt();
        return asFailure(error, options);
      } finally {
        answered();
      }
    },
    async tick() {
      await desk.atHand();
      lockIdle();
      if (!desk.isOpen) return;
      try {
        await desk.backups.tick(desk.live);
      } catch (error) {
        options.reportBug(randomUUID().slice(0, 8), error);
      }
    },
    close: signEverybodyOut,
  };
}

function handlerOf(name: OperationName): LooseHandler {
  const found = (handlers as Record<string, LooseHandler | LooseHandler['run']>)[name];
  if (!found) throw new Error(`no handler for ${name}`);
  if (typeof found === 'function') return { run: found };
  const { steps } = found;
  if (!steps) return found;
  return {
    steps,
    prepare: (context, input) => readInTurns(context.db, () => steps(context, input)),
    run: (context, input, ready) => (ready === undefined ? readAtOnce(() => steps(context, input)) : ready),
  };
}

/** @throws Refusal session.badInput */
function parseInput(name: OperationName, input: unknown): unknown {
  demandWalkable(input);
  const parsed = contract[name].input.safeParse(input ?? {});
  if (!parsed.success) throw badInput(input, parsed.error.issues);
  return parsed.data;
}

/** What a trial is asked is answered as outside of it. */
const askedIn = (name: OperationName, input: unknown): OperationName =>
  name === 'trial.read' ? (input as { operation: OperationName }).operation : name;

/** A query has nothing to keep: whatever it tried out inside is gone when it has answered. */
function readOnly<T>(db: Db, read: () => T): T {
  db.exec('BEGIN');
  try {
    return read();
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** @throws Refusal session.otherPerson when the desk has changed hands since the page drew itself */
function demandHimself(person: SignedIn | null, as: number | undefined): void {
  if (person && as !== undefined && person.personId !== as)
    throw new Refusal('session.otherPerson', { name: person.fullName });
}

/** @throws Refusal session.notSignedIn, session.noRight */
function demandRight(person: SignedIn | null, right: Access): void {
  if (right === 'anyone') return;
  if (!person) throw new Refusal('session.notSignedIn');
  if (right !== 'signedIn' && !person.rights.includes(right)) throw new Refusal('session.noRight', { right });
}
