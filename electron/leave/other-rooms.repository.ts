import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { AbsenceKind } from '../../shared/presence/presence-facts.ts';
import type { Db } from '../database/open.ts';

export interface AbsenceRow {
  cadetId: number;
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
}

/** What keeps the intake's men from leave: duties, illnesses, trips, restrictions. */
export const listAbsences = (db: Db, cohortId: number): AbsenceRow[] =>
  db
    .prepare<[number], AbsenceRow>(
      `SELECT cadet_id AS cadetId, kind, from_at AS "from", to_at AS "to"
         FROM absence JOIN cadet ON cadet.id = cadet_id WHERE cohort_id = ? ORDER BY from_at`,
    )
    .all(cohortId);

export interface Departure {
  /** Everybody of the platoon, or one man of it. */
  platoonId: number | null;
  cadetId: number | null;
  at: LocalDateTime;
}

/** When platoons, and men named one by one, march off to the range. */
export const departuresOf = (db: Db, cohortId: number): Departure[] =>
  db
    .prepare<[number, number], Departure>(
      `SELECT platoon_id AS platoonId, NULL AS cadetId, departs_at AS at
         FROM range_day JOIN range_day_platoon ON day_id = range_day.id WHERE cohort_id = ?
       UNION ALL
       SELECT NULL, cadet_id, departs_at
         FROM range_day JOIN range_day_man ON day_id = range_day.id WHERE cohort_id = ?`,
    )
    .all(cohortId, cohortId);

export interface LessonRow {
  platoonId: number;
  date: LocalDate;
  slot: number;
  hours: number;
}

/** Lessons of the newest approved timetable, and lost ones that a platoon holds again. */
export const listLessons = (db: Db, cohortId: number): LessonRow[] =>
  db
    .prepare<[number, number], LessonRow>(
      `SELECT platoon_id AS platoonId, date, slot, block_hours AS hours
         FROM placement JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
        WHERE plan_id = (SELECT id FROM plan WHERE cohort_id = ? AND version > 0 ORDER BY version DESC LIMIT 1)
       UNION ALL
       SELECT platoon_id, date, slot, hours FROM makeup WHERE cohort_id = ? AND platoon_id IS NOT NULL`,
    )
    .all(cohortId, cohortId);
