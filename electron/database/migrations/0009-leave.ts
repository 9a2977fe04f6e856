import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Values that this room reads; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['leave.askBy', 'leave.shutAt', 'leave.mostPercent', 'leave.restAfterDuty'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

/** Family leave: who asked for which nights, every decision, and who decides in the commander's place. */
export const leave: Migration = {
  id: 9,
  name: 'leave',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- the certificate as it was seen; the paper itself may already be on file in admissions (cadet_document)
    CREATE TABLE family_proof (
      cadet_id INTEGER PRIMARY KEY REFERENCES cadet (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('marriage', 'child', 'other')),
      document_no TEXT NOT NULL CHECK (document_no <> ''),
      seen_on TEXT NOT NULL CHECK (seen_on GLOB '????-??-??'),
      seen_by INTEGER NOT NULL REFERENCES person (id),
      valid_until TEXT CHECK (valid_until GLOB '????-??-??')
    ) STRICT;

    -- the commander's right in other hands, both days included
    CREATE TABLE delegation (
      id INTEGER PRIMARY KEY,
      from_person_id INTEGER NOT NULL REFERENCES person (id),
      to_person_id INTEGER NOT NULL REFERENCES person (id),
      from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
      to_date TEXT NOT NULL CHECK (to_date GLOB '????-??-??'),
      order_no TEXT NOT NULL CHECK (order_no <> ''),
      made_at TEXT NOT NULL,
      ended_at TEXT,
      CHECK (from_date <= to_date),
      CHECK (from_person_id <> to_person_id)
    ) STRICT;
    CREATE INDEX delegation_to ON delegation (to_person_id);

    -- one slip: a night, chosen nights, or a standing leave; late: asked after the cut-off of its first night
    CREATE TABLE leave_request (
      id INTEGER PRIMARY KEY,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('single', 'chosen', 'standing')),
      first_night TEXT NOT NULL CHECK (first_night GLOB '????-??-??'),
      last_night TEXT NOT NULL CHECK (last_night GLOB '????-??-??'),
      note TEXT CHECK (note <> ''),
      -- to whom or where he goes, as the pass says it; NULL = home
      destination TEXT CHECK (destination <> ''),
      entered_at TEXT NOT NULL,
      entered_by INTEGER NOT NULL REFERENCES person (id),
      late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
      withdrawn_at TEXT,
      CHECK (first_night <= last_night)
    ) STRICT;
    CREATE INDEX leave_request_cadet ON leave_request (cadet_id);

    -- every decision ever made, never changed; known: codes of the findings that stood against it and were seen; its
    -- number stands on the pass, and is never that of another decision
    CREATE TABLE leave_decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      night TEXT NOT NULL CHECK (night GLOB '????-??-??'),
      verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'refused')),
      at TEXT NOT NULL,
      person_id INTEGER NOT NULL REFERENCES person (id),
      delegation_id INTEGER REFERENCES delegation (id),
      reason TEXT CHECK (reason <> ''),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      known TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(known)),
      CHECK (verdict = 'approved' OR reason IS NOT NULL)
    ) STRICT;
    CREATE INDEX leave_decision_night ON leave_decision (cadet_id, night);

    -- A night is one row across midnight, named by the date on which it begins; two leaves for one night cannot be.
    -- from_at, until_at: its interval, wall clock. decision_id: the decision that stands.
    CREATE TABLE leave_night (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      night TEXT NOT NULL CHECK (night GLOB '????-??-??'),
      request_id INTEGER NOT NULL REFERENCES leave_request (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
      from_at TEXT NOT NULL CHECK (from_at GLOB '????-??-??T??:??'),
      until_at TEXT NOT NULL CHECK (until_at GLOB '????-??-??T??:??'),
      decision_id INTEGER REFERENCES leave_decision (id),
      PRIMARY KEY (cadet_id, night),
      CHECK (from_at < until_at),
      CHECK (substr(from_at, 1, 10) = night),
      CHECK ((state IN ('approved', 'refused')) = (decision_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX leave_night_night ON leave_night (night, state);
    -- what waits is counted on every screen: few nights of many
    CREATE INDEX leave_night_waiting ON leave_night (cadet_id, night) WHERE state = 'waiting';
    CREATE INDEX leave_night_request ON leave_night (request_id);
    -- a decision that is undone is looked for in every night of every year otherwise
    CREATE INDEX leave_night_decision ON leave_night (decision_id);
  `,
};
