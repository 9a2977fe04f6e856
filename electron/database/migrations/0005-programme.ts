import type { Migration } from '../migration.ts';

/** What an intake is taught, by whom and where. Each intake has a programme of its own, begun as a copy. */
export const programme: Migration = {
  id: 5,
  name: 'programme',
  sql: `
    CREATE TABLE subject (
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      name_kk TEXT NOT NULL,
      name_ru TEXT NOT NULL,
      name_en TEXT NOT NULL,
      initial_hours INTEGER NOT NULL CHECK (initial_hours >= 0),
      specialty_hours INTEGER NOT NULL CHECK (specialty_hours >= 0),
      max_hours_per_day INTEGER NOT NULL CHECK (max_hours_per_day BETWEEN 1 AND 9),
      PRIMARY KEY (cohort_id, code)
    ) STRICT;

    -- block_count blocks of block_hours consecutive hours; the window is in training days, both ends included: 0 and up
    -- count from the first, below 0 from the last (-1)
    CREATE TABLE lesson_kind (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL,
      code TEXT NOT NULL,
      subject_code TEXT NOT NULL,
      position INTEGER NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('initial', 'specialty')),
      block_hours INTEGER NOT NULL CHECK (block_hours BETWEEN 1 AND 4),
      block_count INTEGER NOT NULL CHECK (block_count >= 0),
      place_type TEXT NOT NULL,
      flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)),
      window_from INTEGER,
      window_to INTEGER,
      name_kk TEXT NOT NULL,
      name_ru TEXT NOT NULL,
      name_en TEXT NOT NULL,
      UNIQUE (cohort_id, code),
      FOREIGN KEY (cohort_id, subject_code) REFERENCES subject (cohort_id, code) ON DELETE CASCADE,
      CHECK ((window_from IS NULL) = (window_to IS NULL))
    ) STRICT;

    CREATE TABLE order_rule (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      before_codes TEXT NOT NULL CHECK (json_valid(before_codes)),
      after_codes TEXT NOT NULL CHECK (json_valid(after_codes)),
      min_days INTEGER NOT NULL DEFAULT 0 CHECK (min_days >= 0),
      UNIQUE (cohort_id, code)
    ) STRICT;

    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL CHECK (type IN ('class', 'drill', 'gym', 'field', 'range')),
      capacity INTEGER NOT NULL CHECK (capacity > 0),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE instructor (
      id INTEGER PRIMARY KEY,
      full_name TEXT NOT NULL,
      person_id INTEGER REFERENCES person (id),
      max_hours_per_day INTEGER NOT NULL DEFAULT 6 CHECK (max_hours_per_day BETWEEN 1 AND 9),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE instructor_subject (
      instructor_id INTEGER NOT NULL REFERENCES instructor (id) ON DELETE CASCADE,
      subject_code TEXT NOT NULL,
      PRIMARY KEY (instructor_id, subject_code)
    ) STRICT;

    -- days away, both ends included; with slots only those lesson hours of each day (from 0, to excluded)
    CREATE TABLE instructor_absence (
      id INTEGER PRIMARY KEY,
      instructor_id INTEGER NOT NULL REFERENCES instructor (id) ON DELETE CASCADE,
      from_date TEXT NOT NULL,
      to_date TEXT NOT NULL,
      from_slot INTEGER,
      to_slot INTEGER,
      reason TEXT,
      CHECK (from_date <= to_date),
      CHECK ((from_slot IS NULL) = (to_slot IS NULL)),
      CHECK (from_slot IS NULL OR (0 <= from_slot AND from_slot < to_slot))
    ) STRICT;

    -- the same of a place that is out of service for some days
    CREATE TABLE place_absence (
      id INTEGER PRIMARY KEY,
      place_id INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
      from_date TEXT NOT NULL,
      to_date TEXT NOT NULL,
      from_slot INTEGER,
      to_slot INTEGER,
      reason TEXT,
      CHECK (from_date <= to_date),
      CHECK ((from_slot IS NULL) = (to_slot IS NULL)),
      CHECK (from_slot IS NULL OR (0 <= from_slot AND from_slot < to_slot))
    ) STRICT;
  `,
};
