import type { Migration } from '../migration.ts';

/** Applicants and cadets of an intake with their documents, payments and enrolment orders (others: 0018). */
export const admissions: Migration = {
  id: 3,
  name: 'admissions',
  sql: `
    CREATE TABLE school_order (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      kind TEXT NOT NULL CHECK (kind = 'enrolment'),
      number TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      basis TEXT NOT NULL,
      UNIQUE (kind, number, date)
    ) STRICT;

    CREATE TABLE import_batch (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      row_count INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE platoon (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 60),
      commander_id INTEGER REFERENCES person (id),
      UNIQUE (cohort_id, number)
    ) STRICT;

    -- a man's number is never another's, though he be taken back: history and journals know him by it for good
    CREATE TABLE cadet (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      import_batch_id INTEGER REFERENCES import_batch (id),
      roster_number INTEGER,
      surname TEXT NOT NULL CHECK (surname <> ''),
      given_name TEXT NOT NULL CHECK (given_name <> ''),
      patronymic TEXT,
      iin TEXT NOT NULL CHECK (length(iin) = 12),
      birth_date TEXT NOT NULL CHECK (birth_date GLOB '????-??-??'),
      phone TEXT,
      defence_department TEXT,
      family TEXT CHECK (family IN ('single', 'married')),
      family_note TEXT,
      medical_result TEXT CHECK (medical_result IN ('fit', 'fitWithLimits', 'unfit')),
      medical_date TEXT,
      medical_commission TEXT,
      medical_limits TEXT,
      refused_on TEXT,
      refusal_reason TEXT,
      enrolment_order_id INTEGER REFERENCES school_order (id),
      platoon_id INTEGER REFERENCES platoon (id),
      squad INTEGER CHECK (squad BETWEEN 1 AND 9),
      UNIQUE (cohort_id, iin),
      CHECK ((refused_on IS NULL) = (refusal_reason IS NULL)),
      CHECK (enrolment_order_id IS NULL OR refused_on IS NULL)
    ) STRICT;
    CREATE INDEX cadet_iin ON cadet (iin);
    CREATE INDEX cadet_platoon ON cadet (platoon_id);
    CREATE INDEX cadet_enrolment ON cadet (enrolment_order_id);

    CREATE TABLE cadet_document (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      received_on TEXT NOT NULL,
      PRIMARY KEY (cadet_id, kind)
    ) STRICT;

    -- whole tenge; money given back is a negative amount with its basis
    CREATE TABLE payment (
      id INTEGER PRIMARY KEY,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      amount INTEGER NOT NULL CHECK (amount <> 0),
      paid_on TEXT,
      receipt TEXT,
      source TEXT NOT NULL DEFAULT 'own' CHECK (source IN ('own', 'state')),
      return_basis TEXT,
      CHECK (amount > 0 OR return_basis IS NOT NULL)
    ) STRICT;
    CREATE INDEX payment_cadet ON payment (cadet_id);
  `,
};
