import type { Migration } from '../migration.ts';

/** The school, the people who may open its file, and the chain of everything they change. */
export const peopleAndHistory: Migration = {
  id: 1,
  name: 'people and history',
  sql: `
    CREATE TABLE school (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      director_name TEXT NOT NULL,
      file_id TEXT NOT NULL,
      sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
      -- what this school says instead of the program's own words (shared/terms)
      words TEXT NOT NULL DEFAULT '{"kk":{},"ru":{},"en":{}}' CHECK (json_valid(words))
    ) STRICT;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE COLLATE NOCASE,
      full_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('planner', 'instructor', 'commander', 'director', 'dutyOfficer', 'administrator')),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      person_id INTEGER REFERENCES person (id),
      person_name TEXT NOT NULL,
      operation TEXT NOT NULL,
      undoes INTEGER REFERENCES history (id),
      -- goes into the digests of params and changes; blanked with them, so that nobody can guess at what stood there
      salt TEXT NOT NULL,
      -- the digests of what stood in params and changes before personal data was taken out
      redacted TEXT CHECK (json_valid(redacted)),
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      -- last, for a mass act fills hundreds of pages that a list need not read
      params TEXT NOT NULL CHECK (json_valid(params)),
      changes TEXT NOT NULL CHECK (json_valid(changes))
    ) STRICT;
    CREATE INDEX history_person ON history (person_id);
    CREATE INDEX history_at ON history (at);
    CREATE INDEX history_operation ON history (operation);
    CREATE INDEX history_undoes ON history (undoes) WHERE undoes IS NOT NULL;

    -- Whom and which intake an entry is about, for finding entries; of rows that belong to neither, their table and
    -- number (0 where they have none). Follows from what changed and proves nothing.
    CREATE TABLE history_about (
      kind TEXT NOT NULL CHECK (kind <> ''),
      record_id INTEGER NOT NULL,
      entry_id INTEGER NOT NULL REFERENCES history (id),
      PRIMARY KEY (kind, record_id, entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX history_about_entry ON history_about (entry_id);

    -- The last entry, and the day the whole chain was last walked and found whole, under a seal made with the file's key.
    CREATE TABLE history_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      entry_id INTEGER NOT NULL,
      hash TEXT NOT NULL,
      walked_on TEXT,
      seal TEXT NOT NULL
    ) STRICT;
  `,
};
