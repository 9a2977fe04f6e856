import type { InputOf, OperationName, OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import type { ClockDoubt } from '../../shared/kit/clock-doubts.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { Db } from '../database/open.ts';
import type { Press } from '../papers/press.ts';
import type { Planner } from '../planner/planner.ts';
import type { Installer } from '../update/updates.ts';
import type { Desk } from './desk.ts';

/** What the desk lends to handlers beside the database. */
export interface Services {
  /** Runs the timetable engine in a worker. */
  planner: Planner;
  /** Draws papers in a worker. */
  press: Press;
  /** The built page that checks certificates, without the school's data. */
  checkerFile: string;
  programVersion: string;
  /** Opens the marked sample: its address for a browser, null where the window starts itself anew with it. */
  openSample?: (() => Promise<string | null>) | undefined;
  /** Starts an installer and leaves; only the window's program can. */
  installer?: Installer | undefined;
  /** The publisher's public key (PEM), where the program was made with one: updates must then be signed with it. */
  publisherKey?: string | undefined;
}

/**
 * Lets pass whose own password it is, without signing anybody in (electron/people/sign.ts).
 * @throws Refusal session.wrongPassword, session.tooManyTries
 */
export type DemandPassword = (login: string, password: string) => Promise<void>;

/** Whose data an answer lets out. */
export interface Seen {
  cadetIds: readonly number[];
  whole: boolean;
}

/** What a handler of a query or command works with, inside its transaction. */
export interface Context {
  db: Db;
  /** Local wall-clock time of Asia/Almaty at the start of the call. */
  now: LocalDateTime;
  today: LocalDate;
  person: SignedIn;
  services: Services;
  demandPassword: DemandPassword;
  /** Gives the history its sentence's names and numbers; commands only. */
  tell(params: Record<string, Param>): void;
  /**
   * Says whose data the answer lets out; only in operations whose contract `reveals`, and there always. `whole`: with
   * whole IINs, which needs personalData.unmask. The journal of who saw what is written by dispatch.
   */
  reveal(seen: Seen): void;
  /**
   * Does another operation inside this transaction, as the contract has it: right checked, input parsed. Its changes
   * are part of this operation's own; what it tells comes back instead of standing in the history. A command that a
   * query performs is taken back with the query's transaction.
   * @param as whose rights count and who acts; the caller unless named
   * @throws Refusal of that operation; session.noRight, session.badInput; trial.notInTrial when the operation has to
   *   prepare something slow or works on the file itself
   */
  perform<N extends OperationName>(operation: N, input: InputOf<N>, as?: number): Performed<N>;
  /**
   * Begins an operation that prepares something slow: what it reads before its first wait is read now. The promise
   * brings its quick half, to be called inside a transaction. Null where there is nothing to prepare: `perform` it.
   * @param ground lays down what the operation's own rehearsals stand on (see `Context.ground`)
   * @throws Refusal as `perform`
   */
  begin<N extends OperationName>(
    operation: N,
    input: InputOf<N>,
    ground?: () => void,
  ): Promise<() => OutputOf<N>> | null;
  /** Inside a trial: puts the trial's rows down before a rehearsal that is made later, while something is prepared. */
  ground?: (() => void) | undefined;
}

/** The answer of an operation that another one performed, and what it told. */
export interface Performed<N extends OperationName> {
  value: OutputOf<N>;
  told: Record<string, Param>;
}

/** The synchronous work of an operation: reads, checks and writes in one transaction, no `await` inside. */
export type Run<N extends OperationName, P = undefined> = (
  context: Context,
  input: ParsedInputOf<N>,
  prepared: P,
) => OutputOf<N>;

/** Slow work (reading a file, searching, drawing a paper) done before the transaction; may read the database. */
export interface PreparedHandler<N extends OperationName, P> {
  prepare(context: Context, input: ParsedInputOf<N>): Promise<P>;
  run: Run<N, P>;
}

/** What an operation on the file, keyring or session itself works with. */
export interface DeskContext {
  desk: Desk;
  now: LocalDateTime;
  /** null before anyone has signed in through this door. */
  person: SignedIn | null;
  services: Services;
  /** Another operation of the contract, asked by the same person through the same door. */
  ask<N extends OperationName>(operation: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** What speaks against this computer's clock. */
  clockDoubts(): ClockDoubt[];
  signIn(person: SignedIn): void;
  signOut(): void;
  /** Through every door; the file is closed then. */
  signEverybodyOut(): void;
  /** This computer's auto-lock, and how long this person's hands have rested. */
  autoLock: {
    /** 0: never. */
    minutes(): number;
    /** @param own calls under way that ask just this; null where nobody is signed in or time is not judged */
    idleSeconds(own: number): number | null;
    touch(): void;
    set(minutes: number): void;
  };
  /** This person's look into a copy: while it lasts his questions are answered from the copy. */
  look: { isOpen(): boolean; begin(): void; end(): void };
}
export type DeskHandler<N extends OperationName> = (
  context: DeskContext,
  input: ParsedInputOf<N>,
) => Promise<OutputOf<N>>;

/**
 * A query that computes for long: between its steps, at each `yield`, other work goes on (turns.ts). Performed by another
 * operation it is made in one go.
 */
export interface SteppedHandler<N extends OperationName> {
  steps(context: Context, input: ParsedInputOf<N>): Generator<void, OutputOf<N>, void>;
}

// biome-ignore lint/suspicious/noExplicitAny: what is prepared is private to each handler
export type Handler<N extends OperationName> = Run<N> | PreparedHandler<N, any> | SteppedHandler<N>;

/** Keeps the type of what is prepared between the two halves of a handler. */
export const prepared = <N extends OperationName, P>(handler: PreparedHandler<N, P>): PreparedHandler<N, P> => handler;

type NameOf<Operations> = Extract<keyof Operations, OperationName>;
/** A room's handlers: one for each of its operations, none left out (checked by the compiler). */
export type HandlersOf<Operations> = {
  [N in NameOf<Operations> as Operations[N] extends { kind: 'desk' } ? never : N]: Handler<N>;
};
export type DeskHandlersOf<Operations> = {
  [N in NameOf<Operations> as Operations[N] extends { kind: 'desk' } ? N : never]: DeskHandler<N>;
};
