import type { Db } from '../../electron/database/open.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { WHEREABOUTS } from '../../shared/presence/whereabouts.ts';

/** Men of the intake, and the nights of its course. */
export const MEN = 300;
export const NIGHTS = 39;
/** Each third man's standing leave waits for its decision; the others' is approved. */
const WAITING = 'cadet.id % 3 = 0';

/** Men added to the intake until there are 300, as copies that differ in name and number. */
const MORE_MEN = `
  WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2)
  INSERT INTO cadet (cohort_id, surname, given_name, patronymic, iin, birth_date, phone, enrolment_order_id, platoon_id, squad)
    SELECT cohort_id, surname || 'ов', given_name, patronymic, printf('%012d', n * 100000 + id), birth_date, phone,
           enrolment_order_id, platoon_id, squad
      FROM cadet, n WHERE cohort_id = (SELECT max(id) FROM cohort);
  DELETE FROM cadet WHERE cohort_id = (SELECT max(id) FROM cohort)
     AND id NOT IN (SELECT id FROM cadet WHERE cohort_id = (SELECT max(id) FROM cohort) ORDER BY id LIMIT ${MEN});
  INSERT OR IGNORE INTO cadet_document
    SELECT id, 'familyProof', (SELECT max(starts_on) FROM cohort) FROM cadet WHERE cohort_id = (SELECT max(id) FROM cohort);`;

/** The other columns of a closed roll. */
const NOBODY_ELSE = WHEREABOUTS.filter((where) => where !== 'present')
  .map((where) => `'${where}', json('[]')`)
  .join(', ');

/** Every man's standing leave over the whole course; passages, rolls and duties of the nights that are over on this day. */
const EVERY_NIGHT = (today: LocalDate): string => `
  CREATE TEMP TABLE one AS
    WITH RECURSIVE day (night) AS (
      SELECT starts_on FROM cohort WHERE id = (SELECT max(id) FROM cohort)
       UNION ALL SELECT date(night, '+1 day') FROM day LIMIT ${NIGHTS})
    SELECT row_number() OVER () + (SELECT coalesce(max(id), 0) FROM leave_decision) AS id, cadet.id AS cadet, night,
           date(night, '+1 day') AS morning, ${WAITING} AS waiting
      FROM cadet, day WHERE cohort_id = (SELECT max(id) FROM cohort);
  INSERT INTO leave_request (cadet_id, kind, first_night, last_night, entered_at, entered_by)
    SELECT cadet, 'standing', min(night), max(night), min(night) || 'T08:00:00', 1 FROM one GROUP BY cadet;
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
    SELECT id, cadet, night, 'approved', night || 'T09:00:00', 1, 0 FROM one WHERE NOT waiting;
  INSERT INTO leave_night (cadet_id, night, request_id, state, from_at, until_at, decision_id)
    SELECT cadet, night, leave_request.id, iif(waiting, 'waiting', 'approved'), night || 'T18:00', morning || 'T06:30',
           iif(waiting, NULL, one.id)
      FROM one JOIN leave_request ON leave_request.cadet_id = cadet;
  INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by)
    SELECT cadet, 'out', night || 'T18:05:00', night, morning || 'T06:30', 'scan', night || 'T18:05:00', 1
      FROM one WHERE NOT waiting AND morning <= '${today}'
     UNION ALL
    SELECT cadet, 'in', morning || 'T06:20:00', night, NULL, 'scan', morning || 'T06:20:00', 1
      FROM one WHERE NOT waiting AND morning <= '${today}'
     ORDER BY 3;
  INSERT INTO roll (cohort_id, date, part, at, numbering, opened_at, opened_by)
    SELECT (SELECT max(id) FROM cohort), night, 'evening', night || 'T21:30', (SELECT json_group_array(cadet) FROM (SELECT DISTINCT cadet FROM one)),
           night || 'T21:20:00', 1
      FROM (SELECT DISTINCT night, morning FROM one) WHERE morning <= '${today}';
  INSERT INTO roll_mark (roll_id, cadet_id, mark, said, way, at, by)
    SELECT roll.id, cadet, 'sick', 'present', 'hand', night || 'T21:35:00', 1
      FROM one JOIN roll ON roll.date = night WHERE (one.cadet + roll.id) % 40 = 0;
  INSERT INTO roll_closing (roll_id, seen, closed_at, closed_by)
    SELECT id, (SELECT json_object('present', json_group_array(json_array(value, 'Cadet ' || value)), ${NOBODY_ELSE}) FROM json_each(numbering)),
           date || 'T21:50:00', 1 FROM roll;
  INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 5);
  INSERT INTO absence (cadet_id, kind, from_at, to_at, post_id, entered_at, entered_by)
    SELECT cadet, 'duty', night || 'T18:00', morning || 'T18:00', 1, night || 'T08:00:00', 1
      FROM one WHERE waiting AND (cadet / 3) % 20 = julianday(night) % 20 AND morning <= date('${today}', '-2 day');
  DROP TABLE one;`;

/** Fills the last intake: 300 men with a certificate, each with leave for every night. */
export function fillNights(db: Db, today: LocalDate): void {
  db.exec(MORE_MEN);
  db.exec(EVERY_NIGHT(today));
}

/** Every row that leave and gate are told from, read by SQLite alone: the baseline of their operations. */
export const readBare = (db: Db): number =>
  ['cadet', 'leave_request', 'leave_night', 'leave_decision', 'gate_movement', 'absence', 'roll_mark']
    .map((table) => db.prepare(`SELECT * FROM ${table}`).all().length)
    .reduce((sum, rows) => sum + rows);
