import type { Named } from '../../shared/contract/scope.ts';
import type { Db } from '../database/open.ts';

/** A platoon's id; null: a man who is in none. */
type PlatoonOfMan = number | null;

const OF_MEN = (table: string, where: string): string =>
  `SELECT cadet.platoon_id AS platoon FROM ${table} AS named JOIN cadet ON cadet.id = named.cadet_id WHERE ${where}`;
const DAY = `SELECT platoon_id AS platoon FROM range_day_platoon WHERE day_id = :id
              UNION ${OF_MEN('range_day_man', 'named.day_id = :id')}`;
const EXAM = `SELECT platoon_id AS platoon FROM exam WHERE id = :id AND platoon_id IS NOT NULL
               UNION ${OF_MEN('exam_mark', 'named.exam_id = :id')}
               UNION ${OF_MEN('exam_admission', 'named.exam_id = :id')}`;

/** The platoons behind what an input names. */
const PLATOONS_OF: Record<Exclude<Named, 'beside' | 'open' | 'entry' | 'platoonNumber'>, string> = {
  absence: OF_MEN('absence', 'named.id = :id'),
  ammunitionAct: DAY.replaceAll(':id', '(SELECT day_id FROM ammunition_act WHERE id = :id)'),
  certificate: OF_MEN('certificate', 'named.id = :id'),
  enrolmentOrder: 'SELECT platoon_id AS platoon FROM cadet WHERE enrolment_order_id = :id',
  exam: EXAM,
  examClosing: EXAM.replaceAll(':id', '(SELECT exam_id FROM exam_closing WHERE id = :id)'),
  leaveRequest: OF_MEN('leave_request', 'named.id = :id'),
  leavingOrder: OF_MEN('leaving_man', 'named.order_id = :id'),
  makeup: `SELECT platoon_id AS platoon FROM makeup WHERE id = :id AND platoon_id IS NOT NULL
            UNION ${OF_MEN('makeup_man', 'named.makeup_id = :id')}`,
  man: 'SELECT platoon_id AS platoon FROM cadet WHERE id = :id',
  movement: OF_MEN('gate_movement', 'named.id = :id'),
  outing: OF_MEN('meal_outing_man', 'named.outing_id = :id'),
  payment: OF_MEN('payment', 'named.id = :id'),
  platoon: 'SELECT id AS platoon FROM platoon WHERE id = :id',
  rangeDay: DAY,
  relay: OF_MEN('relay_place', 'named.relay_id = :id'),
  studyReference: OF_MEN('study_reference', 'named.id = :id'),
  weaponIssue: OF_MEN('weapon_issue', 'named.id = :id'),
};

/** Platoons behind one named thing; empty where there is no such thing, or nobody in it. */
export const platoonsOf = (db: Db, named: keyof typeof PLATOONS_OF, id: number): PlatoonOfMan[] =>
  db
    .prepare<{ id: number }, { platoon: PlatoonOfMan }>(PLATOONS_OF[named])
    .all({ id })
    .map(({ platoon }) => platoon);

export const platoonByNumber = (db: Db, cohortId: number, number: number): PlatoonOfMan[] =>
  db
    .prepare<[number, number], { id: number }>('SELECT id FROM platoon WHERE cohort_id = ? AND number = ?')
    .all(cohortId, number)
    .map(({ id }) => id);

/** Platoons of the men a history entry changed; [null] where it changed something that is nobody's. */
export function platoonsOfEntry(db: Db, entryId: number): PlatoonOfMan[] {
  const found = db
    .prepare<{ id: number }, { platoon: PlatoonOfMan }>(
      `WITH row AS (SELECT value ->> '$.table' AS tbl, coalesce(value -> '$.after', value -> '$.before') AS content
                      FROM history, json_each(history.changes) WHERE history.id = :id)
       SELECT cadet.platoon_id AS platoon FROM row JOIN cadet
           ON cadet.id = CASE tbl WHEN 'cadet' THEN content ->> '$.id' ELSE content ->> '$.cadet_id' END
        UNION SELECT content ->> '$.platoon_id' FROM row
               WHERE tbl <> 'cadet' AND content ->> '$.platoon_id' IS NOT NULL`,
    )
    .all({ id: entryId })
    .map(({ platoon }) => platoon);
  return found.length === 0 ? [null] : found;
}

export const isEntryOf = (db: Db, entryId: number, personId: number): boolean =>
  db.prepare('SELECT 1 FROM history WHERE id = ? AND person_id = ?').get(entryId, personId) !== undefined;

/** Whether he sits on the commission of an exam by its order. */
export const sitsOn = (db: Db, examId: number, personId: number): boolean =>
  db.prepare('SELECT 1 FROM exam_member WHERE exam_id = ? AND person_id = ?').get(examId, personId) !== undefined;

export const examOfClosing = (db: Db, closingId: number): number =>
  db.prepare<[number], { exam: number }>('SELECT exam_id AS exam FROM exam_closing WHERE id = ?').get(closingId)
    ?.exam ?? 0;

export interface OwnPlatoon {
  platoonId: number;
  cohortId: number;
  code: string;
  number: number;
}

export const isLimited = (db: Db, personId: number): boolean =>
  db.prepare('SELECT 1 FROM person_limit WHERE person_id = ?').get(personId) !== undefined;

export const ownPlatoonsOf = (db: Db, personId: number): OwnPlatoon[] =>
  db
    .prepare<[number], OwnPlatoon>(
      `SELECT platoon.id AS platoonId, cohort.id AS cohortId, cohort.code, platoon.number
         FROM person_platoon JOIN platoon ON platoon.id = platoon_id JOIN cohort ON cohort.id = platoon.cohort_id
        WHERE person_id = ? ORDER BY cohort.starts_on DESC, platoon.number`,
    )
    .all(personId);

/** The men of his own platoons. */
export const ownCadets = (db: Db, personId: number): Set<number> =>
  new Set(
    db
      .prepare<[number], { id: number }>(
        'SELECT cadet.id FROM cadet JOIN person_platoon USING (platoon_id) WHERE person_id = ?',
      )
      .all(personId)
      .map(({ id }) => id),
  );

export interface PlatoonChoice {
  cohortId: number;
  code: string;
  platoonId: number;
  number: number;
}

/** All platoons there are, those of the newest intake first. */
export const allPlatoons = (db: Db): PlatoonChoice[] =>
  db
    .prepare<[], PlatoonChoice>(
      `SELECT cohort.id AS cohortId, cohort.code, platoon.id AS platoonId, platoon.number
         FROM platoon JOIN cohort ON cohort.id = platoon.cohort_id ORDER BY cohort.starts_on DESC, platoon.number`,
    )
    .all();

/** @param platoonIds null: the whole school */
export function writeOwnPlatoons(db: Db, personId: number, platoonIds: readonly number[] | null): void {
  const kept = JSON.stringify(platoonIds ?? []);
  db.prepare(
    'DELETE FROM person_platoon WHERE person_id = ? AND platoon_id NOT IN (SELECT value FROM json_each(?))',
  ).run(personId, kept);
  if (platoonIds === null) {
    db.prepare('DELETE FROM person_limit WHERE person_id = ?').run(personId);
    return;
  }
  db.prepare('INSERT OR IGNORE INTO person_limit (person_id) VALUES (?)').run(personId);
  db.prepare(`INSERT OR IGNORE INTO person_platoon (person_id, platoon_id) SELECT ?, value FROM json_each(?)`).run(
    personId,
    kept,
  );
}
