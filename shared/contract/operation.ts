import type { z } from 'zod';
import type { Right } from '../people/roles.ts';

/**
 * Who may call an operation: a named right, any signed-in person, or anyone who reached the door
 * (the unlock screen needs a few before anybody is signed in).
 */
export type Access = Right | 'signedIn' | 'anyone';

/**
 * query: reads, no history. command: one immediate transaction with its history entry.
 * desk: works on the file, the keyring or the session itself and runs outside a transaction.
 */
export type OperationKind = 'query' | 'command' | 'desk';

/** Purposes that stand by the kind of paper, so that nobody has to type them each time. */
export const STANDING_PURPOSES = ['certificates', 'references', 'admissionsList', 'card', 'letters', 'list'] as const;
export type StandingPurpose = (typeof STANDING_PURPOSES)[number];

/**
 * What of men an operation lets out of the program (law 94-V): whole IINs, an answer to somebody's enquiry, or a file with
 * their data. The host writes each into the journal of who saw what, with its purpose: the one its input says
 * (`purpose`, and `asker` where somebody asked), or the standing one.
 */
export interface Reveals {
  readonly what: 'iin' | 'enquiry' | 'export';
  readonly purpose: 'asked' | StandingPurpose;
}

/** One operation the program offers, the same through every door. */
export interface Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends OperationKind = OperationKind,
> {
  readonly kind: K;
  readonly right: Access;
  readonly input: I;
  readonly output: O;
  /** false where taking back would lie (a password, a backup); commands are undoable unless they say so. */
  readonly undoable: boolean;
  /** null: no whole IIN leaves through it; the host holds it to that in every test. */
  readonly reveals: Reveals | null;
}

interface Parts<I extends z.ZodType, O extends z.ZodType> {
  right: Access;
  input: I;
  output: O;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): Operation<I, O, 'query'> => ({
  ...parts,
  kind: 'query',
  undoable: false,
  reveals: null,
});

export const command = <I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O> & { undoable?: boolean },
): Operation<I, O, 'command'> => ({ undoable: true, ...parts, kind: 'command', reveals: null });

/** A command that lets men's data out: what was seen cannot be unseen, and the journal keeps it. */
export const reveal = <I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O> & { reveals: Reveals },
): Operation<I, O, 'command'> => ({ ...parts, kind: 'command', undoable: false });

export const desk = <I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): Operation<I, O, 'desk'> => ({
  ...parts,
  kind: 'desk',
  undoable: false,
  reveals: null,
});
