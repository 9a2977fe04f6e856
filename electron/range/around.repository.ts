import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  id: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}
const COHORTS = 'SELECT id, code, starts_on AS startsOn, ends_on AS endsOn FROM cohort';
export const findCohort = (db: Db, id: number): CohortRow | undefined =>
  db.prepare<[number], CohortRow>(`${COHORTS} WHERE id = ?`).get(id);
export const listCohorts = (db: Db): CohortRow[] =>
  db.prepare<[], CohortRow>(`${COHORTS} ORDER BY starts_on, id`).all();

/** Days on which lessons may be given, in order. */
export const listLessonDays = (db: Db, cohortId: number): LocalDate[] =>
  db
    .prepare<[number], { date: LocalDate }>(
      'SELECT date FROM cohort_day WHERE cohort_id = ? AND lesson_hours > 0 ORDER BY date',
    )
    .all(cohortId)
    .map(({ date }) => date);

export interface PlannedRow {
  platoonId: number;
  platoon: number;
  kindId: number;
  blockIndex: number;
  subject: string;
  date: LocalDate;
  slot: number;
  hours: number;
  placeId: number;
  place: string;
}
/**
 * The lessons of a version of the timetable, 0 the draft; of the newest approved one when none is named or that one is not
 * there.
 */
export const listPlanned = (db: Db, cohortId: number, version: number | null): PlannedRow[] =>
  db
    .prepare<{ cohortId: number; version: number | null }, PlannedRow>(
      `SELECT platoon_id AS platoonId, platoon.number AS platoon, lesson_kind_id AS kindId, block_index AS blockIndex,
              subject_code AS subject, date, slot, block_hours AS hours, place_id AS placeId, place.name AS place
         FROM placement JOIN lesson_kind ON lesson_kind.id = lesson_kind_id JOIN platoon ON platoon.id = platoon_id
         JOIN place ON place.id = place_id
        WHERE plan_id = (SELECT id FROM plan WHERE cohort_id = @cohortId AND (version > 0 OR version = @version)
                          ORDER BY version IS @version DESC, version DESC LIMIT 1)
        ORDER BY date, slot, platoon.number`,
    )
    .all({ cohortId, version });

/** Kinds of lesson that are a live fire, in the order of the programme: their blocks are the sessions 1, 2 … */
export const listRangeKinds = (db: Db, cohortId: number): { kindId: number; blocks: number }[] =>
  db
    .prepare<[number], { kindId: number; blocks: number }>(
      `SELECT id AS kindId, block_count AS blocks FROM lesson_kind
        WHERE cohort_id = ? AND block_count > 0
          AND EXISTS (SELECT 1 FROM json_each(flags) WHERE json_each.value = 'range')
        ORDER BY position, id`,
    )
    .all(cohortId);

export interface NightRow {
  cadetId: number;
  from: LocalDateTime;
  to: LocalDateTime;
}
/** Approved nights of leave of these dates. A night begins in the evening of its date and ends on the next morning. */
export const listNights = (db: Db, cohortId: number, from: LocalDate, to: LocalDate): NightRow[] =>
  db
    .prepare<[string, string, number], NightRow>(
      `SELECT cadet_id AS cadetId, from_at AS "from", until_at AS "to" FROM leave_night
         JOIN cadet ON cadet.id = cadet_id
        WHERE night BETWEEN ? AND ? AND state = 'approved' AND cohort_id = ? ORDER BY from_at, cadet_id`,
    )
    .all(from, to, cohortId);

/** Days of any intake on any range. */
export const listRangeUse = (db: Db): { dayId: number; rangeId: number; from: LocalDateTime; to: LocalDateTime }[] =>
  db
    .prepare<[], { dayId: number; rangeId: number; from: LocalDateTime; to: LocalDateTime }>(
      'SELECT id AS dayId, range_id AS rangeId, departs_at AS "from", returns_at AS "to" FROM range_day',
    )
    .all();
