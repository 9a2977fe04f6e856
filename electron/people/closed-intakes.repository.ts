import type { Named } from '../../shared/contract/scope.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { aboutEntry } from '../database/history-about.ts';
import type { Db } from '../database/open.ts';

export interface ClosedIntake {
  cohortId: number;
  code: string;
  at: LocalDateTime;
  by: string;
}

/** Intakes that are closed now, by their number. */
export const listClosedIntakes = (db: Db): Map<number, ClosedIntake> =>
  new Map(
    db
      .prepare<[], ClosedIntake>(
        `SELECT cohort_id AS cohortId, code, closed_at AS at, full_name AS "by"
           FROM intake_closing JOIN cohort ON cohort.id = cohort_id JOIN person ON person.id = closed_by
          WHERE reopened_at IS NULL`,
      )
      .all()
      .map((closed) => [closed.cohortId, closed]),
  );

const OF_MAN = (table: string): string =>
  `SELECT cohort_id AS cohort FROM ${table} AS named JOIN cadet ON cadet.id = named.cadet_id WHERE named.id = ?`;
const OF_DAY = (table: string): string =>
  `SELECT cohort_id AS cohort FROM ${table} AS named JOIN range_day ON range_day.id = named.day_id WHERE named.id = ?`;
const OWN = (table: string): string => `SELECT cohort_id AS cohort FROM ${table} WHERE id = ?`;

/** The intake behind what an input names. What is settled by what stands beside it has its intake there. */
const INTAKE_OF: Record<Exclude<Named, 'beside' | 'entry' | 'platoonNumber'>, string> = {
  absence: OF_MAN('absence'),
  ammunitionAct: OF_DAY('ammunition_act'),
  certificate: OWN('certificate'),
  enrolmentOrder: OWN('school_order'),
  exam: OWN('exam'),
  examClosing: 'SELECT cohort_id AS cohort FROM exam_closing JOIN exam ON exam.id = exam_id WHERE exam_closing.id = ?',
  leaveRequest: OF_MAN('leave_request'),
  leavingOrder: OWN('leaving_order'),
  makeup: OWN('makeup'),
  man: OWN('cadet'),
  movement: OF_MAN('gate_movement'),
  open: OWN('platoon'),
  outing: OWN('meal_outing'),
  payment: OF_MAN('payment'),
  platoon: OWN('platoon'),
  rangeDay: OWN('range_day'),
  relay: OF_DAY('relay'),
  studyReference: OWN('study_reference'),
  weaponIssue: OF_DAY('weapon_issue'),
};

/** Intakes behind one named thing; empty where there is no such thing, or its intake stands beside it. */
export function intakesBehind(db: Db, named: Named, id: number): number[] {
  if (named === 'beside' || named === 'platoonNumber') return [];
  if (named === 'entry') return aboutEntry(db, id, 'cohort');
  return db
    .prepare<[number], { cohort: number }>(INTAKE_OF[named])
    .all(id)
    .map(({ cohort }) => cohort);
}

/** The operation of a history entry; of an undo, what it took back. */
export const operationOfEntry = (db: Db, entryId: number): string | undefined =>
  db
    .prepare<[number], { operation: string }>(
      `SELECT iif(operation = 'history.undo', params ->> '$.operation', operation) AS operation FROM history WHERE id = ?`,
    )
    .get(entryId)?.operation;
