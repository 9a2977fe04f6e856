import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Values that duty and meals read; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['duty.change', 'duty.hours', 'meals.starts', 'meals.minutes'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

/** What keeps a man from his day beside leave: illness, hospital, duty, trip, restriction. */
export const absences: Migration = {
  id: 10,
  name: 'absences',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- a place that is guarded or kept day and night, and how many men of the intake it takes
    CREATE TABLE duty_post (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      men INTEGER NOT NULL CHECK (men BETWEEN 1 AND 20),
      closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
    ) STRICT;

    -- One interval, wall clock; to_at no longer belongs to it, NULL = not known yet. A diagnosis is never kept.
    CREATE TABLE absence (
      id INTEGER PRIMARY KEY,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('illness', 'hospital', 'duty', 'trip', 'restriction', 'other')),
      from_at TEXT NOT NULL CHECK (from_at GLOB '????-??-??T??:??'),
      to_at TEXT CHECK (to_at GLOB '????-??-??T??:??'),
      post_id INTEGER REFERENCES duty_post (id),
      order_no TEXT CHECK (order_no <> ''),
      note TEXT CHECK (note <> ''),
      entered_at TEXT NOT NULL,
      entered_by INTEGER NOT NULL REFERENCES person (id),
      CHECK (to_at IS NULL OR from_at < to_at),
      CHECK ((kind = 'duty') = (post_id IS NOT NULL)),
      CHECK (kind <> 'duty' OR to_at IS NOT NULL),
      CHECK (kind <> 'other' OR note IS NOT NULL)
    ) STRICT;
    CREATE INDEX absence_cadet ON absence (cadet_id, from_at);
    -- a man stands one duty at a time
    CREATE UNIQUE INDEX absence_duty ON absence (cadet_id, from_at) WHERE kind = 'duty';
  `,
};
