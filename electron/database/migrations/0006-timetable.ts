import type { Migration } from '../migration.ts';

/** Timetables: one draft an intake (version 0) and its approved versions, which never change again. */
export const timetable: Migration = {
  id: 6,
  name: 'timetable',
  sql: `
    CREATE TABLE plan (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      version INTEGER NOT NULL CHECK (version >= 0),
      made_at TEXT NOT NULL,
      approved_at TEXT,
      approved_by INTEGER REFERENCES person (id),
      UNIQUE (cohort_id, version),
      CHECK ((version = 0) = (approved_at IS NULL))
    ) STRICT;

    -- The draft laid before whoever approves, for the version it would become; state: digest of its lessons then
    CREATE TABLE plan_submission (
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      version INTEGER NOT NULL CHECK (version > 0),
      submitted_at TEXT NOT NULL,
      submitted_by INTEGER NOT NULL REFERENCES person (id),
      state TEXT NOT NULL,
      PRIMARY KEY (cohort_id, version)
    ) STRICT;

    -- slot: first lesson hour of the block, counted from 0; lock: whose lock holds the card in place
    CREATE TABLE placement (
      plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
      platoon_id INTEGER NOT NULL REFERENCES platoon (id),
      lesson_kind_id INTEGER NOT NULL REFERENCES lesson_kind (id),
      block_index INTEGER NOT NULL CHECK (block_index >= 0),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      slot INTEGER NOT NULL CHECK (slot BETWEEN 0 AND 11),
      place_id INTEGER NOT NULL REFERENCES place (id),
      instructor_id INTEGER NOT NULL REFERENCES instructor (id),
      lock TEXT CHECK (lock IN ('mine', 'generator')),
      PRIMARY KEY (plan_id, platoon_id, lesson_kind_id, block_index)
    ) STRICT;
    CREATE INDEX placement_day ON placement (plan_id, date);
  `,
};
