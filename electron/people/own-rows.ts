import type { OperationName } from '../../shared/contract/contract.ts';
import { narrowed } from '../../shared/contract/scopes/narrowed.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { ownCadets } from './own-platoons.repository.ts';
import { type Actor, isBoundIn } from './own-platoons.ts';

/**
 * The men of a list whom the person may see of an operation: all, or those of his own platoons where his rights reach no
 * further. What is counted beside a list is counted of these.
 */
export function ownMen<Man>(
  { db, today, person }: Pick<Context, 'db' | 'today' | 'person'>,
  name: OperationName,
  men: readonly Man[],
  idOf: (man: Man) => number,
): readonly Man[] {
  if (!isBoundIn(db, { personId: person.personId, today }, name)) return men;
  const own = ownCadets(db, person.personId);
  return men.filter((man) => own.has(idOf(man)));
}

/**
 * Leaves of an answer's lists of men those of the person's own platoons, where his rights reach no further: the last
 * guard behind what the rooms leave out themselves (`ownMen`).
 */
export function ownRowsOf<T>(db: Db, actor: Actor, name: OperationName, answer: T): T {
  const paths = narrowed[name];
  if (!paths || !isBoundIn(db, actor, name)) return answer;
  const own = ownCadets(db, actor.personId);
  return paths.reduce<unknown>((left, path) => keepOwn(left, path.split('.'), own), answer) as T;
}

/** A copy with foreign rows left out: the answer itself may be kept by who made it. */
function keepOwn(value: unknown, steps: readonly string[], own: ReadonlySet<number>): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) {
    const parts = value as Record<string, unknown>;
    if (rest.length === 0) return own.has(parts[step] as number) ? value : null;
    return step in parts ? { ...parts, [step]: keepOwn(parts[step], rest, own) } : value;
  }
  return rest.length > 0
    ? value.map((one) => keepOwn(one, steps, own))
    : value.filter((row) => own.has((row as Record<string, unknown>)[step] as number));
}
