import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { type Overdue, overduesOf } from '../../shared/presence/overdue.ts';
import type { Db } from '../database/open.ts';
import { listClosedReturns, listLateMen } from './presence.repository.ts';
import { isStruckOff, type Presence, readPresence } from './read-presence.ts';

export interface LateReturn extends Overdue {
  cadetId: number;
}

/**
 * Late returns nobody has closed yet, the way out seen by the gate or by a roll: overdue from the minute after he is due
 * until a person closes it (DOMAIN §5). The board, the counts and the strength report all take them from here.
 */
export function openLateReturns(db: Db, presence: Pick<Presence, 'facts' | 'men' | 'now'>): LateReturn[] {
  const { facts, now } = presence;
  const closed = new Set(listClosedReturns(db));
  return [...facts.values()].flatMap(({ cadetId, movements }) =>
    overduesOf(movements, now)
      .filter(({ out, back }) => !closed.has(out.id) && (back !== null || !isStruckOff(presence, cadetId)))
      .map((late) => ({ cadetId, ...late })),
  );
}

/** So many men are read one by one; of more, the whole intake is read at once. */
const MOST_ONE_BY_ONE = 25;

/** What the late returns of a whole course are told from: the men alone who may have one. */
export function readLateMen(db: Db, cohortId: number, now: LocalDateTime): Presence[] {
  const late = listLateMen(db, cohortId, now);
  if (late.length > MOST_ONE_BY_ONE) return [readPresence(db, cohortId, now)];
  return late.map((cadetId) => readPresence(db, cohortId, now, cadetId));
}
