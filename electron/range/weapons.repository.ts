import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface WeaponRow {
  weaponId: number;
  model: string;
  serial: string;
  state: 'inUse' | 'repair' | 'withdrawn';
}
const WEAPONS = 'SELECT id AS weaponId, model, serial, state FROM weapon';
export const listWeapons = (db: Db): WeaponRow[] =>
  db.prepare<[], WeaponRow>(`${WEAPONS} ORDER BY model, serial`).all();
export const findWeapon = (db: Db, id: number): WeaponRow | undefined =>
  db.prepare<[number], WeaponRow>(`${WEAPONS} WHERE id = ?`).get(id);

export function putWeapon(db: Db, weapon: Omit<WeaponRow, 'weaponId'>, weaponId: number | null): number {
  if (weaponId === null) {
    const { lastInsertRowid } = db
      .prepare('INSERT INTO weapon (model, serial, state) VALUES (@model, @serial, @state)')
      .run(weapon);
    return Number(lastInsertRowid);
  }
  db.prepare('UPDATE weapon SET model = @model, serial = @serial, state = @state WHERE id = @weaponId').run({
    ...weapon,
    weaponId,
  });
  return weaponId;
}

export interface IssueRow {
  issueId: number;
  weaponId: number;
  model: string;
  serial: string;
  dayId: number;
  cadetId: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoon: number | null;
  squad: number | null;
  issuedAt: LocalDateTime;
  returnedAt: LocalDateTime | null;
  cleanedAt: LocalDateTime | null;
}
const ISSUES = `SELECT weapon_issue.id AS issueId, weapon_id AS weaponId, model, serial, day_id AS dayId,
    cadet_id AS cadetId, surname, given_name AS givenName, patronymic, platoon.number AS platoon, squad,
    issued_at AS issuedAt, returned_at AS returnedAt, cleaned_at AS cleanedAt
  FROM weapon_issue JOIN weapon ON weapon.id = weapon_id JOIN cadet ON cadet.id = cadet_id
  LEFT JOIN platoon ON platoon.id = platoon_id`;

export const listIssues = (db: Db, dayId: number): IssueRow[] =>
  db.prepare<[number], IssueRow>(`${ISSUES} WHERE day_id = ? ORDER BY weapon_issue.id`).all(dayId);
export const listIssuesOfIntake = (db: Db, cohortId: number): IssueRow[] =>
  db.prepare<[number], IssueRow>(`${ISSUES} WHERE cadet.cohort_id = ? ORDER BY weapon_issue.id`).all(cohortId);
/** Every hand a weapon has been in, newest first. */
export const listIssuesOfWeapon = (db: Db, weaponId: number): (IssueRow & { intake: string; session: number })[] =>
  db
    .prepare<[number], IssueRow & { intake: string; session: number }>(
      `SELECT issue.*, cohort.code AS intake, range_day.session FROM (${ISSUES} WHERE weapon_id = ?) AS issue
         JOIN range_day ON range_day.id = issue.dayId JOIN cohort ON cohort.id = range_day.cohort_id
        ORDER BY issueId DESC`,
    )
    .all(weaponId);
/** The newest issue of every weapon that was ever handed out. */
export const listNewestIssues = (db: Db): IssueRow[] =>
  db
    .prepare<[], IssueRow>(`${ISSUES} WHERE weapon_issue.id IN (SELECT max(id) FROM weapon_issue GROUP BY weapon_id)`)
    .all();
export const findIssue = (db: Db, issueId: number): IssueRow | undefined =>
  db.prepare<[number], IssueRow>(`${ISSUES} WHERE weapon_issue.id = ?`).get(issueId);
export const findHolder = (db: Db, weaponId: number): IssueRow | undefined =>
  db.prepare<[number], IssueRow>(`${ISSUES} WHERE weapon_id = ? AND returned_at IS NULL`).get(weaponId);

export function insertIssue(
  db: Db,
  issue: { weaponId: number; dayId: number; cadetId: number; at: LocalDateTime; by: number },
): void {
  db.prepare(
    `INSERT INTO weapon_issue (weapon_id, day_id, cadet_id, issued_at, issued_by)
     VALUES (@weaponId, @dayId, @cadetId, @at, @by)`,
  ).run(issue);
}
export const returnIssue = (db: Db, issueId: number, at: LocalDateTime, by: number): void =>
  void db.prepare('UPDATE weapon_issue SET returned_at = ?, returned_by = ? WHERE id = ?').run(at, by, issueId);
export const noteCleaning = (db: Db, issueId: number, at: LocalDateTime, by: number): void =>
  void db.prepare('UPDATE weapon_issue SET cleaned_at = ?, cleaned_by = ? WHERE id = ?').run(at, by, issueId);
