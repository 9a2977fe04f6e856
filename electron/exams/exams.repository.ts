import type { CommissionRole, ExamKind } from '../../shared/exams/exam-terms.ts';
import { byKazakhName } from '../../shared/kit/kazakh.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface ExamRecord {
  examId: number;
  cohortId: number;
  subjectCode: string;
  platoonId: number | null;
  platoon: number | null;
  kind: ExamKind;
  date: LocalDate;
  from: string;
  to: string;
  placeId: number;
  place: string;
  orderNumber: string | null;
  note: string | null;
}
const EXAMS = `SELECT exam.id AS examId, exam.cohort_id AS cohortId, subject_code AS subjectCode, platoon_id AS platoonId,
    platoon.number AS platoon, kind, date, from_time AS "from", to_time AS "to", place_id AS placeId, place.name AS place,
    order_number AS orderNumber, note
  FROM exam JOIN place ON place.id = place_id LEFT JOIN platoon ON platoon.id = platoon_id`;

export const findExam = (db: Db, examId: number): ExamRecord | undefined =>
  db.prepare<[number], ExamRecord>(`${EXAMS} WHERE exam.id = ?`).get(examId);
export const listExams = (db: Db, cohortId: number): ExamRecord[] =>
  db
    .prepare<[number], ExamRecord>(
      `${EXAMS} WHERE exam.cohort_id = ? ORDER BY date, from_time, platoon.number, exam.id`,
    )
    .all(cohortId);
/** Exams of other intakes within some days: their commissions and rooms may be the same. */
export const listExamsOfOthers = (db: Db, cohortId: number, from: LocalDate, to: LocalDate): ExamRecord[] =>
  db
    .prepare<[number, LocalDate, LocalDate], ExamRecord>(`${EXAMS} WHERE exam.cohort_id <> ? AND date BETWEEN ? AND ?`)
    .all(cohortId, from, to);

export type NewExam = Pick<
  ExamRecord,
  'cohortId' | 'subjectCode' | 'platoonId' | 'kind' | 'date' | 'from' | 'to' | 'placeId' | 'orderNumber' | 'note'
>;
export const insertExam = (db: Db, exam: NewExam): number =>
  Number(
    db
      .prepare(
        `INSERT INTO exam (cohort_id, subject_code, platoon_id, kind, date, from_time, to_time, place_id, order_number, note)
         VALUES (@cohortId, @subjectCode, @platoonId, @kind, @date, @from, @to, @placeId, @orderNumber, @note)`,
      )
      .run(exam).lastInsertRowid,
  );
export const updateExam = (db: Db, examId: number, exam: NewExam): void =>
  void db
    .prepare(
      `UPDATE exam SET subject_code = @subjectCode, platoon_id = @platoonId, kind = @kind, date = @date,
         from_time = @from, to_time = @to, place_id = @placeId, order_number = @orderNumber, note = @note
        WHERE id = @examId`,
    )
    .run({ ...exam, examId });
export const setOrderNumber = (db: Db, examId: number, orderNumber: string | null): void =>
  void db.prepare('UPDATE exam SET order_number = ? WHERE id = ?').run(orderNumber, examId);
export const deleteExam = (db: Db, examId: number): void =>
  void db.prepare('DELETE FROM exam WHERE id = ?').run(examId);

export interface MemberRow {
  examId: number;
  role: CommissionRole;
  name: string;
  personId: number | null;
}
/** The commissions of all exams of an intake, or of one exam, in their order. */
export const listMembers = (db: Db, of: { cohortId: number } | { examId: number }): MemberRow[] =>
  db
    .prepare<[number], MemberRow>(
      `SELECT exam_id AS examId, role, name, person_id AS personId FROM exam_member
        WHERE ${'examId' in of ? 'exam_id = ?' : 'exam_id IN (SELECT id FROM exam WHERE cohort_id = ?)'}
        ORDER BY exam_id, position`,
    )
    .all('examId' in of ? of.examId : of.cohortId);

export function putMembers(db: Db, examId: number, members: readonly Omit<MemberRow, 'examId'>[]): void {
  db.prepare('DELETE FROM exam_member WHERE exam_id = ?').run(examId);
  const insert = db.prepare(
    'INSERT INTO exam_member (exam_id, position, role, name, person_id) VALUES (@examId, @position, @role, @name, @personId)',
  );
  for (const [position, member] of members.entries()) insert.run({ examId, position, ...member });
}

export const listExamNorms = (db: Db, of: { cohortId: number } | { examId: number }) =>
  db
    .prepare<[number], { examId: number; normId: number }>(
      `SELECT exam_id AS examId, norm_id AS normId FROM exam_norm
        WHERE ${'examId' in of ? 'exam_id = ?' : 'exam_id IN (SELECT id FROM exam WHERE cohort_id = ?)'}
        ORDER BY exam_id, norm_id`,
    )
    .all('examId' in of ? of.examId : of.cohortId);

export function putExamNorms(db: Db, examId: number, normIds: readonly number[]): void {
  db.prepare('DELETE FROM exam_norm WHERE exam_id = ?').run(examId);
  const insert = db.prepare('INSERT INTO exam_norm (exam_id, norm_id) VALUES (?, ?)');
  for (const normId of normIds) insert.run(examId, normId);
}

export interface CohortRow {
  cohortId: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}
const COHORTS = 'SELECT id AS cohortId, code, starts_on AS startsOn, ends_on AS endsOn FROM cohort';
export const findCohort = (db: Db, cohortId: number): CohortRow | undefined =>
  db.prepare<[number], CohortRow>(`${COHORTS} WHERE id = ?`).get(cohortId);
export const listCohorts = (db: Db): CohortRow[] =>
  db.prepare<[], CohortRow>(`${COHORTS} ORDER BY starts_on, id`).all();

export const ruleOrder = (db: Db, cohortId: number, key: string): string =>
  db
    .prepare<[number, string], { number: string }>(
      'SELECT order_number AS number FROM cohort_rule WHERE cohort_id = ? AND key = ?',
    )
    .get(cohortId, key)?.number ?? '';

export const listLessonDays = (db: Db, cohortId: number): LocalDate[] =>
  db
    .prepare<[number], { date: LocalDate }>(
      'SELECT date FROM cohort_day WHERE cohort_id = ? AND lesson_hours > 0 ORDER BY date',
    )
    .all(cohortId)
    .map(({ date }) => date);

export interface SubjectRow {
  code: string;
  names: { kk: string; ru: string; en: string };
  hours: number;
}
export const listSubjects = (db: Db, cohortId: number): SubjectRow[] =>
  db
    .prepare<[number], { code: string; kk: string; ru: string; en: string; hours: number }>(
      `SELECT code, name_kk AS kk, name_ru AS ru, name_en AS en, initial_hours + specialty_hours AS hours
         FROM subject WHERE cohort_id = ? ORDER BY position, code`,
    )
    .all(cohortId)
    .map(({ code, hours, ...names }) => ({ code, hours, names }));

export const listPlatoons = (db: Db, cohortId: number): { platoonId: number; number: number }[] =>
  db
    .prepare<[number], { platoonId: number; number: number }>(
      'SELECT id AS platoonId, number FROM platoon WHERE cohort_id = ? ORDER BY number',
    )
    .all(cohortId);

export const listPlaces = (db: Db): { placeId: number; name: string }[] =>
  db
    .prepare<[], { placeId: number; name: string }>(
      'SELECT id AS placeId, name FROM place WHERE active = 1 ORDER BY id',
    )
    .all()
    .toSorted(byKazakhName);

export const listStaff = (db: Db): { personId: number; name: string; role: string }[] =>
  db
    .prepare<[], { personId: number; name: string; role: string }>(
      'SELECT id AS personId, full_name AS name, role FROM person WHERE active = 1 ORDER BY id',
    )
    .all()
    .toSorted(byKazakhName);

export interface ManRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number | null;
  platoon: number | null;
  /** The first day off the list, by an order of expulsion. */
  offFrom: LocalDate | null;
  paid: number;
}
/** Enrolled men with what they paid. */
export const listMen = (db: Db, cohortId: number): ManRow[] =>
  db
    .prepare<[number], ManRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId, platoon.number AS platoon,
              off_from AS offFrom, (SELECT coalesce(sum(amount), 0) FROM payment WHERE cadet_id = cadet.id) AS paid
         FROM cadet LEFT JOIN platoon ON platoon.id = platoon_id LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
        WHERE cadet.cohort_id = ? AND enrolment_order_id IS NOT NULL`,
    )
    .all(cohortId);

export interface AwayRow {
  cadetId: number;
  kind: string;
  until: LocalDateTime | null;
}
/** What kept or keeps men of an intake on a day: illness, duty, trip, and restrictions. */
export const listAway = (db: Db, cohortId: number, date: LocalDate): AwayRow[] =>
  db
    .prepare<{ cohortId: number; from: string; to: string }, AwayRow>(
      `SELECT cadet_id AS cadetId, kind, to_at AS until FROM absence JOIN cadet ON cadet.id = cadet_id
        WHERE cohort_id = @cohortId AND from_at <= @to AND (to_at IS NULL OR to_at > @from) ORDER BY from_at`,
    )
    .all({ cohortId, from: `${date}T08:00`, to: `${date}T18:00` });

export interface ExamLessonRow {
  platoonId: number;
  subjectCode: string;
  date: LocalDate;
  slot: number;
  hours: number;
  placeId: number;
  place: string;
}
/** Exam lessons of one version of the timetable; null where there is no such version. */
export function listExamLessons(db: Db, cohortId: number, version: number): ExamLessonRow[] | null {
  const plan = db
    .prepare<[number, number], { id: number }>('SELECT id FROM plan WHERE cohort_id = ? AND version = ?')
    .get(cohortId, version);
  if (!plan) return null;
  return db
    .prepare<[number], ExamLessonRow>(
      `SELECT platoon_id AS platoonId, subject_code AS subjectCode, date, slot, block_hours AS hours, place_id AS placeId,
              place.name AS place
         FROM placement JOIN lesson_kind ON lesson_kind.id = lesson_kind_id JOIN place ON place.id = place_id
        WHERE plan_id = ? AND EXISTS (SELECT 1 FROM json_each(flags) WHERE json_each.value = 'exam')
        ORDER BY date, slot`,
    )
    .all(plan.id);
}

/** Kinds of lesson that are exams. */
export const listExamKinds = (db: Db, cohortId: number): Set<number> =>
  new Set(
    db
      .prepare<[number], { id: number }>(
        `SELECT id FROM lesson_kind
          WHERE cohort_id = ? AND EXISTS (SELECT 1 FROM json_each(flags) WHERE json_each.value = 'exam')`,
      )
      .all(cohortId)
      .map(({ id }) => id),
  );

export const listRangeDays = (db: Db, cohortId: number) =>
  db
    .prepare<[number], { platoonId: number; date: LocalDate; from: string; to: string }>(
      `SELECT platoon_id AS platoonId, date, substr(departs_at, 12, 5) AS "from", substr(returns_at, 12, 5) AS "to"
         FROM range_day JOIN range_day_platoon ON day_id = range_day.id WHERE cohort_id = ?`,
    )
    .all(cohortId);

/** Accounts of instructors. */
export const listInstructorPersons = (db: Db): Map<number, number> =>
  new Map(
    db
      .prepare<[], { id: number; personId: number }>(
        'SELECT id, person_id AS personId FROM instructor WHERE person_id IS NOT NULL',
      )
      .all()
      .map(({ id, personId }) => [id, personId]),
  );
