import { byName } from '../../shared/barracks/cadet-name.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface TrialRecord {
  id: number;
  cohort_id: number;
  cohort_code: string;
  opened_at: LocalDateTime;
  opened_by: number;
  opened_by_name: string;
  because: string | null;
  base_entry: number;
  closed_at: LocalDateTime | null;
  outcome: 'applied' | 'discarded' | null;
}

const TRIAL = `
  SELECT trial.*, cohort.code AS cohort_code, person.full_name AS opened_by_name
  FROM trial JOIN cohort ON cohort.id = cohort_id JOIN person ON person.id = opened_by`;

export const findTrial = (db: Db, id: number): TrialRecord | undefined =>
  db.prepare<[number], TrialRecord>(`${TRIAL} WHERE trial.id = ?`).get(id);

export const listOpenTrials = (db: Db, cohortId: number): TrialRecord[] =>
  db
    .prepare<[number], TrialRecord>(`${TRIAL} WHERE cohort_id = ? AND closed_at IS NULL ORDER BY trial.id DESC`)
    .all(cohortId);

export const cohortExists = (db: Db, id: number): boolean =>
  db.prepare<[number], { id: number }>('SELECT id FROM cohort WHERE id = ?').get(id) !== undefined;

export const insertTrial = (
  db: Db,
  trial: { cohortId: number; at: LocalDateTime; personId: number; because: string | null; baseEntry: number },
): number =>
  Number(
    db
      .prepare(
        `INSERT INTO trial (cohort_id, opened_at, opened_by, because, base_entry)
         VALUES (@cohortId, @at, @personId, @because, @baseEntry)`,
      )
      .run(trial).lastInsertRowid,
  );

export const closeTrial = (db: Db, id: number, at: LocalDateTime, outcome: 'applied' | 'discarded'): void =>
  void db.prepare('UPDATE trial SET closed_at = ?, outcome = ? WHERE id = ?').run(at, outcome, id);

export const setBase = (db: Db, id: number, baseEntry: number): void =>
  void db.prepare('UPDATE trial SET base_entry = ? WHERE id = ?').run(baseEntry, id);

/** Acts of trials closed before a moment: nobody takes their closing back any more. */
export const forgetClosedActs = (db: Db, before: LocalDateTime): void =>
  void db.prepare('DELETE FROM trial_act WHERE trial_id IN (SELECT id FROM trial WHERE closed_at < ?)').run(before);

export interface ActRecord {
  number: number;
  operation: string;
  /** JSON, as it was handed over. */
  input: string;
  /** JSON: names and numbers of the act's sentence. */
  told: string;
  made_id: number | null;
}

const ACT = 'SELECT number, operation, input, told, made_id FROM trial_act WHERE trial_id = ?';

export const listActs = (db: Db, trialId: number): ActRecord[] =>
  db.prepare<[number], ActRecord>(`${ACT} AND taken_back = 0 ORDER BY number`).all(trialId);

export const countActs = (db: Db, trialId: number): number =>
  db
    .prepare<[number], { n: number }>('SELECT count(*) AS n FROM trial_act WHERE trial_id = ? AND taken_back = 0')
    .get(trialId)?.n ?? 0;

export const firstTakenBack = (db: Db, trialId: number): ActRecord | undefined =>
  db.prepare<[number], ActRecord>(`${ACT} AND taken_back = 1 ORDER BY number`).get(trialId);

export const setTakenBack = (db: Db, trialId: number, number: number, takenBack: boolean): void =>
  void db
    .prepare('UPDATE trial_act SET taken_back = ? WHERE trial_id = ? AND number = ?')
    .run(takenBack ? 1 : 0, trialId, number);

export const insertAct = (db: Db, trialId: number, act: ActRecord): void =>
  void db
    .prepare(
      `INSERT INTO trial_act (trial_id, number, operation, input, told, made_id)
       VALUES (@trialId, @number, @operation, @input, @told, @made_id)`,
    )
    .run({ ...act, trialId });

/** Forgets the acts from a number on. */
export const deleteActs = (db: Db, trialId: number, from: number): void =>
  void db.prepare('DELETE FROM trial_act WHERE trial_id = ? AND number >= ?').run(trialId, from);

/** Number of the newest history entry; 0 in an empty history. */
export const lastEntry = (db: Db): number =>
  db.prepare<[], { id: number }>('SELECT coalesce(max(id), 0) AS id FROM history').get()?.id ?? 0;

export interface EntryRecord {
  id: number;
  at: LocalDateTime;
  person_name: string;
  operation: string;
  params: string;
  changes: string;
}

/** Entries after one that speak of any of these tables; the text of the changes is only looked through, not read. */
export const entriesSince = (db: Db, entry: number, tables: readonly string[]): EntryRecord[] =>
  db
    .prepare<[number, string], EntryRecord>(
      `SELECT id, at, person_name, operation, params, changes FROM history
       WHERE id > ? AND EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE instr(changes, wanted.value) > 0)
       ORDER BY id`,
    )
    .all(entry, JSON.stringify(tables.map((table) => `"table":"${table}"`)));

export interface NightRecord {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number;
  night: LocalDate;
  from: LocalDateTime;
  to: LocalDateTime;
}
/** Approved nights of leave of an intake's platoons. */
export const listApprovedNights = (db: Db, cohortId: number): NightRecord[] =>
  db
    .prepare<[number], NightRecord>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId, night, from_at AS "from",
              until_at AS "to"
         FROM leave_night JOIN cadet ON cadet.id = cadet_id
        WHERE cohort_id = ? AND state = 'approved' AND platoon_id IS NOT NULL ORDER BY night`,
    )
    .all(cohortId)
    .toSorted((a, b) => (a.night < b.night ? -1 : a.night > b.night ? 1 : byName(a, b)));

export const listPlanIds = (db: Db, cohortId: number): number[] =>
  db
    .prepare<[number], { id: number }>('SELECT id FROM plan WHERE cohort_id = ?')
    .all(cohortId)
    .map((row) => row.id);
