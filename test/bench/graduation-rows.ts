import type { Db } from '../../electron/database/open.ts';

/** So many intakes have graduated and have no papers yet. */
export const GRADUATED = 8;
/** What a sheet held when it was closed; nothing reads these again. */
const CONTENT = '{"rows":[],"commission":[],"norms":[],"closings":[],"hindrances":[]}';

/**
 * One man sits in every commission, so platoons come one after another. Sheets of marks closed and a graduation order
 * signed, for intakes whose exams are behind them.
 */
export function fillGraduation(db: Db, cohortIds: readonly number[]): void {
  for (const id of cohortIds)
    db.exec(`
      UPDATE exam SET from_time = printf('%02d:00', substr(from_time, 1, 2) + platoon_id % 4),
             to_time = printf('%02d:50', substr(from_time, 1, 2) + platoon_id % 4) WHERE cohort_id = ${id};
      INSERT INTO exam_member SELECT id, 0, 'chair', 'Commander', 2 FROM exam WHERE cohort_id = ${id};
      INSERT INTO exam_signature (exam_id, person_id, at)
        SELECT id, 2, date || 'T17:50:00' FROM exam WHERE cohort_id = ${id};
      INSERT INTO exam_closing (exam_id, content, closed_at, closed_by)
        SELECT id, '${CONTENT}', date || 'T18:00:00', 1 FROM exam WHERE cohort_id = ${id};
      INSERT INTO leaving_order (cohort_id, kind, basis, prepared_at, prepared_by)
        SELECT id, 'graduation', 'Хаттама', ends_on || 'T09:00:00', 1 FROM cohort WHERE id = ${id};
      INSERT INTO leaving_man (cadet_id, order_id, paper, overall)
        SELECT cadet.id, (SELECT max(id) FROM leaving_order), 'certificate', 4 FROM cadet
         WHERE cohort_id = ${id} AND enrolment_order_id IS NOT NULL;
      UPDATE leaving_order SET number = 'Б-' || cohort_id, signed_by = 2,
             date = (SELECT ends_on FROM cohort WHERE id = cohort_id),
             signed_at = (SELECT ends_on || 'T10:00:00' FROM cohort WHERE id = cohort_id)
       WHERE id = (SELECT max(id) FROM leaving_order);`);
}
