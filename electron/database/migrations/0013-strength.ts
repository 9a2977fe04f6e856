import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Values that this room reads; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['strength.morningAt', 'strength.eveningAt'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

/** Strength reports as they were signed, and how many men each platoon should have. */
export const strength: Migration = {
  id: 13,
  name: 'strength',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- men by establishment, by the platoon's number; a platoon without a row has none stated
    CREATE TABLE platoon_establishment (
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      platoon INTEGER NOT NULL,
      men INTEGER NOT NULL CHECK (men BETWEEN 1 AND 1000),
      PRIMARY KEY (cohort_id, platoon)
    ) STRICT;

    -- A signed report is kept as it was: content = every man with his column, reason and times (shared/strength/report.ts).
    -- at: the minute it tells of; a signature that was taken back stays beside the one that replaced it.
    CREATE TABLE strength_report (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      part TEXT NOT NULL CHECK (part IN ('morning', 'evening')),
      at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??'),
      frozen_at TEXT NOT NULL,
      signed_by INTEGER NOT NULL REFERENCES person (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      revoked_at TEXT,
      revoked_by INTEGER REFERENCES person (id),
      reason TEXT CHECK (reason <> ''),
      CHECK (substr(at, 1, 10) = date),
      CHECK (at <= frozen_at),
      CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (reason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX strength_report_stands ON strength_report (cohort_id, date, part) WHERE revoked_at IS NULL;
    CREATE INDEX strength_report_day ON strength_report (cohort_id, date, part);
    CREATE TRIGGER strength_report_stays BEFORE UPDATE ON strength_report
      WHEN OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL OR NEW.content <> OLD.content OR NEW.at <> OLD.at
        OR NEW.frozen_at <> OLD.frozen_at OR NEW.signed_by <> OLD.signed_by OR NEW.cohort_id <> OLD.cohort_id
        OR NEW.date <> OLD.date OR NEW.part <> OLD.part
    BEGIN
      SELECT RAISE(ABORT, 'a signed report is never changed');
    END;
  `,
};
