import type { Migration } from '../migration.ts';

/** The gate's log, who is kept inside, and pictures. Late returns follow with the rolls (0012). */
export const gate: Migration = {
  id: 11,
  name: 'gate',
  sql: `
    -- A line is never changed: a correction is a line of its own (DOMAIN §5). night: the leave he went out on and
    -- came back from, NULL for any other way out; due_at: when he has to be back; struck: a correction that says it never happened.
    CREATE TABLE gate_movement (
      id INTEGER PRIMARY KEY,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
      at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??'),
      night TEXT CHECK (night GLOB '????-??-??'),
      due_at TEXT CHECK (due_at GLOB '????-??-??T??:??'),
      way TEXT NOT NULL CHECK (way IN ('scan', 'typed', 'sheet')),
      corrects INTEGER REFERENCES gate_movement (id),
      struck INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
      note TEXT CHECK (note <> ''),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES person (id),
      CHECK (direction = 'out' OR due_at IS NULL),
      CHECK (direction = 'in' OR night IS NULL OR due_at IS NOT NULL),
      CHECK (struck = 0 OR corrects IS NOT NULL),
      CHECK (corrects IS NULL OR note IS NOT NULL)
    ) STRICT;
    CREATE INDEX gate_movement_cadet ON gate_movement (cadet_id, at);
    CREATE INDEX gate_movement_corrects ON gate_movement (corrects);
    CREATE INDEX gate_movement_night ON gate_movement (night) WHERE night IS NOT NULL;
    CREATE TRIGGER gate_movement_stays BEFORE UPDATE ON gate_movement BEGIN
      SELECT RAISE(ABORT, 'a line of the gate log is never changed');
    END;

    -- Once he has gone out, the leave he went on stays as it was, even for an undo (which says so by this
    -- refusal); the newest correction of a passage counts.
    CREATE TRIGGER leave_night_gone_out BEFORE UPDATE ON leave_night
      WHEN EXISTS (
        SELECT 1 FROM gate_movement AS line
         WHERE line.cadet_id = OLD.cadet_id AND line.night = OLD.night AND direction = 'out' AND corrects IS NULL
           AND 0 = coalesce((SELECT later.struck FROM gate_movement AS later
                              WHERE later.corrects = line.id ORDER BY later.id DESC LIMIT 1), 0))
    BEGIN
      SELECT RAISE(ABORT, 'leave.undoGoneOut');
    END;

    -- kept inside for one night though his leave is approved
    CREATE TABLE gate_hold (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      night TEXT NOT NULL CHECK (night GLOB '????-??-??'),
      reason TEXT NOT NULL CHECK (reason <> ''),
      held_at TEXT NOT NULL,
      held_by INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (cadet_id, night)
    ) STRICT;

    -- A picture is written once and named by its sum, so that the history need not carry it; bytes in base64, 200 kB at most.
    CREATE TABLE photo (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
      bytes TEXT NOT NULL CHECK (length(bytes) <= 273068)
    ) STRICT;
    CREATE TABLE cadet_photo (
      cadet_id INTEGER PRIMARY KEY REFERENCES cadet (id) ON DELETE CASCADE,
      sha256 TEXT NOT NULL REFERENCES photo (sha256),
      taken_at TEXT NOT NULL,
      taken_by INTEGER NOT NULL REFERENCES person (id)
    ) STRICT;
  `,
};
