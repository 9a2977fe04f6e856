import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { Db } from '../../database/open.ts';

/** The intake a man applied to. */
export const findIntakeOfMan = (db: Db, cadetId: number) =>
  db
    .prepare<[number], { code: string; startsOn: LocalDate; endsOn: LocalDate }>(
      `SELECT code, starts_on AS startsOn, ends_on AS endsOn FROM cohort JOIN cadet ON cadet.cohort_id = cohort.id
        WHERE cadet.id = ?`,
    )
    .get(cadetId);
