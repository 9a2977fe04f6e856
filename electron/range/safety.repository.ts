import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { AbsenceKind } from '../../shared/presence/presence-facts.ts';
import type { Db } from '../database/open.ts';

export interface SafetyManRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number | null;
  platoon: number | null;
  squad: number | null;
  limits: string | null;
  testDate: LocalDate | null;
  testExaminer: string | null;
  testPassed: 0 | 1 | null;
  briefingDate: LocalDate | null;
  briefingExaminer: string | null;
  verdict: 'barred' | 'cleared' | null;
  until: LocalDate | null;
  seen: string | null;
  saidBy: string | null;
  /** The first day off the list, by an order of expulsion. */
  offFrom: LocalDate | null;
}

const newest = (kind: 'test' | 'briefing'): string => `(SELECT id FROM safety_record
    WHERE cadet_id = cadet.id AND kind = '${kind}' ORDER BY date DESC, id DESC LIMIT 1)`;

/** Enrolled men of an intake with what the safety gate knows of them. */
export const listSafetyMen = (db: Db, cohortId: number): SafetyManRow[] =>
  db
    .prepare<[number], SafetyManRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId,
              platoon.number AS platoon, squad,
              CASE WHEN medical_result = 'fitWithLimits' AND medical_limits <> '' THEN medical_limits END AS limits,
              test.date AS testDate, test.examiner AS testExaminer, test.passed AS testPassed,
              briefing.date AS briefingDate, briefing.examiner AS briefingExaminer,
              said.verdict, said.until, said.seen, said.said_by AS saidBy, off_from AS offFrom
         FROM cadet
         LEFT JOIN platoon ON platoon.id = platoon_id
         LEFT JOIN safety_record AS test ON test.id = ${newest('test')}
         LEFT JOIN safety_record AS briefing ON briefing.id = ${newest('briefing')}
         LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
         LEFT JOIN range_medical AS said ON said.cadet_id = cadet.id
        WHERE cadet.cohort_id = ? AND enrolment_order_id IS NOT NULL`,
    )
    .all(cohortId);

/** A man's name as `fullName` takes it. */
export const findNames = (
  db: Db,
  cadetId: number,
): { surname: string; givenName: string; patronymic: string | null } | undefined =>
  db
    .prepare<[number], { surname: string; givenName: string; patronymic: string | null }>(
      'SELECT surname, given_name AS givenName, patronymic FROM cadet WHERE id = ?',
    )
    .get(cadetId);

export interface AbsenceRow {
  cadetId: number;
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
}

export const listAbsences = (db: Db, cohortId: number): AbsenceRow[] =>
  db
    .prepare<[number], AbsenceRow>(
      `SELECT cadet_id AS cadetId, kind, from_at AS "from", to_at AS "to"
         FROM absence JOIN cadet ON cadet.id = cadet_id WHERE cohort_id = ? ORDER BY from_at`,
    )
    .all(cohortId);

export interface SafetyRecordRow {
  recordId: number;
  cadetId: number;
  kind: 'briefing' | 'test';
  date: LocalDate;
  content: string;
  examiner: string;
  passed: 0 | 1 | null;
  recordedBy: string;
}

export const listSafetyRecords = (db: Db, cohortId: number): SafetyRecordRow[] =>
  db
    .prepare<[number], SafetyRecordRow>(
      `SELECT safety_record.id AS recordId, cadet_id AS cadetId, kind, date, content, examiner, passed,
              person.full_name AS recordedBy
         FROM safety_record JOIN cadet ON cadet.id = cadet_id JOIN person ON person.id = recorded_by
        WHERE cohort_id = ? ORDER BY date DESC, safety_record.id DESC`,
    )
    .all(cohortId);

export function insertSafetyRecord(
  db: Db,
  record: {
    cadetId: number;
    kind: 'briefing' | 'test';
    date: LocalDate;
    content: string;
    examiner: string;
    passed: 0 | 1 | null;
    at: LocalDateTime;
    by: number;
  },
): void {
  db.prepare(
    `INSERT INTO safety_record (cadet_id, kind, date, content, examiner, passed, recorded_at, recorded_by)
     VALUES (@cadetId, @kind, @date, @content, @examiner, @passed, @at, @by)`,
  ).run(record);
}

export function putMedical(
  db: Db,
  said: {
    cadetId: number;
    verdict: 'barred' | 'cleared';
    until: LocalDate | null;
    seen: string | null;
    saidBy: string;
    at: LocalDateTime;
    by: number;
  },
): void {
  db.prepare(
    `INSERT INTO range_medical (cadet_id, verdict, until, seen, said_by, recorded_at, recorded_by)
     VALUES (@cadetId, @verdict, @until, @seen, @saidBy, @at, @by)
     ON CONFLICT (cadet_id) DO UPDATE SET verdict = @verdict, until = @until, seen = @seen, said_by = @saidBy,
       recorded_at = @at, recorded_by = @by`,
  ).run(said);
}
export const removeMedical = (db: Db, cadetId: number): void =>
  void db.prepare('DELETE FROM range_medical WHERE cadet_id = ?').run(cadetId);
