import { type Overdue, overduesOf } from '../../shared/presence/overdue.ts';
import type { Db } from '../database/open.ts';
import { listClosedReturns } from './presence.repository.ts';
import type { Presence } from './read-presence.ts';

export interface LateReturn extends Overdue {
  cadetId: number;
}

/**
 * Late returns nobody has closed yet, the way out seen by the gate or by a roll: overdue from the minute after he is due
 * until a person closes it (DOMAIN §5). The board, the counts and the strength report all take them from here.
 */
export function openLateReturns(db: Db, { facts, now }: Pick<Presence, 'facts' | 'now'>): LateReturn[] {
  const closed = new Set(listClosedReturns(db));
  return [...facts.values()].flatMap(({ cadetId, movements }) =>
    overduesOf(movements, now)
      .filter(({ out }) => !closed.has(out.id))
      .map((late) => ({ cadetId, ...late })),
  );
}
