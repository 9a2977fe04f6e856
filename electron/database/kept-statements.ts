import type { Db } from './open.ts';

/** Statements of one connection; lists of changing length are written anew each time, so that not all can be kept. */
const MOST_KEPT = 500;

/**
 * Lets a connection keep the statements it has prepared: an answer asks for dozens of them, and to prepare one, with the
 * triggers of the history behind it, takes longer than to run it. For a file whose tables stand: after its migrations.
 * A statement in the middle of its rows is not handed out twice.
 */
export function keepStatements(db: Db): void {
  const prepare = db.prepare.bind(db) as (sql: string) => ReturnType<Db['prepare']>;
  const kept = new Map<string, ReturnType<Db['prepare']>>();
  const prepared = (sql: string) => {
    const known = kept.get(sql);
    if (known && !known.busy) {
      kept.delete(sql);
      kept.set(sql, known);
      // As a fresh one: whoever asked before may have wanted its first column alone.
      return known.reader ? known.pluck(false) : known;
    }
    const fresh = prepare(sql);
    if (known) return fresh;
    kept.set(sql, fresh);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return fresh;
  };
  Object.defineProperty(db, 'prepare', { value: prepared });
}
