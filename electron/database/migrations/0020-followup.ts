import type { Migration } from '../migration.ts';

/** Hand-over to the defence departments, the way to the military ID, and who asked about whom. */
export const followup: Migration = {
  id: 20,
  name: 'followup',
  sql: `
    -- Each step of a man with its day; department: where the certificate was handed over.
    CREATE TABLE followup_step (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      step TEXT NOT NULL CHECK (step IN ('handedOver', 'ready', 'collected')),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      department TEXT CHECK (department <> ''),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (cadet_id, step),
      CHECK ((step = 'handedOver') = (department IS NOT NULL))
    ) STRICT;
    -- The chain holds even for an undo: no step without the one before it, none on an earlier day.
    CREATE TRIGGER followup_step_comes BEFORE INSERT ON followup_step WHEN NEW.step <> 'handedOver' BEGIN
      SELECT RAISE(ABORT, 'followup.chain') WHERE NOT EXISTS (
        SELECT 1 FROM followup_step WHERE cadet_id = NEW.cadet_id AND date <= NEW.date
           AND step = CASE NEW.step WHEN 'ready' THEN 'handedOver' ELSE 'ready' END);
    END;
    CREATE TRIGGER followup_step_goes BEFORE DELETE ON followup_step BEGIN
      SELECT RAISE(ABORT, 'followup.chain') FROM followup_step WHERE cadet_id = OLD.cadet_id
         AND step = CASE OLD.step WHEN 'handedOver' THEN 'ready' WHEN 'ready' THEN 'collected' END;
    END;
    CREATE TRIGGER followup_step_stays BEFORE UPDATE ON followup_step BEGIN
      SELECT RAISE(ABORT, 'followup.chain');
    END;

    -- An order that papers were issued by stays signed, even for an undo.
    CREATE TRIGGER leaving_order_stands BEFORE UPDATE ON leaving_order
      WHEN OLD.signed_at IS NOT NULL AND NEW.signed_at IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'orders.papersStand') FROM leaving_man
       WHERE order_id = OLD.id AND (cadet_id IN (SELECT cadet_id FROM certificate)
          OR cadet_id IN (SELECT cadet_id FROM study_reference));
    END;

    -- A letter that went out to a department about overdue military IDs, and whom it named.
    CREATE TABLE followup_letter (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL CHECK (number <> ''),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      department TEXT NOT NULL CHECK (department <> ''),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (number, date)
    ) STRICT;
    CREATE TABLE followup_letter_man (
      letter_id INTEGER NOT NULL REFERENCES followup_letter (id),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      PRIMARY KEY (letter_id, cadet_id)
    ) STRICT;
    CREATE INDEX followup_letter_man_cadet ON followup_letter_man (cadet_id);

    -- Who asked about whom, what for, and what he was told; kept for good, so it names the men itself (found: JSON).
    CREATE TABLE enquiry (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id),
      asker TEXT NOT NULL CHECK (asker <> ''),
      purpose TEXT NOT NULL CHECK (purpose <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('code', 'number', 'iin', 'name')),
      text TEXT NOT NULL,
      unmasked INTEGER NOT NULL CHECK (unmasked IN (0, 1)),
      found TEXT NOT NULL CHECK (json_valid(found))
    ) STRICT;
    CREATE TRIGGER enquiry_stays BEFORE UPDATE ON enquiry BEGIN
      SELECT RAISE(ABORT, 'an enquiry is never changed');
    END;
    CREATE TRIGGER enquiry_is_kept BEFORE DELETE ON enquiry BEGIN
      SELECT RAISE(ABORT, 'an enquiry is never removed');
    END;
  `,
};
