import type { FollowupStep } from '../../shared/followup/chain.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** The paper of a man that counts: the valid one, else the newest that was not spoiled in print. */
const STANDING = `(SELECT id FROM certificate AS one WHERE one.cadet_id = cadet.id AND one.state <> 'spoiled'
    ORDER BY one.state = 'valid' DESC, one.id DESC LIMIT 1)`;

export interface FollowupRow {
  id: number;
  cohortId: number;
  intake: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoon: number | null;
  iin: string;
  birthDate: LocalDate;
  phone: string | null;
  ownDepartment: string | null;
  series: string;
  number: number;
  digits: number;
  line: number;
  year: number;
  issuedOn: LocalDate;
  /** When his first certificate was issued: a duplicate comes later. */
  certifiedOn: LocalDate;
  state: 'valid' | 'revoked';
}
/** Men with a certificate, of one intake or of all. */
export const listCertified = (db: Db, cohortId: number | null): FollowupRow[] =>
  db
    .prepare<{ cohortId: number | null }, FollowupRow>(
      `SELECT cadet.id, cadet.cohort_id AS cohortId, cohort.code AS intake, surname, given_name AS givenName, patronymic,
              platoon.number AS platoon, iin, birth_date AS birthDate, phone,
              defence_department AS ownDepartment, series, certificate_blank.number AS number, digits, certificate.number AS line, year, issued_on AS issuedOn, state,
              (SELECT min(issued_on) FROM certificate AS first WHERE first.cadet_id = cadet.id) AS certifiedOn
         FROM cadet
         JOIN certificate ON certificate.id = ${STANDING}
         JOIN certificate_blank ON certificate_blank.id = blank_id
         JOIN cohort ON cohort.id = cadet.cohort_id
         LEFT JOIN platoon ON platoon.id = platoon_id
        WHERE @cohortId IS NULL OR cadet.cohort_id = @cohortId`,
    )
    .all({ cohortId });

export const listAwaiting = (db: Db, cohortId: number | null): number[] =>
  db
    .prepare<{ cohortId: number | null }, number>(
      `SELECT leaving_man.cadet_id FROM leaving_man JOIN leaving_order ON leaving_order.id = order_id
        WHERE paper = 'certificate' AND signed_at IS NOT NULL AND (@cohortId IS NULL OR cohort_id = @cohortId)
          AND NOT EXISTS (SELECT 1 FROM certificate WHERE certificate.cadet_id = leaving_man.cadet_id
                AND state <> 'spoiled')`,
    )
    .pluck()
    .all({ cohortId });

export interface StepRow {
  cadetId: number;
  step: FollowupStep;
  date: LocalDate;
  department: string | null;
}
/** Steps of men, of one intake or of all. */
export const listSteps = (db: Db, cohortId: number | null): StepRow[] =>
  db
    .prepare<{ cohortId: number | null }, StepRow>(
      `SELECT cadet_id AS cadetId, step, date, department FROM followup_step JOIN cadet ON cadet.id = cadet_id
        WHERE @cohortId IS NULL OR cohort_id = @cohortId`,
    )
    .all({ cohortId });

/** One step of many men; the statement is prepared once. */
export function insertSteps(db: Db, steps: readonly (StepRow & { at: LocalDateTime; by: number })[]): void {
  const insert = db.prepare(
    `INSERT INTO followup_step (cadet_id, step, date, department, at, by)
     VALUES (@cadetId, @step, @date, @department, @at, @by)`,
  );
  for (const step of steps) insert.run(step);
}

export function deleteSteps(db: Db, cadetIds: readonly number[], step: FollowupStep): void {
  const remove = db.prepare('DELETE FROM followup_step WHERE cadet_id = ? AND step = ?');
  for (const cadetId of cadetIds) remove.run(cadetId, step);
}

export const intakeStands = (db: Db, cohortId: number): boolean =>
  db.prepare<[number], { id: number }>('SELECT id FROM cohort WHERE id = ?').get(cohortId) !== undefined;

export interface SentLetterRow {
  letterId: number;
  number: string;
  date: LocalDate;
  department: string;
  at: LocalDateTime;
  by: string;
}
/** Letters that went out, the newest first; of one intake those that name a man of it. */
export const listSentLetters = (db: Db, cohortId: number | null): SentLetterRow[] =>
  db
    .prepare<{ cohortId: number | null }, SentLetterRow>(
      `SELECT followup_letter.id AS letterId, number, date, department, at, person.full_name AS by
         FROM followup_letter JOIN person ON person.id = followup_letter.by
        WHERE @cohortId IS NULL OR followup_letter.id IN (
          SELECT letter_id FROM followup_letter_man JOIN cadet ON cadet.id = cadet_id WHERE cohort_id = @cohortId)
        ORDER BY date DESC, followup_letter.id DESC`,
    )
    .all({ cohortId });

export interface LetterManRow {
  letterId: number;
  cadetId: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  waiting: 0 | 1;
}
export const listLetterMen = (db: Db): LetterManRow[] =>
  db
    .prepare<[], LetterManRow>(
      `SELECT letter_id AS letterId, cadet_id AS cadetId, surname, given_name AS givenName, patronymic,
              NOT EXISTS (SELECT 1 FROM followup_step WHERE followup_step.cadet_id = cadet.id AND step = 'ready')
                AS waiting
         FROM followup_letter_man JOIN cadet ON cadet.id = cadet_id`,
    )
    .all();

export const findSentLetter = (db: Db, number: string, date: LocalDate): SentLetterRow | undefined =>
  listSentLetters(db, null).find((letter) => letter.number === number && letter.date === date);

export function insertLetter(
  db: Db,
  letter: { number: string; date: LocalDate; department: string; at: LocalDateTime; by: number },
  cadetIds: readonly number[],
): number {
  const letterId = Number(
    db
      .prepare(
        `INSERT INTO followup_letter (number, date, department, at, by)
         VALUES (@number, @date, @department, @at, @by)`,
      )
      .run(letter).lastInsertRowid,
  );
  const name = db.prepare('INSERT INTO followup_letter_man VALUES (?, ?)');
  for (const cadetId of cadetIds) name.run(letterId, cadetId);
  return letterId;
}
