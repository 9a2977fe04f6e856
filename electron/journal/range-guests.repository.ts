import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** A man named for a day at the range by himself: on a make-up day, or with another platoon. */
export interface RangeGuestRow {
  cadetId: number;
  from: LocalDateTime;
  to: LocalDateTime;
  range: string;
}

export const listRangeGuests = (db: Db, cohortId: number): RangeGuestRow[] =>
  db
    .prepare<[number], RangeGuestRow>(
      `SELECT cadet_id AS cadetId, departs_at AS "from", returns_at AS "to", firing_range.name AS range
         FROM range_day_man JOIN range_day ON range_day.id = day_id JOIN firing_range ON firing_range.id = range_id
        WHERE range_day.cohort_id = ? ORDER BY departs_at, cadet_id`,
    )
    .all(cohortId);
