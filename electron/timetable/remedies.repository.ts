import type { Absence, HourSpan } from '../../shared/programme/absences.ts';
import type { Db } from '../database/open.ts';

/** What remedies need beside the facts of planning: reasons of absences, who and what is out of service, rules' rows. */
export interface SchoolBeside {
  absences: (Absence & { instructorId: number })[];
  retired: { id: number; fullName: string; subjects: string[] }[];
  closedPlaces: { id: number; name: string; type: string; capacity: number }[];
  placeNames: string[];
  orderRules: { id: number; code: string }[];
}

export function readSchoolBeside(db: Db, cohortId: number): SchoolBeside {
  const retired = db
    .prepare<[], { id: number; fullName: string; subjects: string }>(
      `SELECT id, full_name AS fullName,
              (SELECT json_group_array(subject_code ORDER BY subject_code) FROM instructor_subject
               WHERE instructor_id = instructor.id) AS subjects
       FROM instructor WHERE active = 0 ORDER BY id`,
    )
    .all();
  return {
    absences: db
      .prepare<[], Omit<SchoolBeside['absences'][number], 'hours'> & { hours: string | null }>(
        `SELECT instructor_id AS instructorId, from_date AS "from", to_date AS "to", reason,
                iif(from_slot IS NULL, NULL, json_object('from', from_slot, 'to', to_slot)) AS hours
         FROM instructor_absence ORDER BY instructor_id, from_date, id`,
      )
      .all()
      .map((row) => ({ ...row, hours: row.hours === null ? null : (JSON.parse(row.hours) as HourSpan) })),
    retired: retired.map((one) => ({ ...one, subjects: JSON.parse(one.subjects) as string[] })),
    closedPlaces: db
      .prepare<[], SchoolBeside['closedPlaces'][number]>(
        'SELECT id, name, type, capacity FROM place WHERE active = 0 ORDER BY capacity, id',
      )
      .all(),
    placeNames: db
      .prepare<[], { name: string }>('SELECT name FROM place')
      .all()
      .map(({ name }) => name),
    orderRules: db
      .prepare<[number], { id: number; code: string }>('SELECT id, code FROM order_rule WHERE cohort_id = ?')
      .all(cohortId),
  };
}
