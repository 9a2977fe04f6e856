import type { Migration } from '../migration.ts';

/** Rooms, bunks in two tiers and who sleeps where. */
export const barracks: Migration = {
  id: 4,
  name: 'barracks',
  sql: `
    CREATE TABLE barracks_room (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE bunk (
      id INTEGER PRIMARY KEY,
      room_id INTEGER NOT NULL REFERENCES barracks_room (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      tier TEXT NOT NULL CHECK (tier IN ('upper', 'lower')),
      out_of_use_from TEXT,
      out_of_use_reason TEXT,
      UNIQUE (room_id, number, tier)
    ) STRICT;

    CREATE TABLE bunk_place (
      cadet_id INTEGER PRIMARY KEY REFERENCES cadet (id) ON DELETE CASCADE,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      bunk_id INTEGER NOT NULL REFERENCES bunk (id),
      UNIQUE (cohort_id, bunk_id)
    ) STRICT;
    CREATE INDEX bunk_place_bunk ON bunk_place (bunk_id);

    -- Capacity is hard even for an undo that brings an old place back: one enrolled man a bunk at a time, none in a
    -- bunk that is out of use before his intake ends.
    CREATE TRIGGER bunk_place_enters BEFORE INSERT ON bunk_place BEGIN
      SELECT RAISE(ABORT, 'not an enrolled cadet of this intake') WHERE NOT EXISTS (
        SELECT 1 FROM cadet
         WHERE id = NEW.cadet_id AND cohort_id = NEW.cohort_id AND enrolment_order_id IS NOT NULL);
      SELECT RAISE(ABORT, 'bunk is out of use') FROM bunk JOIN cohort ON cohort.id = NEW.cohort_id
       WHERE bunk.id = NEW.bunk_id AND bunk.out_of_use_from <= cohort.ends_on;
      SELECT RAISE(ABORT, 'bunk is taken by an overlapping intake')
        FROM bunk_place taken JOIN cohort other ON other.id = taken.cohort_id JOIN cohort ON cohort.id = NEW.cohort_id
       WHERE taken.bunk_id = NEW.bunk_id AND other.starts_on <= cohort.ends_on AND other.ends_on >= cohort.starts_on;
    END;
    CREATE TRIGGER bunk_goes_out_of_use BEFORE UPDATE OF out_of_use_from ON bunk BEGIN
      SELECT RAISE(ABORT, 'a cadet sleeps there') FROM bunk_place JOIN cohort ON cohort.id = bunk_place.cohort_id
       WHERE bunk_place.bunk_id = NEW.id AND cohort.ends_on >= NEW.out_of_use_from;
    END;

    -- Who is no longer enrolled no longer holds a bunk.
    CREATE TRIGGER cadet_leaves_bunk AFTER UPDATE OF enrolment_order_id ON cadet WHEN NEW.enrolment_order_id IS NULL BEGIN
      DELETE FROM bunk_place WHERE cadet_id = NEW.id;
    END;
  `,
};
