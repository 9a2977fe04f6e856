import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Times of the rolls; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['roll.evening', 'roll.morning'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

const WORDS = `('present', 'duty', 'trip', 'leave', 'sick', 'offGrounds', 'other', 'unknown')`;

/**
 * The rolls of evening and morning: what was marked against the pre-fill, how questions were settled, what was closed; and
 * late returns, whose way out a gate or a roll saw.
 */
export const rolls: Migration = {
  id: 12,
  name: 'rolls',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- at: the minute it speaks of, frozen when it was opened; numbering: cadets in the order of the printed sheet
    CREATE TABLE roll (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      part TEXT NOT NULL CHECK (part IN ('evening', 'morning')),
      at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??'),
      numbering TEXT NOT NULL CHECK (json_valid(numbering)),
      opened_at TEXT NOT NULL,
      opened_by INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (cohort_id, date, part)
    ) STRICT;

    -- Exceptions only, never changed: the newest word counts, NULL takes the mark off. said: what the program knew at
    -- that moment, said_at: since which passage of the gate; so both facts are kept.
    CREATE TABLE roll_mark (
      id INTEGER PRIMARY KEY,
      roll_id INTEGER NOT NULL REFERENCES roll (id),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      mark TEXT CHECK (mark IN ${WORDS}),
      said TEXT NOT NULL CHECK (said IN ${WORDS}),
      said_at TEXT,
      way TEXT NOT NULL CHECK (way IN ('hand', 'sheet')),
      note TEXT CHECK (note <> ''),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id)
    ) STRICT;
    CREATE INDEX roll_mark_roll ON roll_mark (roll_id, cadet_id);
    CREATE INDEX roll_mark_cadet ON roll_mark (cadet_id);

    -- at: when he was found, or the minute of the decision
    CREATE TABLE roll_settlement (
      mark_id INTEGER PRIMARY KEY REFERENCES roll_mark (id),
      word TEXT NOT NULL CHECK (word IN ('roll', 'gate', 'found')),
      "where" TEXT NOT NULL CHECK ("where" IN ${WORDS} AND "where" <> 'unknown'),
      at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??'),
      note TEXT CHECK (note <> ''),
      settled_at TEXT NOT NULL,
      settled_by INTEGER NOT NULL REFERENCES person (id),
      CHECK (word <> 'found' OR note IS NOT NULL)
    ) STRICT;

    -- Every closing stays with what was seen then: column by column, number of the cadet and his name.
    CREATE TABLE roll_closing (
      id INTEGER PRIMARY KEY,
      roll_id INTEGER NOT NULL REFERENCES roll (id),
      seen TEXT NOT NULL CHECK (json_valid(seen)),
      closed_at TEXT NOT NULL,
      closed_by INTEGER NOT NULL REFERENCES person (id),
      reopened_at TEXT,
      reopened_by INTEGER REFERENCES person (id),
      reason TEXT CHECK (reason <> ''),
      CHECK ((reopened_at IS NULL) = (reason IS NULL)),
      CHECK ((reopened_at IS NULL) = (reopened_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX roll_closing_stands ON roll_closing (roll_id) WHERE reopened_at IS NULL;

    -- A late return stays open until a person closes it; named by the way out it began with: a line of the log, or
    -- the settled word of a roll for a way out that no gate saw.
    CREATE TABLE overdue_case (
      id INTEGER PRIMARY KEY,
      movement_id INTEGER UNIQUE REFERENCES gate_movement (id),
      mark_id INTEGER UNIQUE REFERENCES roll_settlement (mark_id),
      closed_at TEXT NOT NULL,
      closed_by INTEGER NOT NULL REFERENCES person (id),
      note TEXT NOT NULL CHECK (note <> ''),
      CHECK ((movement_id IS NULL) <> (mark_id IS NULL))
    ) STRICT;

    -- what was done about a late return before it is closed: calls, who was reached
    CREATE TABLE overdue_note (
      id INTEGER PRIMARY KEY,
      movement_id INTEGER REFERENCES gate_movement (id),
      mark_id INTEGER REFERENCES roll_settlement (mark_id),
      at TEXT NOT NULL,
      noted_by INTEGER NOT NULL REFERENCES person (id),
      note TEXT NOT NULL CHECK (note <> ''),
      CHECK ((movement_id IS NULL) <> (mark_id IS NULL))
    ) STRICT;
    CREATE INDEX overdue_note_movement ON overdue_note (movement_id);
    CREATE INDEX overdue_note_mark ON overdue_note (mark_id);

    -- Whom a roll settled to be on leave has gone out on it, whether or not a gate saw him (0011 has the same for its log).
    CREATE TRIGGER leave_night_gone_by_roll BEFORE UPDATE ON leave_night
      WHEN EXISTS (
        SELECT 1 FROM roll_mark
          JOIN roll_settlement ON mark_id = roll_mark.id
          JOIN roll ON roll.id = roll_id
         WHERE roll_mark.cadet_id = OLD.cadet_id AND "where" = 'leave'
           AND iif(word = 'found', roll_settlement.at, roll.at) >= OLD.from_at
           AND iif(word = 'found', roll_settlement.at, roll.at) < OLD.until_at)
    BEGIN
      SELECT RAISE(ABORT, 'leave.undoGoneOut');
    END;

    -- What a closed roll says stands, even for an undo; it is opened again first.
    CREATE TRIGGER roll_mark_stays BEFORE UPDATE ON roll_mark BEGIN
      SELECT RAISE(ABORT, 'a mark of a roll is never changed');
    END;
    CREATE TRIGGER roll_mark_added BEFORE INSERT ON roll_mark
      WHEN EXISTS (SELECT 1 FROM roll_closing WHERE roll_id = NEW.roll_id AND reopened_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'the roll is closed'); END;
    CREATE TRIGGER roll_mark_taken_back BEFORE DELETE ON roll_mark
      WHEN EXISTS (SELECT 1 FROM roll_closing WHERE roll_id = OLD.roll_id AND reopened_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'the roll is closed'); END;
    CREATE TRIGGER roll_settlement_taken_back BEFORE DELETE ON roll_settlement
      WHEN EXISTS (SELECT 1 FROM roll_closing JOIN roll_mark ON roll_mark.roll_id = roll_closing.roll_id
                    WHERE roll_mark.id = OLD.mark_id AND reopened_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'the roll is closed'); END;
    CREATE TRIGGER roll_closing_stays BEFORE UPDATE ON roll_closing WHEN OLD.reopened_at IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'a closing that was opened again stays as it was');
    END;
  `,
};
