import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { GateWay } from '../../shared/presence/gate-log.ts';
import type { AbsenceKind } from '../../shared/presence/presence-facts.ts';
import { SEEN_FROM } from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  id: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

export const findCohort = (db: Db, id: number): CohortRow | undefined =>
  db
    .prepare<[number], CohortRow>('SELECT id, code, starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?')
    .get(id);

/** The men asked about: all of an intake, or one of them (`cadetId`). */
export interface Asked {
  cohortId: number;
  cadetId: number | null;
  /** Only what bears on this stretch of time; null on both: everything. */
  since: LocalDateTime | null;
  until: LocalDateTime | null;
  /** Nights before it that bear on it all the same, as JSON: by a roll a man went out on one of them. */
  nightsBefore: string;
}
const ASKED = 'cadet.cohort_id = @cohortId AND (@cadetId IS NULL OR cadet.id = @cadetId)';

export interface ManRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  iin: string;
  phone: string | null;
  platoon: number | null;
  squad: number | null;
  enrolledOn: LocalDate;
  /** The first day off the list, by an order of expulsion; null: he is on it to the end. */
  offFrom: LocalDate | null;
  roomName: string | null;
  bunkNumber: number | null;
}

/** Enrolled men of an intake with where they belong and sleep. */
export const listMen = (db: Db, asked: Asked): ManRow[] =>
  db
    .prepare<Asked, ManRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, iin, phone, platoon.number AS platoon, squad,
              school_order.date AS enrolledOn, off_from AS offFrom, barracks_room.name AS roomName, bunk.number AS bunkNumber
         FROM cadet
         JOIN school_order ON school_order.id = enrolment_order_id
         LEFT JOIN platoon ON platoon.id = platoon_id
         LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
         LEFT JOIN bunk_place ON bunk_place.cadet_id = cadet.id
         LEFT JOIN bunk ON bunk.id = bunk_place.bunk_id
         LEFT JOIN barracks_room ON barracks_room.id = bunk.room_id
        WHERE ${ASKED}`,
    )
    .all(asked);

export interface AbsenceRow {
  id: number;
  cadetId: number;
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
  note: string | null;
}

export const listAbsences = (db: Db, asked: Asked): AbsenceRow[] =>
  db
    .prepare<Asked, AbsenceRow>(
      `SELECT absence.id, cadet_id AS cadetId, kind, from_at AS "from", to_at AS "to", note
         FROM absence JOIN cadet ON cadet.id = cadet_id
        WHERE ${ASKED} AND (@since IS NULL OR from_at < @until AND (to_at IS NULL OR to_at > @since))
        ORDER BY from_at, absence.id`,
    )
    .all(asked);

export interface NightRow {
  cadetId: number;
  night: LocalDate;
  from: LocalDateTime;
  to: LocalDateTime;
  /** The decision that approved it; its number is the number of the pass. */
  decisionId: number;
  approvedAt: LocalDateTime;
  approvedBy: string;
  /** To whom or where he goes; null: home. */
  destination: string | null;
}

/** By their dates, as the key has them: a night reaches into the next day at most. */
const NIGHTS_OF_SPAN = `AND (leave_night.night BETWEEN date(substr(@since, 1, 10), '-1 day') AND substr(@until, 1, 10)
                              OR leave_night.night IN (SELECT value FROM json_each(@nightsBefore)))`;

/** Approved nights with the decision that stands. */
export const listApprovedNights = (db: Db, asked: Asked): NightRow[] =>
  db
    .prepare<Asked, NightRow>(
      `SELECT leave_night.cadet_id AS cadetId, leave_night.night, from_at AS "from", until_at AS "to",
              decision_id AS decisionId, leave_decision.at AS approvedAt, person.full_name AS approvedBy, destination
         FROM leave_night
         JOIN leave_request ON leave_request.id = request_id
         JOIN cadet ON cadet.id = leave_night.cadet_id
         JOIN leave_decision ON leave_decision.id = decision_id
         JOIN person ON person.id = leave_decision.person_id
        WHERE ${ASKED} AND state = 'approved' ${asked.since === null ? '' : NIGHTS_OF_SPAN} ORDER BY leave_night.night`,
    )
    .all(asked);

export interface MovementRow {
  id: number;
  cadetId: number;
  direction: 'out' | 'in';
  at: LocalDateTime;
  night: LocalDate | null;
  due: LocalDateTime | null;
  way: GateWay;
  corrects: number | null;
  struck: 0 | 1;
  note: string | null;
  recordedAt: LocalDateTime;
  recordedBy: string;
}

/** Late returns that a person has closed, by the number of the way out. */
export const listClosedReturns = (db: Db): number[] =>
  db
    .prepare<[], { id: number }>(`SELECT coalesce(movement_id, mark_id + ${SEEN_FROM}) AS id FROM overdue_case`)
    .all()
    .map(({ id }) => id);

/**
 * Men who may have a late return that nobody has closed: by the gate's log, by a correction of it, or by a roll that had
 * them on leave. Nobody whose return is late is missing; whether it is so is said by `overduesOf`.
 */
export const listLateMen = (db: Db, cohortId: number, now: LocalDateTime): number[] =>
  db
    .prepare<{ cohortId: number; minute: string }, { id: number }>(
      `SELECT cadet_id AS id FROM cadet
         JOIN gate_movement AS way ON cadet_id = cadet.id AND direction = 'out' AND due_at < @minute
        WHERE cohort_id = @cohortId
          AND NOT EXISTS (SELECT 1 FROM gate_movement AS back
                           WHERE back.cadet_id = cadet.id AND back.at >= way.at AND back.at < way.due_at || ':99'
                             AND back.direction = 'in')
          AND way.id NOT IN (SELECT movement_id FROM overdue_case WHERE movement_id IS NOT NULL)
       UNION
       SELECT cadet_id FROM gate_movement JOIN cadet ON cadet.id = cadet_id
        WHERE corrects IS NOT NULL AND cohort_id = @cohortId
       UNION
       SELECT roll_mark.cadet_id FROM roll
         JOIN roll_mark ON roll_id = roll.id
         JOIN roll_settlement ON mark_id = roll_mark.id
        WHERE cohort_id = @cohortId AND "where" = 'leave'
          AND mark_id NOT IN (SELECT mark_id FROM overdue_case WHERE mark_id IS NOT NULL)`,
    )
    .all({ cohortId, minute: now.slice(0, 16) })
    .map(({ id }) => id);

/** What corrections there are, and what they correct. */
const CORRECTED = 'SELECT corrects FROM gate_movement WHERE corrects IS NOT NULL';
/**
 * Lines that bear on a time: those in it and of the nights named, everything that was corrected, and of each man the last
 * one before that stands uncorrected.
 */
const LINES_SINCE = `
  SELECT line.id FROM cadet JOIN gate_movement AS line ON line.cadet_id = cadet.id AND line.at >= @since AND line.at < @until
   WHERE ${ASKED}
  UNION ALL SELECT line.id FROM json_each(@nightsBefore) JOIN gate_movement AS line ON line.night = value
  UNION ALL SELECT id FROM gate_movement WHERE corrects IS NOT NULL
  UNION ALL ${CORRECTED}
  UNION ALL SELECT (SELECT line.id FROM gate_movement AS line
                     WHERE line.cadet_id = cadet.id AND line.at < @since AND corrects IS NULL
                       AND line.id NOT IN (${CORRECTED})
                     ORDER BY line.at DESC, line.id DESC LIMIT 1)
              FROM cadet WHERE ${ASKED}`;

/** The log of an intake, corrections among the rest, in the order it was written. */
export const listMovements = (db: Db, asked: Asked): MovementRow[] =>
  db
    .prepare<Asked, MovementRow>(
      `SELECT gate_movement.id, cadet_id AS cadetId, direction, at, night, due_at AS due, way, corrects, struck, note,
              recorded_at AS recordedAt, person.full_name AS recordedBy
         FROM gate_movement
         JOIN cadet ON cadet.id = cadet_id
         JOIN person ON person.id = recorded_by
        WHERE ${ASKED} ${asked.since === null ? '' : `AND gate_movement.id IN (${LINES_SINCE})`} ORDER BY gate_movement.id`,
    )
    .all(asked);
