import type { Migration } from '../migration.ts';

/** A register is never cut or rewritten: not by a hand, and not by an undo. */
const kept = (table: string): string => `
    CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table} BEGIN
      SELECT RAISE(ABORT, 'certificates.kept');
    END;`;
const frozen = (table: string): string => `
    CREATE TRIGGER ${table}_is_frozen BEFORE UPDATE ON ${table} BEGIN
      SELECT RAISE(ABORT, 'certificates.frozen');
    END;`;

/** Numbered blanks, certificates and references with their registers, and the key that signs (DOMAIN §7). */
export const certificates: Migration = {
  id: 19,
  name: 'certificates',
  sql: `
    -- digits: how many figures are printed. gone: set aside; a blank is issued by the certificate that stands on it.
    CREATE TABLE certificate_blank (
      id INTEGER PRIMARY KEY,
      series TEXT NOT NULL CHECK (series <> ''),
      number INTEGER NOT NULL CHECK (number > 0),
      digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 10),
      received_on TEXT NOT NULL CHECK (received_on GLOB '????-??-??'),
      basis TEXT CHECK (basis <> ''),
      gone TEXT CHECK (gone IN ('spoiled', 'lost')),
      gone_on TEXT CHECK (gone_on GLOB '????-??-??'),
      gone_by INTEGER REFERENCES person (id),
      reason TEXT CHECK (reason <> ''),
      UNIQUE (series, number),
      CHECK ((gone IS NULL) = (reason IS NULL)),
      CHECK ((gone IS NULL) = (gone_on IS NULL)),
      CHECK ((gone IS NULL) = (gone_by IS NULL))
    ) STRICT;

    -- public_key: the 32 bytes in base64url
    CREATE TABLE signing_key (
      id INTEGER PRIMARY KEY,
      public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 43),
      made_at TEXT NOT NULL,
      made_by INTEGER NOT NULL REFERENCES person (id)
    ) STRICT;
    -- The private half never leaves this file: neither history nor any answer may carry it, so it stands apart.
    CREATE TABLE signing_secret (
      key_id INTEGER PRIMARY KEY REFERENCES signing_key (id),
      private_key TEXT NOT NULL
    ) STRICT;

    -- One paper on one blank. content: what it says (JSON), frozen; code: what its QR says. follows: the paper it stands for,
    -- whose blank was spoiled in print (the same line of the register) or which its man lost (a line of its own).
    CREATE TABLE certificate (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      blank_id INTEGER NOT NULL UNIQUE REFERENCES certificate_blank (id),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      key_id INTEGER NOT NULL REFERENCES signing_key (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      code TEXT NOT NULL UNIQUE,
      issued_on TEXT NOT NULL CHECK (issued_on GLOB '????-??-??'),
      issued_at TEXT NOT NULL,
      issued_by INTEGER NOT NULL REFERENCES person (id),
      follows INTEGER UNIQUE REFERENCES certificate (id),
      state TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'spoiled', 'replaced', 'revoked')),
      ended_on TEXT CHECK (ended_on GLOB '????-??-??'),
      ended_by INTEGER REFERENCES person (id),
      reason TEXT CHECK (reason <> ''),
      CHECK ((state = 'valid') = (reason IS NULL)),
      CHECK ((state = 'valid') = (ended_on IS NULL)),
      CHECK ((state = 'valid') = (ended_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX certificate_stands ON certificate (cadet_id) WHERE state = 'valid';
    CREATE UNIQUE INDEX certificate_line ON certificate (year, number) WHERE state <> 'spoiled';
    CREATE INDEX certificate_cadet ON certificate (cadet_id);
    CREATE INDEX certificate_cohort ON certificate (cohort_id);

    -- анықтама: for a man who failed a subject twice
    CREATE TABLE study_reference (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      cadet_id INTEGER NOT NULL UNIQUE REFERENCES cadet (id),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      content TEXT NOT NULL CHECK (json_valid(content)),
      issued_on TEXT NOT NULL CHECK (issued_on GLOB '????-??-??'),
      issued_at TEXT NOT NULL,
      issued_by INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (year, number)
    ) STRICT;
    CREATE INDEX study_reference_cohort ON study_reference (cohort_id);

    CREATE TABLE russian_name (
      cadet_id INTEGER PRIMARY KEY REFERENCES cadet (id),
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT;

    -- millimetres by which the printer of certificates has to move everything
    CREATE TABLE print_offset (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      to_right REAL NOT NULL CHECK (to_right BETWEEN -50 AND 50),
      down REAL NOT NULL CHECK (down BETWEEN -50 AND 50)
    ) STRICT;

    ${['certificate', 'study_reference', 'signing_key', 'signing_secret'].map(kept).join('')}
    ${['study_reference', 'signing_key', 'signing_secret'].map(frozen).join('')}

    CREATE TRIGGER certificate_comes BEFORE INSERT ON certificate BEGIN
      SELECT RAISE(ABORT, 'a certificate begins valid') WHERE NEW.state <> 'valid';
      SELECT RAISE(ABORT, 'the blank is set aside') FROM certificate_blank
       WHERE id = NEW.blank_id AND gone IS NOT NULL;
      SELECT RAISE(ABORT, 'of another intake') FROM cadet WHERE id = NEW.cadet_id AND cohort_id <> NEW.cohort_id;
    END;
    -- it ends once, and says the same for ever
    CREATE TRIGGER certificate_is_frozen BEFORE UPDATE ON certificate
      WHEN OLD.state <> 'valid' OR NEW.state = 'valid' OR NEW.id <> OLD.id OR NEW.cohort_id <> OLD.cohort_id
        OR NEW.cadet_id <> OLD.cadet_id OR NEW.blank_id <> OLD.blank_id OR NEW.year <> OLD.year
        OR NEW.number <> OLD.number OR NEW.key_id <> OLD.key_id OR NEW.content <> OLD.content OR NEW.code <> OLD.code
        OR NEW.issued_on <> OLD.issued_on OR NEW.issued_at <> OLD.issued_at OR NEW.issued_by <> OLD.issued_by
        OR NEW.follows IS NOT OLD.follows
    BEGIN SELECT RAISE(ABORT, 'certificates.frozen'); END;
    CREATE TRIGGER certificate_blank_goes BEFORE UPDATE ON certificate_blank BEGIN
      SELECT RAISE(ABORT, 'a blank keeps its number') WHERE NEW.series <> OLD.series OR NEW.number <> OLD.number
        OR NEW.digits <> OLD.digits;
      SELECT RAISE(ABORT, 'certificates.blankIssued') FROM certificate WHERE blank_id = OLD.id AND state <> 'spoiled';
      SELECT RAISE(ABORT, 'certificates.kept') FROM certificate
       WHERE blank_id = OLD.id AND state = 'spoiled' AND NEW.gone IS NOT 'spoiled';
    END;
  `,
};
