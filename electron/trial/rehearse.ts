import type { InputOf, OperationName } from '../../shared/contract/contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { Context } from '../host/handlers.ts';
import { Refusal } from '../host/refusal.ts';

/** A command of the contract that has not been done. */
export interface Act {
  operation: OperationName;
  /** As a caller would hand it over; parsed by the contract when it is performed. */
  input: unknown;
}

/** One act of a list said no: which one, and its own reason. */
export class ActRefused extends Refusal {
  /** Place in the list, from 0. */
  readonly index: number;
  readonly reason: Refusal;

  constructor(index: number, act: Act, reason: Refusal) {
    const params: Record<string, Param> = {
      act: index + 1,
      operation: act.operation,
      code: reason.code,
      params: reason.params,
    };
    super('trial.actRefused', params);
    this.index = index;
    this.reason = reason;
  }

  /** Does an act of a list; its "no" says which it was. */
  static when<T>(index: number, act: Act, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof Refusal ? new ActRefused(index, act, error) : error;
    }
  }
}

/**
 * Performs acts one after another in the running transaction.
 * @param as whose rights count; the caller's own unless named
 * @returns what each act told, for its sentence
 * @throws ActRefused
 */
export function performAll(
  { perform }: Pick<Context, 'perform'>,
  acts: readonly Act[],
  as?: number,
): Record<string, Param>[] {
  return acts.map((act, index) =>
    ActRefused.when(index, act, () => perform(act.operation, act.input as InputOf<OperationName>, as).told),
  );
}

/**
 * Reads how things would stand after the acts, and leaves everything as it was: rows, what is captured for the history,
 * and what is told. Works inside queries and commands, while something is prepared, and inside another rehearsal.
 * @throws ActRefused when an act says no; whatever `read` throws
 */
export function rehearse<T>(
  context: Pick<Context, 'db' | 'perform' | 'ground'>,
  acts: readonly Act[],
  read: () => T,
  as?: number,
): T {
  return takenBack(context, () => {
    performAll(context, acts, as);
    return read();
  });
}

/**
 * Does something and takes every row of it back, whether it answers or throws. Needs no running transaction, and stands
 * in the trial it is done for.
 */
export function takenBack<T>({ db, ground }: Pick<Context, 'db' | 'ground'>, work: () => T): T {
  const [begin, back] = db.inTransaction
    ? ['SAVEPOINT rehearsal', 'ROLLBACK TO rehearsal; RELEASE rehearsal']
    : ['BEGIN', 'ROLLBACK'];
  db.exec(begin);
  try {
    ground?.();
    return work();
  } finally {
    // A full disk takes the whole transaction back by itself; then there is nothing left to take back.
    if (db.inTransaction) db.exec(back);
  }
}
