import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Absence, HourSpan } from '../../shared/programme/absences.ts';
import type { Db } from '../database/open.ts';

export interface AbsenceRow extends Absence {
  instructorId: number;
}

/** Absences that touch a span of days, in the order of time. */
export const listAbsences = (db: Db, from: LocalDate, to: LocalDate): AbsenceRow[] =>
  db
    .prepare<[LocalDate, LocalDate], Omit<AbsenceRow, 'hours'> & { hours: string | null }>(
      `SELECT instructor_id AS instructorId, from_date AS "from", to_date AS "to", reason,
              iif(from_slot IS NULL, NULL, json_object('from', from_slot, 'to', to_slot)) AS hours
       FROM instructor_absence
       WHERE to_date >= ? AND from_date <= ? ORDER BY from_date, from_slot, to_date, instructor_id`,
    )
    .all(from, to)
    .map((row) => ({ ...row, hours: row.hours === null ? null : (JSON.parse(row.hours) as HourSpan) }));

export interface StandingRow extends CardKey {
  date: LocalDate;
  slot: number;
  placeId: number;
  instructorId: number;
}

/** The lessons of a plan. */
export const listStanding = (db: Db, planId: number): StandingRow[] =>
  db
    .prepare<[number], StandingRow>(
      `SELECT platoon_id AS platoonId, lesson_kind_id AS lessonKindId, block_index AS blockIndex, date, slot,
              place_id AS placeId, instructor_id AS instructorId
       FROM placement WHERE plan_id = ?`,
    )
    .all(planId);

/** Gives a lesson of a plan to another instructor; all else of it stays. */
export const setInstructor = (db: Db, planId: number, card: CardKey, instructorId: number): void =>
  void db
    .prepare(
      `UPDATE placement SET instructor_id = ?
       WHERE plan_id = ? AND platoon_id = ? AND lesson_kind_id = ? AND block_index = ?`,
    )
    .run(instructorId, planId, card.platoonId, card.lessonKindId, card.blockIndex);
