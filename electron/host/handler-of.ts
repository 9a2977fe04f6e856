import type { OperationName } from '../../shared/contract/contract.ts';
import type { Context, DeskContext } from './handlers.ts';
import { deskHandlers, handlers } from './operations.ts';
import { readAtOnce, readInTurns } from './turns.ts';

/** A handler whose input has been parsed by its name's schema, and whose name is no longer known to the compiler. */
interface LooseHandler {
  prepare?(context: Context, input: unknown): Promise<unknown>;
  run(context: Context, input: unknown, prepared: unknown): unknown;
  /** In place of both: a long reading. */
  steps?(context: Context, input: unknown): Generator<void, unknown, void>;
}

/** The handler of a query or command; one that goes in steps is prepared by taking them, and run at once where it is performed. */
export function handlerOf(name: OperationName): LooseHandler {
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

type LooseDeskHandler = (context: DeskContext, input: unknown) => Promise<unknown>;

/** The handler of an operation on the file, keyring or session itself. */
export function deskHandlerOf(name: OperationName): LooseDeskHandler {
  const found = (deskHandlers as Record<string, LooseDeskHandler>)[name];
  if (!found) throw new Error(`no handler for ${name}`);
  return found;
}
