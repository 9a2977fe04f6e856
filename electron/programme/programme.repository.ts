import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { DayWindow, LessonKind, OrderRule, Subject } from '../../shared/programme/programme-types.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import type { Db } from '../database/open.ts';

export interface CohortFacts {
  id: number;
  code: string;
  starts_on: string;
  ends_on: string;
  exams_inside_hours: 0 | 1;
}

export const findCohort = (db: Db, cohortId: number): CohortFacts | undefined =>
  db
    .prepare<[number], CohortFacts>('SELECT id, code, starts_on, ends_on, exams_inside_hours FROM cohort WHERE id = ?')
    .get(cohortId);

/** The values the intake keeps from its first day. */
export function frozenRules(db: Db, cohortId: number): RuleValues {
  const rows = db
    .prepare<[number], { key: string; value: string }>('SELECT key, value FROM cohort_rule WHERE cohort_id = ?')
    .all(cohortId);
  return ruleValues(rows.map(({ key, value }) => ({ key, value: JSON.parse(value) as unknown })));
}

/** Days with lessons and their hours, in order. */
export const listTrainingDays = (db: Db, cohortId: number): { date: string; hours: number; evening: number }[] =>
  db
    .prepare<[number], { date: string; hours: number; evening: number }>(
      `SELECT date, lesson_hours AS hours, evening_hours AS evening FROM cohort_day
       WHERE cohort_id = ? AND lesson_hours > 0 ORDER BY date`,
    )
    .all(cohortId);

/** The platoons of an intake: how many, and the men the largest has today (null while nobody stands in one). */
export function platoonFacts(db: Db, cohortId: number, today: LocalDate): { count: number; largest: number | null } {
  const sizes = db
    .prepare<{ cohortId: number; today: LocalDate }, { men: number }>(
      `SELECT count(cadet.id) AS men FROM platoon LEFT JOIN cadet ON cadet.platoon_id = platoon.id
              AND cadet.id NOT IN (SELECT cadet_id FROM struck_off WHERE off_from <= @today)
       WHERE platoon.cohort_id = @cohortId GROUP BY platoon.id`,
    )
    .all({ cohortId, today });
  const largest = Math.max(0, ...sizes.map((row) => row.men));
  return { count: sizes.length, largest: largest > 0 ? largest : null };
}

export const countPlatoons = (db: Db, cohortId: number): number =>
  (db.prepare('SELECT count(*) AS count FROM platoon WHERE cohort_id = ?').get(cohortId) as { count: number }).count;

/** The newest other intake that has a programme: the one before this, else any. */
export const lastProgrammeBefore = (db: Db, cohort: CohortFacts): CohortFacts | undefined =>
  db
    .prepare<[number, string], CohortFacts>(
      `SELECT id, code, starts_on, ends_on, exams_inside_hours FROM cohort
       WHERE id <> ? AND EXISTS (SELECT 1 FROM subject WHERE subject.cohort_id = cohort.id)
       ORDER BY starts_on <= ? DESC, starts_on DESC LIMIT 1`,
    )
    .get(cohort.id, cohort.starts_on);

interface SubjectRow {
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  initial_hours: number;
  specialty_hours: number;
  max_hours_per_day: number;
}

export const listSubjects = (db: Db, cohortId: number): Subject[] =>
  db
    .prepare<[number], SubjectRow>('SELECT * FROM subject WHERE cohort_id = ? ORDER BY position')
    .all(cohortId)
    .map((row) => ({
      code: row.code,
      names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      initialHours: row.initial_hours,
      specialtyHours: row.specialty_hours,
      maxHoursPerDay: row.max_hours_per_day,
    }));

export const insertSubject = (db: Db, cohortId: number, position: number, subject: Subject): void =>
  void db
    .prepare(
      `INSERT INTO subject (cohort_id, code, position, name_kk, name_ru, name_en, initial_hours, specialty_hours,
         max_hours_per_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      cohortId,
      subject.code,
      position,
      subject.names.kk,
      subject.names.ru,
      subject.names.en,
      subject.initialHours,
      subject.specialtyHours,
      subject.maxHoursPerDay,
    );

export const updateSubject = (db: Db, cohortId: number, subject: Subject): void =>
  void db
    .prepare(
      `UPDATE subject SET name_kk = ?, name_ru = ?, name_en = ?, initial_hours = ?, specialty_hours = ?,
         max_hours_per_day = ? WHERE cohort_id = ? AND code = ?`,
    )
    .run(
      subject.names.kk,
      subject.names.ru,
      subject.names.en,
      subject.initialHours,
      subject.specialtyHours,
      subject.maxHoursPerDay,
      cohortId,
      subject.code,
    );

interface KindRow {
  id: number;
  cohort_id: number;
  code: string;
  subject_code: string;
  phase: LessonKind['phase'];
  block_hours: number;
  block_count: number;
  place_type: LessonKind['placeType'];
  flags: string;
  window_from: number | null;
  window_to: number | null;
  name_kk: string;
  name_ru: string;
  name_en: string;
}

/** A lesson kind as it stands in the file. */
export interface StoredKind extends LessonKind {
  id: number;
  cohortId: number;
}

const asKind = (row: KindRow): StoredKind => ({
  id: row.id,
  cohortId: row.cohort_id,
  code: row.code,
  subjectCode: row.subject_code,
  phase: row.phase,
  blockHours: row.block_hours,
  blockCount: row.block_count,
  placeType: row.place_type,
  flags: JSON.parse(row.flags) as LessonKind['flags'],
  window: windowOf(row),
  names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
});

const windowOf = ({ window_from, window_to }: KindRow): DayWindow | null =>
  window_from === null || window_to === null ? null : { from: window_from, to: window_to };

export const listKinds = (db: Db, cohortId: number): StoredKind[] =>
  db
    .prepare<[number], KindRow>('SELECT * FROM lesson_kind WHERE cohort_id = ? ORDER BY position, id')
    .all(cohortId)
    .map(asKind);

export function findKind(db: Db, kindId: number): StoredKind | undefined {
  const row = db.prepare<[number], KindRow>('SELECT * FROM lesson_kind WHERE id = ?').get(kindId);
  return row && asKind(row);
}

const kindValues = (kind: LessonKind) => [
  kind.phase,
  kind.blockHours,
  kind.blockCount,
  kind.placeType,
  JSON.stringify(kind.flags),
  kind.window?.from ?? null,
  kind.window?.to ?? null,
  kind.names.kk,
  kind.names.ru,
  kind.names.en,
];

export const insertKind = (db: Db, cohortId: number, position: number, kind: LessonKind): number =>
  Number(
    db
      .prepare(
        `INSERT INTO lesson_kind (phase, block_hours, block_count, place_type, flags, window_from, window_to,
           name_kk, name_ru, name_en, cohort_id, code, subject_code, position)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(...kindValues(kind), cohortId, kind.code, kind.subjectCode, position).lastInsertRowid,
  );

export const updateKind = (db: Db, kindId: number, kind: LessonKind): void =>
  void db
    .prepare(
      `UPDATE lesson_kind SET phase = ?, block_hours = ?, block_count = ?, place_type = ?, flags = ?, window_from = ?,
         window_to = ?, name_kk = ?, name_ru = ?, name_en = ? WHERE id = ?`,
    )
    .run(...kindValues(kind), kindId);

export const deleteKind = (db: Db, kindId: number): void =>
  void db.prepare('DELETE FROM lesson_kind WHERE id = ?').run(kindId);

interface OrderRuleRow {
  id: number;
  cohort_id: number;
  code: string;
  before_codes: string;
  after_codes: string;
  min_days: number;
}

/** An order rule as it stands in the file. */
export interface StoredOrderRule extends OrderRule {
  id: number;
  cohortId: number;
}

const asOrderRule = (row: OrderRuleRow): StoredOrderRule => ({
  id: row.id,
  cohortId: row.cohort_id,
  code: row.code,
  before: JSON.parse(row.before_codes) as string[],
  after: JSON.parse(row.after_codes) as string[],
  minDays: row.min_days,
});

export const listOrderRules = (db: Db, cohortId: number): StoredOrderRule[] =>
  db
    .prepare<[number], OrderRuleRow>('SELECT * FROM order_rule WHERE cohort_id = ? ORDER BY id')
    .all(cohortId)
    .map(asOrderRule);

export function findOrderRule(db: Db, ruleId: number): StoredOrderRule | undefined {
  const row = db.prepare<[number], OrderRuleRow>('SELECT * FROM order_rule WHERE id = ?').get(ruleId);
  return row && asOrderRule(row);
}

export const insertOrderRule = (db: Db, cohortId: number, rule: OrderRule): number =>
  Number(
    db
      .prepare('INSERT INTO order_rule (cohort_id, code, before_codes, after_codes, min_days) VALUES (?, ?, ?, ?, ?)')
      .run(cohortId, rule.code, JSON.stringify(rule.before), JSON.stringify(rule.after), rule.minDays).lastInsertRowid,
  );

export const updateOrderRule = (db: Db, ruleId: number, rule: OrderRule): void =>
  void db
    .prepare('UPDATE order_rule SET before_codes = ?, after_codes = ?, min_days = ? WHERE id = ?')
    .run(JSON.stringify(rule.before), JSON.stringify(rule.after), rule.minDays, ruleId);

export const deleteOrderRule = (db: Db, ruleId: number): void =>
  void db.prepare('DELETE FROM order_rule WHERE id = ?').run(ruleId);
