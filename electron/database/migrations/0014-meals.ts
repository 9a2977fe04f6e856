import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Values that this room reads; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['meals.cutOff', 'meals.cutOffDays'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

/** Diets, meals taken along, and what the kitchen was told. Who eats is derived from presence and not kept here. */
export const meals: Migration = {
  id: 14,
  name: 'meals',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- the school's own short list; who is in no row of cadet_diet eats the ordinary ration
    CREATE TABLE diet (
      id INTEGER PRIMARY KEY,
      name_kk TEXT NOT NULL UNIQUE CHECK (name_kk <> ''),
      name_ru TEXT NOT NULL CHECK (name_ru <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
    ) STRICT;
    INSERT INTO diet (id, name_kk, name_ru, name_en) VALUES
      (1, 'Шошқа етінсіз', 'Без свинины', 'No pork'),
      (2, '№ 5 диета', 'Диета № 5', 'Diet no. 5'),
      (3, '№ 9 диета', 'Диета № 9', 'Diet no. 9');

    -- what the kitchen has to know, never a diagnosis
    -- from_on, until_on: its days, both included; until_on NULL = until further notice
    CREATE TABLE cadet_diet (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      diet_id INTEGER NOT NULL REFERENCES diet (id),
      from_on TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
      until_on TEXT CHECK (until_on GLOB '????-??-??'),
      note TEXT CHECK (note <> ''),
      set_at TEXT NOT NULL,
      set_by INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (cadet_id, from_on),
      CHECK (until_on >= from_on)
    ) STRICT;

    -- Men away together with their food: one interval; which sittings are taken along follows by overlap.
    CREATE TABLE meal_outing (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      from_at TEXT NOT NULL CHECK (from_at GLOB '????-??-??T??:??'),
      to_at TEXT NOT NULL CHECK (to_at GLOB '????-??-??T??:??'),
      why TEXT NOT NULL CHECK (why <> ''),
      CHECK (from_at < to_at)
    ) STRICT;
    CREATE INDEX meal_outing_cohort ON meal_outing (cohort_id);
    CREATE TABLE meal_outing_man (
      outing_id INTEGER NOT NULL REFERENCES meal_outing (id) ON DELETE CASCADE,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      PRIMARY KEY (outing_id, cadet_id)
    ) STRICT;
    CREATE INDEX meal_outing_man_cadet ON meal_outing_man (cadet_id);

    -- Everything the kitchen was told of a day, in order: number 0 is the list that was frozen, each later one a slip.
    -- told: who is fed and who is missed at each sitting as the kitchen knows it from this sheet on; after_id: the sheet
    -- before it, so that a list cannot be taken back from under its slips.
    CREATE TABLE meal_sheet (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      number INTEGER NOT NULL CHECK (number >= 0),
      after_id INTEGER UNIQUE REFERENCES meal_sheet (id),
      made_at TEXT NOT NULL,
      made_by INTEGER NOT NULL REFERENCES person (id),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      told TEXT NOT NULL CHECK (json_valid(told)),
      UNIQUE (cohort_id, date, number),
      CHECK ((number = 0) = (after_id IS NULL))
    ) STRICT;
    CREATE TRIGGER meal_sheet_stays BEFORE UPDATE ON meal_sheet BEGIN
      SELECT RAISE(ABORT, 'what the kitchen was told is never changed');
    END;
  `,
};
