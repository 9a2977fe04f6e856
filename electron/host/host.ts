import { randomUUID } from 'node:crypto';
import { contract, isOperationName, type OperationName, type OutputOf } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { almatyLocal } from '../../shared/kit/local-time.ts';
import type { Result } from '../../shared/kit/result.ts';
import { drainCapture } from '../database/capture.ts';
import { appendHistory } from '../database/history.ts';
import type { Db } from '../database/open.ts';
import { watchClosedIntakes } from '../people/closed-intakes.ts';
import { ownRowsOf } from '../people/own-rows.ts';
import { noWholeIin } from '../personal-data/no-whole-iin.ts';
import { journalSeen } from '../personal-data/sightings.ts';
import { type Act, type ActContext, type ActGround, contextFor } from './act-context.ts';
import { AtDesk, type Caller } from './at-desk.ts';
import { demandHimself, demandReach, demandRight, parseInput } from './call-checks.ts';
import { watchClock } from './clock-watch.ts';
import { Desk } from './desk.ts';
import type { DeskOptions } from './desk-options.ts';
import { demandNoLook } from './during-look.ts';
import { asFailure, type FailurePlace, isDamagedPage } from './failure.ts';
import { deskHandlerOf, handlerOf } from './handler-of.ts';
import type { DeskContext, Services } from './handlers.ts';
import { Refusal } from './refusal.ts';

export interface HostOptions extends Omit<DeskOptions, 'now'>, FailurePlace {
  services: Services;
  /** Milliseconds since 1970 UTC; passed in so that tests stand still in time. */
  clock(): number;
  /** Checks what handlers return against the contract; on in tests. */
  checkOutputs?: boolean;
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

/** Puts desk, sessions and dispatch together; the file is opened when the first person unlocks it. */
export function createHost(options: HostOptions): Host {
  const now = () => almatyLocal(options.clock());
  const today = () => now().slice(0, 10);
  const desk = new Desk({ ...options, now });
  const atDesk = new AtDesk(desk, { ...options, now }, today);
  const watch = watchClock(options.clock, options.machine);
  const ground: ActGround = {
    services: options.services,
    checkOutputs: options.checkOutputs === true,
    demandPassword: (login, password) => desk.passwords.demand(login, password),
    personOf: (personId) => atDesk.personOf(personId),
    today,
  };

  async function work(caller: Caller, name: string, input: unknown, as?: number): Promise<unknown> {
    if (!isOperationName(name))
      throw new Refusal('session.unknownOperation', { operation: String(name).slice(0, 100) });
    const operation = contract[name];
    await desk.atHand();
    const person = atDesk.whoIs(caller);
    if (operation.right !== 'anyone') demandHimself(person, as);
    demandRight(person, operation.right);
    if (operation.kind === 'command') atDesk.touch(caller);
    const look = atDesk.lookOf(caller);
    if (look) demandNoLook(name, look.copy);
    const parsed = parseInput(name, input);
    if (operation.kind === 'command' || name.startsWith('people.')) desk.demandInPlace();
    if (person) demandReach(desk.db, person, today(), name, parsed);
    const answer =
      operation.kind === 'desk'
        ? await deskHandlerOf(name)(deskContext(caller, person), parsed)
        : await act(name, caller, person as SignedIn, parsed);
    const value =
      operation.kind === 'query' && person
        ? ownRowsOf(desk.db, { personId: person.personId, today: today() }, askedIn(name, parsed), answer)
        : answer;
    if (operation.kind !== 'query') desk.noteWritten();
    if (!options.checkOutputs) return value;
    if (operation.reveals === null) noWholeIin(name, value, parsed);
    return operation.output.parse(value);
  }

  const deskContext = (caller: Caller, person: SignedIn | null): DeskContext => ({
    desk,
    now: now(),
    person,
    services: options.services,
    ask: (name, input) => work(caller, name, input) as Promise<OutputOf<typeof name>>,
    clockDoubts: () => watch.doubts(desk.isOpen ? desk.db : null),
    ...atDesk.handsOf(caller),
  });

  /** A query or command: prepared where it is slow, then read or written in one transaction. */
  async function act(name: OperationName, caller: Caller, person: SignedIn, input: unknown): Promise<unknown> {
    const handler = handlerOf(name);
    const db = atDesk.dbFor(caller);
    const own: Act = { name, db, at: now(), person, seen: [] };
    const inside = contextFor(ground, own);
    const ready = handler.prepare ? await handler.prepare(inside.context, input) : undefined;
    // While something slow was prepared the file may have been locked, or the person sent away: nothing is written then.
    if (!desk.isOpen || !db.open || atDesk.dbFor(caller) !== db) throw new Refusal('session.notSignedIn');
    if (handler.prepare) {
      demandRight(atDesk.whoIs(caller), contract[name].right);
      demandReach(db, person, today(), name, input);
    }
    const run = () => handler.run(inside.context, input, ready);
    return contract[name].kind === 'query' ? readOnly(db, run) : written(own, inside, input, run);
  }

  return {
    async dispatch(caller, name, input, as) {
      atDesk.lockIdle();
      const answered = atDesk.underWay(caller);
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
      atDesk.lockIdle();
      if (!desk.isOpen) return;
      try {
        await desk.backups.tick(desk.live);
      } catch (error) {
        options.reportBug(randomUUID().slice(0, 8), error);
      }
    },
    close: () => atDesk.signEverybodyOut(),
  };
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

/** A command commits once, with the entry of the history that says what it changed. */
function written<T>({ name, db, at, person, seen }: Act, { told }: ActContext, input: unknown, run: () => T): T {
  try {
    return db
      .transaction(() => {
        const demandOthers = watchClosedIntakes(db, name);
        const value = run();
        journalSeen(db, { name, at, person, input }, seen);
        const changes = drainCapture(db);
        if (changes.length > 0) {
          const params = told();
          demandOthers(changes, params);
          const undoes = typeof params.undoes === 'number' ? params.undoes : null;
          const { personId, fullName: personName } = person;
          appendHistory(db, { at, personId, personName, operation: name, params, changes, undoes });
        }
        return value;
      })
      .immediate();
  } finally {
    drainCapture(db); // a rolled-back change leaves nothing behind for the next one
  }
}
