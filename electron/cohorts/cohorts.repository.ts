import type { NotedDay } from '../../shared/cohorts/change-days.ts';
import type { CourseDay } from '../../shared/cohorts/course-days.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import type { FrozenRule } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';

export interface CohortEntry {
  id: number;
  code: string;
  starts_on: LocalDate;
  ends_on: LocalDate;
  arrival_day: 0 | 1;
  exams_inside_hours: 0 | 1;
  closed_at: LocalDateTime | null;
}

const WITH_CLOSING = `SELECT cohort.*,
    (SELECT closed_at FROM intake_closing WHERE cohort_id = cohort.id AND reopened_at IS NULL) AS closed_at FROM cohort`;

/** A day as the rules lay it out: no evening opened, nothing noted. */
export const freshDay = (day: CourseDay): NotedDay => ({ eveningHours: 0, note: null, ...day });

export const listCohorts = (db: Db): CohortEntry[] =>
  db.prepare<[], CohortEntry>(`${WITH_CLOSING} ORDER BY starts_on DESC, id DESC`).all();

export const findCohort = (db: Db, id: number): CohortEntry | undefined =>
  db.prepare<[number], CohortEntry>(`${WITH_CLOSING} WHERE id = ?`).get(id);

export function insertCohort(
  db: Db,
  cohort: { code: string; startsOn: LocalDate; endsOn: LocalDate; arrivalDay: boolean },
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO cohort (code, starts_on, ends_on, arrival_day)
         VALUES (@code, @startsOn, @endsOn, @arrivalDay)`,
      )
      .run({ ...cohort, arrivalDay: cohort.arrivalDay ? 1 : 0 }).lastInsertRowid,
  );
}

export const setCourseDates = (db: Db, id: number, startsOn: LocalDate, endsOn: LocalDate): void =>
  void db.prepare('UPDATE cohort SET starts_on = ?, ends_on = ? WHERE id = ?').run(startsOn, endsOn, id);

export const setExamsInside = (db: Db, id: number, inside: boolean): void =>
  void db.prepare('UPDATE cohort SET exams_inside_hours = ? WHERE id = ?').run(inside ? 1 : 0, id);

export const listDays = (db: Db, cohortId: number): NotedDay[] =>
  db
    .prepare<[number], NotedDay>(
      `SELECT date, kind, lesson_hours AS lessonHours, evening_hours AS eveningHours, note
       FROM cohort_day WHERE cohort_id = ? ORDER BY date`,
    )
    .all(cohortId);

/** Writes days of an intake: new ones are added, those that stand are changed. */
export function saveDays(db: Db, cohortId: number, days: readonly NotedDay[]): void {
  const save = db.prepare(
    `INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours, evening_hours, note)
     VALUES (@cohortId, @date, @kind, @lessonHours, @eveningHours, @note)
     ON CONFLICT (cohort_id, date) DO UPDATE
       SET kind = excluded.kind, lesson_hours = excluded.lesson_hours, evening_hours = excluded.evening_hours,
         note = excluded.note`,
  );
  for (const day of days) save.run({ ...day, cohortId });
}

export const removeDays = (db: Db, cohortId: number): void =>
  void db.prepare('DELETE FROM cohort_day WHERE cohort_id = ?').run(cohortId);

interface RuleRow {
  key: RuleKey;
  value: string;
  in_force_from: LocalDate;
  order_number: string;
}

const toRule = (row: RuleRow): FrozenRule => ({
  key: row.key,
  value: JSON.parse(row.value) as unknown,
  inForceFrom: row.in_force_from,
  orderNumber: row.order_number,
});

/** The school's rule book as it stands. */
export const readRuleBook = (db: Db): FrozenRule[] =>
  db.prepare<[], RuleRow>('SELECT key, value, in_force_from, order_number FROM rule_value').all().map(toRule);

/** The values the intake keeps. */
export const readKeptRules = (db: Db, cohortId: number): FrozenRule[] =>
  db
    .prepare<[number], RuleRow>('SELECT key, value, in_force_from, order_number FROM cohort_rule WHERE cohort_id = ?')
    .all(cohortId)
    .map(toRule);

export function keepRules(db: Db, cohortId: number, rules: readonly FrozenRule[]): void {
  const keep = db.prepare(
    `INSERT INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
     VALUES (@cohortId, @key, @value, @inForceFrom, @orderNumber)
     ON CONFLICT (cohort_id, key) DO UPDATE
       SET value = excluded.value, in_force_from = excluded.in_force_from, order_number = excluded.order_number`,
  );
  for (const rule of rules) keep.run({ ...rule, cohortId, value: JSON.stringify(rule.value) });
}
