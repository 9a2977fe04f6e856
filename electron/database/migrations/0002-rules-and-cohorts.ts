import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const firstRows = FIRST_RULE_BOOK.map(
  ({ key, value, inForceFrom, orderNumber }) =>
    `(${[key, JSON.stringify(value), inForceFrom, orderNumber].map(text).join(', ')})`,
).join(',\n      ');

/** The dated rule book with the values a file begins with, the intakes with the values they started with, and the 40 days of each. */
export const rulesAndCohorts: Migration = {
  id: 2,
  name: 'rules and cohorts',
  sql: `
    CREATE TABLE rule_value (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      in_force_from TEXT NOT NULL CHECK (in_force_from GLOB '????-??-??'),
      order_number TEXT NOT NULL,
      UNIQUE (key, in_force_from)
    ) STRICT;
    INSERT INTO rule_value (key, value, in_force_from, order_number) VALUES
      ${firstRows};

    -- an intake's number is never another's, though it be taken back: the history knows it by it for good
    CREATE TABLE cohort (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE,
      starts_on TEXT NOT NULL CHECK (starts_on GLOB '????-??-??'),
      ends_on TEXT NOT NULL CHECK (ends_on GLOB '????-??-??'),
      arrival_day INTEGER NOT NULL DEFAULT 0 CHECK (arrival_day IN (0, 1)),
      exams_inside_hours INTEGER NOT NULL DEFAULT 1 CHECK (exams_inside_hours IN (0, 1)),
      CHECK (starts_on <= ends_on)
    ) STRICT;

    -- lesson_hours: hours that may be taught on the day, 0 on a day without lessons; evening_hours: hours after them,
    -- opened for night exercises
    CREATE TABLE cohort_day (
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      kind TEXT NOT NULL CHECK (kind IN ('training', 'rest', 'holiday', 'arrival', 'oath')),
      lesson_hours INTEGER NOT NULL CHECK (lesson_hours BETWEEN 0 AND 9),
      evening_hours INTEGER NOT NULL DEFAULT 0 CHECK (evening_hours BETWEEN 0 AND 3),
      note TEXT,
      PRIMARY KEY (cohort_id, date),
      CHECK (evening_hours = 0 OR lesson_hours > 0)
    ) STRICT;

    -- the values an intake started with stay with it whatever the rule book says later
    CREATE TABLE cohort_rule (
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      in_force_from TEXT NOT NULL,
      order_number TEXT NOT NULL,
      PRIMARY KEY (cohort_id, key)
    ) STRICT;
  `,
};
