import type { LongestDay } from '../../shared/rules/rule-clash.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import type { FrozenRule } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';

interface ValueRow {
  key: RuleKey;
  value: string;
  in_force_from: string;
  order_number: string;
}

const toRule = (row: ValueRow): FrozenRule => ({
  key: row.key,
  value: JSON.parse(row.value) as unknown,
  inForceFrom: row.in_force_from,
  orderNumber: row.order_number,
});

/** Every dated value of the book, the earliest of a key first. */
export const listValues = (db: Db): FrozenRule[] =>
  db
    .prepare<[], ValueRow>('SELECT key, value, in_force_from, order_number FROM rule_value ORDER BY key, in_force_from')
    .all()
    .map(toRule);

/** Adds a dated value, or corrects the one of the same day. */
export const saveValue = (db: Db, rule: FrozenRule): void =>
  void db
    .prepare(
      `INSERT INTO rule_value (key, value, in_force_from, order_number)
       VALUES (@key, @value, @inForceFrom, @orderNumber)
       ON CONFLICT (key, in_force_from) DO UPDATE SET value = excluded.value, order_number = excluded.order_number`,
    )
    .run({ ...rule, value: JSON.stringify(rule.value) });

/** Writes the confirming order beside a value, in the book and with the intakes that keep this very value. */
export function confirmValue(db: Db, rule: FrozenRule, orderNumber: string): void {
  const at = { key: rule.key, inForceFrom: rule.inForceFrom, orderNumber };
  db.prepare('UPDATE rule_value SET order_number = @orderNumber WHERE key = @key AND in_force_from = @inForceFrom').run(
    at,
  );
  db.prepare(
    `UPDATE cohort_rule SET order_number = @orderNumber
     WHERE key = @key AND in_force_from = @inForceFrom AND order_number = ''`,
  ).run(at);
}

export interface KeptRow {
  cohort_id: number;
  code: string;
  starts_on: string;
  key: RuleKey;
  value: string;
  in_force_from: string;
}

/** What the intakes keep, the newest intake first. */
export const listKept = (db: Db): KeptRow[] =>
  db
    .prepare<[], KeptRow>(
      `SELECT cohort.id AS cohort_id, code, starts_on, key, value, in_force_from
       FROM cohort JOIN cohort_rule ON cohort_rule.cohort_id = cohort.id
       ORDER BY starts_on DESC, cohort.id DESC`,
    )
    .all();

/** The most hours a day and an evening of each intake have. */
export const longestDays = (db: Db): Map<number, LongestDay> =>
  new Map(
    db
      .prepare<[], LongestDay & { cohortId: number }>(
        `SELECT cohort_id AS cohortId, max(lesson_hours) AS lessonHours, max(evening_hours) AS eveningHours
         FROM cohort_day GROUP BY cohort_id`,
      )
      .all()
      .map(({ cohortId, ...longest }) => [cohortId, longest]),
  );

/** An intake that has not begun takes a new value in place of the one it kept. */
export const giveToIntake = (db: Db, cohortId: number, rule: FrozenRule): void =>
  void db
    .prepare(
      `UPDATE cohort_rule SET value = @value, in_force_from = @inForceFrom, order_number = @orderNumber
       WHERE cohort_id = @cohortId AND key = @key`,
    )
    .run({ ...rule, cohortId, value: JSON.stringify(rule.value) });

/** A value that an intake keeps, as JSON; undefined when it keeps none. */
export const findKeptRule = (db: Db, cohortId: number, key: string): string | undefined =>
  db
    .prepare<[number, string], { value: string }>('SELECT value FROM cohort_rule WHERE cohort_id = ? AND key = ?')
    .get(cohortId, key)?.value;

/** Whether there is an intake with values of its own at all. */
export const keepsRules = (db: Db, cohortId: number): boolean =>
  db.prepare('SELECT 1 FROM cohort_rule WHERE cohort_id = ?').get(cohortId) !== undefined;
