import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Values that this room reads; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['personalData.retentionYears'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

/** Whose hands reach how far, who saw whose data, and whose data is no longer kept. */
export const trust: Migration = {
  id: 21,
  name: 'trust',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- People whose rights reach their own platoons only; nobody here means the whole school. A platoon that goes away
    -- leaves its man with fewer platoons, never with the whole school.
    CREATE TABLE person_limit (
      person_id INTEGER PRIMARY KEY REFERENCES person (id)
    ) STRICT;
    CREATE TABLE person_platoon (
      person_id INTEGER NOT NULL REFERENCES person_limit (person_id) ON DELETE CASCADE,
      platoon_id INTEGER NOT NULL REFERENCES platoon (id) ON DELETE CASCADE,
      PRIMARY KEY (person_id, platoon_id)
    ) STRICT;
    CREATE INDEX person_platoon_platoon ON person_platoon (platoon_id);

    -- Who saw what of whom and what for (law 94-V); men: JSON, their ids: whoever is anonymised loses his name here too.
    -- A purpose is typed for the act, or stands by the kind of paper (its code).
    CREATE TABLE sighting (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      person_id INTEGER NOT NULL REFERENCES person (id),
      operation TEXT NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('iin', 'enquiry', 'export')),
      men TEXT NOT NULL CHECK (json_valid(men)),
      asker TEXT CHECK (asker <> ''),
      purpose TEXT CHECK (purpose <> ''),
      standing_purpose TEXT,
      CHECK ((purpose IS NULL) <> (standing_purpose IS NULL))
    ) STRICT;
    CREATE INDEX sighting_at ON sighting (at);
    CREATE TRIGGER sighting_stays BEFORE UPDATE ON sighting BEGIN
      SELECT RAISE(ABORT, 'what was seen is never rewritten');
    END;
    CREATE TRIGGER sighting_is_kept BEFORE DELETE ON sighting BEGIN
      SELECT RAISE(ABORT, 'what was seen is never removed');
    END;

    -- Intakes whose men were taken out of the file for good, and the two who did it.
    CREATE TABLE anonymised_intake (
      cohort_id INTEGER PRIMARY KEY REFERENCES cohort (id),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id),
      witness INTEGER NOT NULL REFERENCES person (id),
      men INTEGER NOT NULL,
      CHECK (by <> witness)
    ) STRICT;
    CREATE TRIGGER anonymised_intake_stays BEFORE UPDATE ON anonymised_intake BEGIN
      SELECT RAISE(ABORT, 'what is gone stays gone');
    END;
    CREATE TRIGGER anonymised_intake_is_kept BEFORE DELETE ON anonymised_intake BEGIN
      SELECT RAISE(ABORT, 'what is gone stays gone');
    END;
  `,
};
