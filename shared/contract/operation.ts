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
});

export const command = <I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O> & { undoable?: boolean },
): Operation<I, O, 'command'> => ({ undoable: true, ...parts, kind: 'command' });

export const desk = <I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): Operation<I, O, 'desk'> => ({
  ...parts,
  kind: 'desk',
  undoable: false,
});
