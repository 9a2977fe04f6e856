import { capturedAfter, captureMark } from '../database/capture.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { listPlanIds } from './trial.repository.ts';

/**
 * Does something in the running transaction that may change this intake, and people and places, but no other intake.
 * @throws Refusal trial.otherIntake
 */
export function withinIntake<T>(db: Db, cohortId: number, work: () => T): T {
  const mark = captureMark(db);
  const done = work();
  const plans = new Set(listPlanIds(db, cohortId));
  const stray = capturedAfter(db, mark).some(({ table, before, after }) => {
    const row = after ?? before ?? {};
    if (table === 'placement') return !plans.has(Number(row.plan_id));
    return 'cohort_id' in row && row.cohort_id !== cohortId;
  });
  return stray ? refuse('trial.otherIntake') : done;
}
