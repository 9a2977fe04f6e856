import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import { addMinutes } from '../../shared/presence/local-minutes.ts';
import type { Db } from '../database/open.ts';
import { isStruckOff, readPresence } from './read-presence.ts';

/** Men of the intakes that run today who have gone out and not come back. */
export const countOut = (db: Db, now: LocalDateTime): number =>
  listRunningCohorts(db, now.slice(0, 10))
    .flatMap((cohortId) => {
      const presence = readPresence(db, cohortId, now, null, { from: now, to: addMinutes(now, 1) });
      return [...presence.facts.values()].filter(({ cadetId }) => !isStruckOff(presence, cadetId));
    })
    .filter(({ movements }) => movements.at(-1)?.direction === 'out').length;

const listRunningCohorts = (db: Db, day: LocalDate): number[] =>
  db
    .prepare<[string, string], { id: number }>(
      'SELECT id FROM cohort WHERE starts_on <= ? AND ends_on >= ? ORDER BY id',
    )
    .all(day, day)
    .map(({ id }) => id);
