import type { Migration } from '../migration.ts';

/** Intakes that two people closed, and those that two people opened again. */
export const intakeClosing: Migration = {
  id: 22,
  name: 'closing of an intake',
  sql: `
    -- seen: what was still open and did not hinder, point by point (JSON: code to number); witness: the second person
    CREATE TABLE intake_closing (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      seen TEXT NOT NULL CHECK (json_valid(seen)),
      closed_at TEXT NOT NULL,
      closed_by INTEGER NOT NULL REFERENCES person (id),
      witness INTEGER NOT NULL REFERENCES person (id),
      reopened_at TEXT,
      reopened_by INTEGER REFERENCES person (id),
      reopened_witness INTEGER REFERENCES person (id),
      reason TEXT CHECK (reason <> ''),
      CHECK (closed_by <> witness),
      CHECK (reopened_by <> reopened_witness),
      CHECK ((reopened_at IS NULL) = (reason IS NULL)),
      CHECK ((reopened_at IS NULL) = (reopened_by IS NULL)),
      CHECK ((reopened_at IS NULL) = (reopened_witness IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX intake_closing_stands ON intake_closing (cohort_id) WHERE reopened_at IS NULL;
    CREATE TRIGGER intake_closing_stays BEFORE UPDATE ON intake_closing WHEN OLD.reopened_at IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'a closing is never rewritten');
    END;
    CREATE TRIGGER intake_closing_is_kept BEFORE DELETE ON intake_closing BEGIN
      SELECT RAISE(ABORT, 'a closing is never rewritten');
    END;
  `,
};
