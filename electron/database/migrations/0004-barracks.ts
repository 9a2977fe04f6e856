import type { Migration } from '../migrate.ts';

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
  `,
};
