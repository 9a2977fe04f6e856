import type { Db } from '../../electron/database/open.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';

export const LANES = 10;
const MEN_OF_INTAKE = 'cohort_id = (SELECT max(id) FROM cohort)';
/** A preset card, copied as a day copies it. */
const CARD = `(SELECT json_object('name', name, 'kind', kind, 'weapon', weapon, 'calibre', calibre, 'target', target,
    'distance', distance, 'position', position, 'timeLimit', time_limit, 'trialRounds', trial_rounds, 'recordRounds',
    record_rounds, 'five', five, 'four', four, 'three', three) FROM exercise_card WHERE id = 1)`;

/**
 * The last intake's range with its first session behind it: every man has passed his test, fired three rounds in a relay of
 * ten and returned his cases; the day is signed and closed. Rounds and weapons for the second session lie in the store.
 */
export function fillRange(db: Db, heldOn: LocalDate, today: LocalDate): void {
  db.exec(`
    INSERT INTO firing_range VALUES (1, 'Range', ${LANES}, NULL, 1);
    INSERT INTO range_approval (range_id, date, from_time, to_time, approved_by, order_number)
      VALUES (1, '${heldOn}', '07:00', '19:00', 'Director', '31'), (1, '${today}', '07:00', '19:00', 'Director', '31');
    INSERT INTO safety_record (cadet_id, kind, date, content, examiner, passed, recorded_at, recorded_by)
      SELECT id, 'test', '${heldOn}', 'test', 'Examiner', 1, '${heldOn}T08:00:00', 1 FROM cadet WHERE ${MEN_OF_INTAKE};
    INSERT INTO ammunition_lot VALUES (1, '5,45×39', 'L-1');
    INSERT INTO ammunition_entry (lot_id, kind, quantity, date, recorded_at, recorded_by)
      VALUES (1, 'received', 10000, '${heldOn}', '${heldOn}T08:00:00', 1);
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 40)
    INSERT INTO weapon (id, model, serial) SELECT n, 'AK-74', 2200 + n FROM n;
    INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card)
      SELECT 1, max(id), 1, '${heldOn}', 1, '${heldOn}T07:50', '${heldOn}T18:00', 1, ${CARD} FROM cohort;
    INSERT INTO range_day_platoon SELECT 1, id FROM platoon WHERE ${MEN_OF_INTAKE};
    UPDATE range_day SET state = 'ready', ready_at = '${heldOn}T07:00:00', ready_by = 1;
    CREATE TEMP TABLE shooter AS
      SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${LANES} + 1 AS relay,
             (row_number() OVER (ORDER BY id) - 1) % ${LANES} + 1 AS lane FROM cadet WHERE ${MEN_OF_INTAKE};
    INSERT INTO relay (id, day_id, session, number) SELECT DISTINCT relay, 1, 1, relay FROM shooter;
    INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id) SELECT relay, lane, 1, 1, 0, id FROM shooter;
    INSERT INTO ammunition_entry (lot_id, kind, quantity, date, day_id, recorded_at, recorded_by)
      SELECT 1, 'drawn', 3 * count(*), '${heldOn}', 1, '${heldOn}T08:00:00', 1 FROM shooter;
    INSERT INTO ammunition_entry (lot_id, kind, quantity, date, day_id, cadet_id, recorded_at, recorded_by)
      SELECT 1, column1, 3, '${heldOn}', 1, id, '${heldOn}T09:00:00', 1
        FROM (VALUES ('issued'), ('fired'), ('cases')), shooter;
    UPDATE relay SET started_at = '${heldOn}T09:00:00';
    UPDATE relay_place SET total = 9 + (cadet_id * 7) % 22, fired = 3, revision = 1, scored_at = '${heldOn}T09:10:00',
      scored_by = 1;
    UPDATE relay_place SET mark = CASE WHEN total >= 25 THEN 5 WHEN total >= 20 THEN 4 WHEN total >= 15 THEN 3 ELSE 2 END;
    UPDATE relay SET finished_at = '${heldOn}T10:00:00', finished_by = 1;
    INSERT INTO ammunition_signature VALUES (1, 'issuer', 1, '${heldOn}T16:00:00', '{}'), (1, 'leader', 2, '${heldOn}T16:01:00', '{}');
    UPDATE range_day SET state = 'closed', closed_at = '${heldOn}T16:10:00', closed_by = 1;
    DROP TABLE shooter;`);
}

/** Every row that the range is told from, read by SQLite alone: the baseline of its operations. */
export const readBareRange = (db: Db): number =>
  [
    'cadet',
    'safety_record',
    'relay',
    'relay_place',
    'ammunition_entry',
    'weapon',
    'leave_night',
    'absence',
    'placement',
  ]
    .map((table) => db.prepare(`SELECT * FROM ${table}`).all().length)
    .reduce((sum, rows) => sum + rows);
