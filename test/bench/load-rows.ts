import type { Db } from '../../electron/database/open.ts';
import { act, type Doer } from './ten-years.ts';

/** What the commissions gave, by turns. */
const GRADES = ['5', '4', '3', '4'];

/**
 * The years behind the last intake: each man's standing leave of forty nights, decided night by night, with his ways
 * out and in for two nights of three; and a sheet of marks for each subject and platoon, with its line in the history.
 * Everything follows from row numbers, so the file is the same each time.
 */
export function fillYears(db: Db, doer: Doer): void {
  const intakes = db.prepare<[], number>('SELECT id FROM cohort ORDER BY id').pluck().all().slice(0, -1);
  for (const id of intakes) {
    leaveOf(db, id);
    db.exec('DELETE FROM captured');
  }
  for (const id of intakes.slice(0, -1)) marksOf(db, doer, id);
}

function leaveOf(db: Db, cohortId: number): void {
  db.exec(`
    CREATE TEMP TABLE one AS
      WITH RECURSIVE day (night, n) AS (
        SELECT starts_on, 0 FROM cohort WHERE id = ${cohortId}
         UNION ALL SELECT date(night, '+1 day'), n + 1 FROM day LIMIT 40)
      SELECT row_number() OVER () + (SELECT coalesce(max(id), 0) FROM leave_decision) AS id, cadet.id AS cadet, night,
             date(night, '+1 day') AS morning, (cadet.id + n) % 3 <> 0 AS goes
        FROM cadet, day WHERE cohort_id = ${cohortId};
    INSERT INTO leave_request (cadet_id, kind, first_night, last_night, entered_at, entered_by)
      SELECT cadet, 'standing', min(night), max(night), min(night) || 'T08:00:00', 1 FROM one GROUP BY cadet;
    INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, reason, late)
      SELECT id, cadet, night, iif(goes, 'approved', 'refused'), night || 'T09:00:00', 1, iif(goes, NULL, 'Наряд'), 0 FROM one;
    INSERT INTO leave_night (cadet_id, night, request_id, state, from_at, until_at, decision_id)
      SELECT cadet, night, leave_request.id, iif(goes, 'approved', 'refused'), night || 'T18:00', morning || 'T06:30', one.id
        FROM one JOIN leave_request ON leave_request.cadet_id = cadet;
    INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by)
      SELECT cadet, 'out', night || 'T18:05:00', night, morning || 'T06:30', 'scan', night || 'T18:05:00', 1 FROM one WHERE goes
       UNION ALL
      SELECT cadet, 'in', morning || 'T06:20:00', night, NULL, 'scan', morning || 'T06:20:00', 1 FROM one WHERE goes ORDER BY 3;
    DROP TABLE one;`);
}

function marksOf(db: Db, doer: Doer, cohortId: number): void {
  const places = db.prepare<[], number>('SELECT id FROM place ORDER BY id').pluck().all();
  const subjects = db
    .prepare<[number], { code: string; position: number; endsOn: string }>(
      'SELECT subject.code, position, ends_on AS endsOn FROM subject JOIN cohort ON cohort.id = cohort_id WHERE cohort_id = ? ORDER BY position',
    )
    .all(cohortId);
  const platoons = db
    .prepare<[number], number>('SELECT id FROM platoon WHERE cohort_id = ? ORDER BY number')
    .pluck()
    .all(cohortId);
  const make = db.prepare(
    `INSERT INTO exam (cohort_id, subject_code, platoon_id, kind, date, from_time, to_time, place_id)
     VALUES (?, ?, ?, 'main', date(?, '-' || ? || ' day'), ?, ?, ?)`,
  );
  const mark = db.prepare(
    `INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by) VALUES (?, ?, ?, 'main', ?, 'typed', ?, 1)`,
  );
  for (const { code, position, endsOn } of subjects)
    for (const [index, platoonId] of platoons.entries())
      act(db, doer, endsOn, 'sheets.put', () => {
        const [from, to] = position % 2 === 0 ? ['09:00', '12:00'] : ['14:00', '17:00'];
        const { lastInsertRowid } = make.run(
          cohortId,
          code,
          platoonId,
          endsOn,
          Math.floor(position / 2),
          from,
          to,
          places[index % places.length],
        );
        const men = db
          .prepare<[number], number>('SELECT id FROM cadet WHERE platoon_id = ? AND enrolment_order_id IS NOT NULL')
          .pluck()
          .all(platoonId);
        for (const man of men)
          mark.run(lastInsertRowid, man, code, GRADES[(man + position) % GRADES.length], `${endsOn}T12:00:00`);
      });
}
