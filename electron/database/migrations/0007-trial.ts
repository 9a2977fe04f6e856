import type { Migration } from '../migration.ts';

/** What-if trials: lists of acts that have not been done. */
export const trial: Migration = {
  id: 7,
  name: 'trial',
  sql: `
    -- because: the sentence it was opened for (code and params), if any
    -- base_entry: the last history entry of the state its acts were tried on
    CREATE TABLE trial (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      opened_at TEXT NOT NULL,
      opened_by INTEGER NOT NULL REFERENCES person (id),
      because TEXT CHECK (json_valid(because)),
      base_entry INTEGER NOT NULL,
      closed_at TEXT,
      outcome TEXT CHECK (outcome IN ('applied', 'discarded')),
      CHECK ((closed_at IS NULL) = (outcome IS NULL))
    ) STRICT;
    CREATE INDEX trial_cohort ON trial (cohort_id);

    -- Not captured for the history: an act that has not been done changed nothing. What was taken back stays until the
    -- next act, so that it can be put back. told: what the act said for its sentence; answer: the row it made, if any.
    CREATE TABLE trial_act (
      trial_id INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      operation TEXT NOT NULL,
      input TEXT NOT NULL CHECK (json_valid(input)),
      told TEXT NOT NULL CHECK (json_valid(told)),
      made_id INTEGER,
      taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1)),
      PRIMARY KEY (trial_id, number)
    ) STRICT;
  `,
};
